import { periodOf } from '../analyse/dates/dates.ts';
import { isDemonym } from '../analyse/names/placeNames.ts';
import { atOnce } from '../index/compact/steps.ts';
import { type Term, termsOf } from '../index/terms.ts';
import type { ExpectedAnswer, Question, QuestionTerm } from '../model/question.ts';
import { answerOf, headNoun, isVerbStart, nounAnswers, participle, prepositions } from './headNoun.ts';
import { asksOtherName, otherNameWords } from './otherName.ts';
import { namesIn, type Word, wordsOf } from './questionNames.ts';
import {
  comparisons,
  functionWords,
  kindNouns,
  lightPhrases,
  lightWords,
  measureNouns,
  negations,
  questionPatterns,
} from './questionTable.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const isFunctionWord = setOf(functionWords);
const isLightWord = setOf(lightWords);
const isMeasureNoun = setOf(measureNouns);
const lightPairs = lightPhrases.map((phrase) => compile(phrase));
const isKindNoun = setOf(kindNouns);
const isNegation = setOf(negations);
const isComparison = setOf(comparisons);
/** Nouns that are answered, never matched: the year asked for is not the word "year". */
const pureTypes = setOf(
  'year date day month number percent percentage name names type kind sort form amount many much rank time long old',
);
/** "which two", "which of the other": what is asked for comes after. */
const isQuantifier = setOf('of the these those one two three four five six some any all both other another different various');
const patterns = questionPatterns.map((pattern) => ({ ...pattern, test: compile(pattern.when) }));

/** Works out what a question asks for; says nothing of whether the articles can answer it. */
export const understand = (written: string): Question => atOnce(understandSteps(written));

