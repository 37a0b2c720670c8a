import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import type { Term } from '../../index/term.ts';
import { isStopWord } from '../../index/terms.ts';
import type { Article } from '../../model/article.ts';
import { Beside } from '../../model/beside.ts';
import { Remembered } from '../../model/remembered.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { sameMeaning } from '../families.ts';
import { conceptsOf, isPerson, sameMeasure, sameName } from './compareConcepts.ts';
import type { Value } from './compareValue.ts';

/** What a word does in a sentence that measures: it says what was asked, what the other report says too, or something of its own. */
type Part = 'stop' | 'aside' | 'asked' | 'shared' | 'own';

/** A content word of a measuring sentence, with what it does there. */
export interface Word extends Term {
  readonly part: Part;
  readonly isName: boolean;
}

const TELL =
  '(?:said|says|say|told|reported|reports|announced|estimated?s?|stated|confirmed|added|shows?|showed|found|counted|claims?|claimed|according)';
const TOLD_AFTER = new RegExp(`,\\s+(?:[^,;]{2,60}\\s${TELL}|according\\s+to\\s[^,;]{2,60})(?=[^\\p{L}]|\\s)[^,;]{0,24}$`, 'iu');
const TOLD_BEFORE = new RegExp(
  `^(?:According\\s+to\\s+[^,]{2,60},|[^,;\\d]{2,50}?\\s${TELL}(?:\\s+on\\s+\\p{L}+day)?(?:\\s+that)?\\s)`,
  'u',
);
const REPORTING = new RegExp(`^${TELL}$`, 'iu');
/** Words that narrow nothing down. */
const IDLE =
  /^(?:new|now|just|only|also|still|already|alone|all|together|total|altogether|about|around|roughly|nearly|almost|some|more|less|least|most|over|under|up|whole|entire|record|later|ago|before|after|since|until|it|its|was|were|had|have|has|be|been|being|will|would|can|could|may|should|today|yesterday|there|which|who|that|whose|their|his|her|our|much|many|very|far|along|across|around|through|near|off|behind|beside|towards?|between|among|amid|despite|because|due|following)$/iu;

/** The words of the sentence that a value stands in, in text order, held against what was asked and against the other report. */
export function wordsBeside(value: Value, other: Value): readonly Word[] {
  const { place, article, creditedTo } = value;
  const { sentence, here, asked, library } = place;
  const analysis = library.analysis(article.id);
  const text = article.text.slice(sentence.span.start, sentence.span.end);
  const aside: Span[] = [
    ...overlapping(analysis.dates, ({ span }) => span, sentence.span).map(({ span }) => span),
    ...overlapping(analysis.figures, ({ span }) => span, sentence.span).map(({ span }) => span),
    ...(creditedTo ? [creditedTo] : []),
    ...(value.named ? [value.named.around] : []),
  ];
  const after = TOLD_AFTER.exec(text.replace(/[.!?”"’']+$/u, ''));
  if (after) aside.push({ start: sentence.span.start + after.index, end: sentence.span.end });
  const before = TOLD_BEFORE.exec(text);
  if (before) aside.push({ start: sentence.span.start, end: sentence.span.start + before[0].length });
  const saysAlike = alikeIn(library, other.article);
  return here
    .filter(({ alias }) => !alias)
    .map((term): Word => {
      const surface = article.text.slice(term.start, term.end);
      const isName = /^\p{Lu}/u.test(surface) && term.start > sentence.span.start;
      return { ...term, isName, part: partOf(term, surface) };
    });

  function partOf({ start, end, term }: Term, surface: string): Part {
    if (aside.some((span) => overlaps(span, { start, end }))) return 'aside';
    if (isStopWord(term) || IDLE.test(surface) || /^\p{N}/u.test(surface)) return 'stop';
    if (value.change === null && [...conceptsOf(term)].some((concept) => concept === 'rise' || concept === 'fall')) return 'stop';
    if (asked.question.terms.some((one) => alike(one.term, term))) return 'asked';
    if (REPORTING.test(surface)) return 'aside';
    if (saysAlike(term)) return 'shared';
    return 'own';
  }
}

const tellers = new Beside<Article, (term: string) => boolean>();

/** Tells whether an article has a word of one meaning with another one that is no function word; looked for once for each word. */
function alikeIn(library: Library, article: Article): (term: string) => boolean {
  const before = tellers.get(article);
  if (before) return before;
  let content: readonly string[] | null = null;
  const known = new Remembered<string, boolean>(remembered);
  const tell = (term: string): boolean => {
    const told = known.get(term);
    if (told !== undefined) return told;
    content ??= contentOf(library, article);
    return known.keep(
      term,
      content.some((one) => alike(one, term)),
    );
  };
  tellers.set(article, tell);
  return tell;
}

/** Words that are kept for one article. */
const remembered = 500;

/** The terms of an article that are no function words, each once. */
function contentOf(library: Library, article: Article): readonly string[] {
  const words = library.words?.(article.id);
  const all = words
    ? Array.from(new Set(words.numbers), (number) => words.vocabulary.word(number))
    : new Set(library.sentenceTerms(article.id).flatMap((terms) => terms.map(({ term }) => term)));
  return [...all].filter((term) => !isStopWord(term));
}

/** True for two words of one meaning, as far as measures go. */
export function alike(a: string, b: string): boolean {
  return (
    a === b ||
    sameMeasure(a, b) ||
    sameName(a, b) ||
    sameMeaning(a).includes(b) ||
    (isPerson(a) && isPerson(b) && conceptsOf(a).size > 0 && conceptsOf(b).has('people'))
  );
}
