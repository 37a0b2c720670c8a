import { de, en, es, fr, ru } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What buttons and windows say: 80 characters for a label, of which about 35 are seen, and 45 for a window's title and labels. */
export interface ButtonWording {
  readonly source: string;
  readonly exact: string;
  readonly open: string;
  readonly compare: string;
  readonly more: string;
  readonly back: string;
  readonly share: string;
  readonly followUp: string;
  /** The window behind it: title, label (45 characters each) and hint. */
  readonly followUpTitle: string;
  readonly followUpLabel: string;
  readonly followUpHint: string;
  readonly dismiss: string;
  /** Under a passage too long for a message: it is in the attached file. */
  readonly attached: string;
}

/** What is said around a card, not in it. */
export interface LineWording {
  /** Someone asks too fast. */
  flood(seconds: number): string;
  /** A button of another version, or a forged one. */
  readonly unknownButton: string;
  /** The article behind a button reads otherwise by now. */
  readonly moved: string;
  readonly notYours: string;
  readonly cannotShare: string;
  /** Share in a channel that was not chosen for answers everybody sees. */
  readonly staysPrivate: string;
  readonly unknownCommand: string;
  readonly nothingToCheck: string;
  /** A mention without a question. */
  readonly askMe: string;
}

/** What Footnote says in Discord around its cards. */
export type DiscordWording = ButtonWording & LineWording;

