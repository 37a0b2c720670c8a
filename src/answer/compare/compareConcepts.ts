import { termsOf } from '../../index/terms.ts';

/**
 * Words that measure the same thing in news, a thing a line; the first word names it. A line is as narrow as it must be to let two reports be
 * held against one another: "killed" and "injured" are two things, "cost" and "bill" are one.
 */
const SAME_MEASURE = `
cost cost price bill pay paid spend spent expense expensive budget invoice priced outlay worth fare fee
fare fare ticket
price pay paid price cost sell sold fetch buy bought purchase auction spend spent
win win won gain secure capture claim victory went
country country nation state
stake stake own hold shareholding
outage outage blackout cut
trade trade turnover commerce trading
volume volume turnover value amount total
rise rise rose risen grow grew grown growth increase climb jump surge soar gain up higher more expand swell dearer doubled tripled quadrupled trebled
fall fall fell fallen lose lost shed drop decline decrease shrink shrank plunge slump down lower less fewer slip cheaper halved
march march protest demonstrate demonstration rally demonstrator protester marcher crowd turnout street
attend attend attendance crowd turnout visitor spectator audience came guest fan supporter watch join
visit visit visitor tourist attract welcome came
die die dead death kill fatality toll casualty lives victim body corpse perish claim
injure injure hurt wound injury
arrest arrest detain custody
missing missing unaccounted
rescue rescue save pulled safety
rescuer rescue rescuer
inmate inmate prisoner convict detainee
miner miner worker pitman
household household home house family customer
steal steal stole stolen theft thief thieves rob robber robbery burglar burglary loot
escape escape flee fled broke break breakout
trap trap stuck strand
police policeman policewoman police officer
lawmaker lawmaker deputy senator legislator parliamentarian member
rebel rebel militant insurgent fighter gunman
doctor doctor physician medic
shop shop store outlet branch
flight flight fly flew flown fly
drug drug medicine pill
rocket rocket missile
refugee refugee migrant asylum
cattle cattle cow
reign reign throne rule ruled
pupil pupil student schoolchild schoolchildren child children schoolboy schoolgirl
destroy destroy burn gut raze flatten
seize seize found confiscate impound haul recover discover intercept
spill spill leak spillage slick lose lost
evacuate evacuate flee fled displace
infect infect infection diagnose ill
people people person resident inhabitant
population population inhabitant resident live people home citizen
job job work worker employee employ employment staff hire workforce position post
dismiss dismiss layoff redundancy redundant fire sack axe
cut cut shed slash axe eliminate
harvest harvest crop yield reap brought bring grown
length long length stretch span kilometre kilometer mile metre
height tall high height rise metre meter feet storey
depth deep depth below beneath underground
width wide width broad
temperature temperature degree hot heat warm celsius fahrenheit thermometer mercury cold
open open opening inaugurate
reopen reopen
close close shut closure
start start begin began launch commence kick
end end finish conclude
place finish rank place come came third fourth fifth sixth second first
complete complete completion finish ready
buy buy bought purchase acquire acquisition
sell sell sold sale
club club fc afc cf
election election elect vote poll
wage wage salary pay earn
profit profit
loss loss lose lost deficit
crash crash collide collision accident derail wreck
revenue revenue sale income
unemployed unemployed unemployment jobless joblessness
rent rent tenant tenancy
vote vote voter ballot turnout favour favor
sign sign signature signatory
promise promise pledge vow commit
wait wait queue line
murder murder homicide
lose lose lost ruin destroy wipe spoil
lorry lorry truck
floor floor storey
land land forest woodland wood scrub bush vegetation farmland
share share stock equity
sentence sentence jail prison imprison imprisonment term
effect effective efficacy effectiveness
fire fire blaze inferno
flood flood flooding deluge
wind wind gust
storm storm hurricane typhoon cyclone gale
boat boat ship vessel shipwreck dinghy sink sank
attack attack assault raid shooting
blast blast explosion explode blew
resign resign quit
victim victim kill killed dead
road road motorway highway
railway railway rail line track
school school college
factory factory plant works mill
mine mine pit colliery
rank rank place position list largest biggest
age old age aged year ago date
weight weigh weight heavy
last last take took duration long
loan loan lend lent borrow
meet meet met meeting summit talk encounter
build build built construct construction builder
house house home flat apartment dwelling
area area hectare acre square burn
create create bring add provide generate offer bring mean
own own run operate fleet have has
raise raise collect donate donation
give give gave donate gift grant
fine fine penalty penalise
order order
flow export ship
earthquake quake earthquake magnitude tremor
vaccine vaccine vaccinate jab dose
produce produce production output make made manufacture
deliver deliver delivery arrive
target target goal aim
deal deal agreement contract treaty sign
strike strike walkout
delegation delegation delegate
leader leader president premier chancellor ruler
troop troop soldier serviceman
exercise exercise drill manoeuvre
plane plane aircraft airliner jet aeroplane airplane
car car vehicle automobile
debt debt owe owed borrowing
`;

