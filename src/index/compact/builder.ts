import { allFields, type Field, gap, type IndexRow } from '../port.ts';
import { isStopWord } from '../terms.ts';
import { countsFor, Numbers } from './numbers.ts';
import { postingsOf, type Tokens } from './postings.ts';
import { dayNumber, type Segment } from './segment.ts';
import { soundsOf } from './soundTable.ts';
import { atOnce, each, sorted } from './steps.ts';
import { tableOf, tableSteps } from './table.ts';

const noTerm = 0xffff_ffff;

/** Gathers rows and turns them into a segment; of two rows with one id the later counts. */
export class SegmentBuilder {
  private readonly known = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly ids: string[] = [];
  private readonly days: number[] = [];
  private readonly publishers: string[] = [];
  private readonly tokens = new Map(allFields.map((field) => [field, { terms: new Numbers(), ends: new Numbers() }] as const));
  /** Words taken in so far: what memory grows with. */
  length = 0;

  add(row: IndexRow): void {
    this.ids.push(row.id);
    this.days.push(dayNumber(row.date));
    this.publishers.push(row.publisher ?? '');
    for (const [field, { terms, ends }] of this.tokens) {
      for (const term of row.fields[field]) terms.push(term === gap ? noTerm : this.numberOf(term));
      ends.push(terms.length);
      this.length += row.fields[field].length;
    }
  }

  get size(): number {
    return this.ids.length;
  }

  private numberOf(term: string): number {
    const before = this.known.get(term);
    if (before !== undefined) return before;
    const made = this.words.length;
    this.known.set(term, made);
    this.words.push(term);
    return made;
  }

  /** The segment of all rows that were added. */
  build(): Segment {
    return atOnce(this.steps());
  }

  /** The same in small steps; nothing may be added meanwhile. */
  *steps(): Generator<void, Segment> {
    const order = yield* this.order();
    const terms = yield* sorted(this.words, isBefore);
    const placed = new Uint32Array(terms.length);
    const silent = new Uint8Array(terms.length);
    yield* each(terms.length, 2048, (at) => {
      const term = terms[at] ?? '';
      placed[this.known.get(term) ?? 0] = at;
      silent[at] = isStopWord(term) ? 1 : 0;
    });
    const publishers = [...new Set(['', ...order.map((row) => this.publishers[row] ?? '')])];
    const publisherNumber = new Map(publishers.map((name, at) => [name, at]));
    const publisherOf = countsFor(order.length, publishers.length);
    const holders = new Uint32Array(terms.length);
    const seen = new Uint32Array(terms.length);
    for (const [at, row] of order.entries()) {
      if (at % 256 === 255) yield;
      publisherOf[at] = publisherNumber.get(this.publishers[row] ?? '') ?? 0;
      for (const { terms: inField, ends } of this.tokens.values()) {
        const words = inField.view();
        const to = ends.view()[row] ?? 0;
        for (let i = ends.view()[row - 1] ?? 0; i < to; i += 1) {
          const word = words[i] ?? noTerm;
          if (word === noTerm) continue;
          const term = placed[word] ?? 0;
          if (seen[term] === at + 1) continue;
          seen[term] = at + 1;
          holders[term] = (holders[term] ?? 0) + 1;
        }
      }
    }
    const postings = (field: Field) => {
      const made = this.tokens.get(field);
      const tokens: Tokens = { order, placed, silent, terms: made?.terms.view() ?? empty, ends: made?.ends.view() ?? empty };
      return postingsOf(tokens, terms.length);
    };
    return {
      size: order.length,
      ids: yield* tableSteps(order.map((row) => this.ids[row] ?? '')),
      terms: yield* tableSteps(terms),
      holders,
      days: Uint32Array.from(order, (row) => this.days[row] ?? 0),
      publisherOf,
      publishers: tableOf(publishers),
      ...(yield* soundsOf(terms)),
      fields: {
        title: yield* postings('title'),
        lead: yield* postings('lead'),
        text: yield* postings('text'),
        people: yield* postings('people'),
        figures: yield* postings('figures'),
      },
    };
  }

  /** Rows by id, the last one of each. */
  private *order(): Generator<void, readonly number[]> {
    const { ids } = this;
    const numbers = ids.map((_, at) => at);
    const all = yield* sorted(numbers, (a, b) => isBefore(ids[a] ?? '', ids[b] ?? ''));
    return all.filter((row, at) => ids[all[at + 1] ?? -1] !== ids[row]);
  }
}

const empty = new Uint32Array(0);
/** In order of code units. */
const isBefore = (a: string, b: string): boolean => a < b;
