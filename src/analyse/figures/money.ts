import { firstWords, literal, longestFirst } from './wordSources.ts';

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

const MONEY_OF =
  'U.S.,US,American,Canadian,Australian,Hong Kong,Singapore,New Zealand,Taiwan,British,Russian,Chinese,Indian,Swiss,Japanese,South Korean,Turkish,Mexican,Brazilian'.split(
    ',',
  );

const BEFORE = [...Object.keys(MONEY_SIGNS), ...ISO_MONEY.map((code) => code.toLowerCase())];
/** Source of an expression for a currency before its amount ("US$", "€", "RMB"). */
export const MONEY_BEFORE = `(?:${longestFirst(BEFORE)})`;
/** By the last two letters of a currency before its amount, see `pairOf`. */
const endings = new Uint8Array(1 << 14);
for (const sign of BEFORE) endings[pairOf(sign, sign.length)] = 1;
/** False where no such currency ends at a place of a text; told by the last two letters. */
export function endsLikeMoney(text: string, end: number): boolean {
  if (end < 2) return end === 1;
  const code = text.charCodeAt(end - 1);
  return code === 36 || code > 126 || text.charCodeAt(end - 2) > 126 || endings[pairOf(text, end)] === 1;
}
/** A number for two characters of ASCII before a place, the same for small letters and capitals. */
function pairOf(text: string, end: number): number {
  return ((text.charCodeAt(end - 2) | 32) << 7) | (text.charCodeAt(end - 1) | 32);
}
/** Source of an expression for a currency after its amount ("dollars", "Canadian dollars", "EUR"). */
export const MONEY_AFTER = `(?:(?:(?:${MONEY_OF.map((whose) => literal(whose).replaceAll(' ', '\\s')).join('|')})\\s+)?(?:${longestFirst(Object.keys(MONEY_WORDS))})s?|€|₽|${ISO_MONEY.join('|')})(?![\\p{L}])`;
/** The first words of such currencies. */
export const MONEY_FIRST_WORDS = firstWords([
  ...MONEY_OF,
  ...Object.keys(MONEY_WORDS).flatMap((word) => [word, `${word}s`]),
  ...ISO_MONEY,
]);
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
