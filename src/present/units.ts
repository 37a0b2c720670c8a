import { isMoney } from '../analyse/figures/units.ts';
import { type Each, languageOf } from './words/language.ts';

/** BCP 47 tag in whose manner numbers and days of a chart are written. */
export function tagOf(locale: string): string {
  const language = languageOf(locale);
  return language === 'en' ? 'en-GB' : language;
}

/** Units that Node has words for, by the names that figures have. */
const units: Readonly<Record<string, string>> = {
  ...{ km: 'kilometer', m: 'meter', cm: 'centimeter', mm: 'millimeter', mile: 'mile', foot: 'foot', inch: 'inch', yard: 'yard' },
  ...{
    hectare: 'hectare',
    acre: 'acre',
    kg: 'kilogram',
    g: 'gram',
    pound: 'pound',
    ounce: 'ounce',
    litre: 'liter',
    gallon: 'gallon',
  },
  ...{ '°C': 'celsius', '°F': 'fahrenheit', second: 'second', minute: 'minute', hour: 'hour', day: 'day', week: 'week' },
  ...{ month: 'month', year: 'year' },
};

/** Units that Node has no words for. */
const names: Readonly<Record<string, Each<string>>> = {
  tonne: { en: 'tonnes', de: 'Tonnen', fr: 'tonnes', es: 'toneladas', ru: 'тонн', zh: '吨' },
  barrel: { en: 'barrels', de: 'Barrel', fr: 'barils', es: 'barriles', ru: 'баррелей', zh: '桶' },
  times: { en: 'times', de: 'mal', fr: 'fois', es: 'veces', ru: 'раз', zh: '倍' },
  decade: { en: 'decades', de: 'Jahrzehnte', fr: 'décennies', es: 'décadas', ru: 'десятилетий', zh: '个十年' },
  century: { en: 'centuries', de: 'Jahrhunderte', fr: 'siècles', es: 'siglos', ru: 'веков', zh: '个世纪' },
};

/** A minus as wide as a plus. */
const minus = (text: string): string => text.replace(/-(?=[\p{N}\p{Sc}])/u, '−');

function longName(unit: string, locale: string): string {
  const named = new Intl.NumberFormat(tagOf(locale), { style: 'unit', unit, unitDisplay: 'long' });
  return named.formatToParts(5).find(({ type }) => type === 'unit')?.value ?? unit;
}

/** A value short enough for a label: "$107bn", "24.5%", "4.1m"; units that an axis names go without saying. */
export function short(value: number, unit: string, locale: string): string {
  const tag = tagOf(locale);
  const digits = { notation: 'compact', maximumSignificantDigits: 4 } as const;
  const number = () => minus(new Intl.NumberFormat(tag, digits).format(value));
  if (isMoney(unit)) {
    const money = { style: 'currency', currency: unit, currencyDisplay: 'narrowSymbol' } as const;
    return minus(new Intl.NumberFormat(tag, { ...money, ...digits }).format(value)).replace(/\s+/gu, ' ');
  }
  if (unit === '%') return `${number()}${languageOf(locale) === 'en' || languageOf(locale) === 'zh' ? '' : ' '}%`;
  return /^°/.test(unit) ? `${number()} ${unit}` : number();
}

/** What an axis of this unit counts, in words: "US dollars", "tonne", "%". */
export function unitName(unit: string, locale: string): string {
  const known = units[unit];
  if (known) return longName(known, locale);
  const own = names[unit];
  if (own) return own[languageOf(locale)];
  if (!isMoney(unit)) return unit;
  const named = new Intl.NumberFormat(tagOf(locale), { style: 'currency', currency: unit, currencyDisplay: 'name' });
  return named.formatToParts(5).find(({ type }) => type === 'currency')?.value ?? unit;
}
