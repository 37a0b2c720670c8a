import { isDemonym } from '../analyse/names/placeNames.ts';
import type { ExpectedAnswer } from '../model/question.ts';
import type { Word } from './questionNames.ts';
import { answerNouns, verbStarts } from './questionTable.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
/** Words that end the noun after "which" and "how many". */
export const isVerbStart = setOf(verbStarts);
export const prepositions = setOf(
  'of in on at for to from by with among between about into over after before during since as than',
);

/** What each noun that says what kind of thing is asked for expects as its answer. */
export const nounAnswers = new Map<string, ExpectedAnswer>(
  Object.entries(answerNouns).flatMap(([kind, nouns]) =>
    nouns.split(/\s+/).map((noun) => [noun, kind as ExpectedAnswer] as const),
  ),
);
/** What a noun asks for; of one that stands in the table in the singular only, its plural too. */
export const answerOf = (noun: string): ExpectedAnswer | undefined => nounAnswers.get(noun) ?? nounAnswers.get(singular(noun));

const timeless = (noun: string): ExpectedAnswer | undefined =>
  nounAnswers.get(noun) ?? (answerOf(noun) === 'date' ? undefined : answerOf(noun));

const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/(?<=s|x|ch|sh)es$|(?<=[^s])s$/, '');

/** What is done with a thing: "made", "known", "mounted". */
export const participle =
  /(?<!spe|bre|^se|^fe|^be|^ne|^she|^we|^re|^d)ed$|^(?:made|known|forbidden|built|sold|taken|given|shown|written|held|kept|meant|found|left|sent|paid)$/;
/** Words that tell something of the noun before them. */
const isAfterwards = new RegExp(`${participle.source}|(?:ful|able|ible)$`);
const article = /^(?:the|a|an)$/;
const perUnit = /^(?:second|minute|hour|day|night|week|month|quarter|year|person|head|piece)$/;

/** The last word of the noun phrase that begins here: "trade target" in "trade target did the two sides set". */
export function headNoun(words: readonly Word[]): string | null {
  const phrase: Word[] = [];
  let end = 0;
  for (; end < words.length; end++) {
    const word = words[end];
    if (!word || isVerbStart.has(word.lower) || prepositions.has(word.lower) || phrase.length === 5) break;
    if (/^(the|a|an|who|that|which|not)$/.test(word.lower)) {
      if (phrase.length > 0) break;
      continue;
    }
    phrase.push(word);
  }
  const isWhole = article.test(words[0]?.lower ?? '');
  const next = words[end]?.lower ?? '';
  const last = phrase.at(-1)?.lower ?? '';
  if (!isWhole && article.test(next) && !perUnit.test(words[end + 1]?.lower ?? '')) {
    // "What theorem defines the role": what stands before an article is done to it.
    if (phrase.length > 1) phrase.pop();
    // "What limits the speed": nothing is named.
    else if (/[^s]s$/.test(last)) return null;
  } else if (phrase.length > 1 && isAfterwards.test(last) && prepositions.has(next)) {
    // "The principle shown in the poem", "an algorithm useful for tests".
    phrase.pop();
  }
  // "which company makes rockets": the first known noun ends the phrase where no auxiliary does.
  const stopped = isVerbStart.has(next);
  // "Which Italian painted the ceiling": whoever is of the country.
  const compatriot = phrase.find(
    ({ lower }, at) => isDemonym(lower) && (phrase[at + 1] ? /ed$/.test(phrase[at + 1]?.lower ?? '') : stopped),
  );
  if (compatriot) return compatriot.lower;
  if (!stopped) {
    // "What forms seasons", "what event happened 66 million years ago": times behind the noun are not asked for.
    const known = phrase.find(({ lower }, at) => (at === 0 ? answerOf(lower) : timeless(lower)));
    if (known) return known.lower;
  }
  // "How many lorries crossed the border": what is done is no part of what is counted.
  const past = phrase.at(-1)?.lower ?? '';
  const plural = phrase.findLast(
    ({ lower }, at) => at < phrase.length - 1 && /[^s]s$|^(?:people|men|women|children)$/.test(lower),
  );
  if (!stopped && plural && /ed$/.test(past)) return plural.lower;
  const owned = phrase.some((word) => /'s$/.test(word.lower));
  const head = stopped || owned || isWhole || end < words.length ? phrase.at(-1) : phrase[0];
  return head?.lower.replace(/'s$/, '') ?? null;
}
