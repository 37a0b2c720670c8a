import { LiveSegment } from '../compact/liveSegment.ts';
import { mergeSegments } from '../compact/merge.ts';
import { each } from '../compact/steps.ts';
import { find, lowerBound, sizeOf, stringAt, type Table, tableSteps } from '../compact/table.ts';
import { nowhere } from '../facts/factTable.ts';
import { mergeFacts } from '../facts/mergeFacts.ts';
import { periodsIn } from '../facts/periodsIn.ts';
import type { Part } from './part.ts';
import { type OpenPart, type Place, Records } from './records.ts';

/** One part of what several held; its record i is the record `from[i]` of theirs, byte for byte. */
export interface MergedPart {
  readonly part: Part;
  readonly from: readonly Place[];
}

/**
 * One part of all that is left of several, in small steps: no article is analysed or cut into words again. `order` names the records
 * that stay, in their new order; the others are gone. No id may be in two of the parts.
 */
export function* mergeParts(parts: readonly OpenPart[], order: readonly Place[]): Generator<void, MergedPart> {
  const now = parts.map(({ part }) => new Uint32Array(part.recordOf.length).fill(nowhere));
  for (const [record, place] of order.entries()) {
    const own = now[place.part];
    if (own) own[place.record] = record;
  }
  const [articleRows, passageRows, lost] = yield* whatIsLeft(parts, now);
  const articles = yield* mergeSegments(articleRows);
  const passages = yield* mergeSegments(passageRows);
  const facts = yield* mergeFacts(
    parts.map(({ part }, nth) => ({ table: part.facts, now: now[nth] ?? new Uint32Array(0) })),
    order.length,
  );
  const terms = yield* joinedTerms(parts, passages.terms);
  for (const [term, count] of lost) {
    const at = find(passages.terms, term);
    if (at >= 0) terms.inSentences[at] = (terms.inSentences[at] ?? 0) - count;
  }
  const starts = new Float64Array(order.length + 1);
  const [checks, sentences, bases] = [0, 1, 2].map(() => new Uint32Array(order.length)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const recordOf = new Uint32Array(order.length);
  const keys: string[] = [];
  yield* each(order.length, 2048, (record) => {
    const place = order[record] ?? { part: 0, record: 0 };
    const part = parts[place.part]?.part;
    if (!part) throw new RangeError(`there is no part ${place.part}`);
    const length = (part.starts[place.record + 1] ?? 0) - (part.starts[place.record] ?? 0);
    starts[record + 1] = (starts[record] ?? 0) + length;
    checks[record] = part.checks[place.record] ?? 0;
    sentences[record] = part.sentences[place.record] ?? 0;
    bases[record] = (part.bases[place.record] ?? 0) + (terms.firsts[place.part] ?? 0);
    keys.push(stringAt(part.keys, place.record));
  });
  for (const [nth, { part }] of parts.entries()) {
    const own = now[nth] ?? new Uint32Array(0);
    yield* each(part.recordOf.length, 1024, (row) => {
      const record = own[part.recordOf[row] ?? 0] ?? nowhere;
      if (record !== nowhere) recordOf[find(articles.ids, stringAt(part.articles.ids, row))] = record;
    });
  }
  const merged: Part = {
    ...{ articles, passages, recordOf, starts, checks, bases, sentences, facts },
    ...{ keys: yield* tableSteps(keys), termOf: terms.termOf, inSentences: terms.inSentences },
    periods: yield* tableSteps(periodsIn(facts.keys)),
  };
  return { part: merged, from: order };
}

/** The rows that stay, and in how many of the sentences that go each term stands. */
function* whatIsLeft(
  parts: readonly OpenPart[],
  now: readonly Uint32Array[],
): Generator<void, readonly [readonly LiveSegment[], readonly LiveSegment[], ReadonlyMap<string, number>]> {
  const articleRows = parts.map(({ part }) => new LiveSegment(part.articles));
  const passageRows = parts.map(({ part }) => new LiveSegment(part.passages));
  const lost = new Map<string, number>();
  const records = new Records(parts);
  for (const [nth, { part }] of parts.entries()) {
    for (const [row, record] of part.recordOf.entries()) {
      if (now[nth]?.[record] !== nowhere) continue;
      const id = stringAt(part.articles.ids, row);
      articleRows[nth]?.remove(row);
      for (const passage of passagesOf(part.passages.ids, id)) passageRows[nth]?.remove(passage);
      for (const inside of records.terms({ part: nth, record }))
        for (const term of new Set(inside.map((one) => one.term))) lost.set(term, (lost.get(term) ?? 0) + 1);
      yield;
    }
  }
  return [articleRows, passageRows, lost];
}

/** Rows of the passages of an article. */
export function* passagesOf(ids: Table, article: string): Generator<number> {
  const begun = `${article}#p`;
  for (let row = lowerBound(ids, begun); row < sizeOf(ids); row += 1) {
    const id = stringAt(ids, row);
    if (!id.startsWith(begun)) return;
    if (/^\d+$/.test(id.slice(begun.length))) yield row;
  }
}

interface JoinedTerms {
  /** The numbers of the first part's records, then those of the second, and so on. */
  readonly termOf: Uint32Array;
  /** Where each part's begin. */
  readonly firsts: readonly number[];
  readonly inSentences: Uint32Array;
}

function* joinedTerms(parts: readonly OpenPart[], terms: Table): Generator<void, JoinedTerms> {
  const termOf = new Uint32Array(parts.reduce((sum, { part }) => sum + part.termOf.length, 0));
  const inSentences = new Uint32Array(sizeOf(terms));
  const firsts: number[] = [];
  let first = 0;
  for (const { part } of parts) {
    firsts.push(first);
    const placed = new Uint32Array(sizeOf(part.passages.terms));
    yield* each(placed.length, 1024, (old) => {
      const term = find(terms, stringAt(part.passages.terms, old));
      placed[old] = term;
      if (term >= 0) inSentences[term] = (inSentences[term] ?? 0) + (part.inSentences[old] ?? 0);
    });
    for (const [number, old] of part.termOf.entries()) termOf[first + number] = placed[old] ?? nowhere;
    first += part.termOf.length;
    yield;
  }
  return { termOf, firsts, inSentences };
}
