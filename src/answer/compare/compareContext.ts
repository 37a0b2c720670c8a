import { isStopWord, termsOf } from '../../index/terms.ts';
import type { Span } from '../../model/span.ts';
import { firstSentences } from '../firstSentences.ts';
import { conceptsOf, sameMeasure, sameName, wordsOf } from './compareConcepts.ts';
import type { Value } from './compareValue.ts';

/** Words that set two measures of one name apart; a line is a choice of one. */
const CHOICES = `
net gross operating pre-tax pretax underlying after-tax
average median mean
core headline
nominal real
domestic foreign international overseas
male female
lower upper
urban rural
monthly weekly daily annual yearly quarterly hourly
eastern western northern southern
morning evening afternoon
single return
adult child children's senior concessionary
first second third fourth fifth
junior senior
men's women's
indoor outdoor
public private
maximum minimum
old new
primary secondary
presidential parliamentary local municipal regional legislative mayoral state federal provincial european
winter summer spring autumn
singles doubles mixed
freight passenger cargo
civilian military
wholesale retail
gold silver bronze
petrol diesel electric hybrid
full-time part-time
residential commercial
`;
const choices = new Map<string, number>();
CHOICES.trim()
  .split('\n')
  .forEach((line, at) => {
    for (const word of line.split(' ')) if (!choices.has(word)) choices.set(word, at);
  });
const LIST_AFTER_RANK =
  /^(?:[-\s][\p{L}-]+){0,4}?\s+(?:in|on|of|among|amongst|at)\s+(?:the\s+|an?\s+|its\s+|this\s+year[’']s\s+)?(?<list>(?:[\p{L}\p{N}’'-]+\s*){1,8})/iu;
