import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { articleTerms, sentencesOf, termsWithin } from '../articleTerms.ts';
import { SegmentBuilder } from '../compact/builder.ts';
import { Numbers } from '../compact/numbers.ts';
import type { Segment } from '../compact/segment.ts';
import { atOnce, each } from '../compact/steps.ts';
import { find, type Table, tableOf } from '../compact/table.ts';
import { FactBuilder, type FactTable } from '../facts/factTable.ts';
import { articleRow, passageRow } from '../rows.ts';
import { writeRecord } from './record.ts';

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
  /** How many sentences hold each term of `passages`. */
  readonly inSentences: Uint32Array;
  /** Number of sentences of each record. */
  readonly sentences: Uint32Array;
  /** First and last day of every time that the articles speak of, in order ("2018-01-01 2018-12-31"). */
  readonly periods: Table;
  /** What is noted of the articles, by record. */
  readonly facts: FactTable;
}

/** Makes a part; records are handed over one by one as they come, so that they need not be held. */
export class PartBuilder {
  private readonly articles = new SegmentBuilder();
  private readonly passages = new SegmentBuilder();
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly frequency = new Numbers();
  private readonly ids: string[] = [];
  private readonly keys: string[] = [];
  private readonly starts: number[] = [0];
  private readonly checks = new Numbers();
  private readonly sentences = new Numbers();
  private readonly periods = new Set<string>();
  private readonly facts = new FactBuilder();
  private readonly check: (bytes: Uint8Array) => number;

  constructor(check: (bytes: Uint8Array) => number) {
    this.check = check;
  }

  /** Takes an article in and gives its record; no id may come twice. */
  add(article: Article, analysis: Analysis): Uint8Array {
    const terms = articleTerms(article, analysis);
    const split = { article, analysis, terms };
    this.articles.add(articleRow(split));
    for (const passage of article.passages) this.passages.add(passageRow(split, passage));
    const inSentences = sentencesOf(article).map(({ span }) => termsWithin(terms, span));
    for (const inside of inSentences)
      for (const term of new Set(inside.map((one) => one.term))) this.frequency.raise(this.numberOf(term));
    const record = writeRecord({ article, analysis, terms: inSentences }, (term) => this.numberOf(term));
    this.facts.add(article, analysis);
    this.ids.push(article.id);
    this.keys.push(article.key);
    this.starts.push((this.starts.at(-1) ?? 0) + record.length);
    this.checks.push(this.check(record));
    this.sentences.push(inSentences.length);
    for (const { period } of analysis.dates) if (period) this.periods.add(`${period.from} ${period.to}`);
    return record;
  }

  get size(): number {
    return this.ids.length;
  }

  build(): Part {
    return atOnce(this.steps());
  }

  /** The same in small steps; nothing may be added meanwhile. */
  *steps(): Generator<void, Part> {
    const articles = yield* this.articles.steps();
    const passages = yield* this.passages.steps();
    const recordOf = new Uint32Array(this.ids.length);
    for (const [record, id] of this.ids.entries()) recordOf[find(articles.ids, id)] = record;
    const termOf = new Uint32Array(this.words.length);
    yield* each(this.words.length, 2048, (number) => {
      termOf[number] = find(passages.terms, this.words[number] ?? '');
    });
    const inSentences = new Uint32Array(passages.holders.length);
    for (const [number, term] of termOf.entries()) inSentences[term] = this.frequency.view()[number] ?? 0;
    const facts = yield* this.facts.steps();
    return {
      articles,
      passages,
      recordOf,
      starts: Float64Array.from(this.starts),
      checks: this.checks.view().slice(),
      keys: tableOf(this.keys),
      termOf,
      inSentences,
      sentences: this.sentences.view().slice(),
      periods: tableOf([...this.periods].sort()),
      facts,
    };
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const made = this.words.length;
    this.numbers.set(term, made);
    this.words.push(term);
    this.frequency.push(0);
    return made;
  }
}
