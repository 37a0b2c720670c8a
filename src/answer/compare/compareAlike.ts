import { inBase } from '../../analyse/figures/units.ts';
import { atOnce } from '../../index/compact/steps.ts';
import { type Span, within } from '../../model/span.ts';
import { specialness } from '../relatives.ts';
import learned from './alikeWeights.json' with { type: 'json' };
import { clauseAround } from './compareFits.ts';
import type { Value } from './compareValue.ts';
import { alike, type Word, wordsBeside } from './compareWords.ts';
import { likelihood } from './likelihood.ts';
import { opposed } from './opposites.ts';

/** What is seen in two measuring sentences side by side, each from about 0 to 1; `train/agreement.ts` learns what each is worth. */
export const signs = [
  'before both',
  'before one',
  'after both',
  'after one',
  'names both',
  'names one',
  'rivals',
  'modified both',
  'modified one',
  'shared',
  'shared beyond',
  'cover',
  'credited apart',
  'named question',
  'far',
  'counted on',
] as const;

export type Sign = (typeof signs)[number];

/** Wanted, needed or offered, not had. */
const WISHED =
  /(?<!\p{L})(?:needs?|needed|wants?|wanted|requires?|required|demands?|demanded|asks?\s+for|asked\s+for|seeks?|sought|offers?|offered|proposes?|proposed|requests?|requested|hopes?|hoped|calls?\s+for|called\s+for|suggests?|suggested)(?!\p{L})/iu;
/** Begins a sentence that goes on about what was spoken of before it. */
const REFERRING = /^(?:it|they|this|these|he|she|its|their)$/iu;
/** Of a first, last or single part. */
const PART =
  /(?<!\p{L})(?:(?:first|second|third|last|final|opening|closing|other)\s+(?:half|quarter|third|part|phase|stage|round|leg|set|day|night|hour|week|month|season|section|lap|instalment|batch)|part\s+of|half\s+of|each|every|per(?!\s+(?:cent|mille)))(?!\p{L})/iu;
/** Before what the season does to a number is taken out. */
const UNADJUSTED =
  /(?<!\p{L})(?:unadjusted|(?:not|non|without|before)[\s-]+(?:(?:seasonal(?:ly)?|any|being)\s+)*adjust(?:ed|ment|ments|ing))(?!\p{L})/iu;

const own = ({ part }: Word): boolean => part === 'own';
const content = ({ part }: Word): boolean => part !== 'stop' && part !== 'aside';
const weight = ({ term }: Word): number => 0.4 + 0.6 * specialness(term);
const sum = (words: readonly Word[]): number => Math.min(1, words.reduce((total, word) => total + weight(word), 0) / 2.5);

/** The signs of two values that are not the same: that they are two answers to one question, or answers to two. */
export function signsOf(a: Value, b: Value): Readonly<Record<Sign, number>> {
  const [one, other] = [read(a, b), read(b, a)];
  const pair = (of: (side: Side) => number): readonly [number, number] => {
    const [left, right] = [of(one), of(other)];
    return [Math.min(left, right), Math.max(left, right)];
  };
  const [beforeBoth, beforeOne] = pair(({ before }) => sum(before));
  const [afterBoth, afterOne] = pair(({ after }) => sum(after));
  const [namesBoth, namesOne] = pair(({ names }) => sum(names));
  const [modifiedBoth, modifiedOne] = pair(({ modifiers }) => Math.min(1, modifiers.length / 2));
  const [told] = pair(({ words }) => {
    const all = words.filter(content);
    return (all.filter((word) => !own(word)).length + 1) / (all.length + 1);
  });
  const [beyond] = pair(({ words }) => Math.min(1, words.filter(({ part }) => part === 'shared').length / 4));
  const credit = (value: Value): string =>
    value.creditedTo ? value.article.text.slice(value.creditedTo.start, value.creditedTo.end).toLowerCase() : '';
  const [left, right] = [inBase(a.value, a.unit).value, inBase(b.value, b.unit).value];
  const ratio = left === 0 || right === 0 ? Math.log(10) : Math.abs(Math.log(Math.abs(left)) - Math.log(Math.abs(right)));
  return {
    'before both': beforeBoth,
    'before one': beforeOne,
    'after both': afterBoth,
    'after one': afterOne,
    'names both': namesBoth,
    'names one': namesOne,
    rivals: rival(one, other),
    'modified both': modifiedBoth,
    'modified one': modifiedOne,
    shared: told,
    'shared beyond': beyond,
    cover: Math.min(a.cover, b.cover),
    'credited apart': credit(a) !== '' && credit(b) !== '' && credit(a) !== credit(b) ? 1 : 0,
    'named question': a.place.asked.names.length > 0 ? 1 : 0,
    far: a.kind === 'date' || a.named ? 0 : Math.min(1, ratio / Math.log(10)),
    'counted on': a.running && b.running ? 1 : 0,
  };
}

