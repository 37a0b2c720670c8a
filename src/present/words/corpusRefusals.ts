import type { NotTaken } from '../../index/collections.ts';
import type { Words } from '../../model/reply.ts';
import { de, en, es, fr, ru, say, strong, zh } from './grammar.ts';
import type { Each } from './language.ts';

/** What a server may have at most: files, and sizes of one and of all together. */
export interface Most {
  readonly files: number;
  readonly one: string;
  readonly all: string;
}

/** Says why a file is not taken. */
export type SayRefused = (why: NotTaken, name: string, most: Most) => Words;

const because =
  (lines: Readonly<Record<NotTaken, (name: string, most: Most) => Words>>): SayRefused =>
  (why, name, most) =>
    lines[why](name, most);

/** Why a file is not taken, in every language. */
export const refusedWording: Each<SayRefused> = {
  en: because({
    type: (n) => say`${strong(n)} is none of .txt, .md, .html, .jsonl and .pdf. Save it as one of these.`,
    content: (n) => say`${strong(n)} does not hold what its name says, or no article text in UTF-8. Check the file.`,
    large: (n, m) => say`${strong(n)} is too large: at most ${m.one}. Split it.`,
    long: (n) => say`${strong(n)} is too long for one file. Split it into several articles.`,
    many: (n, m) => say`${strong(n)} is one file too many: at most ${en.number(m.files)}. Remove another first.`,
    total: (n, m) => say`With ${strong(n)} this server’s files would pass ${m.all}. Remove others first.`,
    encrypted: (n) => say`${strong(n)} is protected by a password. Save it without one.`,
    scanned: (n) => say`${strong(n)} holds pictures of pages, no text. Run text recognition over it first.`,
    damaged: (n) => say`${strong(n)} is damaged or no such file. Save it again.`,
    slow: (n) => say`${strong(n)} takes too long to read. Save it more simply or split it.`,
    empty: (n) => say`${strong(n)} is empty.`,
  }),
  de: because({
    type: (n) => say`${strong(n)} ist nichts von .txt, .md, .html, .jsonl und .pdf. Speichere die Datei als eines davon.`,
    content: (n) => say`${strong(n)} enthält nicht, was der Name sagt, oder keinen Artikeltext in UTF-8. Prüfe die Datei.`,
    large: (n, m) => say`${strong(n)} ist zu groß: höchstens ${m.one}. Teile die Datei.`,
    long: (n) => say`${strong(n)} ist zu lang für eine Datei. Teile sie in mehrere Artikel.`,
    many: (n, m) => say`${strong(n)} ist eine Datei zu viel: höchstens ${de.number(m.files)}. Entferne erst eine andere.`,
    total: (n, m) => say`Mit ${strong(n)} kämen die Dateien dieses Servers über ${m.all}. Entferne erst andere.`,
    encrypted: (n) => say`${strong(n)} ist mit einem Passwort geschützt. Speichere die Datei ohne.`,
    scanned: (n) => say`${strong(n)} enthält Bilder von Seiten, keinen Text. Lass erst eine Texterkennung darüber laufen.`,
    damaged: (n) => say`${strong(n)} ist beschädigt oder keine solche Datei. Speichere sie neu.`,
    slow: (n) => say`${strong(n)} zu lesen dauert zu lange. Speichere die Datei einfacher oder teile sie.`,
    empty: (n) => say`${strong(n)} ist leer.`,
  }),
  fr: because({
    type: (n) => say`${strong(n)} n’est ni .txt, ni .md, .html, .jsonl ou .pdf. Enregistre-le sous l’un de ces formats.`,
    content: (n) => say`${strong(n)} ne contient pas ce que dit son nom, ou pas de texte d’article en UTF-8. Vérifie-le.`,
    large: (n, m) => say`${strong(n)} est trop gros : ${m.one} au plus. Divise-le.`,
    long: (n) => say`${strong(n)} est trop long pour un seul fichier. Divise-le en plusieurs articles.`,
    many: (n, m) => say`${strong(n)} serait de trop : ${fr.number(m.files)} fichiers au plus. Retire-en d’abord un autre.`,
    total: (n, m) => say`Avec ${strong(n)}, les fichiers de ce serveur dépasseraient ${m.all}. Retires-en d’abord d’autres.`,
    encrypted: (n) => say`${strong(n)} est protégé par un mot de passe. Enregistre-le sans.`,
    scanned: (n) => say`${strong(n)} contient des images de pages, pas de texte. Passe-le d’abord à la reconnaissance de texte.`,
    damaged: (n) => say`${strong(n)} est endommagé ou d’un autre type. Enregistre-le à nouveau.`,
    slow: (n) => say`${strong(n)} est trop long à lire. Enregistre-le plus simplement ou divise-le.`,
    empty: (n) => say`${strong(n)} est vide.`,
  }),
  es: because({
    type: (n) => say`${strong(n)} no es .txt, .md, .html, .jsonl ni .pdf. Guárdalo como uno de ellos.`,
    content: (n) => say`${strong(n)} no contiene lo que dice su nombre, o no hay texto de artículo en UTF-8. Revísalo.`,
    large: (n, m) => say`${strong(n)} es demasiado grande: como máximo ${m.one}. Divídelo.`,
    long: (n) => say`${strong(n)} es demasiado largo para un archivo. Divídelo en varios artículos.`,
    many: (n, m) => say`${strong(n)} sobra: como máximo ${es.number(m.files)} archivos. Quita antes otro.`,
    total: (n, m) => say`Con ${strong(n)} los archivos de este servidor pasarían de ${m.all}. Quita antes otros.`,
    encrypted: (n) => say`${strong(n)} está protegido con contraseña. Guárdalo sin ella.`,
    scanned: (n) => say`${strong(n)} contiene imágenes de páginas, no texto. Pásale antes un reconocimiento de texto.`,
    damaged: (n) => say`${strong(n)} está dañado o no es de ese tipo. Guárdalo de nuevo.`,
    slow: (n) => say`${strong(n)} tarda demasiado en leerse. Guárdalo de forma más sencilla o divídelo.`,
    empty: (n) => say`${strong(n)} está vacío.`,
  }),
  ru: because({
    type: (n) => say`${strong(n)} не из .txt, .md, .html, .jsonl и .pdf. Сохраните в одном из этих видов.`,
    content: (n) => say`В ${strong(n)} не то, о чём говорит имя, или нет текста статьи в UTF-8. Проверьте файл.`,
    large: (n, m) => say`${strong(n)} слишком велик: не больше ${m.one}. Разделите его.`,
    long: (n) => say`${strong(n)} слишком длинный для одного файла. Разделите его на несколько статей.`,
    many: (n, m) =>
      say`${strong(n)} уже лишний: не больше ${ru.count(m.files, 'файла', 'файлов', 'файлов')}. Сначала удалите другой.`,
    total: (n, m) => say`С ${strong(n)} файлы этого сервера превысят ${m.all}. Сначала удалите другие.`,
    encrypted: (n) => say`${strong(n)} защищён паролем. Сохраните его без пароля.`,
    scanned: (n) => say`В ${strong(n)} изображения страниц, а не текст. Сначала распознайте текст.`,
    damaged: (n) => say`${strong(n)} повреждён или другого вида. Сохраните его заново.`,
    slow: (n) => say`${strong(n)} читается слишком долго. Сохраните его проще или разделите.`,
    empty: (n) => say`${strong(n)} пуст.`,
  }),
  zh: because({
    type: (n) => say`${strong(n)} 不是 .txt、.md、.html、.jsonl 或 .pdf 文件。请另存为其中一种。`,
    content: (n) => say`${strong(n)} 的内容与文件名不符，或没有 UTF-8 的文章文字。请检查该文件。`,
    large: (n, m) => say`${strong(n)} 太大：最多 ${m.one}。请拆分。`,
    long: (n) => say`${strong(n)} 对一个文件来说太长。请拆成几篇文章。`,
    many: (n, m) => say`${strong(n)} 超出数量：最多${zh.number(m.files)}个文件。请先移除其他文件。`,
    total: (n, m) => say`加上 ${strong(n)}，本服务器的文件将超过 ${m.all}。请先移除其他文件。`,
    encrypted: (n) => say`${strong(n)} 有密码保护。请另存为无密码的文件。`,
    scanned: (n) => say`${strong(n)} 只有页面图片，没有文字。请先做文字识别。`,
    damaged: (n) => say`${strong(n)} 已损坏或类型不符。请重新保存。`,
    slow: (n) => say`读取 ${strong(n)} 用时过长。请简化保存或拆分。`,
    empty: (n) => say`${strong(n)} 是空的。`,
  }),
};
