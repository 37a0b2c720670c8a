import { type Spoken, spoken } from './spoken.ts';

/** What the preview page says of its keys and of files that people bring. */
export interface PreviewKeysWording {
  readonly addFile: string;
  readonly dropHere: string;
  readonly reading: string;
  readonly noServer: string;
  readonly keys: string;
  readonly keyWrite: string;
  readonly keyArticles: string;
  readonly keyPlaces: string;
  readonly keyMessages: string;
  readonly keyMenu: string;
  readonly keyEscape: string;
  readonly keyHelp: string;
  readonly keyMarks: string;
}

/** The words for keys and files in the language of a tag. */
export const previewKeysWording: Spoken<PreviewKeysWording> = spoken<PreviewKeysWording>({
  addFile: {
    en: 'Add a file',
    de: 'Datei hinzufügen',
    fr: 'Ajouter un fichier',
    es: 'Añadir un archivo',
    ru: 'Добавить файл',
    zh: '添加文件',
  },
  dropHere: {
    en: 'Drop files to ask them. They stay in memory and go with this page.',
    de: 'Dateien hier ablegen und befragen. Sie bleiben im Speicher und gehen mit dieser Seite.',
    fr: 'Dépose des fichiers pour les interroger. Ils restent en mémoire et partent avec cette page.',
    es: 'Suelta archivos para preguntarles. Quedan en memoria y se van con esta página.',
    ru: 'Перетащите файлы сюда. Они остаются в памяти и исчезнут вместе со страницей.',
    zh: '拖入文件即可提问。文件只在内存中，随页面关闭而消失。',
  },
  reading: { en: 'Reading…', de: 'Wird gelesen …', fr: 'Lecture…', es: 'Leyendo…', ru: 'Читаем…', zh: '正在读取…' },
  noServer: {
    en: 'Files belong to a server. Choose one on the left first.',
    de: 'Dateien gehören zu einem Server. Wähle zuerst einen.',
    fr: 'Les fichiers vont avec un serveur. Choisis-en un d’abord.',
    es: 'Los archivos van con un servidor. Elige uno primero.',
    ru: 'Файлы относятся к серверу. Сначала выберите сервер.',
    zh: '文件属于服务器。请先选择一个服务器。',
  },
  keys: { en: 'Keyboard', de: 'Tastatur', fr: 'Clavier', es: 'Teclado', ru: 'Клавиатура', zh: '键盘' },
  keyWrite: {
    en: 'write a command',
    de: 'einen Befehl schreiben',
    fr: 'écrire une commande',
    es: 'escribir un comando',
    ru: 'написать команду',
    zh: '输入命令',
  },
  keyArticles: {
    en: 'articles',
    de: 'die Artikel',
    fr: 'les articles',
    es: 'los artículos',
    ru: 'статьи',
    zh: '文章列表',
  },
  keyPlaces: {
    en: 'switch servers',
    de: 'Server wechseln',
    fr: 'changer de serveur',
    es: 'cambiar de servidor',
    ru: 'сменить сервер',
    zh: '切换服务器',
  },
  keyMessages: {
    en: 'through the messages (from an empty box)',
    de: 'durch die Nachrichten (aus dem leeren Feld)',
    fr: 'parcourir les messages (champ vide)',
    es: 'recorrer los mensajes (campo vacío)',
    ru: 'по сообщениям (из пустого поля)',
    zh: '浏览消息（输入框为空时）',
  },
  keyMenu: {
    en: 'menu of the message',
    de: 'Menü der Nachricht',
    fr: 'menu du message',
    es: 'menú del mensaje',
    ru: 'меню сообщения',
    zh: '消息菜单',
  },
  keyEscape: {
    en: 'close, or back to writing',
    de: 'schließen oder zurück zum Schreiben',
    fr: 'fermer, ou revenir à l’écriture',
    es: 'cerrar o volver a escribir',
    ru: 'закрыть или вернуться к вводу',
    zh: '关闭，或返回输入',
  },
  keyHelp: { en: 'this list', de: 'diese Liste', fr: 'cette liste', es: 'esta lista', ru: 'этот список', zh: '此列表' },
  keyMarks: {
    en: 'next and previous mark of an article',
    de: 'nächste und vorige Stelle im Artikel',
    fr: 'marque suivante et précédente d’un article',
    es: 'marca siguiente y anterior de un artículo',
    ru: 'следующая и предыдущая отметка в статье',
    zh: '文章中的下一处和上一处标记',
  },
});
