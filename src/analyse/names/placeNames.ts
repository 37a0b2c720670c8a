/** The country a word like "Russian" or "Moscow's" points to, in lower case; null when it is none. */
export function countryOf(word: string): string | null {
  const key = word.toLowerCase();
  return countryByAdjective.get(key) ?? (countries.has(key) ? key : (countryByShort.get(key) ?? null));
}

/** True for words like "Russian", "Chinese", "Texan". */
export function isDemonym(word: string): boolean {
  return countryByAdjective.has(word.toLowerCase()) || otherDemonyms.has(word.toLowerCase());
}

/** True for countries, states, large cities, continents, seas and the like. */
export function isPlaceName(name: string): boolean {
  const small = name.toLowerCase();
  const key = small.includes(' ') ? small.replace(/^the /, '').replace(/^(?:saint|st\.?) /, 'st ') : small;
  return countries.has(key) || countryByShort.has(key) || places.has(key);
}

const pairs = `afghanistan:afghan albania:albanian algeria:algerian angola:angolan argentina:argentine,argentinian armenia:armenian australia:australian austria:austrian azerbaijan:azerbaijani bahrain:bahraini
bangladesh:bangladeshi belarus:belarusian belgium:belgian bolivia:bolivian bosnia:bosnian botswana:botswanan brazil:brazilian britain:british,briton bulgaria:bulgarian burundi:burundian cambodia:cambodian
cameroon:cameroonian canada:canadian chad:chadian chile:chilean china:chinese,sino colombia:colombian croatia:croatian cuba:cuban cyprus:cypriot denmark:danish ecuador:ecuadorian,ecuadorean egypt:egyptian england:english
estonia:estonian ethiopia:ethiopian finland:finnish france:french georgia:georgian germany:german ghana:ghanaian greece:greek guatemala:guatemalan haiti:haitian honduras:honduran hungary:hungarian iceland:icelandic india:indian
indonesia:indonesian iran:iranian iraq:iraqi ireland:irish israel:israeli italy:italian jamaica:jamaican japan:japanese jordan:jordanian kazakhstan:kazakh kenya:kenyan kosovo:kosovar kuwait:kuwaiti kyrgyzstan:kyrgyz laos:laotian
latvia:latvian lebanon:lebanese liberia:liberian libya:libyan lithuania:lithuanian luxembourg:luxembourgish malawi:malawian malaysia:malaysian mali:malian malta:maltese mexico:mexican moldova:moldovan mongolia:mongolian
montenegro:montenegrin morocco:moroccan mozambique:mozambican myanmar:burmese namibia:namibian nepal:nepali,nepalese netherlands:dutch nicaragua:nicaraguan niger:nigerien nigeria:nigerian norway:norwegian oman:omani pakistan:pakistani
panama:panamanian paraguay:paraguayan peru:peruvian philippines:philippine,filipino poland:polish portugal:portuguese qatar:qatari romania:romanian russia:russian,russo rwanda:rwandan scotland:scottish senegal:senegalese serbia:serbian
singapore:singaporean slovakia:slovak slovenia:slovenian somalia:somali spain:spanish sudan:sudanese sweden:swedish switzerland:swiss syria:syrian taiwan:taiwanese tajikistan:tajik tanzania:tanzanian thailand:thai tibet:tibetan tunisia:tunisian
turkey:turkish turkmenistan:turkmen uganda:ugandan ukraine:ukrainian uruguay:uruguayan uzbekistan:uzbek venezuela:venezuelan vietnam:vietnamese wales:welsh yemen:yemeni zambia:zambian zimbabwe:zimbabwean`;
const countries = new Set<string>([
  'united states',
  'united kingdom',
  'soviet union',
  'saudi arabia',
  'south korea',
  'north korea',
  'south africa',
  'new zealand',
  'czech republic',
  'sri lanka',
  'hong kong',
  'united arab emirates',
  'costa rica',
  'dominican republic',
  'el salvador',
  'sierra leone',
  'burkina faso',
  'ivory coast',
  'south sudan',
  'papua new guinea',
  'puerto rico',
  'vatican',
  'palestine',
  'congo',
  'gambia',
  'bahamas',
  'macedonia',
  'north macedonia',
  'crimea',
  'greenland',
  'eritrea',
  'gabon',
  'madagascar',
  'mauritania',
  'togo',
  'benin',
  'guinea',
  'bhutan',
  'fiji',
  'brunei',
  'maldives',
  'monaco',
  'andorra',
  'liechtenstein',
]);
const countryByAdjective = new Map<string, string>();

/** Words for the people, language or things of a country, with the country's name; lower case. */
export const countryAdjectives: ReadonlyMap<string, string> = countryByAdjective;

for (const pair of pairs.split(/\s+/)) {
  const [country, adjectives] = pair.split(':');
  if (!country || !adjectives) continue;
  countries.add(country);
  for (const adjective of adjectives.split(',')) countryByAdjective.set(adjective, country);
}
countryByAdjective
  .set('american', 'united states')
  .set('soviet', 'soviet union')
  .set('saudi', 'saudi arabia')
  .set('palestinian', 'palestine')
  .set('czech', 'czech republic');
