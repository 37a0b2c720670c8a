import type { ExpectedAnswer } from '../model/question.ts';

/**
 * One line of the table that says what a question asks for.
 * `when` is written in plain words: `a|b` is either word, `*` any words or none, `<noun>` the words that name the thing asked for.
 * It may stand anywhere in the question; `^` pins it to the beginning and `$` to the end.
 */
export interface QuestionPattern {
  readonly when: string;
  /** `noun`: look the named thing up in `answerNouns`; where it is not there, `otherwise` holds. */
  readonly expects: ExpectedAnswer | 'noun';
  readonly otherwise?: ExpectedAnswer;
}

/** What a question asks for; the first line that fits holds. Nothing fits: a keyword look-up. */
export const questionPatterns: readonly QuestionPattern[] = [
  { when: 'in the words of', expects: 'quotation' },
  { when: 'where|how do|does|did|is|was|are|were|has|have * rank|ranked|stand among', expects: 'rank' },
  { when: 'how|where * rank|ranks|ranked', expects: 'rank' },
  { when: 'what|which rank|ranking|place|position|spot|number do|does|did|is|was|are|were|has|have', expects: 'rank' },
  { when: '^ who|whom', expects: 'person' },
  { when: 'what is|was|are|were his|her|their name|names', expects: 'person' },
  { when: 'how long ago', expects: 'date' },
  { when: 'how late is|was|were', expects: 'duration' },
  { when: 'how soon|recently|early|late', expects: 'date' },
  { when: 'how long|quickly', expects: 'duration' },
  { when: 'how old', expects: 'duration' },
  { when: 'what|which age', expects: 'duration' },
  { when: 'how many percent|percentage', expects: 'percentage' },
  { when: 'how many years|months|weeks|days|hours|minutes|seconds|decades|centuries', expects: 'duration' },
  { when: 'how many dollars|euros|pounds|rubles|roubles|yuan|yen|rupees|cents', expects: 'money' },
  { when: 'how many <noun>', expects: 'count' },
  { when: 'how often|frequently', expects: 'count' },
  {
    when: 'how much * grow|grew|grown|rise|rose|risen|increase|increased|fall|fell|fallen|drop|dropped|decline|declined|shrink|shrank|change|changed|gain|lose|lost|expand|expanded|climb|climbed|jump|jumped',
    expects: 'figure',
  },
  { when: 'how much more|less|longer|higher|lower|bigger|smaller', expects: 'figure' },
  { when: 'how much of', expects: 'percentage' },
  {
    when: 'how much * money|cost|costs|pay|pays|paid|spend|spends|spent|earn|earns|earned|worth|price|priced|sell|sold|buy|bought|invest|invested|owe|owed|owes|raise|raised|charge|charged|fined|donate|donated|borrow|borrowed|funding|rent|make|makes',
    expects: 'money',
  },
  {
    when: 'how much is|are|was|were * ticket|tickets|fare|fares|fee|fees|toll|rent|entry|admission|pass|subscription|berth|seat|room|meal|dose',
    expects: 'money',
  },
  { when: 'how much|far|tall|high|deep|wide|large|big|fast|heavy|hot|cold|thick|loud|strong|small|hot|steep', expects: 'figure' },
  {
    when: 'how effective|efficient|accurate|reliable|popular|likely|strong|severe|full|common|widespread|dense',
    expects: 'figure',
  },
  { when: 'what do|does|did|will|would * cost|costs', expects: 'money' },
  { when: 'how come', expects: 'reason' },
  { when: 'how do|does|did|has|have|had * describe|react|respond|reply|call|comment|answer', expects: 'quotation' },
  { when: 'how', expects: 'manner' },
  { when: '^ why', expects: 'reason' },
  { when: 'why is|are|was|were|did|does|do|will|has|have|had|can|could|should|would', expects: 'reason' },
  { when: 'what|which * reason|reasons|cause|causes|motive|explanation|grounds', expects: 'reason' },
  { when: 'what caused|causes|led|prompted|triggered|explains|made|makes|drives|drove', expects: 'reason' },
  { when: 'when is|are|was|were|did|does|do|will|has|have|had|can|could|should|would|must', expects: 'date' },
  { when: '^ when', expects: 'date' },
  { when: 'since|until|by when', expects: 'date' },
  { when: 'where is|are|was|were|did|does|do|will|has|have|had|can|could|should|would', expects: 'place' },
  { when: '^ where', expects: 'place' },
  { when: 'whose|whom', expects: 'person' },
  { when: 'who said|says|told', expects: 'person' },
  { when: 'who', expects: 'person' },
  {
    when: 'what|how do|does|did|has|have|had * say|says|said|tell|told|comment|think|call|describe|warn|promise|claim|state|announce|respond|reply|answer|remark|declare|argue|add',
    expects: 'quotation',
  },
  {
    when: 'what is|was|were|are * comment|comments|reaction|response|view|views|opinion|statement|words|remark|remarks|message',
    expects: 'quotation',
  },
  { when: 'what do|does|did|is * mean|means|meant|definition|meaning', expects: 'definition' },
  { when: 'what do|does|did * stand|stands|short for', expects: 'definition' },
  { when: 'what do|does|did|will|would|has|have|had * sell|sold for', expects: 'money' },
  { when: 'what do|does|did|will|would|has|have|had * cost|pay|paid|earn|earned', expects: 'money' },
  { when: 'what do|does|did * weigh|measure', expects: 'figure' },
  { when: 'what|which <noun>', expects: 'noun', otherwise: 'name' },
  {
    when: '^ name|identify|list one|two|three|four|five|some|any|all of the|these|those <noun>',
    expects: 'noun',
    otherwise: 'name',
  },
  { when: '^ name|identify|list a|an|the|one|two|three|four|five|some|any|all|other <noun>', expects: 'noun', otherwise: 'name' },
  { when: '^ name|names of', expects: 'name' },
  { when: 'because of|due to what $', expects: 'reason' },
  { when: 'where $', expects: 'place' },
  { when: 'when $', expects: 'date' },
  { when: 'what $', expects: 'topic' },
  { when: '<noun> names $', expects: 'name' },
  { when: '^ name|identify|list a|an|the|one|two|three|some|all|any', expects: 'name' },
  { when: '^ define|explain|describe', expects: 'definition' },
  {
    when: "^ is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|isn’t|isn't|aren't|didn't|doesn't|wasn't|haven't|hasn't",
    expects: 'yes-no',
  },
];

