import type { Day } from '../../model/day.ts';
import { find, stringAt } from '../compact/table.ts';
import { eachTold, keyAt, notedOf, nowhere } from './factTable.ts';
import { speechBit } from './gist.ts';
import { type FactKind, markOf } from './kinds.ts';
import { byRank, type Counted } from './ranking.ts';
import { countedAt, dayOf, type FactSource, firstTold, newestIn, rangeOf, type Told, textsOf } from './source.ts';

/**
 * What was noted of all articles when they were indexed. Callers may rely on:
 * - nothing of it reads an article: what it costs grows with what is found, not with how many articles there are;
 * - articles that are gone are in nothing that it gives, and it gives the same however the articles are spread over tables;
 * - lists of articles are in the order of `Library.articles`, lists of texts in that of code units, each once.
 */
export class Facts {
  readonly sources: readonly FactSource[];
  private readonly ranked = new Map<FactKind, { readonly list: Counted[]; readonly more: Iterator<Counted | null> }>();
  private where: { readonly source: Uint16Array; readonly record: Uint32Array } | null = null;

  constructor(sources: readonly FactSource[]) {
    this.sources = sources;
  }

  /** The same of two libraries, one's articles behind the other's. */
  static joined(one: Facts, other: Facts, first: number): Facts {
    const moved = other.sources.map((source) => ({
      ...source,
      places: source.places.map((at) => (at === nowhere ? nowhere : at + first)),
    }));
    return new Facts([...one.sources, ...moved]);
  }

  /** The articles that have a text. */
  told(kind: FactKind, text: string): readonly Told[] {
    const all: Told[] = [];
    this.each(kind, text, (at, numbers) => all.push({ at, numbers }));
    return all.sort((a, b) => a.at - b.at);
  }

  /** The first article that has a text; of sources that share articles the first counts. */
  first(kind: FactKind, text: string): Told | null {
    let found: Told | null = null;
    for (const source of this.sources) {
      const noted = notedOf(source.table, kind);
      const place = keyAt(noted, markOf(kind) + text);
      if (place < 0) continue;
      const own = firstTold(source, noted, place);
      if (own && (!found || own.at < found.at)) found = own;
    }
    return found;
  }

  /** How many articles have a text; null where none does. */
  counted(kind: FactKind, text: string): Counted | null {
    let [holders, sum] = [0, 0];
    for (const source of this.sources) {
      const place = keyAt(notedOf(source.table, kind), markOf(kind) + text);
      if (place < 0) continue;
      const own = countedAt(source, place, notedOf(source.table, kind));
      holders += own.holders;
      sum += own.sum;
    }
    return holders > 0 ? { text, holders, sum } : null;
  }

  has(kind: FactKind, text: string): boolean {
    return this.counted(kind, text) !== null;
  }

  /** Texts of a kind that have a word; some may be of articles that are gone, see `counted`. */
  withWord(kind: FactKind, word: string): readonly string[] {
    return [...new Set(this.eachWithWord(kind, word))].sort();
  }

  /** The same one by one as they are found, in no order; those of several sources more than once. */
  *eachWithWord(kind: FactKind, word: string): Generator<string> {
    const key = markOf(kind) + word;
    for (const { table } of this.sources) {
      const nth = find(table.words, key);
      if (nth < 0) continue;
      for (let at = table.wordStarts[nth] ?? 0; at < (table.wordStarts[nth + 1] ?? 0); at += 1)
        yield stringAt(table.keys, table.wordKeys[at] ?? 0).slice(1);
    }
  }

  /** Words of the texts of a kind one by one, in no order; those of several sources more than once. */
  *eachWord(kind: FactKind): Generator<string> {
    for (const { table } of this.sources) {
      const [from, to] = rangeOf(table.words, markOf(kind));
      for (let nth = from; nth < to; nth += 1) yield stringAt(table.words, nth).slice(1);
    }
  }

  /** Texts of a kind that have a word which begins so; null where that are more than `most`. */
  withBegun(kind: FactKind, begun: string, most: number): readonly string[] | null {
    const found = new Set<string>();
    let total = 0;
    for (const { table } of this.sources) {
      const [from, to] = rangeOf(table.words, markOf(kind) + begun);
      total += (table.wordStarts[to] ?? 0) - (table.wordStarts[from] ?? 0);
      if (total > most) return null;
      textsOf(table, from, to, found);
    }
    return [...found].sort();
  }

  /** Words of the texts of a kind that begin so. */
  words(kind: FactKind, begun: string): readonly string[] {
    const found = new Set<string>();
    for (const { table } of this.sources) {
      const [from, to] = rangeOf(table.words, markOf(kind) + begun);
      for (let nth = from; nth < to; nth += 1) found.add(stringAt(table.words, nth).slice(1));
    }
    return [...found].sort();
  }

