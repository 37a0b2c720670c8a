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

/** Articles that are noted as held by somebody before those that are not any more are forgotten. */
const fewRefs = 2_000;

interface Kept {
  readonly record: ArticleRecord;
  readonly size: number;
  /** Its article once it was asked for: the object that whoever held it before has. */
  article: Article | null;
  /** Its words, once they were asked for. */
  terms: readonly (readonly Term[])[] | null;
  words: ArticleWords | null;
  /** Asked for since it was last its turn to go. */
  used: boolean;
}

/** Articles as they are asked for: those asked for last stay, and as long as anybody holds one it stays the same object. */
export class Records {
  private readonly parts: readonly OpenPart[];
  private readonly vocabularies: readonly PartVocabulary[];
  private readonly kept = new Map<number, Kept>();
  private readonly alive: readonly Map<number, WeakRef<Article>>[];
  private size = 0;
  private refs = 0;
  private sweepAt = fewRefs;

  constructor(parts: readonly OpenPart[]) {
    this.parts = parts;
    this.vocabularies = parts.map(({ part }) => new PartVocabulary(part.passages.terms, parts.length));
    this.alive = parts.map(() => new Map());
  }

  article(place: Place): Article {
    const kept = this.kept.get(this.keyOf(place));
    if (kept?.article) return kept.article;
    const before = this.alive[place.part]?.get(place.record)?.deref();
    if (before) {
      if (kept) kept.article = before;
      return before;
    }
    const made = this.look(place);
    made.article = made.record.article;
    this.alive[place.part]?.set(place.record, new WeakRef(made.article));
    this.refs += 1;
    if (this.refs >= this.sweepAt) this.sweep();
    return made.article;
  }

  /** Forgets what nobody holds any more. */
  private sweep(): void {
    let left = 0;
    for (const part of this.alive)
      for (const [record, ref] of part) {
        if (ref.deref()) left += 1;
        else part.delete(record);
      }
    this.refs = left;
    this.sweepAt = Math.max(fewRefs, 2 * left);
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
    const known = this.kept.get(key);
    if (known) {
      known.used = true;
      return known;
    }
    const open = this.parts[place.part];
    if (!open) throw new RangeError(`there is no part ${place.part}`);
    const bytes = open.read(place.record);
    const record = new ArticleRecord(bytes);
    const made: Kept = { record, size: bytes.length, article: null, terms: null, words: null, used: false };
    this.letGo(bytes.length);
    this.kept.set(key, made);
    this.size += bytes.length;
    return made;
  }

  /** Makes room: the oldest go, those that were asked for since last. A record is looked up far more often than one is read. */
  private letGo(room: number): void {
    for (const [key, one] of this.kept) {
      const size = this.size + room;
      if (size <= keptBytes || (this.kept.size < keptOfOne && size <= mostBytes)) return;
      this.kept.delete(key);
      if (one.used) {
        one.used = false;
        this.kept.set(key, one);
      } else this.size -= one.size;
    }
  }
}
