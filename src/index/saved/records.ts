import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Term } from '../term.ts';
import type { ArticleWords } from '../words.ts';
import type { Part } from './part.ts';
import { PartVocabulary } from './partVocabulary.ts';
import { ArticleRecord } from './record.ts';

/** A part and where its records lie. */
export interface OpenPart {
  readonly part: Part;
  /** Records whose articles were changed or removed since. */
  readonly gone: ReadonlySet<number>;
  /** The bytes of a record; throws where they are not the ones that were written. */
  read(record: number): Uint8Array;
  /** Reads what most questions look at, in small steps; absent where it is in memory. */
  load?(): Generator<void>;
}

/** An article among parts. */
export interface Place {
  readonly part: number;
  readonly record: number;
}

/**
 * Bytes of records that are kept as objects, which take three to ten times as much. A question looks at 36 records mostly and at 60 at
 * most, 0.6 MB of 100,000 passages, and the next one at 4 of a hundred again; where records are long, those of one question stay.
 */
const keptBytes = 1_000_000;
const keptOfOne = 64;
const mostBytes = 4_000_000;

interface Kept {
  readonly key: number;
  readonly record: ArticleRecord;
  readonly size: number;
  /** Its words, once they were asked for. */
  terms: readonly (readonly Term[])[] | null;
  words: ArticleWords | null;
  /** Asked for since it was last its turn to go. */
  used: boolean;
}

/**
 * Articles as they are asked for: those asked for last stay the same objects, others are made anew, so that they are told apart by their
 * ids. A WeakRef to whoever still holds one would keep them all until the next full collection.
 */
export class Records {
  private readonly parts: readonly OpenPart[];
  private readonly vocabularies: readonly PartVocabulary[];
  /**
   * Where each record lies in `slots`. Numbers and no records: V8 lets each table that a Map outgrew lead on to the next one, so that
   * whatever a Map that changes all the time ever held stays until the next full collection.
   */
  private readonly slotOf = new Map<number, number>();
  private readonly slots: (Kept | null)[] = [];
  private readonly free: number[] = [];
  /** The slot whose turn to go it was last. */
  private hand = -1;
  private size = 0;

  constructor(parts: readonly OpenPart[]) {
    this.parts = parts;
    this.vocabularies = parts.map(({ part }) => new PartVocabulary(part.passages.terms, parts.length));
  }

  article(place: Place): Article {
    return this.look(place).record.article;
  }

  analysis(place: Place): Analysis {
    return this.look(place).record.analysis;
  }

  terms(place: Place): readonly (readonly Term[])[] {
    const kept = this.look(place);
    kept.terms ??= kept.record.terms(this.vocabulary(place), this.termOf(place));
    return kept.terms;
  }

  words(place: Place): ArticleWords {
    const kept = this.look(place);
    kept.words ??= kept.record.words(this.vocabulary(place), this.termOf(place));
    return kept.words;
  }

  private vocabulary({ part }: Place): PartVocabulary {
    const known = this.vocabularies[part];
    if (!known) throw new RangeError(`there is no part ${part}`);
    return known;
  }

  private termOf({ part, record }: Place): Uint32Array {
    const open = this.parts[part]?.part;
    if (!open) return new Uint32Array(0);
    const base = open.bases[record] ?? 0;
    return base === 0 ? open.termOf : open.termOf.subarray(base);
  }

  private keyOf({ part, record }: Place): number {
    return record * this.parts.length + part;
  }

  private look(place: Place): Kept {
    const key = this.keyOf(place);
    const known = this.slots[this.slotOf.get(key) ?? -1];
    if (known) {
      known.used = true;
      return known;
    }
    const open = this.parts[place.part];
    if (!open) throw new RangeError(`there is no part ${place.part}`);
    const bytes = open.read(place.record);
    const record = new ArticleRecord(bytes);
    const made: Kept = { key, record, size: bytes.length, terms: null, words: null, used: false };
    this.letGo(bytes.length);
    const slot = this.free.pop() ?? this.slots.length;
    this.slots[slot] = made;
    this.slotOf.set(key, slot);
    this.size += bytes.length;
    return made;
  }

  /** Makes room, in turn; what was asked for since its last turn stays. A record is looked up far more often than one is read. */
  private letGo(room: number): void {
    for (let left = 2 * this.slots.length; left > 0; left -= 1) {
      const size = this.size + room;
      if (size <= keptBytes || (this.slotOf.size < keptOfOne && size <= mostBytes)) return;
      this.hand = (this.hand + 1) % this.slots.length;
      const one = this.slots[this.hand];
      if (!one) continue;
      if (one.used) {
        one.used = false;
        continue;
      }
      this.slots[this.hand] = null;
      this.slotOf.delete(one.key);
      this.free.push(this.hand);
      this.size -= one.size;
    }
  }
}
