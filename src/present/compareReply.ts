import { isTime } from '../analyse/figures/units.ts';
import type { FigurePair } from '../answer/listings/compareFigures.ts';
import type { SideRead } from '../answer/listings/compareSides.ts';
import type { Compared, Pair } from '../answer/listings/compareTwo.ts';
import { isOfAnother } from '../answer/listings/figureBearer.ts';
import { isNumberOfName } from '../answer/listings/numberOfName.ts';
import type { Library } from '../index/library.ts';
import type { Figure } from '../model/analysis.ts';
import type { Evidence } from '../model/answer.ts';
import { type Article, shown } from '../model/article.ts';
import type { Block, Reply, Words } from '../model/reply.ts';
import { overlaps } from '../model/span.ts';
import { articleOf } from './citation.ts';
import { type SideNamed, sidesNamed } from './compareSideNames.ts';
import { detailWords, valueWords } from './figureWords.ts';
import { readInPart, withBlocks } from './listReplies.ts';
import { type PresentOptions, present } from './reply.ts';
import { joined } from './words/grammar.ts';
import { type ListWording, listWording } from './words/listWording.ts';

const mostFigures = 4;
const bare: ReadonlySet<string> = new Set(['count', 'rank', 'ordinal']);

interface Saying {
  readonly library: Library;
  readonly list: ListWording;
  readonly names: readonly [SideNamed, SideNamed];
  readonly sides: readonly [SideRead, SideRead];
}

/** The card for /compare: the sides named once, what both measure or speak of with where each stands, what only one has, then the sentences. */
export function presentCompared(compared: Compared, library: Library, options: PresentOptions = {}): Reply {
  const { answer, sides, pairs, silent, isCut } = compared;
  const inPart = readInPart(isCut, listWording(options.locale ?? 'en'));
  if (!sides || answer.outcome !== 'answered') return withBlocks(answer, library, inPart, options);
  const names = sidesNamed(sides, library, options.locale ?? 'en');
  const saying: Saying = { library, list: listWording(options.locale ?? 'en'), names, sides };
  const at = (rank: number | null): Evidence | null => (rank === null ? null : (answer.evidence[rank - 1] ?? null));
  const topic = /\sabout:(?<topic>.+)$/u.exec(answer.asked)?.groups?.['topic'] ?? null;
  const [one, other] = names;
  const heads = names.flatMap(({ head }): Words[] => (head ? [head] : []));
  const rows = pairs.flatMap((pair) => rowsOf(pair, at(pair.a), at(pair.b), saying));
  const single = (['a', 'b'] as const).flatMap((side): Words[] => {
    const { short } = side === 'a' ? one : other;
    const alone = pairs.flatMap((pair): Evidence[] => {
      const [evidence, against] = [at(pair[side]), at(pair[side === 'a' ? 'b' : 'a'])];
      return evidence && !against ? [evidence] : [];
    });
    const items = itemsOf(alone, sides[side === 'a' ? 0 : 1], short, saying);
    return items.length > 0 ? [[{ foreign: short, strong: true }, ': ', ...joined(items, ', ')]] : [];
  });
  const reply = present(answer, library, options);
  const passage = reply.blocks.findIndex(({ kind }) => kind === 'passage');
  // That sources differ stands first; that they agree is said in its row.
  const agreement = answer.agreement?.verdict === 'differ' ? reply.blocks.slice(1, passage - 1) : [];
  const blocks: Block[] = [
    { kind: 'title', words: saying.list.compared(one.short, other.short, topic) },
    ...(heads.length > 0 ? [{ kind: 'list', items: heads } as const] : []),
    ...agreement,
    ...silent.map(
      (name): Block => ({ kind: 'says', words: saying.list.nothingFrom(shortOf(name, sides, names), topic), tone: 'plain' }),
    ),
    ...listed(saying.list.sideBySide, rows),
    ...listed(saying.list.oneSided, single),
    ...inPart,
    ...reply.blocks.slice(passage - 1),
  ];
  // The card is the comparison.
  return { ...reply, blocks, actions: reply.actions.filter((action) => action.do !== 'compare') };
}

function listed(head: string, items: readonly Words[]): readonly Block[] {
  return items.length > 0
    ? [
        { kind: 'says', words: [head], tone: 'strong' },
        { kind: 'list', items },
      ]
    : [];
}

function shortOf(name: string, sides: readonly SideRead[], names: readonly SideNamed[]): string {
  return names[sides.findIndex((side) => side.name === name)]?.short ?? name;
}

