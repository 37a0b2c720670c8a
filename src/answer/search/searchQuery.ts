import { fold } from '../../index/fold.ts';
import { allFields, type Field } from '../../index/port.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import type { Day } from '../../model/day.ts';
import type { Problem } from '../../model/problem.ts';
import { daysOf } from './searchDates.ts';

/** What a person typed into /search, taken apart. */
export interface SearchQuery {
  /** The words that are searched for, without any syntax; those of phrases included. */
  readonly words: string;
  /** Beginnings of words, as typed (`harb*`). */
  readonly begun: readonly string[];
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  readonly fields: readonly Field[] | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly publisher: string | null;
}

/** A query that can be searched for, or what is wrong with it. */
export type ParsedQuery = { readonly query: SearchQuery } | { readonly problem: Problem };

const filters = 'year:2018, from:2019-06-01, to:2019-06-30, in:title, by:publisher';
const longest = 1000;
const piece = /(-?)(?:([a-z]{2,}):)?(?:"([^"]*)"|([^\s"]+))|"/g;

/** Takes a query apart: words, `harb*`, `"phrases"`, `-not`, `year:`, `from:`, `to:`, `in:`, `by:`. A question's quotation marks and dashes are no syntax. */
export function parseSearch(text: string): ParsedQuery {
  if (text.trim() === '') return { problem: { is: 'emptySearch' } };
  if (text.length > longest) return { problem: { is: 'longSearch', length: text.length, most: longest } };
  const asked = /\?\s*$/.test(text);
  const parts = new Parts(asked);
  const plain = text.replace(/[“”„«»]/g, '"').replace(/(?<!\S)(year|from|to):\s+(?=\d)/g, '$1:');
  for (const [, minus, name, quoted, bare] of plain.matchAll(piece)) {
    parts.take(minus === '-', name, quoted ?? bare ?? '', quoted !== undefined);
    if (parts.problem) return { problem: parts.problem };
  }
  return parts.done(text);
}

class Parts {
  problem: Problem | null = null;
  private readonly words: string[] = [];
  private readonly begun: string[] = [];
  private readonly phrases: string[] = [];
  private readonly without: string[] = [];
  private readonly fields = new Set<Field>();
  private from: Day | null = null;
  private to: Day | null = null;
  private publisher: string | null = null;
  private readonly asked: boolean;

  constructor(asked: boolean) {
    this.asked = asked;
  }

  take(minus: boolean, name: string | undefined, value: string, quoted: boolean): void {
    if (name !== undefined && value !== '' && !value.startsWith('//') && this.filter(minus, name, value)) return;
    const text = name === undefined ? value : `${name}:${value}`;
    if (contentless(text)) return;
    if (minus && !this.asked) this.without.push(text);
    else if (!quoted && !this.asked && beginningOf(text) !== null) this.begun.push(text);
    else {
      this.words.push(text);
      if (quoted && !this.asked && termsOf(text).length > 1) this.phrases.push(text);
    }
  }

  /** True when `name:value` was a filter, a wrong one included. */
  private filter(minus: boolean, name: string, value: string): boolean {
    if (minus) {
      this.problem = { is: 'filterLeftOut', filter: `${name}:${value}` };
    } else if (name === 'year' || name === 'from' || name === 'to') {
      this.period(name, value);
    } else if (name === 'in') {
      const field = allFields.find((known) => known === fold(value));
      if (field) this.fields.add(field);
      else this.problem = { is: 'noSuchField', field: value, fields: allFields };
    } else if (name === 'by') {
      if (this.publisher !== null && fold(this.publisher) !== fold(value))
        this.problem = { is: 'twoPublishers', one: this.publisher, other: value };
      else this.publisher = value;
    } else if (this.asked) {
      return false;
    } else {
      this.problem = { is: 'noSuchFilter', filter: `${name}:`, filters };
    }
    return true;
  }

  private period(name: 'year' | 'from' | 'to', value: string): void {
    const days = name === 'year' && !/^\d{4}$/.test(value) ? null : daysOf(value);
    if (!days) {
      const forms = name === 'year' ? ['year:2018'] : [`${name}:2019-06-01`, `${name}:2019-06`, `${name}:2019`];
      this.problem = { is: 'unreadableDate', written: `${name}:${value}`, forms };
      return;
    }
    if (name !== 'to' && (this.from === null || days.from > this.from)) this.from = days.from;
    if (name !== 'from' && (this.to === null || days.to < this.to)) this.to = days.to;
    if (this.from !== null && this.to !== null && this.from > this.to)
      this.problem = { is: 'datesContradict', from: this.from, to: this.to };
  }

  done(text: string): ParsedQuery {
    const words = this.words.join(' ');
    const wanted = new Set(contentOf(words));
    const both = this.without.find((one) => contentOf(one).length > 0 && contentOf(one).every((term) => wanted.has(term)));
    if (both !== undefined) return { problem: { is: 'bothWays', words: both } };
    const narrowed = this.from !== null || this.to !== null || this.publisher !== null;
    if (wanted.size === 0 && this.phrases.length === 0 && this.begun.length === 0) {
      if (this.words.length > 0) return { problem: { is: 'onlyCommonWords', words } };
      if (this.without.length > 0 && !narrowed) return { problem: { is: 'onlyLeftOut' } };
      if (this.fields.size > 0) return { problem: { is: 'fieldWithoutWord', fields: [...this.fields] } };
      if (!narrowed) return { problem: { is: 'wordlessSearch', words: text.trim() } };
    }
    const fields = this.fields.size > 0 ? [...this.fields] : null;
    const { begun, phrases, without, from, to, publisher } = this;
    return { query: { words, begun, phrases, without, fields, from, to, publisher } };
  }
}

/** What words have to begin with that `harb*` asks for, folded; null for anything else. One letter begins too much. */
export function beginningOf(text: string): string | null {
  return /^[\p{L}\p{N}]{2,}\*$/u.test(text) ? fold(text.slice(0, -1)) : null;
}

const contentless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
const contentOf = (text: string): readonly string[] =>
  termsOf(text)
    .filter((term) => !term.alias && !isStopWord(term.term))
    .map((term) => term.term);