/** The words around cards in the language of a tag. */
export const discordWording: Spoken<DiscordWording> = spoken<DiscordWording>({
  source: { en: 'Source', de: 'Quelle', fr: 'Source', es: 'Fuente', ru: 'Источник', zh: '来源' },
  exact: {
    en: 'Exact text',
    de: 'Genauer Wortlaut',
    fr: 'Texte exact',
    es: 'Texto exacto',
    ru: 'Точный текст',
    zh: '逐字原文',
  },
  open: {
    en: 'Open article',
    de: 'Artikel öffnen',
    fr: 'Ouvrir l’article',
    es: 'Abrir artículo',
    ru: 'Открыть статью',
    zh: '打开文章',
  },
  compare: { en: 'Compare', de: 'Vergleichen', fr: 'Comparer', es: 'Comparar', ru: 'Сравнить', zh: '对比' },
  more: { en: 'More', de: 'Mehr', fr: 'Plus', es: 'Más', ru: 'Ещё', zh: '更多' },
  back: { en: 'Back', de: 'Zurück', fr: 'Retour', es: 'Atrás', ru: 'Назад', zh: '返回' },
  share: { en: 'Share', de: 'Teilen', fr: 'Partager', es: 'Compartir', ru: 'Поделиться', zh: '分享' },
  followUp: {
    en: 'Follow-up',
    de: 'Nachfragen',
    fr: 'Autre question',
    es: 'Otra pregunta',
    ru: 'Уточнить',
    zh: '追问',
  },
  followUpTitle: {
    en: 'Ask further',
    de: 'Weiterfragen',
    fr: 'Poser une autre question',
    es: 'Seguir preguntando',
    ru: 'Спросить ещё',
    zh: '继续提问',
  },
  followUpLabel: {
    en: 'Your next question',
    de: 'Deine nächste Frage',
    fr: 'Ta prochaine question',
    es: 'Tu siguiente pregunta',
    ru: 'Ваш следующий вопрос',
    zh: '你的下一个问题',
  },
  followUpHint: {
    en: 'Each question stands for itself: change this one, or write another.',
    de: 'Jede Frage steht für sich: Ändere diese oder schreib eine andere.',
    fr: 'Chaque question se suffit à elle-même : modifie celle-ci ou écris-en une autre.',
    es: 'Cada pregunta vale por sí sola: cambia esta o escribe otra.',
    ru: 'Каждый вопрос — сам по себе: измените этот или напишите другой.',
    zh: '每个问题都独立处理：可以修改这一个，也可以另写一个。',
  },
  dismiss: { en: 'Dismiss', de: 'Entfernen', fr: 'Retirer', es: 'Descartar', ru: 'Убрать', zh: '移除' },
  attached: {
    en: 'Too long for a message; the attached file holds it whole.',
    de: 'Zu lang für eine Nachricht; die angehängte Datei enthält alles.',
    fr: 'Trop long pour un message ; le fichier joint contient tout.',
    es: 'Demasiado largo para un mensaje; el archivo adjunto lo contiene entero.',
    ru: 'Слишком длинно для сообщения; целиком — в приложенном файле.',
    zh: '内容过长，消息放不下；完整文字见附件。',
  },
  flood: {
    en: (n) => `That was a lot at once. Please wait ${en.count(n, 'second', 'seconds')} and ask again.`,
    de: (n) => `Das war viel auf einmal. Bitte warte ${de.count(n, 'Sekunde', 'Sekunden')} und frag dann noch einmal.`,
    fr: (n) => `Cela fait beaucoup d’un coup. Attends ${fr.count(n, 'seconde', 'secondes')} et redemande.`,
    es: (n) => `Eso fue mucho de golpe. Espera ${es.count(n, 'segundo', 'segundos')} y vuelve a preguntar.`,
    ru: (n) => `Слишком много сразу. Подождите ${ru.count(n, 'секунду', 'секунды', 'секунд')} и спросите снова.`,
    zh: (n) => `操作太频繁了。请等待${n}秒后再试。`,
  },
  unknownButton: {
    en: 'This button is from another version of Footnote and no longer works. Please ask again.',
    de: 'Diese Schaltfläche stammt aus einer anderen Version von Footnote und wirkt nicht mehr. Bitte frag noch einmal.',
    fr: 'Ce bouton vient d’une autre version de Footnote et ne fonctionne plus. Repose ta question.',
    es: 'Este botón es de otra versión de Footnote y ya no funciona. Vuelve a preguntar.',
    ru: 'Эта кнопка — от другой версии Footnote и больше не работает. Спросите ещё раз.',
    zh: '这个按钮来自另一版本的 Footnote，已经失效。请重新提问。',
  },
  moved: {
    en: 'The articles changed after this card was made, so its place can no longer be shown. Please ask again.',
    de: 'Die Artikel haben sich seit dieser Karte geändert, deshalb lässt sich die Stelle nicht mehr zeigen. Bitte frag noch einmal.',
    fr: 'Les articles ont changé depuis cette carte ; l’endroit ne peut plus être montré. Repose ta question.',
    es: 'Los artículos cambiaron después de esta tarjeta, así que ya no se puede mostrar el lugar. Vuelve a preguntar.',
    ru: 'После создания этой карточки статьи изменились, и показать место уже нельзя. Спросите ещё раз.',
    zh: '这张卡片生成后文章有变动，原位置已无法显示。请重新提问。',
  },
  notYours: {
    en: 'Only the person who asked, or a moderator, can remove this.',
    de: 'Das kann nur entfernen, wer gefragt hat, oder jemand aus der Moderation.',
    fr: 'Seule la personne qui a posé la question, ou la modération, peut retirer ceci.',
    es: 'Solo puede quitar esto quien preguntó o alguien de moderación.',
    ru: 'Убрать это может только тот, кто спросил, или модератор.',
    zh: '只有提问者或管理员可以移除。',
  },
  cannotShare: {
    en: 'This cannot be shared any more. Please ask again.',
    de: 'Das lässt sich nicht mehr teilen. Bitte frag noch einmal.',
    fr: 'Ceci ne peut plus être partagé. Repose ta question.',
    es: 'Esto ya no se puede compartir. Vuelve a preguntar.',
    ru: 'Этим больше нельзя поделиться. Спросите ещё раз.',
    zh: '此内容已无法分享。请重新提问。',
  },
  staysPrivate: {
    en: 'In this channel, answers are only for the person who asks; that is how this server is set up.',
    de: 'In diesem Kanal sieht eine Antwort nur, wer fragt; so ist dieser Server eingerichtet.',
    fr: 'Dans ce salon, seule la personne qui demande voit la réponse ; ce serveur est configuré ainsi.',
    es: 'En este canal, las respuestas son solo para quien pregunta; así está configurado este servidor.',
    ru: 'В этом канале ответ видит только тот, кто спросил: так настроен этот сервер.',
    zh: '在这个频道中，回答只有提问者本人可见；这是本服务器的设置。',
  },
  unknownCommand: {
    en: 'Footnote does not know this command any more. Discord will show the current ones in a moment.',
    de: 'Diesen Befehl kennt Footnote nicht mehr. Discord zeigt gleich die aktuellen.',
    fr: 'Footnote ne connaît plus cette commande. Discord montrera bientôt les commandes actuelles.',
    es: 'Footnote ya no conoce este comando. Discord mostrará los actuales en un momento.',
    ru: 'Footnote больше не знает этой команды. Скоро Discord покажет действующие.',
    zh: 'Footnote 已不再支持这个命令。Discord 很快会显示当前可用的命令。',
  },
  nothingToCheck: {
    en: 'This message holds no words to check.',
    de: 'Diese Nachricht enthält keine Worte, die sich prüfen lassen.',
    fr: 'Ce message ne contient pas de mots à vérifier.',
    es: 'Este mensaje no contiene palabras que comprobar.',
    ru: 'В этом сообщении нет слов, которые можно проверить.',
    zh: '这条消息中没有可核查的文字。',
  },
  askMe: {
    en: 'Mention me together with a question, and I will answer from the articles, word for word.',
    de: 'Erwähne mich zusammen mit einer Frage, und ich antworte im Wortlaut der Artikel.',
    fr: 'Mentionne-moi avec une question, et je répondrai d’après les articles, mot pour mot.',
    es: 'Mencióname junto con una pregunta y responderé con las palabras de los artículos.',
    ru: 'Упомяните меня вместе с вопросом, и я отвечу дословно по статьям.',
    zh: '提及我并附上问题，我会逐字引用文章来回答。',
  },
});
