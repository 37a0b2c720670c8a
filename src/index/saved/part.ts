import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { threadRuns } from '../../model/threadRuns.ts';
import { withRoom } from '../../model/withRoom.ts';
import { SegmentBuilder } from '../compact/builder.ts';
import { type Counts, Numbers } from '../compact/numbers.ts';
import type { Segment } from '../compact/segment.ts';
import { atOnce } from '../compact/steps.ts';
import { type Table, tableOf } from '../compact/table.ts';
import { Vocabulary } from '../compact/vocabulary.ts';
import { FactBuilder, type FactTable } from '../facts/factTable.ts';
import { periodsIn } from '../facts/periodsIn.ts';
import { type NumberedArticle, NumberedRows } from '../numberedRows.ts';
import { RunTerms } from '../runTerms.ts';
import type { TermColumns } from '../termColumns.ts';
import { RecordWriter } from './recordWriter.ts';

/** Articles that were made searchable together, but for their records, which lie elsewhere: record i is `starts[i] .. starts[i + 1])`. */
export interface Part {
  /** Rows are articles, by id. */
  readonly articles: Segment;
  readonly passages: Segment;
  /** The record of each row of `articles`; records are in the order in which the articles were given. */
  readonly recordOf: Uint32Array;
  readonly starts: Float64Array;
  /** A check number of each record. */
  readonly checks: Uint32Array;
  /** `Article.key` of each record. */
  readonly keys: Table;
  /** Term of `passages` for each number that records write. */
  readonly termOf: Uint32Array;
  /** For each record what its numbers are counted from in `termOf`. */
  readonly bases: Uint32Array;
  /** How many sentences hold each term of `passages`. */
  readonly inSentences: Counts;
  /** Number of sentences of each record. */
  readonly sentences: Uint32Array;
  /** First and last day of every time that the articles speak of, in order ("2018-01-01 2018-12-31"). */
  readonly periods: Table;
  /** What is noted of the articles, by record. */
  readonly facts: FactTable;
}

/** Of a number of the vocabulary: its number in records, from 1, 0 where none has it; the sentence, from 1, that it was last met in; how many sentences hold it. */
const written = 0;
const met = 1;
const frequency = 2;
const width = 4;

/** Makes a part; records are handed over one by one as they come, so that they need not be held. */
export class PartBuilder {
  private readonly vocabulary = new Vocabulary(RunTerms.of(threadRuns().table).terms);
  private readonly articles = new SegmentBuilder(this.vocabulary);
  private readonly passages = new SegmentBuilder(this.vocabulary);
  private readonly rows = new NumberedRows(this.vocabulary);
  private readonly records = new RecordWriter();
  /** What is known of each number of the vocabulary, `width` numbers side by side, as each word of a sentence asks for all of it. */
  private counted = new Uint32Array(width << 10);
  /** The number of the vocabulary for each number that records write. */
  private readonly words = new Numbers();
  private sentence = 0;
  private readonly keys: string[] = [];
  private readonly starts: number[] = [0];
  private readonly checks = new Numbers();
  private readonly sentences = new Numbers();
  private readonly facts = new FactBuilder();
  private readonly check: (bytes: Uint8Array) => number;

  constructor(check: (bytes: Uint8Array) => number) {
    this.check = check;
  }

  /** Takes an article in and gives its record; no id may come twice. */
  add(article: Article, analysis: Analysis): Uint8Array {
    const numbered = this.rows.numbered(article, analysis);
    this.rows.rows(numbered, this.articles, this.passages);
    this.sentences.push(this.writeWords(numbered));
    const record = this.records.record(article, analysis);
    this.facts.add(article, analysis);
    this.keys.push(article.key);
    this.starts.push((this.starts.at(-1) ?? 0) + record.length);
    this.checks.push(this.check(record));
    return record;
  }

  get size(): number {
    return this.keys.length;
  }

  build(): Part {
    return atOnce(this.steps());
  }

  /** The same in small steps; nothing may be added meanwhile. */
  *steps(): Generator<void, Part> {
    const articles = yield* this.articles.steps();
    const passages = yield* this.passages.steps();
    const { termOf, inSentences } = this.termsWritten(this.passages.own);
    const facts = yield* this.facts.steps();
    return {
      articles,
      passages,
      recordOf: Uint32Array.from(this.articles.added),
      starts: Float64Array.from(this.starts),
      checks: this.checks.view().slice(),
      keys: tableOf(this.keys),
      termOf,
      bases: new Uint32Array(this.size),
      inSentences,
      sentences: this.sentences.view().slice(),
      periods: tableOf(periodsIn(facts.keys)),
      facts,
    };
  }

  /** The term of each number that records write, and in how many sentences each term stands; `own` are the terms by their numbers of the vocabulary. */
  private termsWritten(own: Uint32Array): { readonly termOf: Uint32Array; readonly inSentences: Uint32Array } {
    const termOf = new Uint32Array(this.words.length);
    const inSentences = new Uint32Array(own.length);
    this.counted = withRoom(this.counted, this.vocabulary.size * width);
    for (let term = 0; term < own.length; term += 1) {
      const at = (own[term] as number) * width;
      const number = this.counted[at + written] as number;
      if (number === 0) continue;
      termOf[number - 1] = term;
      inSentences[term] = this.counted[at + frequency] as number;
    }
    return { termOf, inSentences };
  }

  /** Writes the words of an article's sentences; gives how many sentences there are. */
  private writeWords({ article: { passages }, terms }: NumberedArticle): number {
    const { records } = this;
    const count = passages.reduce((sum, { sentences }) => sum + sentences.length, 0);
    this.counted = withRoom(this.counted, this.vocabulary.size * width);
    records.begin(count);
    let near = 0;
    for (const { sentences } of passages) for (const { span } of sentences) near = this.writeSentence(span, terms, near);
    return count;
  }

  /** Writes the words that lie wholly inside a sentence; gives the place of the first term behind it. */
  private writeSentence({ start, end }: Span, terms: TermColumns, near: number): number {
    const { starts, ends, numbers, aliases, length } = terms;
    const from = terms.firstAt(start, near);
    let to = from;
    let count = 0;
    for (; to < length && (starts[to] as number) < end; to += 1) if ((ends[to] as number) <= end) count += 1;
    this.records.sentence(count);
    this.sentence += 1;
    for (let at = from; at < to; at += 1) {
      const last = ends[at] as number;
      if (last <= end) this.records.word(starts[at] as number, last, aliases[at] === 1, this.numberIn(numbers[at] as number));
    }
    return to;
  }

  /** The number that records write for one of the vocabulary, which stands in the sentence at hand. */
  private numberIn(number: number): number {
    const { counted, sentence } = this;
    const at = number * width;
    if (counted[at + written] === 0) {
      this.words.push(number);
      counted[at + written] = this.words.length;
    }
    if (counted[at + met] !== sentence) {
      counted[at + met] = sentence;
      counted[at + frequency] = (counted[at + frequency] as number) + 1;
    }
    return (counted[at + written] as number) - 1;
  }
}
