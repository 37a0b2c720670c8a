import type { Option, Translated } from './define.ts';

type Text = Extract<Option, { kind: 'text' }>;
type Flag = Extract<Option, { kind: 'flag' }>;

/** The option with which an asker keeps an answer from the others. */
export const privately: Flag = {
  kind: 'flag',
  about: 'Only you see the answer',
  required: false,
  translated: {
    de: { name: 'privat', about: 'Nur du siehst die Antwort' },
    fr: { name: 'privé', about: 'Toi seul vois la réponse' },
    es: { name: 'privado', about: 'Solo tú ves la respuesta' },
    ru: { name: 'лично', about: 'Ответ видите только вы' },
    zh: { name: '私密', about: '只有你能看到回答' },
  },
};

/** The earliest date that is wanted. */
export function earliest(about: string, maxLength: number): Text & { readonly required: false } {
  return { kind: 'text', about, required: false, maxLength, translated: from };
}

/** The latest date that is wanted. */
export function latest(about: string, maxLength: number): Text & { readonly required: false } {
  return { kind: 'text', about, required: false, maxLength, translated: to };
}

const from: Translated = {
  de: { name: 'von', about: 'Frühestes Datum: 2019, 2019-06 oder 2019-06-01' },
  fr: { name: 'du', about: 'Date la plus ancienne : 2019, 2019-06 ou 2019-06-01' },
  es: { name: 'desde', about: 'Fecha más antigua: 2019, 2019-06 o 2019-06-01' },
  ru: { name: 'с', about: 'Самая ранняя дата: 2019, 2019-06 или 2019-06-01' },
  zh: { name: '起始', about: '最早日期：2019、2019-06 或 2019-06-01' },
};

const to: Translated = {
  de: { name: 'bis', about: 'Spätestes Datum: 2019, 2019-06 oder 2019-06-01' },
  fr: { name: 'au', about: 'Date la plus récente : 2019, 2019-06 ou 2019-06-01' },
  es: { name: 'hasta', about: 'Fecha más reciente: 2019, 2019-06 o 2019-06-01' },
  ru: { name: 'по', about: 'Самая поздняя дата: 2019, 2019-06 или 2019-06-01' },
  zh: { name: '截止', about: '最晚日期：2019、2019-06 或 2019-06-01' },
};
