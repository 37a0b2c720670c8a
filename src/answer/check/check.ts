import { atOnce } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import type { Quotation } from '../../model/analysis.ts';
import type { Passage } from '../../model/article.ts';
import type { ArticleId } from '../../model/ids.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { type Claim, type Statement, statementsIn } from './claims.ts';
import { closest } from './closest.ts';
import { type Match, spanOf, spokenIn } from './match.ts';
import { otherSpeaker } from './namedSpeaker.ts';
import { type Word, wordsOf } from './wordDifference.ts';

/** What the articles say of a claim; never that it is false. */
export type Finding = 'exact' | 'altered' | 'cut' | 'figure differs' | 'said by someone else' | 'not in these articles';

/** A claim held against the articles. */
export interface Checked {
  readonly claim: Claim;
  /** Those that apply, at least one. */
  readonly findings: readonly Finding[];
  /** Words of the claim that the source has otherwise or not at all; spans in the claim's text. */
  readonly differs: readonly Span[];
  readonly source: CheckedSource | null;
}

/** What the article has instead of the claim. */
export interface CheckedSource {
  readonly article: ArticleId;
  /** Whole sentences of the reading text. */
  readonly span: Span;
  /** Words that the claim has otherwise or not at all. */
  readonly differs: readonly Span[];
  readonly quotation: Quotation | null;
  /** Whom the message names as the speaker, where the article names somebody else. */
  readonly named: string | null;
}

const most = 12;

/** Holds each sentence and quotation of a message against the articles, in order; twelve at most. */
export const check = (message: string, library: Library): readonly Checked[] => atOnce(checkSteps(message, library));

/** The same in steps. */
export function* checkSteps(message: string, library: Library): Generator<void, readonly Checked[]> {
  const all: Checked[] = [];
  for (const statement of statementsIn(message).slice(0, most)) all.push(...(yield* checkedStatement(statement, library)));
  return all.slice(0, most);
}

/** A sentence as a whole where all of it is taken from an article, else each of its quotations. */
function* checkedStatement({ sentence, quotations }: Statement, library: Library): Generator<void, readonly Checked[]> {
  const match = yield* closest(sentence, library);
  if (quotations.length === 0) return [checked(sentence, match, library)];
  const whole = match ? checked(sentence, match, library) : null;
  const isOutside = (word: Word) => !quotations.some(({ at }) => overlaps(word, at));
  const around = wordsOf(sentence.text).filter(isOutside).length;
  // The article's own sentence names the article's own speaker.
  if (around > 0 && whole?.findings.includes('exact')) return [whole];
  const single: Checked[] = [];
  for (const { claim } of quotations) single.push(checked(claim, yield* closest(claim, library), library));
  if (!match || !whole || single.some(({ findings }) => findings.includes('said by someone else'))) return single;
  const same = match.alignment.steps.filter((step) => step.kind === 'same' && isOutside(step.claim)).length;
  // A few words around a quotation only say who spoke; more of them, mostly the article's own, are part of what was taken.
  return around >= 6 && same / around >= 0.6 ? [whole] : single;
}

function checked(claim: Claim, match: Match | null, library: Library): Checked {
  if (!match) return { claim, findings: ['not in these articles'], differs: [], source: null };
  const { article, alignment } = match;
  const found = spanOf(match);
  const quotation = library.analysis(article.id).quotations.find((one) => overlaps(one.span, found)) ?? null;
  const named = claim.quoted ? otherSpeaker({ beside: claim.beside, quotation, article, library }) : null;
  const span = wholeSentences(match.passage, found);
  const said = spokenIn(match, library);
  const findings = findingsOf({ match, found, span, named, said });
  const changed = alignment.steps.flatMap((step) =>
    step.kind === 'changed' || step.kind === 'left out' ? [plain(step.source)] : [],
  );
  const leftOut = findings.includes('cut') && !holdsAllSaid(match, found, said, span) ? outside(match, found) : [];
  return {
    claim,
    findings,
    differs: alignment.steps.flatMap((step) => (step.kind === 'changed' || step.kind === 'added' ? [plain(step.claim)] : [])),
    source: { article: article.id, span, differs: [...changed, ...leftOut].sort((a, b) => a.start - b.start), quotation, named },
  };
}

const plain = ({ start, end }: Word): Span => ({ start, end });

function wholeSentences(passage: Passage, found: Span): Span {
  const touched = passage.sentences.filter(({ span }) => overlaps(span, found));
  return { start: touched[0]?.span.start ?? found.start, end: touched.at(-1)?.span.end ?? found.end };
}

interface Facts {
  readonly match: Match;
  readonly found: Span;
  readonly span: Span;
  readonly named: string | null;
  /** The quotations that the found words touch. */
  readonly said: readonly Quotation[];
}

function findingsOf({ match, found, span, named, said }: Facts): readonly Finding[] {
  const { steps } = match.alignment;
  const findings: Finding[] = [];
  const changed = steps.flatMap((step) => (step.kind === 'changed' ? [step] : []));
  const figures = changed.filter(({ claim, source }) => (claim.isFigure && source.isFigure) || isScale(claim) || isScale(source));
  const added = steps.some((step) => step.kind === 'added' || (step.kind === 'left out' && turns.has(step.source.key)));
  // “The talks,” she said, “will go on”: who leaves out "she said" has cut nothing of what was said.
  const between = (word: Word): boolean => said.length > 1 && !said.some((one) => overlaps(one.span, word));
  const leftOut = steps.some((step) => step.kind === 'left out' && !between(step.source));
  if (figures.length) findings.push('figure differs');
  if (added || changed.length > figures.length) findings.push('altered');
  else if (leftOut || (outside(match, found).length > 0 && !holdsAllSaid(match, found, said, span))) findings.push('cut');
  if (named) findings.push('said by someone else');
  return findings.length ? findings : ['exact'];
}

/** Words without which a sentence says the opposite. */
const turns: ReadonlySet<string> = new Set('not never no nor neither none nobody nothing cannot without'.split(' '));

const isScale = ({ key }: Word): boolean => scales.has(key);
const scales: ReadonlySet<string> = new Set(['thousand', 'million', 'billion', 'trillion', '%', '$', '€', '£', '¥']);

/** Words of the touched sentences before and after what the claim holds. */
function outside({ words, passage }: Match, found: Span): readonly Span[] {
  const whole = wholeSentences(passage, found);
  return words.filter((word) => overlaps(word, whole) && !overlaps(word, found)).map(plain);
}

/** True when the claim holds all the words of a quotation, which is whole without the sentence around it. */
function holdsAllSaid({ words }: Match, found: Span, said: readonly Quotation[], within: Span): boolean {
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last || said.some(({ speaker }) => speaker !== first.speaker)) return false;
  const isSaid = (word: Word): boolean => said.some(({ span }) => overlaps(word, span));
  const inside = words.filter((word) => isSaid(word) && overlaps(word, within));
  const whole = { start: first.span.start, end: last.span.end };
  return (
    inside.every((word) => overlaps(word, found)) &&
    words.filter((word) => overlaps(word, found)).every((word) => overlaps(word, whole))
  );
}
