import { overlapping } from '../analyse/overlapping.ts';
import { inBase } from '../analyse/units.ts';
import { fold } from '../index/fold.ts';
import type { Library } from '../index/library.ts';
import { isStopWord } from '../index/terms.ts';
import type { Figure, Quotation } from '../model/analysis.ts';
import type { Answer, Evidence, Highlight } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { Period } from '../model/day.ts';
import { overlaps, within } from '../model/span.ts';
import { overlap } from './comparePeriods.ts';
import { nearlySame } from './duplicates.ts';
import { findVoices } from './findVoices.ts';
import { aboutness, type Topic, topicMarks, topicOf } from './quoteTopic.ts';
import { requestedTime } from './requestedTime.ts';
import { everySentence, nothingListed, type SentenceAt, shownSentence } from './shownSentence.ts';
import { nameWords } from './voices.ts';

/** What is to stand side by side: two articles, two times or two parties. */
export interface CompareRequest {
  readonly a: string;
  readonly b: string;
  readonly about?: string | undefined;
  /** Sentences at most. */
  readonly limit: number;
}

/** What a side was read as. */
export interface SideRead {
  readonly typed: string;
  readonly kind: 'article' | 'time' | 'party';
  /** The article's title, the period or the name. */
  readonly name: string;
}

/** Sentences that speak of the same, one from each side; null where a side has nothing to set against it. */
export interface Pair {
  readonly a: number | null;
  readonly b: number | null;
}

/** The answer and, beside it, how its evidence stands side by side (by rank). */
export interface Compared {
  readonly answer: Answer;
  readonly sides: readonly [SideRead, SideRead] | null;
  readonly pairs: readonly Pair[];
}

interface Side extends SideRead {
  holds(at: SentenceAt, figures: readonly Figure[], library: Library): boolean;
}

interface Statement {
  readonly at: SentenceAt;
  readonly figures: readonly Figure[];
  readonly quotation: Quotation | null;
  readonly terms: ReadonlyMap<string, number>;
  readonly about: number;
}

const ABOUT = 0.5;
const SHARED = 0.12;
const HEAD = 60;

/** Sets the figures and statements of two articles, times or parties side by side; those that speak of the same come first. Never says who is right. */
export function compareTwo(library: Library, { a, b, about = '', limit }: CompareRequest): Compared {
  const common = { command: 'compare', asked: `${a.trim()} / ${b.trim()}${about.trim() ? ` about:${about.trim()}` : ''}` };
  const [left, right] = [sideOf(a, library), sideOf(b, library)];
  const unread = left ? (right ? null : b) : a;
  if (!left || !right) {
    const problem = `“${(unread ?? '').trim().slice(0, 60)}” is no article, time or name in the articles; write two of them, such as /compare a:2018 b:2023.`;
    return { answer: { ...common, outcome: 'invalid', problem }, sides: null, pairs: [] };
  }
  const sides = [read(left), read(right)] as const;
  const topic = about.trim() ? topicOf(about, library) : null;
  const [own, others] = [statementsOf(left, topic, library), statementsOf(right, topic, library)];
  const shared = new Set(
    left.kind === 'party' && right.kind === 'party'
      ? own.map(({ at }) => at.sentence.id).filter((id) => others.some(({ at }) => at.sentence.id === id))
      : [],
  );
  const apart = (all: readonly Statement[]): Statement[] => all.filter(({ at }) => !shared.has(at.sentence.id));
  const paired = pairsOf(apart(own), apart(others)).slice(0, Math.max(1, Math.floor(limit / 2)));
  const evidence: Evidence[] = [];
  const pairs = paired.map(([one, other]) => ({ a: one && place(one), b: other && place(other) }));
  const [first, ...rest] = evidence;
  if (first) return { answer: { ...common, outcome: 'answered', evidence: [first, ...rest], agreement: null }, sides, pairs };
  const line = `Neither ${left.name} nor ${right.name} has a figure or statement${about.trim() ? ` about “${about.trim()}”` : ''} to set side by side.`;
  return {
    answer: {
      ...common,
      outcome: 'no_evidence',
      explanation: nothingListed(library, line, [a, b], topic?.unknown ?? []),
      nearest: [],
    },
    sides,
    pairs: [],
  };

  function place(statement: Statement): number {
    const known = evidence.find(
      ({ article, span }) => article === statement.at.article.id && overlaps(span, statement.at.sentence.span),
    );
    if (known) return known.rank;
    const marks: Highlight[] = statement.figures.map(({ span }) => ({ start: span.start, end: span.end, kind: 'figure' }));
    const { article, passage, sentence } = statement.at;
    const words = topic ? topicMarks(topic, article, passage, sentence.span, library) : [];
    evidence.push({
      ...shownSentence(statement.at, evidence.length + 1, [...marks, ...words], statement.about),
      quotation: statement.quotation,
    });
    return evidence.length;
  }
}

const read = ({ typed, kind, name }: Side): SideRead => ({ typed, kind, name });

/** Reads what a side is: an article by file, id, title or publisher; a time; else someone or something that is named. */
function sideOf(typed: string, library: Library): Side | null {
  const text = typed.trim();
  if (text === '') return null;
  const article = articleOf(text, library);
  if (article) return { typed, kind: 'article', name: article.title, holds: (at) => at.article.id === article.id };
  const time = requestedTime(text, 'a');
  if ('period' in time && time.period) {
    const wanted = time.period;
    return { typed, kind: 'time', name: wanted.label, holds: (at, figures) => ofTime(at, figures, wanted) };
  }
  const [voice] = findVoices(text, library).meant;
  const words = new Set(nameWords(voice?.name ?? text));
  const spelled = voice ? voice.spellings.map((spelling) => spelling.join(' ')) : [nameWords(text).join(' ')];
  const known = library.articles.some(({ id }) =>
    library.analysis(id).mentions.some(({ name }) => spelled.includes(nameWords(name).join(' '))),
  );
  if (!voice && !known) return null;
  return { typed, kind: 'party', name: voice?.name ?? text, holds: (at, _, held) => named(at, spelled, words, held) };
}

