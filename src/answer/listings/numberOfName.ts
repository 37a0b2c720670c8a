import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import type { Figure } from '../../model/analysis.ts';
import { type Article, shown } from '../../model/article.ts';

/** Digits alone: "2254", neither "2,254" nor "12.5" nor "twelve". */
const DIGITS = /^\d+$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** So many digits in one run count nothing: they tell one record from another. */
const SERIAL = /^\d{7,}$/u;
/** "Su-35", "COVID-19", "A320", "#12". */
const JOINED = /(?:(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*[-–‑]?|#\s?)$/u;
/** What is told apart by numbers, in large or small letters. */
const NUMBERED =
  /(?<!\p{L})(?:articles?|bill|boeing|airbus|canal|case|channel|chapter|clause|code|docket|file|flight|form|gate|grade|highway|id|interstate|invoice|licen[cs]e|line|measure|model|no\.?|nr\.?|number|numbers|page|pages|paragraph|part|patent|phase|pier|platform|prop(?:osition)?\.?|protocol|registration|resolution|room|route|rule|section|sections|serial|terminal|ticket|title|type|verse|version|volume|ward|warehouse|zone)\s+$/iu;
/** "A 25-year-old 757": what is so old is no count. */
const OLD = /-old\s+$/u;
/** "The older Falk 300 type". */
const SORT = /^(?:types?|models?|series|class|variants?|versions?)$/iu;
const CAPITAL = /(?<![\p{L}\p{N}])(?<word>[\p{L}\p{N}’'.-]*\p{Lu}[\p{L}\p{N}’'-]*)\s+$/u;
const NO_NAME =
  /^(?:.*[’'].*|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|i|an?|the|at|of|in|on|by|to|for|from|about|some|only|nearly|almost|over|under|more|than|and|or|but|with|all|is|are|was|were|age|aged|top|another|these|those|least|most)$/iu;
/** "45 were hurt", "24, Broncos 10", "45 to 43": a count or a score. */
const COUNTED =
  /^\s*(?:(?:were|was|are|had|have|has|is|of|died|\p{Ll}+ed|percent|per)(?!\p{L})|(?:,|;|to|and|-|–)?\s*(?:\p{Lu}\p{L}+\s+)?\d)/u;
/** "The 99 freeway": one road with a number, not so many roads. */
const ROAD = /^(?:freeway|highway|motorway|expressway|interstate|autobahn|airliner|jetliner)$/iu;

/** True for a number that belongs to a name and measures nothing: "Resolution 2254", "Boeing 737", "Su-35", "Route 66", the year of a campaign. */
export function isNumberOfName(figure: Figure, article: Article, library: Library): boolean {
  const { span, unit, counts, high, change } = figure;
  const text = shown(article, span);
  if (unit !== 'count' || high !== null || change !== null || !DIGITS.test(text)) return false;
  const before = article.text.slice(Math.max(0, span.start - 40), span.start);
  const after = article.text.slice(span.end, span.end + 40);
  if (JOINED.test(before) || NUMBERED.test(before) || (OLD.test(before) && !counts)) return true;
  const mentioned = overlapping(library.analysis(article.id).mentions, (mention) => mention.span, span);
  if (mentioned.some((mention) => mention.kind !== 'person' && mention.span.start < span.start && mention.span.end >= span.end))
    return true;
  const word = CAPITAL.exec(before)?.groups?.['word'];
  if (counts) {
    const counted = shown(article, counts);
    return ROAD.test(counted) || (SORT.test(counted) && word !== undefined && !NO_NAME.test(word));
  }
  if (YEAR.test(text) || SERIAL.test(text)) return true;
  if (!word || NO_NAME.test(word) || COUNTED.test(after)) return false;
  const named = { start: span.start - 1 - word.length, end: span.start - 1 };
  return !overlapping(library.analysis(article.id).mentions, (mention) => mention.span, named).some(
    ({ kind }) => kind === 'person' || kind === 'place',
  );
}