/** Nouns that say what kind of thing answers "which …", "what is the …" and look-ups such as "bitcoin price". */
export const answerNouns: Readonly<Partial<Record<ExpectedAnswer, string>>> = {
  person: `person people man woman boy girl player quarterback athlete actor actress author writer poet novelist singer musician
    composer artist painter architect designer scientist physicist chemist mathematician philosopher economist historian biologist
    engineer inventor president minister chancellor premier mayor governor senator ambassador envoy king queen emperor prince
    princess monarch ruler leader chief head boss director manager chairman chairwoman chairperson founder owner ceo executive
    spokesman spokeswoman spokesperson judge lawyer general admiral commander officer pilot astronaut coach captain winner
    businessman businesswoman billionaire politician official wife husband son daughter father mother brother sister
    theologian bishop pope priest saint doctor professor teacher host host presenter character explorer guest critic candidate prosecutor referee
    treasurer consul secretary goalkeeper`,
  organisation: `company companies firm corporation business group organisation organization agency ministry department bank university
    college school institute team club party union association institution newspaper magazine network channel broadcaster station
    band manufacturer automaker carmaker maker producer retailer airline operator publisher league conference church order army
    military force court committee council commission authority body foundation museum label studio conglomerate supplier customer
    lender exchange outlet broadcaster`,
  place: `country countries nation state city town village county province region district area location place continent river lake
    mountain island sea ocean street road valley capital birthplace headquarters venue port territory site neighborhood
    neighbourhood destination kingdom republic suburb airport stadium border`,
  date: 'year date day month century decade era season time weekday period deadline',
  duration: 'age duration lifespan term',
  count: `number population amount count quantity total death toll casualties size attendance membership headcount figure
    turnout`,
  money: `cost price value worth salary budget revenue revenues profit profits gdp wage income turnover sum fee fine debt
    investment spending loan bill earnings sales trade-volume funding`,
  percentage: 'percentage percent share proportion rate fraction portion ratio margin',
  figure: `volume growth increase decrease rise fall temperature speed height distance weight area width depth capacity
    output production target goal level rate volume surplus deficit density elevation altitude length record size limit yield harvest anniversary birthday`,
  rank: 'rank ranking position',
  reason: 'reason reasons cause causes motive purpose',
  name: 'name names title nickname term word brand song book film movie album game language color colour nickname acronym',
  quotation: 'quote quotes quotation quotations statement remarks comment comments reaction',
};

