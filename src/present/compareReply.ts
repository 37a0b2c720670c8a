import type { FigurePair } from '../answer/listings/compareFigures.ts';
import type { SideRead } from '../answer/listings/compareSides.ts';
import type { Compared, Pair } from '../answer/listings/compareTwo.ts';
import type { Library } from '../index/library.ts';
import type { Figure } from '../model/analysis.ts';
import type { Evidence } from '../model/answer.ts';
import { type Article, shown } from '../model/article.ts';
import type { Block, Reply, Words } from '../model/reply.ts';
import { articleOf } from './citation.ts';
import { withBlocks } from './listReplies.ts';
import type { PresentOptions } from './reply.ts';
import { type ListWording, listWording } from './words/listWording.ts';
import { type Wording, wording } from './words/wording.ts';

const longestHead = 48;
const longestOpening = 90;
const mostFigures = 4;

interface Saying {
  readonly library: Library;
  readonly say: Wording;
  readonly list: ListWording;
}

/** The card for /compare: which figures measure the same and whether they agree, a row for each two statements, then the sentences. */
export function presentCompared(compared: Compared, library: Library, options: PresentOptions = {}): Reply {
  const { answer, sides, pairs, silent } = compared;
  if (!sides || answer.outcome !== 'answered') return withBlocks(answer, library, [], options);
  const saying: Saying = { library, say: wording(options.locale ?? 'en'), list: listWording(options.locale ?? 'en') };
  const at = (rank: number | null): Evidence | null => (rank === null ? null : (answer.evidence[rank - 1] ?? null));
  const table: Block = {
    kind: 'table',
    head: sides.map((side) => headOf(side, library)),
    rows: pairs.flatMap((pair) => rowsOf(pair, at(pair.a), at(pair.b), saying)),
  };
  const topic = /\sabout:(?<topic>.+)$/u.exec(answer.asked)?.groups?.['topic'] ?? null;
  const missing = silent.map((side): Block => ({ kind: 'says', words: saying.list.nothingFrom(side, topic), tone: 'plain' }));
  return withBlocks(answer, library, [...missing, table], options);
}

/** An article by its publisher or the beginning of its title, with its day; everything else by its name. */
function headOf({ kind, name }: SideRead, library: Library): Words {
  const articles = kind === 'article' ? library.articles.filter(({ title }) => title === name) : [];
  const [only] = articles;
  const short = only?.publisher ?? name;
  const cut = short.length > longestHead ? `${short.slice(0, longestHead - 1).trimEnd()}…` : short;
  return [{ foreign: only?.date ? `${cut}, ${only.date}` : cut }];
}

function rowsOf({ figures }: Pair, a: Evidence | null, b: Evidence | null, saying: Saying): readonly (readonly Words[])[] {
  if (!a || !b || figures.length === 0) return [[statement(a, saying), statement(b, saying)]];
  const [left, right] = [articleOf(a, saying.library), articleOf(b, saying.library)];
  return figures
    .slice(0, mostFigures)
    .map((pair) => [figure(pair.a, left, a.rank, saying), [...figure(pair.b, right, b.rank, saying), ...relation(pair, saying)]]);
}

function relation({ relation: kind }: FigurePair, { list }: Saying): Words {
  return kind === 'open' ? [] : [` – ${list.relation(kind)}`];
}

/** "[3] 27.1% rise · 2018 · credited to the ministry". */
function figure(one: Figure, article: Article, rank: number, { list }: Saying): Words {
  return [
    `[${rank}] `,
    { foreign: shown(article, one.span), strong: true },
    ...(one.counts ? [' ', { foreign: shown(article, one.counts) }] : []),
    ...(one.per ? list.per(one.per) : []),
    ...(one.change ? [` · ${list.change(one.change)}`] : []),
    ...(one.period ? [' · ', { foreign: one.period.label }] : []),
    ...(one.creditedTo ? [' · ', ...list.creditedTo(shown(article, one.creditedTo))] : []),
  ];
}

/** Who says it and how it begins. */
function statement(evidence: Evidence | null, { library, say }: Saying): Words {
  if (!evidence) return ['–'];
  const article = articleOf(evidence, library);
  const { quotation } = evidence;
  const text = shown(article, quotation ? quotation.span : evidence.span).replace(/\s+/g, ' ');
  const opening = text.length > longestOpening ? `${text.slice(0, longestOpening).replace(/\s+\S*$/u, '')} …` : text;
  const who: Words = quotation
    ? [...(quotation.speaker ? [{ foreign: quotation.speaker }] : say.speakerUnclear(null)), ': ']
    : [];
  return [`[${evidence.rank}] `, ...who, { foreign: opening }];
}
