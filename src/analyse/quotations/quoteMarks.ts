import type { Passage } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { NOISE } from '../nlp.ts';
import { GRAVE, LEFT, type Mark, marksOf, RIGHT, SINGLE } from './marksOf.ts';

/** A stretch in quotation marks, marks included; never inside another one. */
export interface Marked extends Span {
  readonly passage: number;
  /** False where the closing mark is missing and the quotation runs to the end of its paragraph. */
  readonly closed: boolean;
  /** Length of the opening and of the closing mark. */
  readonly open: number;
  readonly close: number;
  /** The words that begin a turn of an interview ("Q", "HALLORAN"), where speech stands behind them without marks. */
  readonly label: Span | null;
  /** True for a block quotation without marks. */
  readonly block: boolean;
}

/** Quotations of an article that are looked at; a long book has fewer. Time must stay bounded whatever a file holds. */
const MOST = 5000;

/** Finds what stands in quotation marks in each paragraph, outermost only, in text order; the first 5,000 of an article. */
export function quoteMarks(text: string, passages: readonly Passage[]): readonly Marked[] {
  const found: Marked[] = [];
  for (const [i, passage] of passages.entries()) {
    const { start, end } = passage.span;
    const body = text.slice(start, end);
    if (found.length >= MOST) break;
    if (!MAY_QUOTE.test(body)) continue;
    const marks = marksOf(body, NOISE + 1);
    if (marks.length > NOISE) continue;
    const next = passages[i + 1];
    const goesOn = next !== undefined && OPENING.test(text.slice(next.span.start, next.span.start + 2));
    const twice = marks.filter((mark) => mark.family !== SINGLE);
    const strict = pair(twice, body, goesOn, false);
    const loose = strict.left > 0 ? pair(twice, body, goesOn, true) : strict;
    const doubles = loose.left < strict.left ? loose.pairs : strict.pairs;
    for (const one of merge(doubles, singles(marks, body))) {
      // Marks with no word between are decoration.
      if (WORD.test(body.slice(one.start, one.end))) found.push(placed(one, passage));
    }
  }
  return found.length > MOST ? found.slice(0, MOST) : found;
}

/** A stretch of a passage where it stands in the text. Field by field: of copies with other fields V8 gives each a shape of its own, and is slow to read them. */
function placed({ start, end, closed, open, close }: Pair, { index, span }: Passage): Marked {
  return { start: start + span.start, end: end + span.start, passage: index, closed, open, close, label: null, block: false };
}

/** What every paragraph with a quotation has: marks that are never apostrophes, or an apostrophe that may open. */
const MAY_QUOTE = /["“”„«»‘`]|''|(?<![^\s([{—–\-/…])'/;

const WORD = /[\p{L}\p{N}]/u;

type Pair = Omit<Marked, 'passage' | 'label' | 'block'>;

const OPENING = /^(?:["“„«]|``|'')/;

/** Pairs double marks, of one family or of any; `left` counts the marks that found no partner. */
function pair(doubles: readonly Mark[], body: string, goesOn: boolean, any: boolean): { pairs: Pair[]; left: number } {
  const pairs: Pair[] = [];
  const familyOf = (mark: Mark): number => (any ? 0 : mark.family);
  /** Marks of each family that close, behind the one at hand. */
  const closers = [0, 0, 0, 0, 0];
  for (const mark of doubles) if (mark.closes) closers[familyOf(mark)] = (closers[familyOf(mark)] ?? 0) + 1;
  let left = 0;
  const stack: Mark[] = [];
  for (const mark of doubles) {
    const family = familyOf(mark);
    if (mark.closes) closers[family] = (closers[family] ?? 1) - 1;
    const top = stack.findLast((open) => familyOf(open) === family);
    if (top && (mark.closes || !mark.canOpen)) {
      while (stack.at(-1) !== top) stack.pop();
      stack.pop();
      if (stack.length === 0)
        pairs.push({ start: top.at, end: mark.at + mark.length, closed: true, open: top.length, close: mark.length });
    } else if (mark.opens) {
      // A second opening mark: nested when enough closing marks follow, else the first one was never closed.
      if (top && (closers[family] ?? 0) < stack.filter((open) => familyOf(open) === family).length + 1) {
        left++;
        stack.length = 0;
      }
      if (stack.length < 3) stack.push(mark);
    } else left++;
  }
  const open = stack[0];
  if (open) {
    const runs =
      open.at === 0 || goesOn || (/[:,]\s*$/.test(body.slice(Math.max(0, open.at - 3), open.at)) && body.length - open.at < 600);
    if (runs) pairs.push({ start: open.at, end: body.trimEnd().length, closed: false, open: open.length, close: 0 });
    if (!(runs && (open.at === 0 || goesOn))) left++;
  }
  return { pairs, left };
}

/** Pairs single marks and leaves apostrophes alone. */
function singles(marks: readonly Mark[], body: string): Pair[] {
  const list = marks.filter((mark) => mark.family === SINGLE);
  const pairs: Pair[] = [];
  let open: Mark | null = null;
  for (let i = 0; i < list.length; i++) {
    const mark = list[i];
    if (!mark) continue;
    if (!open) {
      const after = body.slice(mark.at + 1, mark.at + 8);
      if (mark.code !== RIGHT && mark.canOpen && !/^(?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b|round\b)/i.test(after))
        open = mark;
      continue;
    }
    if (mark.code === LEFT && mark.canOpen) {
      open = mark;
      continue;
    }
    if (!mark.canClose || mark.code === GRAVE) continue;
    const before = body[mark.at - 1] ?? '';
    // Apostrophes inside words between here and the real end ("the workers’ pier isn’t old,’") close nothing.
    let ahead = i + 1;
    while (
      ahead < list.length &&
      ahead < i + 12 &&
      !list[ahead]?.canClose &&
      (!list[ahead]?.canOpen || list[ahead]?.code === RIGHT)
    )
      ahead++;
    const following = list[ahead];
    const plural = before === 's' && /^ \p{Ll}/u.test(body.slice(mark.at + 1, mark.at + 3));
    if (plural && following?.canClose && !following.canOpen) continue;
    if (mark.at - open.at > 1) pairs.push({ start: open.at, end: mark.at + 1, closed: true, open: 1, close: 1 });
    open = null;
  }
  return pairs;
}

/** Keeps the outermost of doubles and singles; a single pair that crosses a double one is no pair. */
function merge(doubles: readonly Pair[], single: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  const swallowed = new Set<Pair>();
  let from = 0;
  for (const one of single) {
    while (from < doubles.length && (doubles[from]?.end ?? 0) <= one.start) from++;
    const touching: Pair[] = [];
    for (let i = from; i < doubles.length && (doubles[i]?.start ?? 0) < one.end; i++) {
      const double = doubles[i];
      if (double) touching.push(double);
    }
    if (touching.every((double) => double.start > one.start && double.end < one.end)) {
      for (const double of touching) swallowed.add(double);
      kept.push(one);
    }
  }
  for (const double of doubles) if (!swallowed.has(double)) kept.push(double);
  return kept.sort((a, b) => a.start - b.start);
}
