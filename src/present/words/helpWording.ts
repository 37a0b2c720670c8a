import type { Words } from '../../model/reply.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What /help says. */
export interface HelpWording {
  title(): Words;
  about(): Words;
  promiseTitle(): Words;
  promise(): readonly Words[];
  commandsTitle(): Words;
  examplesTitle(): Words;
  examples(): readonly Words[];
  reading(): readonly Words[];
}

const name = (): Words => ['Footnote'];
/** Questions are in the language of the articles; commands have the names that Discord shows. */
const examples = (ask: string, quote: string, about: string, search: string, sources: string) => (): readonly Words[] => [
  [`/${ask} how much did trade grow in 2018?`],
  [`/${ask} trade volume 2018`],
  [`/${quote} Peskov ${about}:pivot`],
  [`/${search} "trade war" -tariffs year:2019`],
  [`/${sources}`],
];
const all =
  (...lines: readonly string[]) =>
  (): readonly Words[] =>
    lines.map((line) => [line]);
const one = (line: string) => (): Words => [line];

/** The words of /help in the language of a tag. */
export const helpWording: Spoken<HelpWording> = spoken<HelpWording>({
  title: { en: name, de: name, fr: name, es: name, ru: name, zh: name },
  about: {
    en: one('Answers questions from a folder of articles in the articles’ own words, with a citation under every passage.'),
    de: one('Beantwortet Fragen aus einem Ordner von Artikeln, im Wortlaut der Artikel und mit einer Quelle unter jeder Stelle.'),
    fr: one('Répond aux questions à partir d’un dossier d’articles, mot pour mot, avec une source sous chaque passage.'),
    es: one('Responde preguntas a partir de una carpeta de artículos, palabra por palabra, con una cita bajo cada pasaje.'),
    ru: one('Отвечает на вопросы по папке статей словами самих статей, со ссылкой под каждым отрывком.'),
    zh: one('根据一个文章文件夹回答问题：逐字引用原文，每一段都注明出处。'),
  },
  promiseTitle: {
    en: one('What you can rely on'),
    de: one('Worauf du dich verlassen kannst'),
    fr: one('Ce sur quoi tu peux compter'),
    es: one('En qué puedes confiar'),
    ru: one('На что можно положиться'),
    zh: one('你可以放心的是'),
  },
  promise: {
    en: all(
      'The same question over the same articles gives the same answer, today and next year.',
      'No sentence is generated. Each passage is cut out of its source, character for character, and you can check it.',
      'Where sources differ, it says so and shows each; it never decides who is right.',
      'Where the articles hold no answer, it says so and shows what it looked for.',
      'A speaker is named only with proof; otherwise it says “speaker unclear”.',
      'Nothing you ask leaves the machine it runs on, and asking costs nothing.',
    ),
    de: all(
      'Dieselbe Frage zu denselben Artikeln ergibt dieselbe Antwort, heute und nächstes Jahr.',
      'Kein Satz wird erzeugt. Jede Stelle ist Zeichen für Zeichen aus ihrer Quelle geschnitten, und du kannst es prüfen.',
      'Wo Quellen voneinander abweichen, steht es da, und jede wird gezeigt; wer recht hat, wird nie entschieden.',
      'Wo die Artikel keine Antwort haben, steht es da, mit dem, was gesucht wurde.',
      'Wer spricht, wird nur mit Beleg genannt; sonst steht da: „wer spricht, ist unklar“.',
      'Keine Frage verlässt den Rechner, auf dem Footnote läuft, und Fragen kostet nichts.',
    ),
    fr: all(
      'La même question sur les mêmes articles donne la même réponse, aujourd’hui comme dans un an.',
      'Aucune phrase n’est générée. Chaque passage est extrait de sa source, caractère par caractère, et tu peux le vérifier.',
      'Quand les sources divergent, c’est dit et chacune est montrée ; jamais il n’est décidé qui a raison.',
      'Quand les articles ne contiennent pas de réponse, c’est dit, avec ce qui a été cherché.',
      'L’auteur de propos n’est nommé qu’avec une preuve ; sinon : « auteur des propos incertain ».',
      'Rien de ce que tu demandes ne quitte la machine, et demander ne coûte rien.',
    ),
    es: all(
      'La misma pregunta sobre los mismos artículos da la misma respuesta, hoy y dentro de un año.',
      'No se genera ninguna frase. Cada pasaje se recorta de su fuente, carácter por carácter, y puedes comprobarlo.',
      'Cuando las fuentes difieren, se dice y se muestra cada una; nunca se decide quién tiene razón.',
      'Cuando los artículos no tienen respuesta, se dice y se muestra qué se buscó.',
      'A quien habla solo se le nombra con prueba; si no, dice «no está claro quién habla».',
      'Nada de lo que preguntas sale de la máquina, y preguntar no cuesta nada.',
    ),
    ru: all(
      'Один и тот же вопрос по тем же статьям даёт один и тот же ответ — и сегодня, и через год.',
      'Ни одно предложение не сочиняется. Каждый отрывок взят из источника знак в знак, и это можно проверить.',
      'Если источники расходятся, об этом сказано и показан каждый; кто прав, не решается никогда.',
      'Если ответа в статьях нет, об этом сказано и показано, что искали.',
      'Говорящий назван только с доказательством; иначе сказано «неясно, кто говорит».',
      'Ваши вопросы не покидают машину, на которой работает Footnote, и ничего не стоят.',
    ),
    zh: all(
      '同样的问题、同样的文章，今天和明年得到的答案都一样。',
      '不生成任何句子。每一段都逐字取自来源，你可以随时核对。',
      '来源说法不一时会明确指出并逐一列出，绝不判断谁对谁错。',
      '文章中没有答案时会明确说明，并列出查找过的内容。',
      '有证据才写出说话人，否则写“说话人不明”。',
      '你的提问不会离开运行它的机器，提问也不花钱。',
    ),
  },
  commandsTitle: {
    en: one('Commands'),
    de: one('Befehle'),
    fr: one('Commandes'),
    es: one('Comandos'),
    ru: one('Команды'),
    zh: one('命令'),
  },
  examplesTitle: {
    en: one('For example'),
    de: one('Zum Beispiel'),
    fr: one('Par exemple'),
    es: one('Por ejemplo'),
    ru: one('Например'),
    zh: one('例如'),
  },
  examples: {
    en: examples('ask', 'quote', 'about', 'search', 'sources'),
    de: examples('fragen', 'zitat', 'thema', 'suche', 'quellen'),
    fr: examples('demander', 'citation', 'sujet', 'rechercher', 'sources'),
    es: examples('preguntar', 'cita', 'tema', 'buscar', 'fuentes'),
    ru: examples('спросить', 'цитата', 'тема', 'поиск', 'источники'),
    zh: examples('提问', '引语', '主题', '搜索', '来源'),
  },
  reading: {
    en: all(
      '[1], [2] … number the passages, best first. The line below each names speaker, publisher, title, date and file.',
      '/search knows "exact phrases", -without, harb* (words that begin so), year:2018, from:2019-06-01, to:2019-06-30, in:title and by:publisher.',
      'In Discord: right-click a message → Apps → Check this message or Find sources. Server owners start with /footnote setup.',
    ),
    de: all(
      '[1], [2] … nummerieren die Stellen, die beste zuerst. Darunter stehen Sprecher, Medium, Titel, Datum und Datei.',
      '/suche kennt "genaue Wortfolgen", -ohne, hafe* (Wortanfänge), year:2018, from:2019-06-01, to:2019-06-30, in:title und by:Medium.',
      'In Discord: Rechtsklick auf eine Nachricht → Apps → „Diese Nachricht prüfen“ oder „Quellen finden“. Server richtest du mit /footnote einrichten ein.',
    ),
    fr: all(
      '[1], [2] … numérotent les passages, le meilleur d’abord. Dessous : qui parle, média, titre, date et fichier.',
      '/rechercher comprend "expressions exactes", -sans, port* (débuts de mots), year:2018, from:2019-06-01, to:2019-06-30, in:title et by:média.',
      'Dans Discord : clic droit sur un message → Applications → « Vérifier ce message » ou « Trouver des sources ». Pour un serveur : /footnote configurer.',
    ),
    es: all(
      '[1], [2] … numeran los pasajes, el mejor primero. Debajo: quién habla, medio, título, fecha y archivo.',
      '/buscar entiende "frases exactas", -sin, puer* (comienzos de palabras), year:2018, from:2019-06-01, to:2019-06-30, in:title y by:medio.',
      'En Discord: clic derecho en un mensaje → Aplicaciones → «Comprobar este mensaje» o «Buscar fuentes». Para un servidor: /footnote configurar.',
    ),
    ru: all(
      '[1], [2] … — номера отрывков, лучший первым. Строкой ниже: кто говорит, издание, заголовок, дата и файл.',
      '/поиск понимает "точные фразы", -без, порт* (начала слов), year:2018, from:2019-06-01, to:2019-06-30, in:title и by:издание.',
      'В Discord: правый щелчок по сообщению → Приложения → «Проверить сообщение» или «Найти источники». Настройка сервера: /footnote настройка.',
    ),
    zh: all(
      '[1]、[2]……为各段编号，最相关的在前。下方一行注明说话人、媒体、标题、日期和文件。',
      '/搜索 支持 "精确短语"、-排除、harb*（以此开头的词）、year:2018、from:2019-06-01、to:2019-06-30、in:title 和 by:媒体。',
      '在 Discord 中：右键点击消息 → 应用 →“核查此消息”或“查找来源”。服务器管理者请用 /footnote 设置。',
    ),
  },
});
