import type { Analysis, Figure } from '../../model/analysis.ts';
import { type Article, shown } from '../../model/article.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { fold } from '../fold.ts';
import { isStopWord } from '../terms.ts';
import { type FactKind, markOf, nameFlags } from './kinds.ts';
import { nameWords } from './nameWords.ts';
import { subjectOf } from './subject.ts';

/** What is noted of one article: the numbers of each text, under its kind's letter and itself. */
export interface Gist {
  readonly told: ReadonlyMap<string, readonly number[]>;
  /** A bit for each passage that holds somebody's speech, see `speechBit`. */
  readonly speech: number;
}

/** The bit of a passage; those far down share the last one. */
export const speechBit = (passage: number): number => 2 ** Math.min(passage, 31);

/** Notes what questions on all articles at once need of this one, but for the words around its names, which are those of its text. */
export function gistOf(article: Article, analysis: Analysis): Gist {
  const gist = new Gathered();
  names(article, analysis, gist);
  topics(article, analysis, gist);
  figures(article, analysis, gist);
  let speech = 0;
  for (const [nth, { kind, span }] of analysis.quotations.entries()) {
    if (kind === 'scare') continue;
    const words = wordsOfQuotation(article, span);
    if (words.includes(' ')) gist.first('quotation', printOf(words), nth);
    const passage = article.passages.find((one) => overlaps(one.span, span));
    if (passage) speech = (speech | speechBit(passage.index)) >>> 0;
  }
  for (const { period } of analysis.dates) if (period) gist.note('time', `${period.from} ${period.to}`);
  for (const name of [article.file, article.id, article.title]) gist.first('article', fold(name), name === article.file ? 1 : 0);
  gist.note('title', titleText(article.title));
  if (article.publisher !== null) gist.note('publisher', article.publisher);
  return { told: gist.told, speech };
}

/** A title on one line. */
export const titleText = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** A quotation's words alone, so that the same ones can be told in other type. */
export const wordsOfQuotation = (article: Article, { start, end }: Span): string =>
  (article.text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).map(fold).join(' ');

/** A short name for words; few others have the same. */
export function printOf(words: string): string {
  let [a, b] = [0x811c_9dc5, 0x1000_193b];
  for (let i = 0; i < words.length; i += 1) {
    a = Math.imul(a ^ words.charCodeAt(i), 0x0100_0193);
    b = Math.imul(b ^ words.charCodeAt(i), 0x5bd1_e995) ^ (b >>> 15);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

class Gathered {
  readonly told = new Map<string, number[]>();

  /** Notes a text, or adds to the numbers that were noted with it. */
  note(kind: FactKind, text: string, ...numbers: readonly number[]): void {
    const key = markOf(kind) + text;
    const known = this.told.get(key);
    if (known) for (const [nth, number] of numbers.entries()) known[nth] = (known[nth] ?? 0) + number;
    else this.told.set(key, [...numbers]);
  }

  /** Notes a text unless it was. */
  first(kind: FactKind, text: string, ...numbers: readonly number[]): void {
    const key = markOf(kind) + text;
    if (!this.told.has(key)) this.told.set(key, [...numbers]);
  }

  of(kind: FactKind, text: string): number[] | undefined {
    return this.told.get(markOf(kind) + text);
  }
}

function names(article: Article, { people, quotations, mentions }: Analysis, gist: Gathered): void {
  let nth = 0;
  let roleNth = 0;
  const named = (name: string, flags: number): number[] => {
    if (!gist.of('name', name)) gist.first('name', name, 0, flags, nth++);
    return gist.of('name', name) ?? [];
  };
  for (const { name, gender, roles, mentions: own } of people) {
    const one = named(name, nameFlags.person | nameFlags.isName);
    const known = (one[1] ?? 0) & (nameFlags.female | nameFlags.male);
    if (known === 0 && gender) one[1] = (one[1] ?? 0) | nameFlags[gender];
    if (roles.length > 0 && name.includes(' ')) gist.note('person', name, own.length);
    for (const role of roles) gist.first('role', `${name}\n${shown(article, role).replace(/\s+/g, ' ')}`, roleNth++);
    const forms = [...new Set([name, ...own.map((at) => shown(article, at))].map(fold))].filter(
      (form) => nameWords(form).length > 1,
    );
    for (const [at, form] of forms.sort().entries())
      for (const other of forms.slice(at + 1)) gist.note('both', `${form}\n${other}`);
  }
  for (const { kind, speaker } of quotations) {
    if (kind === 'scare' || !speaker) continue;
    const one = named(speaker, /\p{Lu}/u.test(speaker) ? nameFlags.isName : 0);
    one[0] = (one[0] ?? 0) + 1;
  }
  for (const { name, kind } of mentions) {
    if (kind === 'organisation' || kind === 'place') gist.note('body', name);
    const called = nameWords(name).join(' ');
    gist.first('called', called, 0);
    const one = gist.of('called', called);
    if (one && kind !== 'person') one[0] = 1;
  }
}

const longestTopic = 60;

/** What a topic is known by; null for what is none. */
export function topicKey(text: string): string | null {
  const key = fold(text.replace(/\s+/g, ' ').trim());
  return key.length < 3 || text.length > longestTopic || !/\p{L}{2}/u.test(text) || isStopWord(key) ? null : key;
}

const leading = /^(?:the|a|an|its|his|her|their|our|this|that|these|those)\s+/i;

function topics(article: Article, { mentions, figures: all }: Analysis, gist: Gathered): void {
  const add = (text: string, counted: 0 | 1): void => {
    const key = topicKey(text);
    if (key === null) return;
    const known = gist.of('topic', key);
    if (known) known[0] = (known[0] ?? 0) + 1;
    else gist.first('topic', key, 1, counted);
    gist.note('written', `${key}\n${text}`, 1);
  };
  for (const { name } of mentions) add(name, 0);
  for (const { counts } of all) if (counts) add(shown(article, counts).replace(leading, ''), 1);
}

function figures(article: Article, { figures: all }: Analysis, gist: Gathered): void {
  for (const [nth, figure] of all.entries()) {
    if (figure.period) gist.note('period', `${figure.period.from} ${figure.period.to}`);
    const subject = figure.unit === 'rank' ? null : subjectOf(figure, article);
    if (!subject) continue;
    const year = figure.period && /^\d{4}$/.test(figure.period.label) ? ` ${figure.period.label}` : '';
    const text = `${subject}${year}`;
    gist.note('figure', fold(text), 2 * worthOf(figure, subject));
    gist.first('measured', `${fold(text)}\n${text}`, nth);
  }
}

/** Money and shares of a known year say most; one word says little. */
function worthOf({ unit, period }: Figure, subject: string): number {
  return (unit === 'count' ? 0.5 : 2) + (period ? 0.5 : 0) + (subject.includes(' ') ? 1 : 0);
}
