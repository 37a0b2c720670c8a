import type { Library } from '../../index/library.ts';
import type { Evidence, MeasureValue } from '../../model/answer.ts';
import { type Article, shown } from '../../model/article.ts';
import { overlaps } from '../../model/span.ts';
import type { Asked } from './compareAsked.ts';
import type { Value } from './compareValue.ts';
import { rankOf, valuesOfSteps } from './compareValues.ts';
import { saysTheSame } from './nameValues.ts';
import { relationOfBearers } from './sameBearer.ts';

/** A value with the evidence that gives it. */
export interface Given {
  readonly value: Value;
  readonly rank: number;
  /** Other articles with the same words. */
  readonly copies: readonly Article[];
}

/** The best values of each kind that a piece of evidence gives; in steps. */
export function* givenSteps(asked: Asked, evidence: Evidence, library: Library): Generator<void, readonly Given[]> {
  const article = library.article(evidence.article);
  const passage = library.passage(evidence.passage)?.passage;
  if (!article || !passage) return [];
  const copied = evidence.alsoIn.flatMap((id) => library.article(id) ?? []);
  const values: Value[] = [];
  for (const sentence of passage.sentences)
    if (overlaps(sentence.span, evidence.span)) values.push(...(yield* valuesOfSteps(asked, library, article, sentence)));
  const best = new Map<string, Value>();
  for (const value of values) {
    const known = best.get(value.kind);
    if (
      !known ||
      rankOf(asked, value) > rankOf(asked, known) ||
      (rankOf(asked, value) === rankOf(asked, known) && value.cover > known.cover + 0.05)
    )
      best.set(value.kind, value);
  }
  return [...best.values()].map((value) => ({
    value,
    rank: evidence.rank,
    copies: copied.filter((copy) => saysTheSame(copy.id, [value], library)),
  }));
}

/** Values that are stated alike stand together with all their evidence. */
export function together(given: readonly Given[]): readonly MeasureValue[] {
  const groups: { value: Value; ranks: number[] }[] = [];
  for (const { value, rank } of given) {
    const group = groups.find(
      ({ value: known }) =>
        known.value === value.value &&
        known.high === value.high &&
        known.precision === value.precision &&
        (known.named ? sameNamed(known, value) : known.period?.label === value.period?.label) &&
        creditOf(known) === creditOf(value),
    );
    if (group) {
      group.ranks.push(rank);
      if (value.named && lengthOf(value) > lengthOf(group.value)) group.value = value;
    } else groups.push({ value, ranks: [rank] });
  }
  return groups.map(({ value, ranks }) => ({
    value: value.named ? null : value.value,
    high: value.high,
    unit: value.unit,
    text: shown(value.article, value.span),
    approximate: value.precision !== 'exact',
    period: value.kind === 'date' || value.named ? null : (value.period?.label ?? null),
    attributedTo: creditOf(value),
    evidence: [...new Set(ranks)],
  }));
}

const lengthOf = ({ span }: Value): number => span.end - span.start;

/** "Oriol" and "Marta Oriol" stand together, under the fuller words. */
const sameNamed = ({ named }: Value, { named: other }: Value): boolean =>
  named !== undefined && other !== undefined && relationOfBearers(named.bearers, other.bearers) === 'agree';

function creditOf(value: Value): string | null {
  return value.creditedTo ? shown(value.article, value.creditedTo) : null;
}

/** The latest report's evidence, where it is later than another. */
export function newest(given: readonly Given[]): number | null {
  const dated = given.flatMap(({ value, rank }) => (value.article.date ? [{ date: value.article.date, rank }] : []));
  if (dated.length < given.length) return null;
  const [last, ...earlier] = dated.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.rank - b.rank));
  return last && earlier.some(({ date }) => date < last.date) ? last.rank : null;
}
