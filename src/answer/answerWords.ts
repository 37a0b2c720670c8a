import { termsOf } from '../index/terms.ts';
import type { ExpectedAnswer } from '../model/question.ts';

/** Nouns that a question asks for, and common words that answer them: no name tells that "red" is a colour. */
const lists: Readonly<Record<string, string>> = {
  'color colour colors colours': `red blue green yellow black white orange purple violet brown grey gray pink gold golden silver crimson scarlet
    turquoise maroon navy beige azure indigo`,
  'sport sports game games': `football soccer basketball baseball tennis hockey rugby cricket golf boxing wrestling swimming skiing skating
    volleyball badminton athletics cycling gymnastics fencing rowing polo chess bowling racing judo`,
  'nationality ethnicity citizenship ethnic': `american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
    polish czech hungarian russian ukrainian greek turkish swedish norwegian danish finnish chinese japanese korean indian pakistani
    vietnamese thai indonesian australian canadian mexican brazilian argentine chilean colombian cuban egyptian nigerian african
    kenyan israeli iranian iraqi arab jewish hispanic black white asian native`,
  'language languages': `english french german italian spanish portuguese dutch polish czech russian ukrainian greek turkish swedish norwegian danish
    finnish chinese mandarin cantonese japanese korean hindi urdu vietnamese thai indonesian malay arabic hebrew persian swahili latin`,
  'religion faith religions': `christian christianity catholic protestant orthodox lutheran anglican muslim islam islamic sunni shia jewish judaism buddhist
    buddhism hindu hinduism sikh taoism mormon atheist`,
  season: 'spring summer autumn fall winter',
  month: 'january february march april may june july august september october november december',
  'day weekday': 'monday tuesday wednesday thursday friday saturday sunday',
  continent: 'africa asia europe america antarctica australia oceania',
  direction: 'north south east west northern southern eastern western northward southward eastward westward upstream downstream',
  'industry business sector field': `chemical chemicals steel oil gas mining banking finance insurance retail retailer clothing textile software computer technology
    electronics telecommunications automotive automobile aviation airline shipping tourism entertainment film music publishing
    agriculture food pharmaceutical energy construction manufacturing newspaper media`,
  'metal element material substance': `gold silver iron copper steel aluminium aluminum lead zinc tin nickel uranium hydrogen oxygen carbon nitrogen helium sodium
    calcium wood stone concrete brick glass plastic rubber cotton wool silk leather paper protein clay marble granite`,
  instrument: 'piano guitar violin drums trumpet saxophone flute cello harp organ clarinet bass banjo',
  'occupation profession job career': `actor actress singer writer author poet lawyer doctor physician teacher professor engineer scientist politician soldier officer
    journalist painter musician composer architect farmer priest economist historian player coach businessman banker judge director`,
  'disease illness condition disorder':
    'cancer diabetes malaria cholera tuberculosis pneumonia influenza aids leukemia asthma hepatitis measles plague stroke',
  'animal species':
    'dog cat horse bear panda lion tiger elephant wolf bird fish snake whale monkey rabbit cow pig sheep goat mouse rat',
  currency: 'dollar euro pound yen yuan renminbi ruble rouble rupee franc peso krona won lira real',
  party: 'democratic republican labour conservative liberal communist socialist green social nationalist',
};

const byNoun = new Map<string, ReadonlySet<string>>(
  Object.entries(lists).flatMap(([nouns, words]) => {
    const set = new Set(termsOf(words).map(({ term }) => term));
    return termsOf(nouns).map(({ term }) => [term, set] as const);
  }),
);
const none: ReadonlySet<string> = new Set();

const feasts = new Set(termsOf('easter christmas midsummer ramadan whitsun').map(({ term }) => term));

/** Terms that would answer a question for `focus`, or for a date without one; empty where no list is kept. */
export function answerWordsFor(focus: string | null, expected?: ExpectedAnswer): ReadonlySet<string> {
  return (focus !== null && byNoun.get(focus)) || (focus === null && expected === 'date' ? feasts : none);
}

const apart = 'color sport language religion metal instrument disease animal party'
  .split(' ')
  .map((noun) => answerWordsFor(termsOf(noun)[0]?.term ?? null));

/** Words of the same list that never mean the same as `term`, as malaria is no cholera; empty where it stands in none. */
export function othersOfKind(term: string): readonly string[] {
  return apart.flatMap((words) => (words.has(term) ? [...words].filter((word) => word !== term) : []));
}