interface Side {
  readonly value: Value;
  readonly words: readonly Word[];
  /** Words of its own before the value, and after it, in the clause that tells it. */
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  readonly names: readonly Word[];
  /** Words of its own that stand straight before a word that both have. */
  readonly modifiers: readonly Word[];
}

function read(value: Value, other: Value): Side {
  const { article, span } = value;
  const all = wordsBeside(value, other);
  const clause = clauseOf(value);
  const words = all.filter((word) => within(word, clause));
  const mine = words.filter(own);
  return {
    value,
    words,
    before: mine.filter(({ start }) => start < span.start),
    after: mine.filter(({ start }) => start >= span.start),
    names: mine.filter(({ isName }) => isName),
    modifiers: mine.filter((word) => anchorOf(word, all, article.text) !== null),
  };
}

function clauseOf({ place, article, span }: Value): Span {
  const { figures } = place.library.analysis(article.id);
  const figure = figures.find((one) => one.span.start === span.start);
  return figure ? clauseAround(article.text, place.sentence.span, figure, figures) : place.sentence.span;
}

/** The word of both reports that a word of one stands straight before: "team" in "rowing team". */
function anchorOf(word: Word, words: readonly Word[], text: string): Word | null {
  const at = words.indexOf(word);
  for (const next of words.slice(at + 1, at + 3)) {
    if (next.start - word.end > 24 || /[,;:]/u.test(text.slice(word.end, next.start))) return null;
    // "The army freed …": whoever did it is no kind of what was done.
    if (next.part === 'asked' || next.part === 'shared') return /ed$/u.test(text.slice(next.start, next.end)) ? null : next;
    if (next.part !== 'own') return null;
  }
  return null;
}

/** 0 to 1: how often words that only one report has stand in the same place of both sentences, beside the same words. */
function rival(one: Side, other: Side): number {
  let found = 0;
  const slots = places(other);
  for (const [slot, words] of places(one)) {
    const theirs = slots.get(slot);
    if (theirs && !words.some((word) => theirs.some(({ term }) => alike(term, word.term)))) found += 1;
  }
  return Math.min(1, found / 2);
}

/** The own words of a sentence by where they stand: at its beginning, straight before or after a word of both, as what is counted. */
function places({ words, value }: Side): ReadonlyMap<string, readonly Word[]> {
  const found = new Map<string, Word[]>();
  const add = (slot: string, word: Word): void => {
    found.set(slot, [...(found.get(slot) ?? []), word]);
  };
  const telling = words.filter(({ part }) => part !== 'stop');
  for (const [at, word] of telling.entries()) {
    if (!own(word)) continue;
    const [last, next] = [telling[at - 1], telling[at + 1]];
    if (at === 0 && !REFERRING.test(words[0] ? value.article.text.slice(words[0].start, words[0].end) : '')) add('^', word);
    if (last && (last.part === 'asked' || last.part === 'shared')) add(`${meant(last, value)} _`, word);
    if (next && (next.part === 'asked' || next.part === 'shared')) add(`_ ${meant(next, value)}`, word);
    if (value.counts && within(word, value.counts)) add('#', word);
  }
  return found;
}

/** The asked word that a word stands for, or itself. */
function meant({ term }: Word, { place }: Value): string {
  return place.asked.question.terms.find((one) => alike(one.term, term))?.term ?? term;
}

/** What only one of two reports says of its value makes it another thing. */
const WHOLLY = [WISHED, PART, UNADJUSTED];

function toldBy(value: Value): string {
  const { start, end } = clauseOf(value);
  return value.article.text.slice(start, end);
}

/** True where one report speaks of a part, of something wanted, or of the opposite of what the other speaks of. */
export function isSetApart(a: Value, b: Value): boolean {
  const [one, other] = [toldBy(a), toldBy(b)];
  return WHOLLY.some((limit) => limit.test(one) !== limit.test(other)) || opposed(one, other);
}

function* isLikely(a: Value, b: Value, least: number): Generator<void, boolean> {
  if (isSetApart(a, b)) return false;
  yield;
  return likelihood(learned, signsOf(a, b)) >= least;
}

/** True where the words around two values that are not the same leave little doubt that both answer one question; in steps. */
export const isOneMeasureSteps = (a: Value, b: Value): Generator<void, boolean> => isLikely(a, b, learned.threshold);

/** True where both may well answer one question, though there is some doubt. */
export const mayBeOneMeasure = (a: Value, b: Value): boolean => atOnce(isLikely(a, b, learned.threshold / 2));
