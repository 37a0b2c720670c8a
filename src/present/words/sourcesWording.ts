import type { Day } from '../../model/day.ts';
import type { Words } from '../../model/reply.ts';
import { de, en, es, foreign, fr, ru, say, strong, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What is said of one article in the list of sources. */
export interface SourceLine {
  readonly title: string;
  readonly publisher: string | null;
  readonly date: Day | null;
  readonly file: string;
  readonly passages: number;
  readonly quotations: number;
  readonly figures: number;
}

/** What /sources says in Footnote's own voice. */
export interface SourcesWording {
  title(articles: number, passages: number): Words;
  line(source: SourceLine): Words;
  more(articles: number): Words;
  refused(files: number): Words;
  refusal(file: string, line: number | null, reason: string): Words;
}

type Count = (n: number) => string;

/** Title, publisher and date, then the file, then what it holds; what is not there is not counted. */
function lineWith(counts: {
  readonly date: (day: Day | null) => string;
  readonly passages: Count;
  readonly quotations: Count;
  readonly figures: Count;
  readonly comma: string;
}): SourcesWording['line'] {
  return (source) => {
    const holds = [
      counts.passages(source.passages),
      ...(source.quotations > 0 ? [counts.quotations(source.quotations)] : []),
      ...(source.figures > 0 ? [counts.figures(source.figures)] : []),
    ];
    const publisher: Words = source.publisher ? [counts.comma, foreign(source.publisher)] : [];
    const head = say`${strong(short(source.title))}${publisher}${counts.comma}${counts.date(source.date)}`;
    return say`${head} · ${foreign(source.file)} · ${holds.join(counts.comma)}`;
  };
}

const refusal =
  (at: (line: number) => string, space = ' '): SourcesWording['refusal'] =>
  (file, line, reason) =>
    say`${strong(file)}${line === null ? space : at(line)}${foreign(short(reason, 200))}`;

const passages = {
  en: (n: number) => en.count(n, 'passage', 'passages'),
  de: (n: number) => de.count(n, 'Absatz', 'Absätze'),
  fr: (n: number) => fr.count(n, 'passage', 'passages'),
  es: (n: number) => es.count(n, 'pasaje', 'pasajes'),
  ru: (n: number) => ru.count(n, 'абзац', 'абзаца', 'абзацев'),
  zh: (n: number) => `${zh.number(n)}个段落`,
};

/** The words of /sources in the language of a tag. */
export const sourcesWording: Spoken<SourcesWording> = spoken<SourcesWording>({
  title: {
    en: (n, parts) => [`${en.count(n, 'article', 'articles')}, ${passages.en(parts)}`],
    de: (n, parts) => [`${de.count(n, 'Artikel', 'Artikel')}, ${passages.de(parts)}`],
    fr: (n, parts) => [`${fr.count(n, 'article', 'articles')}, ${passages.fr(parts)}`],
    es: (n, parts) => [`${es.count(n, 'artículo', 'artículos')}, ${passages.es(parts)}`],
    ru: (n, parts) => [`${ru.count(n, 'статья', 'статьи', 'статей')}, ${passages.ru(parts)}`],
    zh: (n, parts) => [`${zh.number(n)}篇文章，${passages.zh(parts)}`],
  },
  line: {
    en: lineWith({
      date: (day) => (day ? en.date(day) : 'date unknown'),
      passages: passages.en,
      quotations: (n) => en.count(n, 'quotation', 'quotations'),
      figures: (n) => en.count(n, 'figure', 'figures'),
      comma: ', ',
    }),
    de: lineWith({
      date: (day) => (day ? de.date(day) : 'Datum unbekannt'),
      passages: passages.de,
      quotations: (n) => de.count(n, 'Zitat', 'Zitate'),
      figures: (n) => de.count(n, 'Zahl', 'Zahlen'),
      comma: ', ',
    }),
    fr: lineWith({
      date: (day) => (day ? fr.date(day) : 'date inconnue'),
      passages: passages.fr,
      quotations: (n) => fr.count(n, 'citation', 'citations'),
      figures: (n) => fr.count(n, 'chiffre', 'chiffres'),
      comma: ', ',
    }),
    es: lineWith({
      date: (day) => (day ? es.date(day) : 'fecha desconocida'),
      passages: passages.es,
      quotations: (n) => es.count(n, 'cita', 'citas'),
      figures: (n) => es.count(n, 'cifra', 'cifras'),
      comma: ', ',
    }),
    ru: lineWith({
      date: (day) => (day ? ru.date(day) : 'дата неизвестна'),
      passages: passages.ru,
      quotations: (n) => ru.count(n, 'цитата', 'цитаты', 'цитат'),
      figures: (n) => ru.count(n, 'цифра', 'цифры', 'цифр'),
      comma: ', ',
    }),
    zh: lineWith({
      date: (day) => (day ? zh.date(day) : '日期不详'),
      passages: passages.zh,
      quotations: (n) => `${zh.number(n)}条引语`,
      figures: (n) => `${zh.number(n)}个数字`,
      comma: '，',
    }),
  },
  more: {
    en: (n) => [`And ${en.count(n, 'older article', 'older articles')}; /search finds them by their words.`],
    de: (n) => [`Und ${de.count(n, 'älterer Artikel', 'ältere Artikel')}; /suche findet sie an ihren Worten.`],
    fr: (n) => [`Et ${fr.count(n, 'article plus ancien', 'articles plus anciens')} ; /rechercher les trouve par leurs mots.`],
    es: (n) => [`Y ${es.count(n, 'artículo anterior', 'artículos anteriores')}; /buscar los encuentra por sus palabras.`],
    ru: (n) => [`И ещё ${ru.count(n, 'статья', 'статьи', 'статей')} старше; /поиск найдёт их по словам.`],
    zh: (n) => [`另有${zh.number(n)}篇较早的文章；可用 /搜索 按文字查找。`],
  },
  refused: {
    en: (n) => [`${n === 1 ? 'One file was' : `${en.number(n)} files were`} not taken:`],
    de: (n) => [`${n === 1 ? 'Eine Datei wurde' : `${de.number(n)} Dateien wurden`} nicht aufgenommen:`],
    fr: (n) => [`${n === 1 ? 'Un fichier n’a pas été repris' : `${fr.number(n)} fichiers n’ont pas été repris`} :`],
    es: (n) => [`${n === 1 ? 'No se aceptó un archivo' : `No se aceptaron ${es.number(n)} archivos`}:`],
    ru: (n) => [`${ru.count(n, 'файл не принят', 'файла не принято', 'файлов не принято')}:`],
    zh: (n) => [`${zh.number(n)}个文件未收录：`],
  },
  refusal: {
    en: refusal((line) => `, line ${line}, `),
    de: refusal((line) => `, Zeile ${line}, `),
    fr: refusal((line) => `, ligne ${line}, `),
    es: refusal((line) => `, línea ${line}, `),
    ru: refusal((line) => `, строка ${line}, `),
    zh: refusal((line) => `，第${line}行，`),
  },
});

/** Cut at a blank where it is too long for a line. */
function short(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}
