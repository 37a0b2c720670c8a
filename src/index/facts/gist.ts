import type { Analysis, Figure } from '../../model/analysis.ts';
import { type Article, shown } from '../../model/article.ts';
import { firstFrom } from '../../model/bisect.ts';
import { isLetter } from '../../model/codeUnits.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { fold } from '../fold.ts';
import { codeOfKind, nameFlags } from './kinds.ts';
import { type KnownBy, keysIn, knownBy, none } from './knownBy.ts';
import { nameWords } from './nameWords.ts';
import type { Notes } from './notes.ts';
import { subjectOf } from './subject.ts';

/** The letters of kinds, see `codeOfKind`. */
const kinds = {
  name: codeOfKind('name'),
  person: codeOfKind('person'),
  role: codeOfKind('role'),
  both: codeOfKind('both'),
  quotation: codeOfKind('quotation'),
  topic: codeOfKind('topic'),
  written: codeOfKind('written'),
  figure: codeOfKind('figure'),
  measured: codeOfKind('measured'),
  title: codeOfKind('title'),
  article: codeOfKind('article'),
  body: codeOfKind('body'),
  called: codeOfKind('called'),
  publisher: codeOfKind('publisher'),
  period: codeOfKind('period'),
  time: codeOfKind('time'),
} as const;

/** The bit of a passage; those far down share the last one. */
export const speechBit = (passage: number): number => 2 ** Math.min(passage, 31);

/**
 * Notes what questions on all articles at once need of this one, but for the words around its names, which are those of its text; gives a
 * bit for each passage that holds somebody's speech, see `speechBit`.
 */
export function noteArticle(article: Article, analysis: Analysis, notes: Notes): number {
  const named = namesOf(analysis);
  names(article, analysis, named, notes);
  counted(article, analysis, notes);
  figures(article, analysis, notes);
  let speech = 0;
  for (const [nth, { kind, span }] of analysis.quotations.entries()) {
    if (kind === 'scare') continue;
    const words = wordsOfQuotation(article, span);
    if (words.includes(' ')) noteFirst(notes, kinds.quotation, printOf(words), nth);
    const passage = article.passages[firstFrom(article.passages.length, (at) => endOf(article, at) <= span.start)];
    if (passage && overlaps(passage.span, span)) speech = (speech | speechBit(passage.index)) >>> 0;
  }
  for (const { period } of analysis.dates) if (period) notes.place(kinds.time, `${period.from} ${period.to}`);
  for (const name of [article.file, article.id, article.title])
    noteFirst(notes, kinds.article, fold(name), name === article.file ? 1 : 0);
  notes.place(kinds.title, titleText(article.title));
  if (article.publisher !== null) notes.place(kinds.publisher, article.publisher);
  return speech;
}

const endOf = ({ passages }: Article, at: number): number => passages[at]?.span.end ?? 0;

/** Notes a text with its number unless it was noted of the article. */
function noteFirst(notes: Notes, kind: number, text: string, number: number): void {
  const place = notes.place(kind, text);
  if (notes.isNew) notes.set(place, number);
}

/** A title on one line. */
export const titleText = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** Matches text that may hold letters and digits beyond ASCII: anything but ASCII, blanks and the marks of print. */
const beyondAscii = /[^\s -~“”‘’–—…]/;

/** A quotation's words alone, so that the same ones can be told in other type. */
export function wordsOfQuotation(article: Article, { start, end }: Span): string {
  const text = article.text.slice(start, end);
  // Word by word takes three times as long.
  if (!beyondAscii.test(text))
    return text
      .replace(/[^A-Za-z0-9]+/g, ' ')
      .trim()
      .toLowerCase();
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold).join(' ');
}

/** A short name for words; few others have the same. */
export function printOf(words: string): string {
  let [a, b] = [0x811c_9dc5, 0x1000_193b];
  for (let i = 0; i < words.length; i += 1) {
    a = Math.imul(a ^ words.charCodeAt(i), 0x0100_0193);
    b = Math.imul(b ^ words.charCodeAt(i), 0x5bd1_e995) ^ (b >>> 15);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/** Places of the numbers that stand with a name, see `FactKind`. */
const [quoted, flagged, nthName] = [0, 1, 2];

/** What is said of a name by its mentions: two marks, and how many there are in the bits above. */
const isBody = 1;
const isNotPerson = 2;
const once = 4;

/** The names of an article with what their mentions say of them: most are mentioned more than once. */
function namesOf({ mentions }: Analysis): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { name, kind } of mentions) {
    const marks = (kind === 'organisation' || kind === 'place' ? isBody : 0) | (kind === 'person' ? 0 : isNotPerson);
    all.set(name, ((all.get(name) ?? 0) | marks) + once);
  }
  return all;
}