function rowsOf({ figures, topic }: Pair, a: Evidence | null, b: Evidence | null, saying: Saying): readonly Words[] {
  if (!a || !b) return [];
  const { library, names, sides } = saying;
  const [one, other] = names;
  // One sentence that tells of both.
  if (a === b) {
    const words = itemOf(a, saying, null) ?? [`[${a.rank}]`];
    return [[{ foreign: one.short, strong: true }, ', ', { foreign: other.short, strong: true }, ': ', ...words]];
  }
  const beside = (what: string, left: Words, right: Words, after: Words = []): Words => [
    ...(what ? [{ foreign: what, strong: true } as const, ' — '] : []),
    { foreign: one.short },
    ...left,
    '; ',
    { foreign: other.short },
    ...right,
    ...after,
  ];
  if (figures.length === 0)
    return [beside(topic ?? '', said(a, sides[0], one.short, saying), said(b, sides[1], other.short, saying))];
  const [left, right] = [articleOf(a, library), articleOf(b, library)];
  return figures
    .slice(0, mostFigures)
    .map((pair) =>
      beside(
        pair.what,
        [': ', ...figure(pair.a, left, a.rank, one.short, saying)],
        [': ', ...figure(pair.b, right, b.rank, other.short, saying)],
        relation(pair, saying),
      ),
    );
}

function relation({ relation: kind, a, b }: FigurePair, { list }: Saying): Words {
  // The same number at different times is no difference to speak of.
  if (kind === 'apart' && a.value === b.value && a.unit === b.unit) return [];
  if (kind !== 'open') return [' — ', list.relation(kind)];
  return (a.period === null) === (b.period === null) ? [] : [' — ', list.relation('untimed')];
}

/** "27.1% rise [3] (2018, credited to the ministry)". */
function figure(one: Figure, article: Article, rank: number, side: string, { list }: Saying): Words {
  const period = one.period?.label === side ? null : one.period;
  const details = detailWords(article, { ...one, counts: null, period }, { of: null }, list);
  return [
    ...valueWords(article, one, { to: null }, list),
    ` [${rank}]`,
    ...(details.length > 0 ? [' (', ...joined(details, ', '), ')'] : []),
  ];
}

/** What a statement gives beside one on the same topic, behind a colon: its figures or times, or by whom it is said, and where; without any of these only where. */
function said(evidence: Evidence, side: SideRead, short: string, saying: Saying): Words {
  const given = speakerOf(evidence, short) ?? itemOf(evidence, saying, side);
  return given ? [': ', ...given] : [` [${evidence.rank}]`];
}

/** Who is quoted, where that is not the side itself. */
function speakerOf({ quotation, rank }: Evidence, side: string): Words | null {
  const speaker = quotation?.speaker === side ? null : (quotation?.speaker ?? null);
  return speaker === null ? null : [{ foreign: speaker }, ` [${rank}]`];
}

/** What one side has alone; of somebody or something that is named, the person's own words and what is told of it are brought together where they give no figures. */
function itemsOf(alone: readonly Evidence[], read: SideRead, side: string, saying: Saying): readonly Words[] {
  const { kind, name } = read;
  const isNamed = kind === 'party' || kind === 'thing';
  const told: Words[] = [];
  const own: string[] = [];
  const about: string[] = [];
  for (const evidence of alone) {
    const { quotation, rank } = evidence;
    const isOwn = isNamed && quotation?.speaker != null && isPartOf(quotation.speaker, name);
    const words = isOwn ? null : quotation?.speaker ? speakerOf(evidence, side) : itemOf(evidence, saying, read);
    if (words) told.push(words);
    else (isOwn ? own : about).push(`[${rank}]`);
  }
  const { list } = saying;
  return [
    ...told,
    ...(own.length > 0 ? [[list.saidByThem(own.join(' '))]] : []),
    ...(about.length > 0 ? [[kind === 'party' ? list.saidOfThem(about.join(' ')) : about.join(' ')]] : []),
  ];
}

/** True for "Berg" of "Anna Berg". */
const isPartOf = (speaker: string, name: string): boolean => ` ${name} `.includes(` ${speaker} `);

/** The figures of a sentence: all where it tells of both sides; of a party those that tell something by themselves and are no other's; else these, or others and times only where it has none of these. Null without any. */
function itemOf(evidence: Evidence, { library, list }: Saying, side: SideRead | null): Words | null {
  const article = articleOf(evidence, library);
  const { figures: all, dates } = library.analysis(article.id);
  const isParty = side?.kind === 'party';
  const here = all.filter(
    (one) =>
      overlaps(one.span, evidence.span) &&
      !isNumberOfName(one, article, library) &&
      !(isParty && isOfAnother(one, evidence.span, article, side.name, library)),
  );
  // A bare number, a place in an order or a length of time tells little by itself.
  const telling = here.filter(({ unit, counts }) => !isTime(unit) && (counts !== null || !bare.has(unit)));
  const countable = here.filter(({ unit }) => !isTime(unit) && unit !== 'ordinal');
  const figures = isParty || (side && telling.length > 0) ? telling : countable;
  const values = figures.slice(0, mostFigures).map((one): Words => {
    const what = detailWords(article, { ...one, unit: '', period: null, creditedTo: null }, { of: null }, list);
    return [...valueWords(article, one, { to: null }, list), ...(what.length > 0 ? [' (', ...joined(what, ', '), ')'] : [])];
  });
  const times = dates
    .filter(({ span, period }) => period !== null && overlaps(span, evidence.span))
    .map(({ span }): Words => [{ foreign: shown(article, span).replace(/\s+/g, ' '), strong: true }]);
  const items = values.length > 0 || isParty ? values : times;
  return items.length > 0 ? [...joined(items, ', '), ` [${evidence.rank}]`] : null;
}
