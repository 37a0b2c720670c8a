import { NUMBER_NOUNS } from '../numberWords.ts';
import { type Followers, type Starting, startingPairs, startingWords, wordsOf } from '../startingWords.ts';
import { PatternsOfWord } from './datesFamilies.ts';

const FULL_MONTHS = 'january february march april may june july august september october november december';
const MONTHS = `${FULL_MONTHS} jan feb mar apr jun jul aug sep sept oct nov dec`;
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';
const SEASONS = 'spring summer autumn fall winter';
const UNITS = 'day* week* month* quarter* year* decade* centur*';
const UNITS_AND_YEARS = `${UNITS} fiscal financial calendar`;
const PAST = 'past last next previous coming following preceding';
const SAME = 'same corresponding equivalent comparable';
const NOUNS = `${NUMBER_NOUNS} several few couple`;
const COUNTS = `0* ${NOUNS} a an half`;
const ORDINALS = 'first second third fourth final opening';
const CENTURIES = 'nineteenth twentieth eighteenth';

/**
 * Words that dates begin with, each list with the words that must follow, and the names of the patterns that may match there. A word is in
 * several lists where other patterns may match before other words: none of them needs many at once, as all together take 30 ms to compile.
 */
const FAMILIES: readonly { readonly starts: readonly (readonly [string, Followers | null])[]; readonly ways: string }[] = [
  { starts: startingPairs('0 00', `${MONTHS} to and until through of -`), ways: 'dayRangeMonth dayMonth' },
  { starts: startingPairs('0 00', 'st nd rd th'), ways: 'dayRangeMonth dayMonth quarter century' },
  { starts: startingPairs('0 00', "s '"), ways: 'decade' },
  { starts: startingPairs('0 00 000 0000', 'month*'), ways: 'monthsTo' },
  { starts: startingPairs('0 00 000 0000', UNITS), ways: 'ago' },
  { starts: startingWords('0000'), ways: 'iso yearRange decade bareYear' },
  { starts: startingPairs(NOUNS, `${NUMBER_NOUNS} ${UNITS} and of -`), ways: 'monthsTo ago' },
  { starts: startingPairs('twenty', '-'), ways: 'century' },
  { starts: startingWords('half'), ways: 'monthsTo ago' },
  { starts: startingPairs('a an', `${NUMBER_NOUNS} ${UNITS} couple few`), ways: 'monthsTo ago' },
  { starts: startingPairs(`${ORDINALS} last`, COUNTS), ways: 'firstMonths' },
  { starts: startingPairs(`${ORDINALS} last`, 'quarter half'), ways: 'quarter' },
  { starts: startingPairs(CENTURIES, 'century* -'), ways: 'century' },
  { starts: startingPairs('q h', '0'), ways: 'quarter' },
  { starts: startingWords(MONTHS), ways: 'monthDayRange monthDay monthYear monthRange bareMonth' },
  { starts: startingWords(WEEKDAYS), ways: 'weekday' },
  { starts: startingWords('yesterday today tonight tomorrow'), ways: 'near' },
  { starts: startingWords('fy fiscal financial'), ways: 'fiscalYear' },
  { starts: startingPairs('since', `${FULL_MONTHS} 0000 early late mid last`), ways: 'since' },
  { starts: startingWords(SEASONS), ways: 'season' },
  { starts: startingPairs(PAST, COUNTS), ways: 'span' },
  { starts: startingPairs(`${PAST} current this that`, UNITS_AND_YEARS), ways: 'whichUnit' },
  { starts: startingPairs(`${PAST} current this that`, SEASONS), ways: 'season whichSeason' },
  { starts: startingPairs('last this next', `${FULL_MONTHS} -`), ways: 'whichMonth' },
  { starts: startingPairs('last this next', WEEKDAYS), ways: 'whichWeekday' },
  { starts: startingPairs('early late mid', `${FULL_MONTHS} -`), ways: 'whichMonth' },
  { starts: startingPairs('early late mid', "0000 ' -"), ways: 'decade' },
  { starts: startingPairs('early late mid earlier later', 'this last next'), ways: 'season whichUnit' },
  { starts: startingPairs('the', PAST), ways: 'season span whichUnit' },
  { starts: startingPairs('the', `${ORDINALS} last`), ways: 'firstMonths quarter' },
  { starts: startingPairs('the', `${SAME} current`), ways: 'samePeriod season whichUnit' },
  { starts: startingPairs('the', '0*'), ways: 'dayMonth quarter decade century' },
  { starts: startingPairs('the', `${SEASONS} ${CENTURIES} twenty q h early late mid '`), ways: 'quarter season decade century' },
  {
    starts: [
      ...startingPairs('in', `the ${SEASONS}`),
      // Besides "of spring" what follows the "of" that others begin with: "12 of May", "a couple of years ago".
      ...startingPairs('of', `the ${SEASONS} ${MONTHS} ${UNITS}`),
      ...startingPairs('over during for', 'the'),
    ],
    ways: 'season pastUnit',
  },
  {
    starts: [
      ...startingWords('christmas easter boxing halloween valentine bastille armistice'),
      ...startingPairs('may', 'day'),
      ...startingPairs('new good palm all', 'year friday sunday saints'),
    ],
    ways: 'holiday',
  },
];

const families = new Map<string, PatternsOfWord>();
for (const { starts, ways } of FAMILIES)
  for (const [word, follow] of starts) {
    const patterns = families.get(word) ?? new PatternsOfWord();
    patterns.add({ follow, ways: wordsOf(ways) });
    families.set(word, patterns);
  }
const anyDate = new PatternsOfWord();
anyDate.add({ follow: null, ways: null });

/** Where dates begin, and by which pattern they are read there. */
export const DATES: Starting = {
  words: new Map([...families].map(([word, { follow }]) => [word, follow] as const)),
  patternOf: (word, text, end) => (families.get(word ?? '') ?? anyDate).at(text, end),
  // "’90s"
  reachBefore: (text, at) => (at > 0 && "’'".includes(text.charAt(at - 1)) ? 1 : 0),
};
