import { fold } from '../../index/fold.ts';
import { allFields, type Field } from '../../index/port.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import type { Day } from '../../model/day.ts';
import { daysOf } from './searchDates.ts';

/** What a person typed into /search, taken apart. */
export interface SearchQuery {
  /** The words that are searched for, without any syntax; those of phrases included. */
  readonly words: string;
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  readonly fields: readonly Field[] | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly publisher: string | null;
}

/** A query that can be searched for, or one line that says what is wrong with it and what to do. */
export type ParsedQuery = { readonly query: SearchQuery } | { readonly problem: string };

const filterHelp = 'year:2018, from:2019-06-01, to:2019-06-30, in:title, by:publisher';
const longest = 1000;
const piece = /(-?)(?:([a-z]{2,}):)?(?:"([^"]*)"|([^\s"]+))|"/g;

/** Takes a query apart: words, `"phrases"`, `-not`, `year:`, `from:`, `to:`, `in:`, `by:`. A question's quotation marks and dashes are no syntax. */
export function parseSearch(text: string): ParsedQuery {
  if (text.trim() === '') return { problem: 'There is nothing to search for: type one or more words.' };
  if (text.length > longest)
    return {
      problem: `The search is ${text.length} characters long; ${longest} are taken at most. Search for the words that matter.`,
    };
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
  problem: string | null = null;
  private readonly words: string[] = [];
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
    else {
      this.words.push(text);
      if (quoted && !this.asked && termsOf(text).length > 1) this.phrases.push(text);
    }
  }

  /** True when `name:value` was a filter, a wrong one included. */
  private filter(minus: boolean, name: string, value: string): boolean {
    if (minus) {
      this.problem = `A filter cannot be left out: type ${name}:${value} without the minus.`;
    } else if (name === 'year' || name === 'from' || name === 'to') {
      this.period(name, value);
    } else if (name === 'in') {
      const field = allFields.find((known) => known === fold(value));
      if (field) this.fields.add(field);
      else this.problem = `There is no part ${JSON.stringify(value)} to search in; use in:${allFields.join(', in:')}.`;
    } else if (name === 'by') {
      if (this.publisher !== null && fold(this.publisher) !== fold(value))
        this.problem = `An article has one publisher, so by:${this.publisher} and by:${value} cannot both hold; leave one out.`;
      else this.publisher = value;
    } else if (this.asked) {
      return false;
    } else {
      this.problem = `There is no filter ${JSON.stringify(`${name}:`)}; there are ${filterHelp}.`;
    }
    return true;
  }

  private period(name: 'year' | 'from' | 'to', value: string): void {
    const days = name === 'year' && !/^\d{4}$/.test(value) ? null : daysOf(value);
    if (!days) {
      const form = name === 'year' ? 'year:2018' : `${name}:2019-06-01, ${name}:2019-06 or ${name}:2019`;
      this.problem = `${name}:${value} is no date in the calendar; write it as ${form}.`;
      return;
    }
    if (name !== 'to' && (this.from === null || days.from > this.from)) this.from = days.from;
    if (name !== 'from' && (this.to === null || days.to < this.to)) this.to = days.to;
    if (this.from !== null && this.to !== null && this.from > this.to)
      this.problem = `The dates contradict each other: nothing is both from ${this.from} on and up to ${this.to}. Change one of them.`;
  }

  done(text: string): ParsedQuery {
    const words = this.words.join(' ');
    const wanted = new Set(contentOf(words));
    const both = this.without.find((one) => contentOf(one).length > 0 && contentOf(one).every((term) => wanted.has(term)));
    if (both !== undefined) return { problem: `${quote(both)} is both searched for and left out; drop one of them.` };
    const narrowed = this.from !== null || this.to !== null || this.publisher !== null;
    if (wanted.size === 0 && this.phrases.length === 0) {
      if (this.words.length > 0)
        return {
          problem: `${quote(words)} has only words that stand in every text; add one that does not, or put them in quotation marks.`,
        };
      if (this.without.length > 0 && !narrowed)
        return { problem: 'Only words to leave out were given; add a word to search for.' };
      if (this.fields.size > 0) return { problem: `in:${[...this.fields].join(', in:')} needs a word to look for there.` };
      if (!narrowed) return { problem: `There is no word in ${quote(text.trim())}; type one or more words to search for.` };
    }
    const fields = this.fields.size > 0 ? [...this.fields] : null;
    const { phrases, without, from, to, publisher } = this;
    return { query: { words, phrases, without, fields, from, to, publisher } };
  }
}

const quote = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
const contentless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
const contentOf = (text: string): readonly string[] =>
  termsOf(text)
    .filter((term) => !term.alias && !isStopWord(term.term))
    .map((term) => term.term);