for (const adjective of [...countryByAdjective.keys()]) {
  if (/(?:an|i)$/.test(adjective)) countryByAdjective.set(`${adjective}s`, countryByAdjective.get(adjective) ?? '');
}
const countryByShort = new Map<string, string>([
  ...['us', 'u.s.', 'u.s', 'usa', 'u.s.a.', 'america', 'washington'].map((word) => [word, 'united states'] as const),
  ...['uk', 'u.k.', 'london', 'great britain'].map((word) => [word, 'britain'] as const),
  ['moscow', 'russia'],
  ['beijing', 'china'],
  ['kyiv', 'ukraine'],
  ['kiev', 'ukraine'],
  ['berlin', 'germany'],
  ['paris', 'france'],
  ['tokyo', 'japan'],
  ['new delhi', 'india'],
  ['tehran', 'iran'],
  ['ankara', 'turkey'],
  ['rome', 'italy'],
  ['madrid', 'spain'],
  ['brasilia', 'brazil'],
  ['ottawa', 'canada'],
  ['canberra', 'australia'],
  ['seoul', 'south korea'],
  ['pyongyang', 'north korea'],
  ['jerusalem', 'israel'],
  ['cairo', 'egypt'],
  ['riyadh', 'saudi arabia'],
  ['damascus', 'syria'],
  ['baghdad', 'iraq'],
  ['kabul', 'afghanistan'],
  ['islamabad', 'pakistan'],
  ['warsaw', 'poland'],
  ['athens', 'greece'],
  ['lisbon', 'portugal'],
]);
const otherDemonyms = new Set(
  'european asian african arab texan californian muslim christian jewish catholic republican republicans democratic democrat democrats conservative labour liberal socialist communist western eastern scandinavian hispanic latino latina americans russians britons palestinians'.split(
    ' ',
  ),
);
for (const two of 'new zealander,south african,north korean,south korean,new yorker,puerto rican,costa rican,sri lankan,east german,west german,northern irishman,south sudanese,saudi arabian'.split(
  ',',
))
  otherDemonyms.add(two);
const places = new Set(
  `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|west virginia|wisconsin|wyoming|washington state|district of columbia|d.c.|washington d.c.|new york city|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|austin|san francisco|seattle|denver|boston|detroit|nashville|memphis|portland|las vegas|baltimore|milwaukee|atlanta|miami|cleveland|new orleans|st louis|pittsburgh|cincinnati|orlando|tampa|sacramento|kansas city|salt lake city|manhattan|brooklyn|queens|bronx|harlem|silicon valley|hollywood|long island|staten island|europe|asia|africa|north america|south america|latin america|central america|antarctica|oceania|middle east|far east|balkans|caribbean|scandinavia|siberia|caucasus|sahara|arctic|atlantic|pacific|mediterranean|baltic|black sea|red sea|south china sea|persian gulf|gulf of mexico|st petersburg|vladivostok|harbin|shanghai|shenzhen|guangzhou|wuhan|chongqing|tianjin|nanjing|chengdu|xinjiang|mumbai|delhi|calcutta|kolkata|bangalore|chennai|karachi|lahore|dhaka|istanbul|dubai|abu dhabi|doha|tel aviv|gaza|west bank|beirut|aleppo|mosul|basra|tripoli|benghazi|lagos|nairobi|johannesburg|cape town|addis ababa|kinshasa|casablanca|dakar|accra|munich|frankfurt|hamburg|cologne|vienna|zurich|geneva|bern|brussels|amsterdam|rotterdam|the hague|hague|copenhagen|stockholm|oslo|helsinki|reykjavik|dublin|belfast|edinburgh|glasgow|manchester|birmingham|liverpool|leeds|oxford|cambridge|barcelona|valencia|milan|naples|turin|florence|venice|prague|budapest|bucharest|sofia|belgrade|zagreb|sarajevo|minsk|riga|vilnius|tallinn|tbilisi|yerevan|baku|tashkent|astana|almaty|bangkok|hanoi|ho chi minh city|jakarta|manila|kuala lumpur|taipei|osaka|kyoto|hiroshima|sydney|melbourne|brisbane|perth|auckland|wellington|toronto|montreal|vancouver|quebec|ontario|alberta|mexico city|havana|bogota|caracas|lima|santiago|buenos aires|rio de janeiro|sao paulo|la paz|quito|cleveland|flint|baton rouge|des moines|cedar rapids|sioux city|hampton|ferguson|orlando|charlotte|raleigh|durham|columbus|toledo|dayton|akron|indianapolis|louisville|omaha|tulsa|tucson|albuquerque|el paso|fort worth|jacksonville|honolulu|anchorage|kashmir|chechnya|dagestan|donetsk|luhansk|donbas|catalonia|bavaria|normandy|sicily|corsica|andalusia|tuscany|northern ireland|md.|va.|calif.|fla.|tex.|pa.|n.y.|n.j.|n.c.|s.c.|n.h.|r.i.|conn.|mass.|ill.|ind.|mich.|minn.|wis.|ariz.|colo.|nev.|ore.|wash.|tenn.|ky.|ala.|ga.|la.|ark.|okla.|kan.|neb.|mo.|vt.|eurozone|balkan|kosovo`.split(
    '|',
  ),
);
