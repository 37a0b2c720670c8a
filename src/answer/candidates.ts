import type { Library } from '../index/library.ts';
import type { Term } from '../index/terms.ts';
import { termsOf } from '../index/terms.ts';
import type { Article, Passage, Sentence } from '../model/article.ts';
import { Beside } from '../model/beside.ts';
import { overlaps, type Span, within } from '../model/span.ts';
import { agesIn } from './ages.ts';
import type { Candidate } from './candidate.ts';
import { type Fact, factsOver, factsWithin } from './facts.ts';
import { firstSentences } from './firstSentences.ts';
import { Looked } from './looked.ts';
import { referredTo } from './referredTo.ts';
import { spokenHere } from './spokenHere.ts';
import { type TermsHeld, termsHeld } from './termsHeld.ts';

/** A sentence of an article that may answer. */
export interface Sourced extends Candidate {
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Sentence;
}

const none: readonly Term[] = [];
const nothing = new Looked();
const titles = new Beside<Article, readonly Term[]>();
const titleWords = new Beside<Article, ReadonlySet<string>>();

const made = new Beside<Passage, (Sourced | undefined)[]>();
const grounds = new Beside<Passage, Ground>();

/** The sentences of a passage, ready to be scored. Their place in the article says nothing in news: it is left out. */
export function candidatesOf(
  library: Library,
  { article, passage }: { readonly article: Article; readonly passage: Passage },
  backing: number,
  wanted: (at: number) => boolean,
  reached: readonly (readonly number[] | null)[] = [],
): Sourced[] {
  const known = made.get(passage) ?? [];
  const found: Sourced[] = [];
  for (const [at, sentence] of passage.sentences.entries()) {
    if (!wanted(at)) continue;
    const standing = known[at] ?? standingOf(library, { article, passage, sentence });
    known[at] = standing;
    found.push({ ...standing, backing, reached: reached[at] ?? undefined, looked: new Looked() });
  }
  if (found.length > 0) made.set(passage, known);
  return found;
}

/** What all sentences of a passage share. */
interface Ground {
  readonly paragraph: TermsHeld;
  /** What is told in the passage, and beyond it by what reaches into it. */
  readonly facts: readonly Fact[];
  readonly quoted: readonly Fact[];
}

function groundOf(library: Library, article: Article, passage: Passage): Ground {
  const known = grounds.get(passage);
  if (known) return known;
  const first = passage.sentences[0]?.index ?? 0;
  const paragraph = termsHeld(library, article, first, first + passage.sentences.length);
  const facts = factsOver(library.analysis(article.id), passage.span);
  const ground = { paragraph, facts, quoted: facts.filter(({ kind }) => kind === 'quotation') };
  grounds.set(passage, ground);
  return ground;
}

/** A sentence as it stands whatever is asked: its backing and what it reaches are told for each question. */
function standingOf(
  library: Library,
  { article, passage, sentence }: { readonly article: Article; readonly passage: Passage; readonly sentence: Sentence },
): Sourced {
  const terms = library.sentenceTerms(article.id);
  const firstSeen = firstSentences(library, article);
  const text = article.text.slice(sentence.span.start, sentence.span.end);
  const { paragraph, facts, quoted } = groundOf(library, article, passage);
  return {
    article,
    passage,
    sentence,
    text,
    textStart: sentence.span.start,
    terms: terms[sentence.index] ?? none,
    facts: [...factsWithin(facts, sentence.span), ...agesIn(text, sentence.span.start), ...quotedOver(quoted, sentence.span)],
    index: -1,
    of: 0,
    before: termsHeld(library, article, sentence.index - 1, sentence.index),
    title: titleSet(article),
    paragraph,
    year: article.date?.slice(0, 4),
    speakers: spokenHere(library, article, passage).get(sentence.index),
    referred: referredTo(library, article, passage).get(sentence.index),
    elsewhere: firstSeen,
    introduces: (term) => firstSeen.get(term) === sentence.index,
    backing: 0,
    reached: undefined,
    looked: nothing,
  };
}

/** Quotations that go on over a sentence's ends, as far as they stand in it. */
function quotedOver(quoted: readonly Fact[], span: Span): Fact[] {
  return quoted
    .filter((fact) => overlaps(fact, span) && !within(fact, span))
    .map((fact) => ({ ...fact, start: Math.max(fact.start, span.start), end: Math.min(fact.end, span.end) }));
}

/** Terms of a title that somebody gave; one made from the first sentence says nothing more. */
export function titleTerms(article: Article): readonly Term[] {
  const found = titles.get(article) ?? (article.titled ? termsOf(article.title) : none);
  titles.set(article, found);
  return found;
}

function titleSet(article: Article): ReadonlySet<string> {
  const found = titleWords.get(article) ?? new Set(titleTerms(article).map(({ term }) => term));
  titleWords.set(article, found);
  return found;
}