function articleOf(text: string, library: Library): Article | null {
  const wanted = fold(text);
  const exact = library.articles.find(({ id, file, title }) => [id, file, title].some((name) => fold(name) === wanted));
  if (exact) return exact;
  const publishers = library.articles.filter(({ publisher }) => publisher !== null && fold(publisher) === wanted);
  if (publishers.length === 1) return publishers[0] ?? null;
  const begun =
    wanted.length >= 3
      ? library.articles.filter(
          ({ file, title }) => fold(file).startsWith(wanted) || (wanted.length >= 8 && fold(title).includes(wanted)),
        )
      : [];
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

function ofTime({ article }: SentenceAt, figures: readonly Figure[], wanted: Period): boolean {
  const dated = figures.filter(({ period }) => period !== null);
  if (dated.length > 0)
    return dated.some(({ period }) => period !== null && overlap(period, wanted) && period.from >= wanted.from);
  return article.date !== null && article.date >= wanted.from && article.date <= wanted.to;
}

function named(
  { article, sentence }: SentenceAt,
  spelled: readonly string[],
  words: ReadonlySet<string>,
  library: Library,
): boolean {
  const { mentions, quotations } = library.analysis(article.id);
  const isHere = (name: string): boolean => {
    const own = nameWords(name).join(' ');
    return spelled.includes(own) || (words.size === 1 && words.has(own));
  };
  const speaks = quotations.some(
    ({ span, speaker, kind }) => kind !== 'scare' && speaker !== null && overlaps(span, sentence.span) && isHere(speaker),
  );
  // Who is named at the head of a sentence is mostly whom it tells of.
  const told = overlapping(mentions, ({ span }) => span, sentence.span).some(
    ({ name, span }) => span.start - sentence.span.start < HEAD && isHere(name),
  );
  const byOther = quotations.some(
    ({ span, speaker, kind }) => kind !== 'scare' && speaker !== null && overlaps(span, sentence.span) && !isHere(speaker),
  );
  return speaks || (told && !byOther);
}

function statementsOf(side: Side, topic: Topic | null, library: Library): Statement[] {
  const found: Statement[] = [];
  for (const at of everySentence(library)) {
    const { figures: all, quotations } = library.analysis(at.article.id);
    const figures = overlapping(all, ({ span }) => span, at.sentence.span);
    const quotation = quotations.find(({ span, kind }) => kind !== 'scare' && within(span, at.sentence.span)) ?? null;
    if (figures.length === 0 && !quotation) continue;
    const about = topic ? aboutness(topic, at.article, at.passage, at.sentence.span, library) : 0;
    if ((topic && about < ABOUT) || !side.holds(at, figures, library)) continue;
    const terms = new Map<string, number>();
    for (const { term } of library.sentenceTerms(at.article.id)[at.sentence.index] ?? []) {
      if (!isStopWord(term)) terms.set(term, Math.log(1 + library.sentences / (1 + library.sentenceFrequency(term))));
    }
    found.push({ at, figures, quotation, terms, about });
  }
  return found;
}

/** Pairs that speak of the same, the nearest first; then what is left, the more telling first. */
function pairsOf(
  left: readonly Statement[],
  right: readonly Statement[],
): readonly (readonly [Statement | null, Statement | null])[] {
  const ties = left
    .flatMap((one) => right.map((other) => ({ one, other, weight: tie(one, other) })))
    .filter(({ weight }) => weight >= SHARED)
    .sort((a, b) => b.weight - a.weight);
  const used = new Set<Statement>();
  const pairs: [Statement | null, Statement | null][] = [];
  for (const { one, other } of ties) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    pairs.push([one, other]);
  }
  const alone = (all: readonly Statement[]): Statement[] =>
    all
      .filter((one) => !used.has(one))
      .sort((a, b) => b.about - a.about || b.figures.length - a.figures.length || a.at.sentence.index - b.at.sentence.index);
  const [restLeft, restRight] = [alone(left), alone(right)];
  for (let at = 0; at < Math.max(restLeft.length, restRight.length); at += 1)
    pairs.push([restLeft[at] ?? null, restRight[at] ?? null]);
  return pairs;
}

/** 0 to 1 and above: how much two statements share, more where both measure in the same unit. */
function tie(one: Statement, other: Statement): number {
  if (one.at.sentence.id === other.at.sentence.id) return 0;
  const [own, others] = [[...one.terms], other.terms];
  const whole = Math.min(sum(one.terms), sum(others));
  const shared = own.reduce((total, [term, weight]) => total + (others.has(term) ? weight : 0), 0);
  const units = one.figures.some(({ unit, change }) =>
    other.figures.some((figure) => figure.change === change && inBase(1, figure.unit).base === inBase(1, unit).base),
  );
  const copy = nearlySame([...one.terms.keys()].map(asTerm), [...others.keys()].map(asTerm));
  return whole === 0 ? 0 : (shared / whole) * (units ? 1.5 : 1) + (copy ? 1 : 0);
}

const asTerm = (term: string) => ({ term, start: 0, end: 1 });
const sum = (terms: ReadonlyMap<string, number>): number => [...terms.values()].reduce((total, weight) => total + weight, 0);
