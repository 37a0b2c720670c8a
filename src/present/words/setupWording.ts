import { de, en, es, fr, ru, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What the setup panel and the status say. */
export interface SetupWording {
  readonly title: string;
  readonly visibility: string;
  readonly everybody: string;
  readonly onlyAsker: string;
  readonly channels: string;
  readonly channelsHint: string;
  readonly limit: string;
  limitChoice(count: number): string;
  /** Hours in which nothing is sent by itself. */
  readonly quiet: string;
  readonly noQuiet: string;
  quietFrom(from: string, to: string): string;
  readonly language: string;
  /** Public answers in the language that the server has in Discord. */
  readonly languageOfServer: string;
  readonly onlyManagers: string;
  readonly onlyServers: string;
  readonly statusTitle: string;
  articles(count: number, refused: number): string;
  readonly newest: string;
  /** How many of the articles the server added itself. */
  own(n: number): string;
  indexed(at: Date, change: string): string;
  latency(p95: number, count: number): string;
  readonly noAnswers: string;
  /** Median, 99 % and longest, in milliseconds, since the start and in the last minute. */
  eventLoop(start: string, minute: string): string;
  version(version: string): string;
}

/** A moment to the minute, in the time zone that servers of all countries share. */
const moment = (tag: string) => (at: Date) =>
  `${new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`;

/** The words of setup and status in the language of a tag. */
export const setupWording: Spoken<SetupWording> = spoken<SetupWording>({
  title: {
    en: 'Footnote in this server',
    de: 'Footnote auf diesem Server',
    fr: 'Footnote sur ce serveur',
    es: 'Footnote en este servidor',
    ru: 'Footnote на этом сервере',
    zh: '本服务器中的 Footnote',
  },
  visibility: {
    en: 'Who sees an answer, unless the asker chooses otherwise with “private”',
    de: 'Wer eine Antwort sieht, wenn beim Fragen nicht „privat“ gewählt wird',
    fr: 'Qui voit une réponse, sauf choix contraire avec « privé »',
    es: 'Quién ve una respuesta, si al preguntar no se elige «privado»',
    ru: 'Кто видит ответ, если при вопросе не указано «лично»',
    zh: '谁能看到回答（提问时可用“私密”另行指定）',
  },
  everybody: {
    en: 'Everybody in the channel',
    de: 'Alle im Kanal',
    fr: 'Tout le monde dans le salon',
    es: 'Todos en el canal',
    ru: 'Все в канале',
    zh: '频道中的所有人',
  },
  onlyAsker: {
    en: 'Only the person who asks',
    de: 'Nur wer fragt',
    fr: 'Seulement la personne qui demande',
    es: 'Solo quien pregunta',
    ru: 'Только тот, кто спросил',
    zh: '仅提问者本人',
  },
  channels: {
    en: 'Channels where answers may be seen by all (none chosen: every channel); elsewhere answers are private',
    de: 'Kanäle, in denen alle die Antworten sehen dürfen (keiner gewählt: jeder Kanal); anderswo sind Antworten privat',
    fr: 'Salons où tout le monde peut voir les réponses (aucun choisi : tous) ; ailleurs, les réponses sont privées',
    es: 'Canales donde todos pueden ver las respuestas (ninguno elegido: todos); en los demás son privadas',
    ru: 'Каналы, где ответы видны всем (не выбрано — все каналы); в остальных ответы личные',
    zh: '所有人可见回答的频道（未选择则为全部频道）；其他频道中的回答仅提问者可见',
  },
  channelsHint: {
    en: 'Every channel',
    de: 'Jeder Kanal',
    fr: 'Tous les salons',
    es: 'Todos los canales',
    ru: 'Все каналы',
    zh: '所有频道',
  },
  limit: {
    en: 'Commands that one person may use in ten seconds',
    de: 'Befehle, die eine Person in zehn Sekunden nutzen darf',
    fr: 'Commandes qu’une personne peut utiliser en dix secondes',
    es: 'Comandos que una persona puede usar en diez segundos',
    ru: 'Сколько команд может отправить один человек за десять секунд',
    zh: '每人十秒内可使用的命令数',
  },
  limitChoice: {
    en: (n) => `${n} in ten seconds`,
    de: (n) => `${n} in zehn Sekunden`,
    fr: (n) => `${n} en dix secondes`,
    es: (n) => `${n} en diez segundos`,
    ru: (n) => `${n} за десять секунд`,
    zh: (n) => `十秒内${n}次`,
  },
  quiet: {
    en: 'Quiet hours, in which /watch sends nothing, and their time zone',
    de: 'Ruhezeit, in der /beobachten nichts schickt, und die Zeitzone, in der sie gilt',
    fr: 'Heures calmes, pendant lesquelles /suivre n’envoie rien, et leur fuseau horaire',
    es: 'Horas de silencio, en las que /seguir no envía nada, y su zona horaria',
    ru: 'Тихие часы, когда /следить ничего не присылает, и их часовой пояс',
    zh: '免打扰时段（期间 /关注 不发送消息）及其时区',
  },
  noQuiet: {
    en: 'No quiet hours',
    de: 'Keine Ruhezeit',
    fr: 'Pas d’heures calmes',
    es: 'Sin horas de silencio',
    ru: 'Без тихих часов',
    zh: '无免打扰时段',
  },
  quietFrom: {
    en: (from, to) => `Quiet from ${from}:00 to ${to}:00`,
    de: (from, to) => `Ruhe von ${from}:00 bis ${to}:00`,
    fr: (from, to) => `Calme de ${from} h à ${to} h`,
    es: (from, to) => `Silencio de ${from}:00 a ${to}:00`,
    ru: (from, to) => `Тишина с ${from}:00 до ${to}:00`,
    zh: (from, to) => `${from}:00至${to}:00免打扰`,
  },
  language: {
    en: 'Language of what everybody sees; what only you see is in your own. Articles are never translated',
    de: 'Sprache dessen, was alle sehen; was nur du siehst, steht in deiner. Artikel werden nie übersetzt',
    fr: 'Langue de ce que tout le monde voit ; ce que toi seul vois est dans la tienne. Les articles ne sont jamais traduits',
    es: 'Idioma de lo que ven todos; lo que solo ves tú está en el tuyo. Los artículos nunca se traducen',
    ru: 'Язык того, что видят все; то, что видите только вы, — на вашем. Статьи никогда не переводятся',
    zh: '所有人可见内容的语言；仅你可见的内容使用你自己的语言。文章从不翻译',
  },
  languageOfServer: {
    en: 'As the server is set in Discord',
    de: 'Wie der Server in Discord eingestellt ist',
    fr: 'Celle du serveur dans Discord',
    es: 'La que tiene el servidor en Discord',
    ru: 'Как задано для сервера в Discord',
    zh: '与服务器在 Discord 中的设置相同',
  },
  onlyManagers: {
    en: 'Only people who may manage this server can set Footnote up.',
    de: 'Footnote kann nur einrichten, wer diesen Server verwalten darf.',
    fr: 'Seules les personnes qui peuvent gérer ce serveur peuvent configurer Footnote.',
    es: 'Solo quien puede gestionar este servidor puede configurar Footnote.',
    ru: 'Настраивать Footnote могут только те, кто управляет этим сервером.',
    zh: '只有能管理本服务器的人才能设置 Footnote。',
  },
  onlyServers: {
    en: 'Setup works only in a server: use this command there.',
    de: 'Einrichten lässt sich nur ein Server: Nutze diesen Befehl dort.',
    fr: 'La configuration se fait seulement sur un serveur : utilise cette commande là-bas.',
    es: 'La configuración solo funciona en un servidor: usa este comando allí.',
    ru: 'Настройка возможна только на сервере: вызовите эту команду там.',
    zh: '只能在服务器中设置：请到服务器里使用此命令。',
  },
  statusTitle: { en: 'Status', de: 'Status', fr: 'État', es: 'Estado', ru: 'Состояние', zh: '状态' },
  articles: {
    en: (n, refused) => `Articles: ${en.number(n)}${refused ? `, ${en.number(refused)} refused (see /sources)` : ''}`,
    de: (n, refused) => `Artikel: ${de.number(n)}${refused ? `, ${de.number(refused)} abgelehnt (siehe /quellen)` : ''}`,
    fr: (n, refused) =>
      `Articles : ${fr.number(n)}${refused ? `, ${fr.count(refused, 'refusé', 'refusés')} (voir /sources)` : ''}`,
    es: (n, refused) =>
      `Artículos: ${es.number(n)}${refused ? `, ${es.count(refused, 'rechazado', 'rechazados')} (véase /fuentes)` : ''}`,
    ru: (n, refused) => `Статей: ${ru.number(n)}${refused ? `, не принято: ${ru.number(refused)} (см. /источники)` : ''}`,
    zh: (n, refused) => `文章：${zh.number(n)}篇${refused ? `，${zh.number(refused)}个文件未收录（见 /来源）` : ''}`,
  },
  newest: {
    en: 'Newest: ',
    de: 'Neuester: ',
    fr: 'Le plus récent : ',
    es: 'El más reciente: ',
    ru: 'Самая новая: ',
    zh: '最新：',
  },
  own: {
    en: (n) => `Of these, added by this server: ${en.number(n)}`,
    de: (n) => `Davon von diesem Server hinzugefügt: ${de.number(n)}`,
    fr: (n) => `Dont ajoutés par ce serveur : ${fr.number(n)}`,
    es: (n) => `De ellos, añadidos por este servidor: ${es.number(n)}`,
    ru: (n) => `Из них добавлено этим сервером: ${ru.number(n)}`,
    zh: (n) => `其中由本服务器添加：${zh.number(n)}篇`,
  },
  indexed: {
    en: (at, change) => `Indexed: ${moment('en-GB')(at)} (${change})`,
    de: (at, change) => `Indexiert: ${moment('de')(at)} (${change})`,
    fr: (at, change) => `Indexation : ${moment('fr')(at)} (${change})`,
    es: (at, change) => `Indexado: ${moment('es')(at)} (${change})`,
    ru: (at, change) => `Индексация: ${moment('ru')(at)} (${change})`,
    zh: (at, change) => `编入索引：${moment('zh-Hans')(at)}（${change}）`,
  },
  latency: {
    en: (p95, n) => `Answers: 95 of 100 within ${en.number(p95)} ms, of the last ${en.number(n)}`,
    de: (p95, n) => `Antworten: 95 von 100 binnen ${de.number(p95)} ms, von den letzten ${de.number(n)}`,
    fr: (p95, n) => `Réponses : 95 sur 100 en moins de ${fr.number(p95)} ms, sur les ${fr.number(n)} dernières`,
    es: (p95, n) => `Respuestas: 95 de cada 100 en menos de ${es.number(p95)} ms, de las últimas ${es.number(n)}`,
    ru: (p95, n) => `Ответы: 95 из 100 за ${ru.number(p95)} мс, по последним ${ru.number(n)}`,
    zh: (p95, n) => `回答：最近${zh.number(n)}次中，95%在${zh.number(p95)}毫秒内`,
  },
  noAnswers: {
    en: 'Answers: none yet since the start',
    de: 'Antworten: seit dem Start noch keine',
    fr: 'Réponses : aucune depuis le démarrage',
    es: 'Respuestas: ninguna desde el inicio',
    ru: 'Ответы: с запуска ещё не было',
    zh: '回答：启动以来还没有',
  },
  eventLoop: {
    en: (start, minute) => `Event loop delay (median / 99 % / longest): ${start} since the start, ${minute} in the last minute`,
    de: (start, minute) =>
      `Verzögerung der Ereignisschleife (Median / 99 % / längste): ${start} seit dem Start, ${minute} in der letzten Minute`,
    fr: (start, minute) =>
      `Retard de la boucle d’événements (médiane / 99 % / maximum) : ${start} depuis le démarrage, ${minute} pendant la dernière minute`,
    es: (start, minute) =>
      `Retraso del bucle de eventos (mediana / 99 % / máximo): ${start} desde el inicio, ${minute} en el último minuto`,
    ru: (start, minute) =>
      `Задержка цикла событий (медиана / 99 % / наибольшая): ${start} с запуска, ${minute} за последнюю минуту`,
    zh: (start, minute) => `事件循环延迟（中位数 / 99% / 最长）：启动以来 ${start}，最近一分钟 ${minute}`,
  },
  version: {
    en: (version) => `Version: ${version}`,
    de: (version) => `Version: ${version}`,
    fr: (version) => `Version : ${version}`,
    es: (version) => `Versión: ${version}`,
    ru: (version) => `Версия: ${version}`,
    zh: (version) => `版本：${version}`,
  },
});
