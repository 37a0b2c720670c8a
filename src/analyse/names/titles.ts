const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Forms of address before a name, lower case, without the point, and whose they are. */
export const honorifics: ReadonlyMap<string, 'female' | 'male' | null> = new Map([
  ...[
    'mr',
    'sir',
    'lord',
    'king',
    'prince',
    'congressman',
    'councilman',
    'assemblyman',
    'father',
    'pope',
    'monsieur',
    'herr',
    'duke',
    'baron',
    'imam',
    'sheikh',
    'rabbi',
    'brother',
    'uncle',
  ].map((w) => [w, 'male'] as const),
  ...[
    'mrs',
    'ms',
    'miss',
    'dame',
    'lady',
    'queen',
    'princess',
    'congresswoman',
    'councilwoman',
    'assemblywoman',
    'sister',
    'madame',
    'mme',
    'duchess',
    'baroness',
    'frau',
    'aunt',
  ].map((w) => [w, 'female'] as const),
  ...[
    'dr',
    'prof',
    'professor',
    'rev',
    'reverend',
    'sen',
    'rep',
    'gov',
    'gen',
    'lt',
    'col',
    'capt',
    'sgt',
    'maj',
    'cpl',
    'adm',
    'hon',
    'amb',
    'pres',
    'sens',
    'reps',
    'govs',
    'supt',
    'det',
    'cmdr',
    'fr',
    'bishop',
    'archbishop',
    'cardinal',
    'pastor',
    'insp',
    'cllr',
    'shri',
    'smt',
    'sri',
  ].map((w) => [w, null] as const),
]);

/** Offices that stand before a name ("Foreign Minister Li") or for one ("the minister"), lower case. */
export const offices =
  list(`president vice-president vice prime minister chancellor premier senator representative governor mayor secretary attorney general chairman chairwoman chair chairperson
director ceo cfo coo chief executive officer spokesman spokeswoman spokesperson ambassador envoy judge justice sheriff commissioner congressman congresswoman councilman councilwoman councilor councillor colonel captain
lieutenant major sergeant admiral commander detective inspector superintendent professor dean candidate nominee leader speaker whip treasurer lawmaker deputy undersecretary under assistant associate
coach manager editor publisher founder co-founder owner author analyst strategist economist lawyer attorney prosecutor pollster adviser advisor aide activist correspondent reporter columnist commentator host anchor journalist historian
scientist researcher doctor physician nurse pastor bishop archbishop cardinal rabbi imam pope king queen prince princess emperor lord lady marshal chairwomen delegate elector surrogate operative consultant
secretary-general minister-president vice-chairman governor-general president-elect first congressmen senators reps actor actress singer comedian director producer filmmaker writer poet novelist rapper musician designer
billionaire businessman businesswoman mogul tycoon veteran officer trooper constable principal superintendent lawmaker legislator
undersecretary comptroller auditor provost solicitor barrister magistrate coroner ombudsman czar tsar premier foreign finance defense defence interior trade prime national security senior former acting interim deputy ex then-president`);

/** Capitalised adjectives that stand before an office or a name and belong to neither's name. */
export const leading =
  list(`republican democratic democrat gop conservative liberal labour libertarian progressive tory green then former ex acting interim foreign finance defense defence interior trade prime vice deputy
assistant associate chief senior first national security majority minority house senate white state press attorney general lead under federal supreme central executive economic health education labor energy justice agriculture commerce transportation treasury
campaign communications political city county district police fire army navy air force nobel lame-duck fellow veteran`);

/** Last or inner words that make a name an organisation's, lower case. */
export const bodies =
  list(`inc corp corporation co company ltd llc plc gmbh group holdings university college school institute academy ministry department committee commission council agency administration authority bureau
office party union association federation foundation fund bank court senate congress parliament assembly duma government army navy force forces corps police service services guard board times post journal news press tribune
herald globe chronicle gazette telegraph guardian observer magazine review daily weekly network television tv radio broadcasting media channel airlines airways motors technologies technology systems industries
pharmaceuticals energy petroleum oil electric partners capital securities club league society alliance coalition center centre conference caucus campaign initiative project organization organisation church diocese
hospital museum library laboratory laboratories lab studios pictures entertainment records trust exchange reserve treasury embassy consulate cabinet house houses tribunal secretariat nations cia fbi nato pentagon kremlin
facebook twitter google microsoft amazon apple uber airbnb netflix youtube huffington politico buzzfeed breitbart reuters bloomberg xinhua tass cnn msnbc nbc abc cbs pbs npr bbc ap afp rnc dnc nra aclu naacp eu un who imf wto opec
gop fcc fda epa irs nasa nsa dea doj sec ftc fifa uefa ioc wikileaks isis isil hamas observatory forum summit hezbollah taliban al-qaeda democrats republicans caucuses instagram tesla`);

/** Bodies after which "of" or "for" goes on with the name. */
export const ofBodies =
  list(`ministry department university college school institute bank house board bureau office court church council chamber league federation association organization organisation union academy center centre
society secretary commission committee observatory museum library foundation city state republic duke earl prince archbishop bishop coalition conference daughters sons knights bank speaker gulf bay district`);

