import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import type { Quotation } from '../../model/analysis.ts';
import type { Evidence, Highlight } from '../../model/answer.ts';
import type { Article } from '../../model/article.ts';
import { overlaps, type Span, within } from '../../model/span.ts';
import { voicesOf } from './voices.ts';

/** Days that two reports of one utterance are apart at most. */
const NEAR = 31;

/** Quotations of one speaker that two articles give in other words (translations, say) stand one behind the other; both keep their words, those that differ are marked. */
export function withVersions(shown: readonly Evidence[], library: Library): readonly Evidence[] {
  const sayings = shown.map((one) => sayingsOf(one, library));
  const first = new Map<number, number>();
  const marks = new Map<number, readonly Span[]>();
  const apart = new Map<number, NonNullable<Evidence['versionWords']>>();
  for (let b = 1; b < shown.length; b++) {
    for (let a = 0; a < b && !first.has(b); a++) {
      if (first.has(a) || !couldBeOne(shown[a], shown[b], library)) continue;
      const pair = closest(sayings[a] ?? [], sayings[b] ?? []);
      if (!pair) continue;
      first.set(b, a);
      const [mine, theirs] = differing(pair[0], pair[1]);
      marks.set(a, [...(marks.get(a) ?? []), ...mine]);
      marks.set(b, theirs);
      apart.set(b, { here: runsOf(theirs, textOf(shown[b], library)), there: runsOf(mine, textOf(shown[a], library)) });
    }
  }
  if (first.size === 0) return shown;
  const order = shown.flatMap((_, a) => (first.has(a) ? [] : [a, ...[...first].flatMap(([b, of]) => (of === a ? [b] : []))]));
  return order.flatMap((i, at) => {
    const one = shown[i];
    if (!one) return [];
    const of = first.get(i);
    const highlights = highlighted(one.highlights, marks.get(i) ?? []);
    const words = apart.get(i);
    const version = of === undefined ? {} : { versionOf: order.indexOf(of) + 1, ...(words ? { versionWords: words } : {}) };
    return [{ ...one, rank: at + 1, highlights, ...version }];
  });
}

function couldBeOne(a: Evidence | undefined, b: Evidence | undefined, library: Library): boolean {
  if (!a?.quotation || !b?.quotation || a.article === b.article) return false;
  const [here, there] = [library.article(a.article), library.article(b.article)];
  if (!here || !there) return false;
  const all = voicesOf(library);
  const voice = all.whose(a.quotation, here);
  if (voice === undefined || voice !== all.whose(b.quotation, there)) return false;
  const [one, other] = [here.date, there.date];
  return !one || !other || Math.abs(Date.parse(one) - Date.parse(other)) <= NEAR * 86_400_000;
}

/** One utterance: a quotation with what follows its attribution, as words at their places and as terms that carry meaning. */
interface Saying {
  readonly words: readonly (Span & { readonly key: string })[];
  readonly terms: ReadonlySet<string>;
}

function sayingsOf({ article: id, span, quotation }: Evidence, library: Library): Saying[] {
  const article = library.article(id);
  if (!article || !quotation) return [];
  const own = library
    .analysis(id)
    .quotations.filter((one) => one.kind !== 'scare' && one.speaker === quotation.speaker && overlaps(one.span, span));
  const groups: Quotation[][] = [];
  for (const one of own) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && continues(article, last, one)) group.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => saying(article, group));
}

/** "…," noted X, "…": the second half goes on in small letters where the first ends with a comma. */
function continues({ text }: Article, a: Quotation, b: Quotation): boolean {
  const lead = /[,—–-]\W*$/.test(text.slice(a.span.start, a.span.end));
  return lead && /^\P{L}*(?:\p{Ll}|I\b)/u.test(text.slice(b.span.start, b.span.end)) && b.span.start - a.span.end < 120;
}

function saying({ text }: Article, group: readonly Quotation[]): Saying {
  const words = group.flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
      key: fold(word),
      start: span.start + index,
      end: span.start + index + word.length,
    })),
  );
  const said = group.map(({ span }) => text.slice(span.start, span.end)).join(' ');
  return { words, terms: new Set(termsOf(said).flatMap(({ term, alias }) => (alias || isStopWord(term) ? [] : [term]))) };
}

/** The two utterances that share most, where they share enough to be one; null where they do not. */
function closest(a: readonly Saying[], b: readonly Saying[]): readonly [Saying, Saying] | null {
  let best: readonly [Saying, Saying] | null = null;
  let top = 0.4;
  for (const one of a) {
    for (const other of b) {
      const shared = [...one.terms].filter((term) => other.terms.has(term)).length;
      const share = shared / Math.max(1, one.terms.size + other.terms.size - shared);
      if (shared < 3 || share < top) continue;
      top = share;
      best = [one, other];
    }
  }
  return best;
}

/** The words of each that the other does not have in the same order. */
function differing(a: Saying, b: Saying): readonly [readonly Span[], readonly Span[]] {
  const [one, other] = [a.words.slice(0, 300), b.words.slice(0, 300)];
  const table = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row) row[j] = one[i]?.key === other[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const [mine, theirs]: [Span[], Span[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [x, y] = [one[i], other[j]];
    if (x && y && x.key === y.key) [i, j] = [i + 1, j + 1];
    else if (x && (!y || at(i + 1, j) >= at(i, j + 1))) {
      mine.push({ start: x.start, end: x.end });
      i++;
    } else if (y) {
      theirs.push({ start: y.start, end: y.end });
      j++;
    }
  }
  return [mine, theirs];
}

const textOf = (one: Evidence | undefined, library: Library): string => (one && library.article(one.article)?.text) ?? '';

/** Words that follow each other, as one stretch. */
function runsOf(words: readonly Span[], text: string): readonly Span[] {
  const runs: Span[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last && /^[\s,;’'-]*$/.test(text.slice(last.end, word.start)))
      runs[runs.length - 1] = { start: last.start, end: word.end };
    else runs.push(word);
  }
  return runs;
}

/** The marks of a passage with those of the words that differ, none across another. */
function highlighted(known: readonly Highlight[], differ: readonly Span[]): readonly Highlight[] {
  if (differ.length === 0) return known;
  const kept = known.filter((mark) => !differ.some((at) => overlaps(mark, at) && !within(at, mark)));
  const added = differ.flatMap((at): Highlight[] => (kept.some((mark) => overlaps(mark, at)) ? [] : [{ ...at, kind: 'term' }]));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}