/** Nouns that only say that a kind is asked for: "what type of engine" is about engines. */
export const kindNouns =
  'type types kind kinds sort sorts form forms variety class category name names term word example part one';

/** Words that end the noun after "which" and "how many": "which company will develop", "how many troops took part". */
export const verbStarts = `took take takes went go goes came come comes left leave got get made make makes sold bought died die dies live
  lives lived met won lost gave saw see sees said killed attended joined signed voted visited participated built used use uses exist
  existed sank fell grew ran flew wrote told gave began broke drew drove ate froze hid rode sang stole swam threw wore struck stood taught
  thought caught brought fought felt kept slept beat hit shut led paid chose rose happens happened work works worked belong belongs entered served sent send speak spoke live fought moved fled played scored is are was were be been being do does did has have had can could will would shall should may might must
  isn't aren't wasn't weren't doesn't didn't hasn't haven't`;

/** Words of a question that are never searched for. */
export const functionWords = `a about actually all also am an and any anyone anything are aren't as at be been being both but by
  can can't could couldn't did didn't do does doesn't doing done each either else ever every everyone for from get give gave given had
  hadn't has hasn't have haven't having he her here hers herself him himself his how however i if in into is isn't it its itself
  just let like many may me might more much must my myself of off on onto or other our ours out over please shall she
  should shouldn't so some somebody someone something such than that that's the their theirs them themselves then there there's
  these they this those though through to too under until up upon us very via was wasn't we were weren't what what's whats who's whos where's wheres whatever when
  when's where where's whether which while who who's whoever whom whose why will with within won't would wouldn't yet you your yours
  between during among tell know find show explain name called many according amid ago long old often does`;

/** Words that stand in many questions and few answers: whoever asks where something "takes place" is told where it "was". */
export const lightWords = `take takes took taken taking go goes going went gone come comes coming came get gets getting got gotten use uses used
  using stay stays stayed staying live lives lived living want wants wanted keep keeps kept put puts make makes making made do work works worked
  working job become becomes became happen happens happened talk talks talked speak speaks spoke spoken spend spends spent react reacted
  respond responded names happened occur occurred thing things exactly kind away again currently now today new first last involve involved
  famous main major important common certain particular specific different various several popular notable considered classified categorized categorised regarded credited registered recorded
  describe describes described regard regarding concern relate related mention mentioned shown showed shows located situated refer referred consider considered no not`;

/** Nouns for a measure, which a text gives without saying them: the "size" of a delegation is "1,000 strong". */
export const measureNouns = `size value worth length height width depth weight duration amount sum total level quantity extent magnitude`;

/** What a thing is, written as the end of its name: “Norbank”, “Nordbus”. */
export const nameEndings = `bank bus rail line lines telecom media works werk haus house bridge park hall mart market energy chem pharma soft trans`;

/** Words that only say that money is asked for: whoever gives a sum need not say “cost”. */
export const priceWords = `cost costs price prices priced pay pays paid`;

/** Words for what a text says outright or not at all: a sentence with the name only does not tell when somebody was born. */
export const outrightWords = `born birth birthplace birthday die died dies death wife husband spouse married marry marriage son daughter father
  mother brother sister parents children founded founder invented inventor tall height weigh weighs population inhabitants capital
  mayor salary religion nickname elected hobby surname divorced buried graduated nationality length distance temperature speed`;