/** The same in steps: the first questions of a program take long, as they make hundreds of patterns ready. */
export function* understandSteps(written: string): Generator<void, Question> {
  const text = withoutMarkup(written);
  const words = wordsOf(text);
  yield;
  const lower = words.map((word) => word.lower).join(' ');
  const asking = words.filter(({ start }) => start >= questionStart(text));
  const asked = asksOtherName(text)
    ? { expects: 'name' as const, noun: null, dropped: otherNameWords }
    : yield* expectation(asking.map((word) => word.lower).join(' '), asking);
  yield;
  const names = namesIn(text, words);
  yield;
  const focus = asked.noun ? (termsOf(asked.noun)[0]?.term ?? null) : null;
  const dropped = new Set(asked.dropped);
  const phrased = new Set(lightPairs.flatMap((pair) => pair.exec(lower)?.[0].trim().split(' ') ?? []));
  yield;
  const terms: QuestionTerm[] = [];
  for (const found of spoken(text)) {
    const surface = text.slice(found.start, found.end);
    const word = surface
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/'?s$/, (ending) => (ending === "'s" ? '' : ending));
    const isCompatriot = asked.noun === word && isDemonym(word);
    const inName = !isCompatriot && names.some((name) => found.start >= name.start && found.start < name.end);
    if (surface === 's' && /['’]/.test(text[found.start - 1] ?? '')) continue;
    const country = surface === 'us' && /\bthe\s+$/i.test(text.slice(0, found.start));
    if (!inName && !country && (isFunctionWord.has(word) || dropped.has(word))) continue;
    if (inName && /^(the|of|and|a|an|in|for|on|de)$/.test(word)) continue;
    const isLight = !inName && (isCompatriot || isLightWord.has(word) || phrased.has(word) || isMeasureNoun.has(word));
    terms.push({
      term: found.term,
      surface,
      isName: inName,
      isNumber: /^\p{N}/u.test(surface),
      ...(isLight ? { isLight } : {}),
    });
  }
  yield;
  const period = periodOf(text, null);
  return {
    text,
    expected: asked.expects,
    focus,
    terms,
    names: names.map((name) => text.slice(name.start, name.end)),
    period,
    negated: words.some((word) => isNegation.has(word.lower)),
    compares: words.some((word) => isComparison.has(word.lower)),
  };
}

/** Mentions, emoji and link targets of a chat are no words of the question; blanks take their place, so that all else stays where it is. */
const withoutMarkup = (text: string): string =>
  text.replace(/<(?:@[!&]?|#|a?:\w{1,40}:|t:)\d{1,25}(?::\w)?>|@(?:everyone|here)\b|https?:\/\/[^\s)>\]]+/giu, (found) =>
    ' '.repeat(found.length),
  );

/** Terms one by one; a name of two words that has one form everywhere ("United States") is that form. */
function spoken(text: string): readonly Term[] {
  const all = termsOf(text);
  const whole = all.filter((term) => term.alias && /\s/.test(text.slice(term.start, term.end)));
  return all.filter(
    (term) => whole.includes(term) || (!term.alias && !whole.some((name) => term.start >= name.start && term.end <= name.end)),
  );
}

const leading =
  /^(?!(?:when|where)\s+(?:is|are|was|were|do|does|did|will|would|can|could|has|have|had)\b)(?:when|where|while|whenever|if|once|after|before|as|since|because|although|though|in|on|at|by|during|under|with|besides|unlike|for|of|from|to|according|along|apart|aside)\b[^?]*?,\s+(?=(?:(?:in|at|by|to|for|on|of|from|with|about)\s+)?(?:what|which|who|whom|whose|when|where|why|how)\b)/iu;

/** Where the question itself begins: "When many are arrested, what do they ask for?" asks for no date. */
const questionStart = (text: string): number => leading.exec(text)?.[0].length ?? 0;

interface Asked {
  readonly expects: ExpectedAnswer;
  readonly noun: string | null;
  /** Lower-case words that name the kind of answer only. */
  readonly dropped: readonly string[];
}

/** Patterns that are tried in one step. */
const few = 16;

function* expectation(lower: string, words: readonly Word[]): Generator<void, Asked> {
  for (const [nth, pattern] of patterns.entries()) {
    if (nth % few === few - 1) yield;
    const match = pattern.test.exec(lower);
    if (!match) continue;
    const first = lower.slice(0, match.index).split(' ').filter(Boolean).length;
    return understood(pattern.expects, pattern.otherwise ?? 'name', words, first);
  }
  return lookUp(words);
}

function understood(expects: ExpectedAnswer | 'noun', otherwise: ExpectedAnswer, words: readonly Word[], first: number): Asked {
  const rest = words.slice(first + 1);
  if (expects === 'noun') return nounQuestion(rest, otherwise);
  if (expects === 'count' && rest[0]?.lower === 'many') {
    const noun = headNoun(rest.slice(1));
    return { expects, noun, dropped: ['many'] };
  }
  if (expects === 'quotation') {
    const dropped = 'say says said tell told comment comments react respond reply words remark remarks statement quote'.split(
      ' ',
    );
    return { expects, noun: null, dropped };
  }
  if (expects === 'person' && words[first]?.lower !== 'what' && isDefinition(rest))
    return { expects: 'definition', noun: null, dropped: [] };
  if (expects === 'definition')
    return { expects, noun: null, dropped: ['mean', 'means', 'meant', 'stand', 'define', 'explain', 'describe'] };
  if (expects === 'rank') return { expects, noun: null, dropped: ['rank', 'ranks', 'ranked', 'position', 'place', 'stand'] };
  if (expects === 'duration') return { expects, noun: null, dropped: ['long', 'old', 'age', 'years', 'days', 'months', 'weeks'] };
  if (expects === 'reason') return { expects, noun: null, dropped: ['reason', 'reasons', 'explanation'] };
  if (expects === 'person') {
    const noun = rest.find((word) => nounAnswers.get(word.lower) === 'person')?.lower ?? null;
    return { expects, noun, dropped: [] };
  }
  return { expects, noun: null, dropped: [] };
}

/** "what …" and "which …": by the noun that follows, or that stands after "is the". */
function nounQuestion(asked: readonly Word[], otherwise: ExpectedAnswer): Asked {
  const begin = Math.max(
    0,
    asked.findIndex(({ lower }) => !isQuantifier.has(lower)),
  );
  const rest = asked.slice(begin);
  const quantifiers = asked.slice(0, begin).map(({ lower }) => lower);
  const direct = rest[0] && !isVerbStart.has(rest[0].lower.replace(/'s$/, ''));
  if (direct) {
    const kind = isKindNoun.has(rest[0]?.lower ?? '') && /^(of|a|an)$/.test(rest[1]?.lower ?? '');
    const noun = headNoun(kind ? rest.slice(2) : rest);
    const expects = (noun !== null && (answerOf(noun) ?? (isDemonym(noun) ? 'person' : undefined))) || otherwise;
    return {
      expects: kind ? 'name' : expects,
      noun,
      dropped: [...quantifiers, ...(noun !== null && pureTypes.has(noun) ? [noun] : kind ? [rest[0]?.lower ?? ''] : [])],
    };
  }
  const after = rest.slice(1);
  if (isDefinition(rest)) return { expects: 'definition', noun: null, dropped: [] };
  const phrase = after.filter((word, at) => !(at === 0 && /^(the|a|an|some|one|his|her|its|their)$/.test(word.lower)));
  const named = /^names?$/.test(phrase[0]?.lower ?? '') && phrase[1]?.lower === 'of';
  const noun = isDone(phrase) ? null : headNoun(named ? phrase.slice(2) : phrase);
  const known = noun === null ? undefined : answerOf(noun);
  const copula = /^(is|are|was|were|'s)$/.test(rest[0]?.lower ?? '');
  if (copula && known) return { expects: known, noun, dropped: noun !== null && pureTypes.has(noun) ? [noun] : [] };
  const called = after.some((word) => /^(called|named|known|titled)$/.test(word.lower));
  return { expects: 'name', noun: copula ? noun : null, dropped: called ? ['called', 'named', 'known'] : [] };
}

/** "are boats made of", "is the town known for": what follows the thing is done with it, and nothing is named. */
function isDone(words: readonly Word[]): boolean {
  const end = words.findIndex(({ lower }) => prepositions.has(lower));
  const last = words[end - 1]?.lower ?? '';
  const follows = end === words.length - 1 || (words[end]?.lower === 'to' && words[end + 1]?.lower === 'do');
  return end > 1 && follows && participle.test(last);
}

/** "is Gao Feng", "is SPIEF", "is a panda bond": nothing is said of the thing, so what it is must be asked for. */
function isDefinition(rest: readonly Word[]): boolean {
  if (!/^(is|are|was|were|'s)$/.test(rest[0]?.lower ?? '')) return false;
  const thing = rest.slice(1).filter((word, at) => !(at === 0 && /^(a|an|the|some)$/.test(word.lower)));
  const hasThe = rest[1]?.lower === 'the';
  if (/^(a|an)$/.test(rest[1]?.lower ?? '') && thing.length <= 5 && !isKindNoun.has(thing[0]?.lower ?? ''))
    return thing.length > 0;
  if (thing.length === 0 || thing.length > 4 || thing.some((word) => /'s$/.test(word.lower))) return false;
  if (
    thing.some(
      (word) =>
        prepositions.has(word.lower) ||
        /(ed|ing|est)$/.test(word.lower) ||
        /^(most|first|last|called|known|made|next|main|second)$/.test(word.lower),
    )
  ) {
    return thing.every((word) => /^\p{Lu}/u.test(word.surface) || word.lower === 'of') && !hasThe;
  }
  if (hasThe) return thing.every((word) => /^\p{Lu}/u.test(word.surface));
  const head = thing.at(-1);
  return !(head && nounAnswers.has(head.lower) && thing.some((word) => /'s$/.test(word.lower)));
}

/** No question word: a look-up. "bitcoin price" and "population of Brazil" still say what they want. */
function lookUp(words: readonly Word[]): Asked {
  for (const word of words) {
    const kind = nounAnswers.get(word.lower);
    if (kind && ['count', 'money', 'percentage', 'figure', 'rank', 'quotation', 'reason'].includes(kind)) {
      return { expects: kind, noun: word.lower, dropped: kind === 'reason' ? [word.lower] : [] };
    }
  }
  return { expects: 'topic', noun: null, dropped: [] };
}

/** Turns a line of the table into a test of the lower-case question. */
function compile(when: string): RegExp {
  const body = when
    .split(' ')
    .map((part) => {
      if (part === '*') return '(?: \\S+)*?';
      if (part === '<noun>') return ' \\S+';
      if (part === '^') return '^';
      if (part === '$') return '$';
      return ` (?:${part.replaceAll('.', '\\.')})`;
    })
    .join('');
  return new RegExp(
    body.startsWith('^') ? `^${body.slice(1).replace(/^ /, '')}(?= |$)` : `(?:^|(?<= ))${body.replace(/^ /, '')}(?= |$)`,
  );
}
