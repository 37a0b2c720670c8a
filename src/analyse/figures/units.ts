const MONEY_SIGNS: Readonly<Record<string, string>> = {
  us$: 'USD',
  $us: 'USD',
  'u.s.$': 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  hk$: 'HKD',
  nz$: 'NZD',
  s$: 'SGD',
  nt$: 'TWD',
  r$: 'BRL',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₴': 'UAH',
  '₺': 'TRY',
  '₪': 'ILS',
  '₦': 'NGN',
  rs: 'INR',
  'rs.': 'INR',
  rmb: 'CNY',
};
const ISO_MONEY =
  'USD EUR GBP JPY CNY RUB INR CHF AUD CAD NZD HKD SGD KRW SEK NOK DKK PLN CZK HUF UAH TRY ILS BRL MXN ZAR AED SAR'.split(' ');
const MONEY_WORDS: Readonly<Record<string, string>> = {
  dollar: 'USD',
  buck: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  sterling: 'GBP',
  yuan: 'CNY',
  renminbi: 'CNY',
  ruble: 'RUB',
  rouble: 'RUB',
  rupee: 'INR',
  yen: 'JPY',
  won: 'KRW',
  franc: 'CHF',
  lira: 'TRY',
  rand: 'ZAR',
  real: 'BRL',
  reais: 'BRL',
  peso: 'MXN',
  kronor: 'SEK',
  krona: 'SEK',
  kroner: 'NOK',
  krone: 'NOK',
  zloty: 'PLN',
  crown: 'CZK',
  hryvnia: 'UAH',
  dirham: 'AED',
  riyal: 'SAR',
  shekel: 'ILS',
  forint: 'HUF',
  baht: 'THB',
  ringgit: 'MYR',
  naira: 'NGN',
  leu: 'RON',
  lei: 'RON',
  lev: 'BGN',
  leva: 'BGN',
  dinar: 'RSD',
  rupiah: 'IDR',
  dong: 'VND',
  taka: 'BDT',
  tenge: 'KZT',
  lari: 'GEL',
  dram: 'AMD',
  manat: 'AZN',
  birr: 'ETB',
  cedi: 'GHS',
  shilling: 'KES',
  kwacha: 'ZMW',
  kuna: 'HRK',
  denar: 'MKD',
  afghani: 'AFN',
  bolivar: 'VES',
};
const DOLLARS: Readonly<Record<string, string>> = {
  canadian: 'CAD',
  australian: 'AUD',
  'hong kong': 'HKD',
  singapore: 'SGD',
  'new zealand': 'NZD',
  taiwan: 'TWD',
};

/** Units of measure by the words that name them; the first word of a line is the unit's name in figures. */
const MEASURES = `
km kilometre kilometres kilometer kilometers kms
m metre metres meter meters
cm centimetre centimetres centimeter centimeters
mm millimetre millimetres millimeter millimeters
mile miles
light-year light-years lightyear lightyears
nautical-mile nautical-miles
foot feet ft
inch inches
yard yards
km² square-kilometre square-kilometres square-kilometer square-kilometers sq-km sqkm
mile² square-mile square-miles sq-miles
m² square-metre square-metres square-meter square-meters sqm
foot² square-foot square-feet sq-ft
hectare hectares ha
acre acres
kg kilogram kilograms kilogramme kilogrammes kilo kilos
g gram grams gramme grammes
tonne tonnes metric-ton metric-tons metric-tonnes ton tons
pound lb lbs
ounce ounces oz
litre litres liter liters
gallon gallons
barrel barrels bpd
m³ cubic-metre cubic-metres cubic-meter cubic-meters
kW kilowatt kilowatts
MW megawatt megawatts
GW gigawatt gigawatts
kWh kilowatt-hour kilowatt-hours
MWh megawatt-hour megawatt-hours
TWh terawatt-hour terawatt-hours
°C celsius degrees-celsius degree-celsius degrees-centigrade degrees-c °c
°F fahrenheit degrees-fahrenheit degree-fahrenheit degrees-f °f
degree degrees °
km/h kph kmh km-per-hour kilometres-per-hour kilometers-per-hour kilometres-an-hour kilometers-an-hour
mph miles-per-hour miles-an-hour
second seconds
minute minutes
hour hours
day days
week weeks
month months
year years
decade decades
century centuries
knot knots
`;

const measures = new Map<string, string>();
for (const line of MEASURES.trim().split('\n')) {
  const [unit = '', ...words] = line.split(' ');
  for (const word of [unit, ...words]) measures.set(word.toLowerCase(), unit);
}

