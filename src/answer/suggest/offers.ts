import type { Facts } from '../../index/facts/facts.ts';
import type { FactKind } from '../../index/facts/kinds.ts';
import { fold } from '../../index/fold.ts';
import { distance } from '../../index/similar.ts';
import { typedWords } from '../../index/typing.ts';

/** One sort of what may be offered: texts of a kind of fact, and what is made of them. */
export interface Sort {
  readonly kind: FactKind;
  /** Words that stand in every offer of this sort beside those of the text. */
  readonly around: readonly string[];
  /** What is offered for a text, and what it is worth; null for what is not offered. */
  offer(text: string): { readonly text: string; readonly worth: number } | null;
  /** Texts to choose from where too many fit, those worth most first. */
  best(): Iterable<string>;
}

/** So many texts are looked at one by one; of more the best are taken. */
const few = 2000;
/** So many of the best are looked at for what is typed. */
const mostBest = 4000;

interface Found {
  readonly text: string;
  readonly score: number;
}

/** Offers that hold each typed word, the last one perhaps only begun, better ones first; where there are none, with words that are nearly the same, or without the last. */
export function offersFor(typed: string, sorts: readonly Sort[], facts: Facts, limit: number): readonly string[] {
  const words = typedWords(typed);
  if (words.length === 0) return [];
  const found = fitting(words, sorts, facts, limit);
  if (found.length > 0) return found;
  const repaired = words.map((word) =>
    [...new Set(sorts.flatMap(({ kind, around }) => near(word, kind, around, facts)))].slice(0, 4),
  );
  const others = words.flatMap((word, at) =>
    (repaired[at] ?? []).map((other) => words.map((one, nth) => (nth === at ? other : one))).filter((all) => all[at] !== word),
  );
  for (const other of others) {
    const again = fitting(other, sorts, facts, limit);
    if (again.length > 0) return again;
  }
  return words.length > 1 ? fitting(words.slice(0, -1), sorts, facts, limit) : [];
}

function fitting(words: readonly string[], sorts: readonly Sort[], facts: Facts, limit: number): readonly string[] {
  const best = new Map<string, Found>();
  for (const sort of sorts) {
    let taken = 0;
    for (const text of textsFor(words, sort, facts)) {
      const own = [...sort.around, ...typedWords(text)];
      const last = words.length - 1;
      if (!words.every((word, at) => own.some((one) => (at === last ? one.startsWith(word) : one === word)))) continue;
      const offer = sort.offer(text);
      if (!offer) continue;
      const whole = own.includes(words[last] ?? '') ? 1.25 : 1;
      const score = offer.worth * whole * (1 + (0.5 * words.length) / own.length);
      const key = fold(offer.text);
      const before = best.get(key);
      if (!before || before.score < score) best.set(key, { text: offer.text, score });
      if (++taken >= mostTaken) break;
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
    .slice(0, limit)
    .map(({ text }) => text);
}

/** More of one sort than this are never needed. */
const mostTaken = 100;

/** Texts among which all are that hold the words, as long as these are few. */
function* textsFor(words: readonly string[], { kind, around, best }: Sort, facts: Facts): Generator<string> {
  const last = words.length - 1;
  const own = words.filter((word, at) => !around.some((one) => (at === last ? one.startsWith(word) : one === word)));
  let fewest: readonly string[] | null = null;
  for (const word of own) {
    const texts = word === words[last] ? facts.withBegun(kind, word, few) : facts.withWord(kind, word);
    if (texts && (!fewest || texts.length < fewest.length)) fewest = texts;
  }
  if (fewest && fewest.length <= few) {
    yield* fewest;
    return;
  }
  let looked = 0;
  for (const text of best()) {
    if (++looked > mostBest) return;
    yield text;
  }
}

/** Words of a kind that are a slip or two away. */
function near(word: string, kind: FactKind, around: readonly string[], facts: Facts): readonly string[] {
  const most = word.length > 3 ? Math.min(2, Math.round(word.length / 4)) : 0;
  if (most === 0) return [];
  const found = [...around, ...facts.words(kind, word.slice(0, 1))].flatMap((other) => {
    const far = distance(word, other.slice(0, word.length + most), most);
    return far <= most ? [{ other, far }] : [];
  });
  return found.sort((a, b) => a.far - b.far || (a.other < b.other ? -1 : 1)).map(({ other }) => other);
}
