import { period as between } from '../../analyse/dates/datesCalendar.ts';
import type { Day, Period } from '../../model/day.ts';
import type { Foreign, Words } from '../../model/reply.ts';
import type { Language } from './language.ts';

/** The forms of a counted noun, in the order of the language's plural categories. */
interface Forms {
  readonly en: readonly [one: string, other: string];
  readonly de: readonly [one: string, other: string];
  readonly fr: readonly [one: string, other: string];
  readonly es: readonly [one: string, other: string];
  readonly ru: readonly [one: string, few: string, many: string];
  readonly zh: readonly [other: string];
}

const categories: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = {
  en: ['one', 'other'],
  de: ['one', 'other'],
  fr: ['one', 'other'],
  es: ['one', 'other'],
  ru: ['one', 'few', 'many'],
  zh: ['other'],
};

const tags: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', fr: 'fr', es: 'es', ru: 'ru', zh: 'zh-Hans' };

/** How a language writes numbers, days and lists. */
export interface Grammar<L extends Language> {
  number(n: number): string;
  /** The form that goes with a number, without the number. */
  form(n: number, ...forms: Forms[L]): string;
  /** The number with its noun: `ru.count(21, 'статья', 'статьи', 'статей')` is "21 статья". */
  count(n: number, ...forms: Forms[L]): string;
  /** The day in full: "5 June 2019". */
  date(day: Day): string;
  /** A time as the calendar has it ("June 2019", "3–9 June 2019"); one of another kind ("since 2014") in the words of its label. */
  period(time: Period): string;
  /** Items with the language's commas and its last "and". */
  list(items: readonly (string | Foreign)[]): Words;
}

export const en: Grammar<'en'> = grammar('en');
export const de: Grammar<'de'> = grammar('de');
export const fr: Grammar<'fr'> = grammar('fr', (date) => date.replace(/^1 /, '1er '));
export const es: Grammar<'es'> = grammar('es');
/** Dates stand without the abbreviation for "year", whose stop would stand before the stop of a sentence. */
export const ru: Grammar<'ru'> = grammar('ru', (date) => date.replace(/\s*г\.$/, ''));
export const zh: Grammar<'zh'> = grammar('zh');

function grammar<L extends Language>(language: L, written: (date: string) => string = (date) => date): Grammar<L> {
  const tag = tags[language];
  // Made when first used: most runs of the program speak one language.
  const numbers = once(() => new Intl.NumberFormat(tag));
  const plurals = once(() => new Intl.PluralRules(tag));
  const days = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
  const months = once(() => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
  const lists = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const order: readonly string[] = categories[language];
  const form = (n: number, ...forms: readonly string[]): string => {
    const at = order.indexOf(plurals().select(n));
    // What a language keeps for fractions or round millions goes with its last form.
    return forms[at < 0 ? forms.length - 1 : at] ?? '';
  };
  return {
    number: (n) => numbers().format(n),
    form,
    count: (n, ...forms) => `${numbers().format(n)}${language === 'zh' ? '' : ' '}${form(n, ...forms)}`,
    date: (day) => written(days().format(new Date(`${day}T00:00:00Z`))),
    period({ from, to, label }) {
      const isCalendars = between(from, to)?.label === label;
      if (language === 'en' || !isCalendars || /^\d{4}(?:–\d{4})?$/u.test(label)) return label;
      const format = /^\d/u.test(label) ? days() : months();
      const [first, last] = [from, to].map((day) => new Date(`${day}T00:00:00Z`));
      return first && last ? written(format.formatRange(first, last)) : label;
    },
    list(items) {
      const texts = items.map((item) => (typeof item === 'string' ? item : item.foreign));
      let next = 0;
      return lists()
        .formatToParts(texts)
        .map((part) => (part.type === 'element' ? (items[next++] ?? '') : part.value));
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

type Part = string | number | Foreign | Words;

/** A line of own words with foreign ones in between: say`Searched ${count} for ${foreign(words)}.` */
export function say(texts: TemplateStringsArray, ...parts: readonly Part[]): Words {
  const line: (string | Foreign)[] = [];
  const add = (part: string | Foreign): void => {
    const last = line.at(-1);
    if (typeof part === 'string' && typeof last === 'string') line[line.length - 1] = last + part;
    else if (part !== '') line.push(part);
  };
  texts.forEach((text, i) => {
    add(text);
    const part = parts[i];
    if (part === undefined) return;
    if (typeof part === 'number') add(String(part));
    else if (typeof part === 'string' || 'foreign' in part) add(part);
    else for (const one of part) add(one);
  });
  return line;
}

/** Somebody else's words. */
export const foreign = (text: string): Foreign => ({ foreign: text });

/** Somebody else's words, to be seen at once. */
export const strong = (text: string): Foreign => ({ foreign: text, strong: true });

/** Numbers of citations: "[1], [2]". */
export const marks = (numbers: readonly number[], comma = ', '): string => numbers.map((n) => `[${n}]`).join(comma);

/** Lines one after another with something between them. */
export function joined(lines: readonly Words[], between: string): Words {
  return lines.flatMap((line, i) => (i === 0 ? line : [between, ...line]));
}