/** How many of the base unit one of a unit is; units with the same base can be compared. */
const BASES: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  km: ['m', 1000],
  m: ['m', 1],
  cm: ['m', 0.01],
  mm: ['m', 0.001],
  mile: ['m', 1609.344],
  'nautical-mile': ['m', 1852],
  'light-year': ['m', 9.4607e15],
  foot: ['m', 0.3048],
  inch: ['m', 0.0254],
  yard: ['m', 0.9144],
  'km²': ['m²', 1e6],
  'mile²': ['m²', 2_589_988],
  'm²': ['m²', 1],
  'foot²': ['m²', 0.092903],
  hectare: ['m²', 1e4],
  acre: ['m²', 4046.856],
  kg: ['kg', 1],
  g: ['kg', 0.001],
  tonne: ['kg', 1000],
  pound: ['kg', 0.453592],
  ounce: ['kg', 0.0283495],
  litre: ['l', 1],
  gallon: ['l', 3.78541],
  'm³': ['l', 1000],
  kW: ['W', 1e3],
  MW: ['W', 1e6],
  GW: ['W', 1e9],
  kWh: ['Wh', 1e3],
  MWh: ['Wh', 1e6],
  TWh: ['Wh', 1e12],
  'km/h': ['km/h', 1],
  mph: ['km/h', 1.609344],
  second: ['s', 1],
  minute: ['s', 60],
  hour: ['s', 3600],
  day: ['s', 86_400],
  week: ['s', 604_800],
  month: ['s', 2_629_746],
  year: ['s', 31_556_952],
  decade: ['s', 315_569_520],
  century: ['s', 3_155_695_200],
};

const literal = (word: string): string => word.replace(/[.$^*+?()[\]{}|\\]/g, '\\$&');
const longestFirst = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

/** Source of an expression for a currency before its amount ("US$", "€", "RMB"). */
export const MONEY_BEFORE = `(?:${longestFirst([...Object.keys(MONEY_SIGNS), ...ISO_MONEY.map((code) => code.toLowerCase())])})`;
/** Source of an expression for a currency after its amount ("dollars", "Canadian dollars", "EUR"). */
export const MONEY_AFTER = `(?:(?:(?:U\\.S\\.|US|American|Canadian|Australian|Hong\\sKong|Singapore|New\\sZealand|Taiwan|British|Russian|Chinese|Indian|Swiss|Japanese|South\\sKorean|Turkish|Mexican|Brazilian)\\s+)?(?:${longestFirst(Object.keys(MONEY_WORDS))})s?|€|₽|${ISO_MONEY.join('|')})(?![\\p{L}])`;
/** Source of an expression for a unit of measure after its number; the words of longer units may be parted by blanks or hyphens. */
export const MEASURE_AFTER = `(?:${[...measures.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => literal(word).replaceAll('-', '[-\\s]'))
  .join('|')})(?![\\p{L}\\p{N}²³])`;

/** ISO 4217 code of a currency sign or code before an amount, or null. */
export function moneyBefore(sign: string): string | null {
  const folded = sign.toLowerCase();
  return MONEY_SIGNS[folded] ?? (ISO_MONEY.includes(sign.toUpperCase()) ? sign.toUpperCase() : null);
}

/** ISO 4217 code of a currency in words after an amount, or null. */
export function moneyAfter(words: string): string | null {
  const folded = words.toLowerCase().replace(/\s+/g, ' ').trim();
  if (MONEY_SIGNS[folded]) return MONEY_SIGNS[folded] ?? null;
  if (ISO_MONEY.includes(folded.toUpperCase())) return folded.toUpperCase();
  const noun = folded.split(' ').at(-1) ?? '';
  const whose = folded.slice(0, -noun.length).trim();
  const singular = MONEY_WORDS[noun] ? noun : noun.replace(/s$/, '');
  return (singular === 'dollar' && DOLLARS[whose]) || MONEY_WORDS[singular] || null;
}

/** The unit that words name ("kilometres" is "km"), or null. */
export function measureOf(words: string): string | null {
  return measures.get(words.toLowerCase().replace(/[\s-]+/g, '-')) ?? null;
}

/** A value in the base of its unit, so that miles and kilometres compare; units without a base stand for themselves. */
export function inBase(value: number, unit: string): { readonly base: string; readonly value: number } {
  if (unit === '°F') return { base: '°C', value: ((value - 32) * 5) / 9 };
  const [base, factor] = BASES[unit] ?? [unit, 1];
  return { base, value: value * factor };
}

/** True for ISO 4217 codes, which only money has. */
export function isMoney(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** True for units that tell how long something lasts. */
export function isTime(unit: string): boolean {
  return BASES[unit]?.[0] === 's';
}
