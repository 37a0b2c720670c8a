import { firstWords, literal } from './wordSources.ts';

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

/** The first words of units of measure. */
export const MEASURE_FIRST_WORDS = firstWords(measures.keys());
/** Source of an expression for a unit of measure after its number; the words of longer units may be parted by blanks or hyphens. */
export const MEASURE_AFTER = `(?:${[...measures.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => literal(word).replaceAll('-', '[-\\s]'))
  .join('|')})(?![\\p{L}\\p{N}²³])`;

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

const isCapital = (text: string, at: number): boolean => text.charCodeAt(at) >= 65 && text.charCodeAt(at) <= 90;

/** True for ISO 4217 codes, which only money has. */
export function isMoney(unit: string): boolean {
  return unit.length === 3 && isCapital(unit, 0) && isCapital(unit, 1) && isCapital(unit, 2);
}

/** True for units that tell how long something lasts. */
export function isTime(unit: string): boolean {
  return BASES[unit]?.[0] === 's';
}
