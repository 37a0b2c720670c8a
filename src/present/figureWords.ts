import type { Figure } from '../model/analysis.ts';
import { type Article, shown } from '../model/article.ts';
import type { Words } from '../model/reply.ts';
import type { Span } from '../model/span.ts';
import type { ListWording } from './words/listWording.ts';

/** What a figure's sentence says beside it. */
export interface FigureSaid {
  /** What it is of, where the figure itself has no words for it. */
  readonly of: Span | null;
  /** The level that a change leads to. */
  readonly to: Figure | null;
}

const BEGINNING =
  /^(?:the|an?|its|his|her|their|our|some|many|several|most|both|other|another|all|these|those|officials|experts|analysts|economists|critics|police|researchers|scientists|authorities|investigators|observers|residents)(?!\p{L})/iu;

/** The value with what it counts where both stand together ("3,200 Chinese troops"), a change with the level it leads to. */
export function valueWords(article: Article, figure: Figure, { to }: Pick<FigureSaid, 'to'>, say: ListWording): Words {
  const { span, counts, change, per } = figure;
  const beside = counts && isBeside(article, figure) ? [article.text.slice(span.end, counts.start).replace(/\s+/g, ' ')] : [];
  return [
    { foreign: lined(shown(article, span)), strong: true },
    ...(counts && beside.length > 0 ? [...beside, { foreign: lined(shown(article, counts)) }] : []),
    ...(per ? say.per(per) : []),
    ...(change && to ? say.changeTo(change, lined(shown(article, to.span))) : change ? [` ${say.change(change)}`] : []),
  ];
}

/** What the figure is of, for which time and by whose account, one part each, without those that the text does not tell. */
export function detailWords(
  article: Article,
  figure: Figure,
  { of }: Pick<FigureSaid, 'of'>,
  say: ListWording,
): readonly Words[] {
  const { counts, period, creditedTo, unit } = figure;
  const name = counts && !isBeside(article, figure) ? lined(shown(article, counts)) : of ? small(article, of) : '';
  return [
    ...(unit === 'rank' ? [[say.rank]] : []),
    ...(name ? [[{ foreign: name }]] : []),
    ...(period ? [[{ foreign: say.period(period) }]] : []),
    ...(creditedTo ? [say.creditedTo(creditName(article, creditedTo))] : []),
  ];
}

/** A credited name as it goes on in a line: a word that is large only because it begins its sentence is written small. */
export function creditName(article: Article, span: Span): string {
  const name = lined(shown(article, span));
  return BEGINNING.test(name) ? small(article, span) : name;
}

/** Words that begin a sentence with their first letter small; others as they are. */
function small(article: Article, span: Span): string {
  const words = lined(shown(article, span));
  const begins = article.passages.some(({ sentences }) => sentences.some((sentence) => sentence.span.start === span.start));
  return begins ? `${words.slice(0, 1).toLowerCase()}${words.slice(1)}` : words;
}

function isBeside({ text }: Article, { span, counts }: Figure): boolean {
  return counts !== null && /^[\s-]*$/u.test(text.slice(span.end, counts.start));
}

const lined = (text: string): string => text.replace(/\s+/g, ' ');
