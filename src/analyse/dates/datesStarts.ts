import { NUMBER_NOUNS } from '../numberWords.ts';
import { type Followers, type Starting, startingPairs, startingWords, wordsOf } from '../startingWords.ts';
import { datesExpression } from './datesPatterns.ts';

const FULL_MONTHS = 'january february march april may june july august september october november december';
const MONTHS = `${FULL_MONTHS} jan feb mar apr jun jul aug sep sept oct nov dec`;
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';
const SEASONS = 'spring summer autumn fall winter';
const UNITS = 'day* week* month* quarter* year* decade* centur*';
const KINDS_OF_YEAR = 'fiscal financial calendar';
const PAST = 'past last next previous coming following preceding';
const COUNTS = `0* ${NUMBER_NOUNS} a an half several few couple`;
const PARTS = 'quarter half';

/** Words that dates begin with, each list with the words that must follow, and the names of the patterns that may match there. */
const FAMILIES: readonly { readonly starts: readonly (readonly [string, Followers | null])[]; readonly ways: string }[] = [
  {
    starts: [
      ...startingPairs('0 00', `${MONTHS} ${UNITS} to and until through of st nd rd th s - '`),
      ...startingPairs('000', UNITS),
    ],
    ways: 'dayRangeMonth dayMonth monthsTo quarter decade century ago',
  },
  { starts: startingWords('0000'), ways: 'iso monthsTo yearRange decade ago bareYear' },
  {
    starts: [
      ...startingPairs(`${NUMBER_NOUNS} several few couple`, `${NUMBER_NOUNS} ${UNITS} and of -`),
      ...startingWords('half'),
      ...startingPairs('a an', `${NUMBER_NOUNS} ${UNITS} couple few`),
    ],
    ways: 'monthsTo century ago',
  },
  { starts: startingPairs('first second third fourth final opening', `${COUNTS} ${PARTS}`), ways: 'firstMonths quarter' },
  { starts: startingPairs('nineteenth twentieth eighteenth', 'century* -'), ways: 'century' },
  { starts: startingPairs('q h', '0'), ways: 'quarter' },
  { starts: startingWords(MONTHS), ways: 'holiday monthDayRange monthDay monthYear bareMonth' },
  { starts: startingWords(WEEKDAYS), ways: 'weekday' },
  { starts: startingWords('yesterday today tonight tomorrow'), ways: 'near' },
  { starts: startingWords('fy fiscal financial'), ways: 'fiscalYear' },
  { starts: startingPairs('since', `${FULL_MONTHS} 0000 early late mid last`), ways: 'since' },
  { starts: startingWords(SEASONS), ways: 'season' },
  {
    starts: [
      ...startingPairs(`${PAST} current`, `${COUNTS} ${PARTS} ${UNITS} ${SEASONS} ${FULL_MONTHS} ${WEEKDAYS} ${KINDS_OF_YEAR} -`),
      ...startingPairs('early late mid', `${FULL_MONTHS} 0000 ' this last next -`),
      ...startingPairs('earlier later', 'this'),
      ...startingPairs('this that', `${UNITS} ${SEASONS} ${FULL_MONTHS} ${WEEKDAYS} ${KINDS_OF_YEAR} -`),
    ],
    ways: 'firstMonths quarter season decade span whichUnit whichSeason whichMonth whichWeekday',
  },
  {
    starts: startingPairs(
      'the',
      `${PAST} current same corresponding equivalent comparable ${SEASONS} first second third fourth final opening nineteenth twentieth eighteenth twenty early late mid q h 0* '`,
    ),
    ways: 'dayMonth firstMonths samePeriod quarter season decade century span whichUnit',
  },
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
      ...startingPairs('new good palm all', 'year friday sunday saints'),
    ],
    ways: 'holiday',
  },
];

const patternOfWord = new Map<string, () => RegExp>();
for (const { starts, ways } of FAMILIES) {
  const pattern = madeOnce(new Set(wordsOf(ways)));
  for (const [word] of starts) patternOfWord.set(word, pattern);
}
const anyDate = madeOnce(null);

/** Where dates begin, and by which pattern they are read there; each is made when a date may first be read by it, as all together take 50 ms. */
export const DATES: Starting = {
  words: new Map(FAMILIES.flatMap(({ starts }) => starts)),
  patternOf: (word) => (patternOfWord.get(word ?? '') ?? anyDate)(),
  // "’90s"
  reachBefore: (text, at) => (at > 0 && "’'".includes(text.charAt(at - 1)) ? 1 : 0),
};

function madeOnce(ways: ReadonlySet<string> | null): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= datesExpression(ways);
    return made;
  };
}
