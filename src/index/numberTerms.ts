/** Scale letters after a figure, by what they stand for. */
export const scales: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bn: 'billion',
    bln: 'billion',
    b: 'billion',
    mn: 'million',
    mln: 'million',
    m: 'million',
    tn: 'trillion',
    trn: 'trillion',
    k: 'thousand',
  }),
);

/** Scale letters that are clear without a currency sign before the figure. */
export const clearScales: ReadonlySet<string> = new Set(['bn', 'bln', 'mn', 'mln', 'tn', 'trn']);

/** Units that are written on to a figure without a blank. */
export const units: ReadonlyMap<string, string> = new Map(
  Object.entries({
    km: 'kilometer',
    kms: 'kilometer',
    kg: 'kilogram',
    pc: 'percent',
    cm: 'cm',
    mm: 'mm',
    m: 'm',
    ft: 'ft',
    lb: 'lb',
    lbs: 'lb',
    mph: 'mph',
    kph: 'kph',
    kw: 'kw',
    mw: 'mw',
    gw: 'gw',
    kwh: 'kwh',
    mwh: 'mwh',
    gb: 'gb',
    mb: 'mb',
    tb: 'tb',
    am: 'am',
    pm: 'pm',
    hrs: 'hour',
    yrs: 'year',
  }),
);

/** Words for the signs of currencies and shares. */
export const signs: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '₹': 'rupee',
  '₽': 'ruble',
  '%': 'percent',
};

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** "10th" as "tenth"; ordinals above twenty keep their digits. */
export function ordinal(digits: string, suffix: string): string {
  return ordinalWords[Number(digits) - 1] ?? digits + suffix;
}

const numberWords =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const digitsOf = new Map<string, string>([
  ...numberWords.map((word, at): [string, string] => [word, String(at + 2)]),
  ...'thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, string] => [word, String((at + 3) * 10)]),
]);

/** The digits of a number word from two to ninety, or undefined. */
export const digits = (word: string): string | undefined => digitsOf.get(word);