function names(article: Article, { people, quotations }: Analysis, mentioned: ReadonlyMap<string, number>, notes: Notes): void {
  let nth = 0;
  let roleNth = 0;
  for (const { name, gender, roles, mentions: own } of people) {
    const flags = placeOfName(name, nameFlags.person | nameFlags.isName, nth, notes) + flagged;
    if (notes.isNew) nth += 1;
    const told = notes.at(flags) & (nameFlags.female | nameFlags.male);
    if (told === 0 && gender) notes.set(flags, notes.at(flags) | nameFlags[gender]);
    if (roles.length > 0 && name.includes(' ')) notes.raise(notes.place(kinds.person, name), own.length);
    for (const role of roles) noteFirst(notes, kinds.role, `${name}\n${shown(article, role).replace(/\s+/g, ' ')}`, roleNth++);
    if (own.some((at) => !isShown(article, at, name) && !isOneWord(article, at))) noteForms(article, name, own, notes);
  }
  for (const { kind, speaker } of quotations) {
    if (kind === 'scare' || !speaker) continue;
    const place = placeOfName(speaker, /\p{Lu}/u.test(speaker) ? nameFlags.isName : 0, nth, notes);
    if (notes.isNew) nth += 1;
    notes.raise(place + quoted, 1);
  }
  for (const [name, said] of mentioned) {
    const known = knownBy(name);
    const keys = keysIn(notes, known);
    if ((said & isBody) !== 0) {
      if (keys.body === none) keys.body = notes.keyOf(kinds.body, name);
      notes.placeOf(kinds.body, keys.body);
    }
    if (keys.called === none) keys.called = notes.keyOf(kinds.called, known.words);
    const place = notes.placeOf(kinds.called, keys.called);
    if ((said & isNotPerson) !== 0) notes.set(place, 1);
    topic(name, known, { counted: 0, times: Math.floor(said / once) }, notes);
  }
}

/** Where the numbers of a name of somebody stand; its flags and its place among those of the article count where it is new. */
function placeOfName(name: string, flags: number, nth: number, notes: Notes): number {
  const keys = keysIn(notes, knownBy(name));
  if (keys.name === none) keys.name = notes.keyOf(kinds.name, name);
  const place = notes.placeOf(kinds.name, keys.name);
  if (notes.isNew) {
    notes.set(place + flagged, flags);
    notes.set(place + nthName, nth);
  }
  return place;
}

/** Whether a name stands there as it is. */
const isShown = ({ text }: Article, { start, end }: Span, name: string): boolean =>
  end - start === name.length && text.startsWith(name, start);

/** True for letters alone: no form of more than a word, as most surnames are. */
function isOneWord({ text }: Article, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) if (!isLetter(text.charCodeAt(at))) return false;
  return true;
}

/** Notes which names of more than a word are used for one person. */
function noteForms(article: Article, name: string, mentions: readonly Span[], notes: Notes): void {
  const all = new Set([fold(name)]);
  for (const at of mentions) all.add(fold(shown(article, at)));
  const forms = [...all].filter((form) => nameWords(form).length > 1);
  for (const [at, form] of forms.sort().entries())
    for (const other of forms.slice(at + 1)) notes.place(kinds.both, `${form}\n${other}`);
}

const leading = /^(?:the|a|an|its|his|her|their|our|this|that|these|those)\s+/i;

/** How a topic stands in an article: first as something counted, and how often. */
interface Times {
  readonly counted: 0 | 1;
  readonly times: number;
}

function topic(text: string, by: KnownBy, { counted, times }: Times, notes: Notes): void {
  if (by.topic === null) return;
  const keys = keysIn(notes, by);
  if (keys.topic === none) {
    keys.topic = notes.keyOf(kinds.topic, by.topic);
    keys.written = notes.keyOf(kinds.written, `${by.topic}\n${text}`);
  }
  const place = notes.placeOf(kinds.topic, keys.topic);
  if (notes.isNew) notes.set(place + 1, counted);
  notes.raise(place, times);
  notes.raise(notes.placeOf(kinds.written, keys.written), times);
}

/** Notes what is counted, after the names: a topic is first what it is met as first. */
function counted(article: Article, { figures: all }: Analysis, notes: Notes): void {
  for (const { counts } of all) {
    if (!counts) continue;
    const text = shown(article, counts).replace(leading, '');
    topic(text, knownBy(text), { counted: 1, times: 1 }, notes);
  }
}

function figures(article: Article, { figures: all }: Analysis, notes: Notes): void {
  for (const [nth, figure] of all.entries()) {
    if (figure.period) notes.place(kinds.period, `${figure.period.from} ${figure.period.to}`);
    const subject = figure.unit === 'rank' ? null : subjectOf(figure, article);
    if (!subject) continue;
    const year = figure.period && /^\d{4}$/.test(figure.period.label) ? ` ${figure.period.label}` : '';
    const text = `${subject}${year}`;
    const key = fold(text);
    notes.raise(notes.place(kinds.figure, key), 2 * worthOf(figure, subject));
    noteFirst(notes, kinds.measured, `${key}\n${text}`, nth);
  }
}

/** Money and shares of a known year say most; one word says little. */
function worthOf({ unit, period }: Figure, subject: string): number {
  return (unit === 'count' ? 0.5 : 2) + (period ? 0.5 : 0) + (subject.includes(' ') ? 1 : 0);
}