  /** Texts of a kind that begin so; some may be of articles that are gone, see `counted`. */
  texts(kind: FactKind, begun: string): readonly string[] {
    return [...new Set(this.eachText(kind, begun))].sort();
  }

  /** The same one by one as they are found, in no order; those of several sources more than once. */
  *eachText(kind: FactKind, begun: string): Generator<string> {
    for (const { table } of this.sources) {
      const { keys } = notedOf(table, kind);
      const [from, to] = rangeOf(keys, markOf(kind) + begun);
      for (let nth = from; nth < to; nth += 1) yield stringAt(keys, nth).slice(1);
    }
  }

  /** All texts of a kind. */
  living(kind: FactKind): readonly string[] {
    return this.texts(kind, '').filter((text) => this.has(kind, text));
  }

  /** Texts of a ranked kind, those that rank highest over all articles first; what was worked out once is kept. */
  *best(kind: FactKind): Generator<Counted> {
    for (const one of this.bestInSteps(kind)) if (one) yield one;
  }

  /** The same in small steps: null says that the next one takes longer. */
  *bestInSteps(kind: FactKind): Generator<Counted | null> {
    const known = this.ranked.get(kind) ?? {
      list: [],
      more: byRank(this.sources, markOf(kind)),
    };
    this.ranked.set(kind, known);
    for (let nth = 0; ; nth += 1) {
      while (nth === known.list.length) {
        const next = known.more.next();
        if (next.done) return;
        if (next.value) known.list.push(next.value);
        else yield null;
      }
      const one = known.list[nth];
      if (one) yield one;
    }
  }

  /** Places of articles in `Library.articles`, the newest first, those without a day last; equal ones in their order. */
  *newest(): Generator<number> {
    const lists = this.sources.map((source) => newestIn(source));
    const heads = lists.map((list) => list.next());
    for (;;) {
      let first = -1;
      for (const [nth, head] of heads.entries()) {
        if (head.done) continue;
        const best = heads[first];
        if (
          !best ||
          best.done ||
          head.value.day > best.value.day ||
          (head.value.day === best.value.day && head.value.at < best.value.at)
        )
          first = nth;
      }
      const head = heads[first];
      const list = lists[first];
      if (!head || head.done || !list) return;
      yield head.value.at;
      heads[first] = list.next();
    }
  }

  /** The day of an article, `2019-06-05` as 20190605; 0: none. */
  day(at: number): number {
    const { source, record } = this.located();
    return this.sources[source[at] ?? 0]?.table.days[record[at] ?? 0] ?? 0;
  }

  /** Every day of an article, the latest first, each once. */
  days(): readonly Day[] {
    const found = new Set<number>();
    for (const { table, places } of this.sources)
      for (const [record, day] of table.days.entries()) if (day > 0 && places[record] !== nowhere) found.add(day);
    return [...found].sort((a, b) => b - a).map(dayOf);
  }

  id(at: number): string {
    const { source, record } = this.located();
    return this.sources[source[at] ?? 0]?.idOf(record[at] ?? 0) ?? '';
  }

  /** The place of an article in `Library.articles`, or -1. */
  at(id: string): number {
    for (const source of this.sources) {
      const record = source.recordOf(id);
      const at = record < 0 ? nowhere : (source.places[record] ?? nowhere);
      if (at !== nowhere) return at;
    }
    return -1;
  }

  /** False where no speech is quoted in a passage of an article. */
  speaks(at: number, passage: number): boolean {
    const { source, record } = this.located();
    const bits = this.sources[source[at] ?? 0]?.table.speech[record[at] ?? 0] ?? 0;
    return (bits & speechBit(passage)) !== 0;
  }

  /** Calls `take` for each article that has a text, in no order. */
  private each(kind: FactKind, text: string, take: (at: number, numbers: readonly number[]) => void): void {
    const key = markOf(kind) + text;
    for (const { table, places } of this.sources) {
      const noted = notedOf(table, kind);
      const place = keyAt(noted, key);
      if (place < 0) continue;
      eachTold(noted, place, (record, numbers) => {
        const at = places[record] ?? nowhere;
        if (at !== nowhere) take(at, numbers);
      });
    }
  }

  private located(): { readonly source: Uint16Array; readonly record: Uint32Array } {
    if (this.where) return this.where;
    let size = 0;
    for (const { places } of this.sources) for (const at of places) if (at !== nowhere && at >= size) size = at + 1;
    const [source, from] = [new Uint16Array(size), new Uint32Array(size)];
    // Whoever is the first to ask for a day waits for it: an iterator of pairs takes ten times as long.
    for (const [nth, { places }] of this.sources.entries())
      for (let record = 0; record < places.length; record += 1) {
        const at = places[record] as number;
        if (at === nowhere) continue;
        source[at] = nth;
        from[at] = record;
      }
    this.where = { source, record: from };
    return this.where;
  }
}