const WHERE_AFTER =
  /^\s+(?<how>in|at|during|on|for|against)\s+(?:the\s+|an?\s+|its\s+|their\s+|this\s+)?(?<what>(?:[\p{L}’'-]+\s*){1,7})/iu;
const FRONTED = /^(?<how>In|At|During|On|Among)\s+(?:the\s+|an?\s+)?(?<what>(?:\p{Ll}[\p{L}’'-]*\s*){1,4})/u;
const RATE =
  /^[^.;]{0,60}?\s(?:each|every|per|an?)\s+(?<unit>hour|day|night|week|month|year)(?!\p{L}|\s+(?:ago|earlier|later|before|after|old))/iu;
const ADJECTIVE =
  /(?:al|ous|ive|ful|ing|ed|ic|ly|est|less|able|ible|ary|ish|ent|ant)$|^(?:new|old|big|huge|small|large|long|short|main|whole|full|first|last|next|free|own|more|most|many|some|other|another|record|total|only|latest|recent|late|early|high|low|deadly|bloody|heavy|great|wild|hot|cold|dry|wet|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dozen|hundred|thousand|million|billion|said|has|had|was|were|will|would|which|that|when|over|under|into|from|with|after|before|during)$/;
const BEFORE = 3;

/** True where the words beside the two values set them apart: net and gross, the senate and the lower house, two rankings, two occasions. In steps. */
export function* otherContext(a: Value, b: Value): Generator<void, boolean> {
  if (a.unit === 'rank' && b.unit === 'rank') return apart(a, listOf(a), b, listOf(b), true);
  if (otherChoice(a, b) || otherSort(a, b)) return true;
  yield;
  if (otherRate(a, b)) return true;
  yield;
  const [one, other] = [occasionOf(a), occasionOf(b)];
  return one.how === other.how && apart(a, one.words, b, other.words, false);
}

/** Words of both that the other article never speaks of. */
function apart(a: Value, one: readonly string[], b: Value, other: readonly string[], any: boolean): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const shared = one.some((word) => other.some((second) => sameMeasure(word, second) || sameName(word, second)));
  if (shared && !any) return false;
  const [left, right] = [one.filter((word) => !speaksOf(b, word)), other.filter((word) => !speaksOf(a, word))];
  return left.length > 0 && right.length > 0;
}

/** The words of the list or contest that a rank is of. */
function listOf({ article, place: { sentence }, span }: Value): readonly string[] {
  const after = article.text.slice(span.end, sentence.span.end);
  return plainWords(LIST_AFTER_RANK.exec(after)?.groups?.['list'] ?? '');
}

/** Where or on what occasion the counted things were: "at the football match". */
function occasionOf({ article, place: { sentence }, span, counts }: Value): {
  readonly how: string;
  readonly words: readonly string[];
} {
  const from = Math.max(span.end, counts?.end ?? 0);
  const match =
    WHERE_AFTER.exec(article.text.slice(from, sentence.span.end)) ??
    FRONTED.exec(article.text.slice(sentence.span.start, span.start));
  return { how: (match?.groups?.['how'] ?? '').toLowerCase(), words: plainWords(match?.groups?.['what'] ?? '') };
}

/** The terms of the first nouns of a run of words: to the next verb of reporting, preposition or name. */
function plainWords(run: string): readonly string[] {
  const found: string[] = [];
  for (const word of run.trim().split(/\s+/)) {
    if (!/^[\p{Ll}\p{N}’'-]+$/u.test(word)) break;
    if (
      /^(?:in|at|on|near|by|from|after|before|when|while|as|who|which|that|and|but|said|since|because|to|with|last|this|next|is|are|was|were|has|had|have|will)$/.test(
        word,
      )
    )
      break;
    for (const { term } of termsOf(word)) if (!isStopWord(term)) found.push(term);
  }
  return found;
}

/** "240 flights … each day", "1,700 … each week". */
function otherRate(a: Value, b: Value): boolean {
  const [one, other] = [rateOf(a), rateOf(b)];
  return one !== null && other !== null && one !== other;
}

const rateOf = ({ article, place: { sentence }, span }: Value): string | null =>
  RATE.exec(article.text.slice(span.end, sentence.span.end))?.groups?.['unit']?.toLowerCase() ?? null;

/** "A tourist visa", "a work visa": another noun before the asked one, which the other article never has. */
function otherSort(a: Value, b: Value): boolean {
  const { focus } = a.place.asked.question;
  const things = a.place.asked.terms.filter(({ isName }) => !isName).map(({ term }) => term);
  // The thing itself, not what happened to it.
  return things.some((term) => {
    if (term !== (focus !== null && things.includes(focus) ? focus : things[0])) return false;
    const [one, other] = [sortOf(a, term), sortOf(b, term)];
    return one !== null && other !== null && one !== other && !speaksOf(b, one) && !speaksOf(a, other);
  });
}

function sortOf({ article, place: { sentence, here, asked } }: Value, term: string): string | null {
  const noun = here.find((one) => one.term === term);
  const word =
    noun &&
    /(?<!\p{L})(?<word>\p{Ll}+)\s(?:of\s(?:the\s)?)?$/u.exec(article.text.slice(sentence.span.start, noun.start))?.groups?.[
      'word'
    ];
  if (!word || word.length < 3 || ADJECTIVE.test(word)) return null;
  const [one] = termsOf(word);
  return one && !isStopWord(one.term) && !asked.question.terms.some((known) => known.term === one.term) ? one.term : null;
}

/** "Net profit" and "operating profit": other words of one choice before the asked thing. */
function otherChoice(a: Value, b: Value): boolean {
  const [one, other] = [chosenBy(a), chosenBy(b)];
  return [...one].some(([at, word]) => other.has(at) && other.get(at) !== word);
}

/** Words of a choice directly before a term that was asked for, or in what is counted; what the question itself says is left out. */
function chosenBy({ article, place, counts }: Value): ReadonlyMap<number, string> {
  const { sentence, here, asked } = place;
  const question = new Set(asked.question.text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []);
  const found = new Map<number, string>();
  const look = ({ start, end }: Span): void => {
    for (const [word] of article.text
      .slice(start, end)
      .toLowerCase()
      .matchAll(/[\p{L}’'-]+/gu)) {
      const at = choices.get(word);
      if (at !== undefined && !question.has(word)) found.set(at, word);
    }
  };
  if (counts) look(counts);
  for (const one of here) {
    if (
      !asked.terms.some(
        ({ term, isName }) => !isName && (one.term === term || (conceptsOf(term).size > 0 && sameMeasure(one.term, term))),
      )
    )
      continue;
    const words = article.text.slice(sentence.span.start, one.start).split(/\s+/).filter(Boolean).slice(-BEFORE);
    const length = words.join(' ').length + 1;
    const from = Math.max(sentence.span.start, one.start - length);
    const parted = article.text.slice(from, one.start).search(/[,;:](?!.*[,;:])/u);
    look({ start: parted < 0 ? from : from + parted, end: one.start });
  }
  return found;
}

function speaksOf({ place, article }: Value, word: string): boolean {
  const spoken = firstSentences(place.library, article);
  return spoken.has(word) || [...conceptsOf(word)].some((concept) => [...wordsOf(concept)].some((term) => spoken.has(term)));
}
