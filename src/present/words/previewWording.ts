import { de, en, es, fr, ru, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What the preview page says around its messages. */
export interface PreviewWording {
  /** Said in an empty channel. */
  hint(articles: number): string;
  readonly worthAsking: string;
  readonly write: string;
  readonly toWrite: string;
  readonly writeHint: string;
  readonly commands: string;
  readonly noScript: string;
  readonly youAre: string;
  readonly manages: string;
  readonly servers: string;
  readonly direct: string;
  readonly messages: string;
  readonly language: string;
  readonly light: string;
  readonly dark: string;
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly thinking: string;
  more(name: string): string;
  readonly actions: string;
  used(what: string): string;
  pressed(what: string): string;
  readonly chose: string;
  readonly asked: string;
  readonly copyPayload: string;
  readonly copyText: string;
  readonly copied: string;
  failed(why: string): string;
  readonly choose: string;
  readonly cancel: string;
  readonly submit: string;
  readonly send: string;
  readonly yesOrNo: string;
  readonly nobody: string;
  readonly noFile: string;
  readonly unknown: string;
  readonly spoiler: string;
}

/** The words of the preview page in the language of a tag. */
export const previewWording: Spoken<PreviewWording> = spoken<PreviewWording>({
  hint: {
    en: (n) => `Ask ${en.count(n, 'article', 'articles')} as you would in Discord. Type / below; nothing leaves this machine.`,
    de: (n) => `Frag ${de.count(n, 'Artikel', 'Artikel')} wie in Discord. Tippe unten /; nichts verlässt diesen Rechner.`,
    fr: (n) =>
      `Interroge ${fr.count(n, 'article', 'articles')} comme dans Discord. Tape / en bas ; rien ne quitte cette machine.`,
    es: (n) => `Pregunta a ${es.count(n, 'artículo', 'artículos')} como en Discord. Escribe / abajo; nada sale de este equipo.`,
    ru: (n) =>
      `Спрашивайте, как в Discord: здесь ${ru.count(n, 'статья', 'статьи', 'статей')}. Введите / внизу; ничто не покидает компьютер.`,
    zh: (n) => `像在 Discord 里一样向${zh.number(n)}篇文章提问。在下方输入 /；任何内容都不会离开这台电脑。`,
  },
  worthAsking: {
    en: 'Worth asking',
    de: 'Fragenswert',
    fr: 'À demander',
    es: 'Para preguntar',
    ru: 'Стоит спросить',
    zh: '值得一问',
  },
  write: { en: 'Message', de: 'Nachricht', fr: 'Ton message', es: 'Mensaje', ru: 'Сообщение', zh: '消息' },
  toWrite: {
    en: 'To the message box',
    de: 'Zum Nachrichtenfeld',
    fr: 'Vers la zone de message',
    es: 'Al campo de mensaje',
    ru: 'К полю сообщения',
    zh: '前往消息框',
  },
  writeHint: {
    en: 'Type / for commands, or ask with @Footnote',
    de: 'Tippe / für Befehle oder frag mit @Footnote',
    fr: 'Tape / pour les commandes, ou demande avec @Footnote',
    es: 'Escribe / para comandos o pregunta con @Footnote',
    ru: 'Введите / для команд или спросите через @Footnote',
    zh: '输入 / 使用命令，或用 @Footnote 提问',
  },
  commands: {
    en: 'Commands and suggestions',
    de: 'Befehle und Vorschläge',
    fr: 'Commandes et suggestions',
    es: 'Comandos y sugerencias',
    ru: 'Команды и подсказки',
    zh: '命令与建议',
  },
  noScript: {
    en: 'This page needs JavaScript; the console chat does not.',
    de: 'Diese Seite braucht JavaScript; der Chat in der Konsole nicht.',
    fr: 'Cette page demande JavaScript ; la discussion en console, non.',
    es: 'Esta página necesita JavaScript; el chat de la consola no.',
    ru: 'Этой странице нужен JavaScript; чату в консоли — нет.',
    zh: '此页面需要 JavaScript；控制台聊天不需要。',
  },
  youAre: { en: 'You are', de: 'Du bist', fr: 'Tu es', es: 'Eres', ru: 'Вы —', zh: '你的身份' },
  manages: {
    en: 'manages the server',
    de: 'verwaltet den Server',
    fr: 'gère le serveur',
    es: 'gestiona el servidor',
    ru: 'управляет сервером',
    zh: '管理服务器',
  },
  servers: { en: 'Servers', de: 'Server und Direktnachricht', fr: 'Serveurs', es: 'Servidores', ru: 'Серверы', zh: '服务器' },
  direct: {
    en: 'Direct message',
    de: 'Direktnachricht',
    fr: 'Message privé',
    es: 'Mensaje directo',
    ru: 'Личные сообщения',
    zh: '私信',
  },
  messages: { en: 'Messages', de: 'Nachrichten', fr: 'Les messages', es: 'Mensajes', ru: 'Сообщения', zh: '消息列表' },
  language: { en: 'Language', de: 'Sprache', fr: 'Langue', es: 'Idioma', ru: 'Язык', zh: '语言' },
  light: { en: 'Light', de: 'Hell', fr: 'Clair', es: 'Claro', ru: 'Светлая тема', zh: '浅色' },
  dark: { en: 'Dark', de: 'Dunkel', fr: 'Sombre', es: 'Oscuro', ru: 'Тёмная тема', zh: '深色' },
  onlyYou: {
    en: 'Only you can see this',
    de: 'Nur du siehst das',
    fr: 'Toi seul vois ceci',
    es: 'Solo tú ves esto',
    ru: 'Видно только вам',
    zh: '仅你可见',
  },
  dismiss: {
    en: 'Dismiss message',
    de: 'Nachricht verwerfen',
    fr: 'Écarter le message',
    es: 'Descartar mensaje',
    ru: 'Убрать сообщение',
    zh: '移除消息',
  },
  thinking: {
    en: 'Footnote is thinking…',
    de: 'Footnote denkt nach …',
    fr: 'Footnote réfléchit…',
    es: 'Footnote está pensando…',
    ru: 'Footnote думает…',
    zh: 'Footnote 正在思考…',
  },
  more: {
    en: (name) => `Message of ${name}: more`,
    de: (name) => `Nachricht von ${name}: mehr`,
    fr: (name) => `Message de ${name} : plus`,
    es: (name) => `Mensaje de ${name}: más`,
    ru: (name) => `Сообщение от ${name}: ещё`,
    zh: (name) => `${name} 的消息：更多`,
  },
  actions: {
    en: 'What to do with this message',
    de: 'Was mit dieser Nachricht geschehen soll',
    fr: 'Que faire de ce message',
    es: 'Qué hacer con este mensaje',
    ru: 'Что сделать с сообщением',
    zh: '对此消息的操作',
  },
  used: {
    en: (what) => `used ${what}`,
    de: (what) => `hat ${what} benutzt`,
    fr: (what) => `a utilisé ${what}`,
    es: (what) => `usó ${what}`,
    ru: (what) => `использует ${what}`,
    zh: (what) => `使用了 ${what}`,
  },
  pressed: {
    en: (what) => `pressed ${what}`,
    de: (what) => `hat ${what} gedrückt`,
    fr: (what) => `a appuyé sur ${what}`,
    es: (what) => `pulsó ${what}`,
    ru: (what) => `нажимает ${what}`,
    zh: (what) => `按下了 ${what}`,
  },
  chose: { en: 'chose', de: 'hat gewählt', fr: 'a choisi', es: 'eligió', ru: 'выбирает', zh: '作出了选择' },
  asked: { en: 'asked', de: 'hat gefragt', fr: 'a demandé', es: 'preguntó', ru: 'спрашивает', zh: '提问' },
  copyPayload: {
    en: 'Copy payload as JSON',
    de: 'Nutzlast als JSON kopieren',
    fr: 'Copier la charge utile en JSON',
    es: 'Copiar la carga útil como JSON',
    ru: 'Копировать данные как JSON',
    zh: '复制负载（JSON）',
  },
  copyText: {
    en: 'Copy text',
    de: 'Text kopieren',
    fr: 'Copier le texte',
    es: 'Copiar texto',
    ru: 'Копировать текст',
    zh: '复制文本',
  },
  copied: { en: 'Copied.', de: 'Kopiert.', fr: 'Copié.', es: 'Copiado.', ru: 'Скопировано.', zh: '已复制。' },
  failed: {
    en: (why) => `That did not work: ${why}`,
    de: (why) => `Das ging nicht: ${why}`,
    fr: (why) => `Cela n’a pas marché : ${why}`,
    es: (why) => `Eso no funcionó: ${why}`,
    ru: (why) => `Не получилось: ${why}`,
    zh: (why) => `未能完成：${why}`,
  },
  choose: { en: 'Choose', de: 'Wähle', fr: 'Choisis', es: 'Elige', ru: 'Выберите', zh: '请选择' },
  cancel: { en: 'Cancel', de: 'Abbrechen', fr: 'Annuler', es: 'Cancelar', ru: 'Отмена', zh: '取消' },
  submit: { en: 'Submit', de: 'Abschicken', fr: 'Valider', es: 'Confirmar', ru: 'Отправить ответ', zh: '提交' },
  send: { en: 'Send', de: 'Senden', fr: 'Envoyer', es: 'Enviar', ru: 'Отправить', zh: '发送' },
  yesOrNo: {
    en: 'true or false',
    de: 'true oder false (ja, nein)',
    fr: 'true ou false (oui, non)',
    es: 'true o false (sí, no)',
    ru: 'true или false (да, нет)',
    zh: 'true 或 false（是、否）',
  },
  nobody: { en: 'nobody', de: 'niemand', fr: 'personne', es: 'nadie', ru: 'никто', zh: '无人' },
  noFile: {
    en: 'A file of this message is missing.',
    de: 'Eine Datei dieser Nachricht fehlt.',
    fr: 'Il manque un fichier à ce message.',
    es: 'Falta un archivo de este mensaje.',
    ru: 'В сообщении не хватает файла.',
    zh: '此消息缺少一个文件。',
  },
  unknown: {
    en: 'A component that this page does not draw.',
    de: 'Ein Baustein, den diese Seite nicht zeichnet.',
    fr: 'Un composant que cette page ne dessine pas.',
    es: 'Un componente que esta página no dibuja.',
    ru: 'Часть, которую эта страница не рисует.',
    zh: '此页面无法绘制的组件。',
  },
  spoiler: { en: 'Spoiler', de: 'Verdeckt', fr: 'Texte masqué', es: 'Oculto', ru: 'Скрыто', zh: '剧透内容' },
});
