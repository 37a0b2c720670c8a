import { de, en, es, fr, ru, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What the preview page says around articles. */
export interface PreviewArticleWording {
  readonly title: string;
  readonly find: string;
  found(n: number): string;
  readonly none: string;
  readonly more: string;
  readonly own: string;
  readonly noDate: string;
  passages(n: number): string;
  sentences(n: number): string;
  quotations(n: number): string;
  figures(n: number): string;
  dates(n: number): string;
  readonly back: string;
  readonly close: string;
  part(n: number, of: number): string;
  readonly earlier: string;
  readonly later: string;
  /** A link from a card to the place in the article. */
  readonly open: string;
  readonly refused: string;
}

/** The words around articles in the language of a tag. */
export const previewArticleWording: Spoken<PreviewArticleWording> = spoken<PreviewArticleWording>({
  title: { en: 'Articles', de: 'Artikel', fr: 'Les articles', es: 'Artículos', ru: 'Статьи', zh: '文章' },
  find: {
    en: 'Find by title, outlet, date or file',
    de: 'Nach Titel, Medium, Datum oder Datei suchen',
    fr: 'Chercher par titre, média, date ou fichier',
    es: 'Buscar por título, medio, fecha o archivo',
    ru: 'Поиск по названию, изданию, дате или файлу',
    zh: '按标题、媒体、日期或文件查找',
  },
  found: {
    en: (n) => en.count(n, 'article', 'articles'),
    de: (n) => de.count(n, 'Artikel', 'Artikel'),
    fr: (n) => fr.count(n, 'article', 'articles'),
    es: (n) => es.count(n, 'artículo', 'artículos'),
    ru: (n) => ru.count(n, 'статья', 'статьи', 'статей'),
    zh: (n) => `${zh.number(n)}篇文章`,
  },
  none: {
    en: 'No article has these words in its head.',
    de: 'Kein Artikel hat diese Wörter im Kopf.',
    fr: 'Aucun article ne porte ces mots en tête.',
    es: 'Ningún artículo lleva esas palabras en la cabecera.',
    ru: 'Ни в одном заголовке нет этих слов.',
    zh: '没有文章的标题信息包含这些词。',
  },
  more: { en: 'Show more', de: 'Mehr zeigen', fr: 'En voir plus', es: 'Ver más', ru: 'Показать ещё', zh: '显示更多' },
  own: { en: 'yours', de: 'deiner', fr: 'à toi', es: 'tuyo', ru: 'ваша', zh: '你的' },
  noDate: { en: 'no date', de: 'ohne Datum', fr: 'sans date', es: 'sin fecha', ru: 'без даты', zh: '无日期' },
  passages: {
    en: (n) => en.count(n, 'passage', 'passages'),
    de: (n) => de.count(n, 'Absatz', 'Absätze'),
    fr: (n) => fr.count(n, 'passage', 'passages'),
    es: (n) => es.count(n, 'pasaje', 'pasajes'),
    ru: (n) => ru.count(n, 'абзац', 'абзаца', 'абзацев'),
    zh: (n) => `${zh.number(n)}个段落`,
  },
  sentences: {
    en: (n) => en.count(n, 'sentence', 'sentences'),
    de: (n) => de.count(n, 'Satz', 'Sätze'),
    fr: (n) => fr.count(n, 'phrase', 'phrases'),
    es: (n) => es.count(n, 'frase', 'frases'),
    ru: (n) => ru.count(n, 'предложение', 'предложения', 'предложений'),
    zh: (n) => `${zh.number(n)}个句子`,
  },
  quotations: {
    en: (n) => en.count(n, 'quotation', 'quotations'),
    de: (n) => de.count(n, 'Zitat', 'Zitate'),
    fr: (n) => fr.count(n, 'citation', 'citations'),
    es: (n) => es.count(n, 'cita', 'citas'),
    ru: (n) => ru.count(n, 'цитата', 'цитаты', 'цитат'),
    zh: (n) => `${zh.number(n)}条引语`,
  },
  figures: {
    en: (n) => en.count(n, 'figure', 'figures'),
    de: (n) => de.count(n, 'Zahl', 'Zahlen'),
    fr: (n) => fr.count(n, 'chiffre', 'chiffres'),
    es: (n) => es.count(n, 'cifra', 'cifras'),
    ru: (n) => ru.count(n, 'цифра', 'цифры', 'цифр'),
    zh: (n) => `${zh.number(n)}个数字`,
  },
  dates: {
    en: (n) => en.count(n, 'date', 'dates'),
    de: (n) => de.count(n, 'Datum', 'Daten'),
    fr: (n) => fr.count(n, 'date', 'dates'),
    es: (n) => es.count(n, 'fecha', 'fechas'),
    ru: (n) => ru.count(n, 'дата', 'даты', 'дат'),
    zh: (n) => `${zh.number(n)}个日期`,
  },
  back: { en: 'Back', de: 'Zurück', fr: 'Retour', es: 'Atrás', ru: 'Назад', zh: '返回' },
  close: { en: 'Close', de: 'Schließen', fr: 'Fermer', es: 'Cerrar', ru: 'Закрыть', zh: '关闭' },
  part: {
    en: (n, of) => `Part ${en.number(n)} of ${en.number(of)}`,
    de: (n, of) => `Teil ${de.number(n)} von ${de.number(of)}`,
    fr: (n, of) => `Partie ${fr.number(n)} sur ${fr.number(of)}`,
    es: (n, of) => `Parte ${es.number(n)} de ${es.number(of)}`,
    ru: (n, of) => `Часть ${ru.number(n)} из ${ru.number(of)}`,
    zh: (n, of) => `第${zh.number(n)}部分，共${zh.number(of)}部分`,
  },
  earlier: {
    en: 'Part before',
    de: 'Voriger Teil',
    fr: 'Partie précédente',
    es: 'Parte anterior',
    ru: 'Предыдущая часть',
    zh: '上一部分',
  },
  later: {
    en: 'Part after',
    de: 'Nächster Teil',
    fr: 'Partie suivante',
    es: 'Parte siguiente',
    ru: 'Следующая часть',
    zh: '下一部分',
  },
  open: { en: 'In the article', de: 'Im Artikel', fr: 'Dans l’article', es: 'En el artículo', ru: 'В статье', zh: '在文章中' },
  refused: {
    en: 'Files that could not be read',
    de: 'Dateien, die nicht gelesen werden konnten',
    fr: 'Fichiers qui n’ont pas pu être lus',
    es: 'Archivos que no se pudieron leer',
    ru: 'Файлы, которые не удалось прочитать',
    zh: '无法读取的文件',
  },
});