/** Common nouns for people, with whose they are; a noun phrase with such a head can speak. */
export const personNouns: ReadonlyMap<string, 'female' | 'male' | null> = new Map([
  ...`frenchman dutchman englishman irishman welshman scotsman cornishman yorkshireman spokesman chairman man boy father husband son brother uncle grandfather businessman congressman king prince gentleman actor policeman fireman salesman nephew widower boyfriend guy dad councilman assemblyman fisherman cameraman waiter schoolboy`
    .split(/\s+/)
    .map((w) => [w, 'male'] as const),
  ...`frenchwoman dutchwoman englishwoman irishwoman welshwoman scotswoman spokeswoman chairwoman woman girl mother wife daughter sister aunt grandmother businesswoman congresswoman queen princess lady actress policewoman niece widow girlfriend mom mum councilwoman assemblywoman waitress housewife actresses schoolgirl`
    .split(/\s+/)
    .map((w) => [w, 'female'] as const),
  ...`president minister premier chancellor leader governor mayor senator representative secretary director executive officer official spokesperson ambassador envoy judge justice sheriff commissioner general colonel captain sergeant professor
  candidate nominee speaker lawyer attorney prosecutor adviser advisor aide activist reporter columnist journalist analyst strategist economist expert historian scientist researcher doctor physician nurse teacher student
  worker resident voter supporter protester critic opponent author writer editor founder owner coach player manager employee neighbor neighbour friend colleague witness source operative consultant pollster billionaire star singer
  comedian rapper host anchor veteran soldier officer detective lawmaker legislator democrat republican pastor bishop priest rabbi imam pope person member chief head chair boss lecturer fellow scholar counsel
  insider attendee participant organizer organiser delegate elector surrogate farmer driver pilot survivor victim defendant plaintiff suspect applicant patient parent child kid refugee immigrant citizen
  developer engineer designer architect artist musician filmmaker producer entrepreneur investor trader banker broker donor politician diplomat dissident commentator commander fighter militant rebel terrorist caller user reader moderator
  chairperson deputy partner cofounder co-founder photographer translator interpreter secretary-general regulator inspector investigator observer monitor mogul tycoon congressperson rival contender challenger incumbent
  pontiff spaniard briton scot dane swede finn norwegian pole turk serb croat czech slovak kiwi aussie northerner southerner londoner mancunian liverpudlian glaswegian geordie texan californian queenslander
  substitute half-back centre-half centre-forward playmaker left-back right-back left-winger right-winger wing-back shot-stopper geneticist
  striker midfielder defender goalkeeper winger skipper gaffer batsman bowler all-rounder umpire referee pundit quarterback linebacker pitcher catcher cyclist swimmer sprinter runner gymnast
  boxer jockey golfer rower sailor skier wrestler athlete footballer cricketer champion teammate team-mate trainer medallist medalist centre-back full-back fly-half debutant captain vice-captain
  scorer grower grazier pensioner councillor councilor backbencher peer barrister solicitor coroner magistrate headteacher headmaster headmistress principal vicar parishioner shopkeeper publican
  landlord landlady tenant builder plumber electrician carpenter mechanic trucker chef cook baker butcher hairdresser paramedic firefighter midwife surgeon cardiologist dentist pharmacist carer vet
  veterinarian ranger conservationist campaigner advocate novelist poet playwright sculptor dancer conductor composer guitarist drummer bassist songwriter presenter broadcaster newsreader blogger
  podcaster curator librarian archivist biographer screenwriter fan spectator passenger customer shopper commuter tourist visitor bystander onlooker hotelier restaurateur treasurer superintendent
  constable trooper sarpanch villager physicist chemist astronomer astrophysicist mathematician statistician neuroscientist botanist naturalist astronaut cosmonaut technician postdoc
  co-author coauthor inventor businessperson industrialist financier salesperson retailer wholesaler exporter importer employer landowner homeowner miner fisher beekeeper gardener brewer winemaker
  vintner distiller pilgrim monk nun imam chaplain deacon churchwarden cleric theologian philosopher linguist educator tutor instructor dean provost rector vice-chancellor undergraduate graduate
  alumnus pupil grandparent grandson granddaughter stepfather stepmother spouse fiancé fiancée cousin sibling twin toddler teenager youngster octogenarian nonagenarian centenarian
  bureaucrat technocrat commissioner-general lieutenant-governor subordinate whistleblower whistle-blower hacker thief robber burglar fraudster killer murderer detainee inmate prisoner juror
  bailiff`
    .split(/\s+/)
    .map((w) => [w, null] as const),
]);

/** True for a common noun for people, those of the sciences by their endings. */
export const isPersonNoun = (word: string): boolean =>
  personNouns.has(word) || (word.length > 6 && (word.endsWith('ist') || word.endsWith('rapher')) && ofScience.test(word));

const ofScience = /(?:ologist|ographer|iatrist|entist|onomist)$/;

/** What a minister or secretary is "for" or "of", lower case; such a word begins no name. */
export const portfolios =
  list(`steel coal power mines railways textiles chemicals fertilisers petroleum finance health education defence defense home affairs agriculture transport energy environment housing justice trade women children sport sports
culture tourism communications labour labor employment science technology water resources planning foreign commerce industry security policing immigration pensions equalities veterans youth aging ageing families climate
infrastructure roads fisheries forestry food skills innovation digital media arts heritage citizenship multiculturalism regional rural indigenous state war interior treasury`);

/** Common nouns for bodies and texts that can "say" something. */
export const bodyNouns =
  list(`government ministry department company firm campaign administration police court agency committee commission council party union group organization organisation association newspaper paper magazine network website site
statement report study survey poll letter email e-mail memo document article editorial headline ad advertisement tweet post message sign banner placard book blog release transcript press authorities officials crowd office team
university school bank board bureau embassy brigade authority regulator watchdog charity source sources publication outlet daily tabloid journal news station channel program show filing complaint lawsuit indictment affidavit ruling order bill law resolution email note text caption slogan video
spot flier flyer brochure petition manifesto platform bio biography profile page account label plaque inscription motto lyric song hat shirt t-shirt sticker billboard voicemail speech op-ed column essay opinion dissent`);