/** Things that happen to people or money and are never one another's figure, however near they stand. */
const EXCLUSIVE = new Set(
  'march die murder injure arrest missing rescue evacuate infect dismiss give raise fine order vote loan vaccine strike profit revenue'.split(
    ' ',
  ),
);

const PERSONS =
  'people person resident inhabitant man woman men women child children protester demonstrator marcher worker employee visitor spectator fan passenger participant guest member citizen soldier businessman businessmen official delegate tourist student pupil migrant refugee supporter mourner villager neighbour patient victim runner player teacher doctor nurse voter commuter customer journalist staff adult';

/** Callings and ages that are counted apart: nurses are no doctors. */
const KINDS_OF_PERSONS =
  'worker soldier businessman official delegate student pupil migrant patient player teacher doctor nurse voter customer journalist man men woman women child children';

/** Sexes and ages: a number of people is no number of them. */
const PART_OF_PEOPLE = 'man men woman women child children boy girl baby pensioner adult';
const EVERYBODY = 'people person resident inhabitant citizen victim';

const concepts = new Map<string, Set<string>>();
const members = new Map<string, Set<string>>();
for (const line of SAME_MEASURE.trim().split('\n')) {
  const [name = '', ...words] = line.split(' ');
  for (const { term } of words.flatMap(termsOf)) {
    concepts.set(term, (concepts.get(term) ?? new Set()).add(name));
    members.set(name, (members.get(name) ?? new Set()).add(term));
  }
}
/** Terms that stand for human beings, who may be counted under many names. */
export const persons: ReadonlySet<string> = new Set(termsOf(PERSONS).map(({ term }) => term));
const kindsOfPersons = new Set(termsOf(KINDS_OF_PERSONS).map(({ term }) => term));
const partOfPeople = new Set(termsOf(PART_OF_PEOPLE).map(({ term }) => term));
const everybody = new Set(termsOf(EVERYBODY).map(({ term }) => term));
const none: ReadonlySet<string> = new Set();

/** The measures that a term speaks of, by name. */
export function conceptsOf(term: string): ReadonlySet<string> {
  return concepts.get(term) ?? none;
}

/** The terms that speak of a measure. */
export function wordsOf(concept: string): ReadonlySet<string> {
  return members.get(concept) ?? none;
}

/** True when the two terms speak of the same measure. */
export function sameMeasure(a: string, b: string): boolean {
  if (a === b) return true;
  const other = conceptsOf(b);
  for (const name of conceptsOf(a)) if (other.has(name)) return true;
  return false;
}

/** True for a measure whose figure is never another such measure's. */
export function isExclusive(concept: string): boolean {
  return EXCLUSIVE.has(concept);
}

/** True for one of `persons`. */
export function isPerson(term: string): boolean {
  return persons.has(term);
}

/** True for two terms that count human beings of different kinds ("nurses", "doctors"). */
export function otherPersons(a: string, b: string): boolean {
  return a !== b && kindsOfPersons.has(a) && kindsOfPersons.has(b) && !sameMeasure(a, b);
}

/** True for a calling, sex or age that is counted apart. */
export function isKindOfPersons(term: string): boolean {
  return kindsOfPersons.has(term);
}

/** True where one is a kind of human beings and the other is all of them or another kind. */
export function otherKind(a: string, b: string): boolean {
  return (
    a !== b &&
    (kindsOfPersons.has(a) || kindsOfPersons.has(b)) &&
    isPerson(a) &&
    isPerson(b) &&
    !a.startsWith(b) &&
    !b.startsWith(a) &&
    !sameMeasure(a, b)
  );
}

/** True when one is the other's country, people or language ("China", "Chinese"): names that begin alike. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return false;
  let same = 0;
  while (same < shorter && a[same] === b[same]) same += 1;
  return same >= 4 && same >= shorter - 2;
}

/** True for a sex or an age, which only some of the people have. */
export function isPartOfPeople(term: string): boolean {
  return partOfPeople.has(term);
}

/** True for words that count everybody alike. */
export function isEverybody(term: string): boolean {
  return everybody.has(term);
}