/** What several words together say outright, with the words of a question that they answer. */
export const outrightPhrases: readonly { readonly asked: string; readonly said: RegExp }[] = [
  {
    asked: 'open reopen resume restart',
    said: /\b(?:closed|shut|suspended|interrupted|out of (?:service|action|use))\b.{0,60}\b(?:until|till)\b/iu,
  },
  {
    asked: 'write wrote written author compose composed direct directed paint painted',
    said: /\b(?:paper|book|novel|poem|story|song|article|study|report|play|opera|symphony|letter|essay|film|movie|album|painting|portrait|memoir|biography)\s+(?:(?:was|is|were|are)\s+)?by\s+(?:(?:the|an?)\s+)?(?:\p{Ll}+\s+)?\p{Lu}/u,
  },
  {
    asked: 'die dies died death dead',
    said: /\b(?:los(?:t|es?|ing) (?:his|her|its|their) li(?:fe|ves)|(?:claim|cost)(?:s|ed|ing)?\b.{0,40}\b(?:life|lives)|passed away|did not survive)\b/iu,
  },
];

/** Words that tell that somebody said something. */
export const speechWords = `said says say saying told tells tell added adds noted notes called calls warned warns argued argues claimed claims stated
  announced insisted denied denies admitted promised pledged vowed criticised criticized praised described complained welcomed
  explained replied responded declared urged demanded asked conveyed thinks believes expects blamed rejected defended doubts
  suggested stressed emphasised emphasized echoed remarked commented wrote writes spoke refused disagreed predicted hoped`;

/** Offices that a house has beside one another: its chairman is not its chief executive, nor its prosecutor its judge. */
export const separateOffices = `chairman chairwoman chairperson mayor king queen prosecutor judge referee treasurer ambassador consul governor minister captain
  goalkeeper bishop pope secretary`;

/** Deeds that a text tells of in so many ways that the word itself says little. */
export const generalDeeds = `bring brought help helped give gave put make made take took get got go went come came do did does have had become became cause caused
  happen happened use used need needed play played work worked show showed try tried start started stop stopped begin began think thought register registered record recorded say said says
  believe feel look looked mean call called stand refer hold held keep kept see saw`;

/** How a text tells how many people live somewhere. */
export const residency =
  '\\bpopulation|\\binhabitants?\\b|\\bresidents?\\b|\\blive[sd]?\\b|\\bliving\\b|\\bhome (?:to|of)\\b|\\b(?:town|city|village|island|place|country|nation|state|region|people) (?:of|with) [\\d.,]+|\\bcitizens\\b|\\bpopulated\\b';

/** Two words that say little together, though each may say much alone. */
export const lightPhrases: readonly string[] = [
  'take|takes|took|taken|taking place',
  'the most',
  'stay|stays|stayed|staying away',
  'how big|large|high|tall|wide|deep|far|fast|heavy|strong|small|long|old',
  'plan|plans|planned to',
  'my|your|his|her|its|our|their own',
];

/** Words that turn a question round: "which company did not sign". */
export const negations =
  "not no never without nobody none neither nor isn't aren't didn't doesn't wasn't won't can't cannot hasn't haven't";

/** Words that set two things side by side. */
export const comparisons = 'than versus vs compared compare difference between more less larger smaller higher lower bigger';

/** What "how high" and the like are measured in, by the unit's sign. */
export const measuredIn: readonly { readonly when: string; readonly of?: string; readonly units: string }[] = [
  { when: 'how tall|high|deep|wide|far|thick', units: 'km m cm mm mile foot inch yard light-year nautical-mile' },
  {
    when: 'how long is|how long are|how long was|how long were',
    of: 'tunnel|bridge|road|river|wall|pipeline|runway|coast|coastline|border|canal|street|fence|track|beach|pier|ship|boat|snake|whale|cable|motorway|highway',
    units: 'km m cm mm mile foot inch yard',
  },
  { when: 'how long', units: 'second minute hour day week month year decade century km m cm mm mile foot inch yard' },
  { when: 'how old', units: 'year month week day count' },
  { when: 'how fast', units: 'km/h mph knot m/s second minute hour' },
  { when: 'how heavy', units: 'kg g tonne pound ounce' },
  { when: 'how hot|cold|warm', units: '°C °F degree' },
  { when: 'length', units: 'km m cm mm mile foot inch yard second minute hour day week month year' },
  { when: 'height|distance|altitude|elevation|width|depth', units: 'km m cm mm mile foot inch yard' },
  { when: 'temperature', units: '°C °F degree' },
];
