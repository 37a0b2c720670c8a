import type { Words } from '../../model/reply.ts';
import { foreign, joined, say } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What is said about quotations beside the quotations themselves. */
export interface QuoteWording {
  /** Heads the sentences that report what was said without quoting it. */
  readonly reported: Words;
  possible(names: readonly string[]): Words;
  /** The passage gives the words of another one otherwise. */
  version(of: number): Words;
  /** Lists the words in which a version and the other one differ, for whoever sees no marks. */
  versionWords(of: number, here: readonly string[], there: readonly string[]): Words;
}

const named = (names: readonly string[], comma = ', '): Words =>
  joined(
    names.map((name) => [foreign(name)]),
    comma,
  );

/** The words beside quotations in the language of a tag. */
export const quoteWording: Spoken<QuoteWording> = spoken<QuoteWording>({
  reported: {
    en: ['Reported, not in quotation marks:'],
    de: ['Berichtet, nicht in Anführungszeichen:'],
    fr: ['Rapporté, sans guillemets :'],
    es: ['Referido, sin comillas:'],
    ru: ['В пересказе, без кавычек:'],
    zh: ['转述（无引号）：'],
  },
  possible: {
    en: (names) => say`May be the same person, kept apart: ${named(names)}`,
    de: (names) => say`Vielleicht dieselbe Person, getrennt geführt: ${named(names)}`,
    fr: (names) => say`Peut-être la même personne, laissée à part : ${named(names)}`,
    es: (names) => say`Quizá sea la misma persona, se deja aparte: ${named(names)}`,
    ru: (names) => say`Возможно, тот же человек; показан отдельно: ${named(names)}`,
    zh: (names) => say`可能是同一人，分开列出：${named(names, '、')}`,
  },
  version: {
    en: (of) => say`Another version of [${of}], in other words (marked in both); each source is quoted as it stands.`,
    de: (of) => say`Andere Fassung von [${of}], mit anderen Worten (in beiden markiert); jede Quelle steht, wie sie ist.`,
    fr: (of) => say`Autre version de [${of}], en d’autres mots (marqués des deux côtés) ; chaque source est citée telle quelle.`,
    es: (of) => say`Otra versión de [${of}], con otras palabras (marcadas en ambas); cada fuente se cita tal cual.`,
    ru: (of) => say`Другая версия [${of}], иными словами (отмечены в обеих); каждый источник приведён как есть.`,
    zh: (of) => say`[${of}]的另一种表述，用词不同（两处均已标出）；各来源均按原样引用。`,
  },
  versionWords: {
    en: (of, here, there) => say`Only here: ${named(here, ' · ')}. Only in [${of}]: ${named(there, ' · ')}.`,
    de: (of, here, there) => say`Nur hier: ${named(here, ' · ')}. Nur in [${of}]: ${named(there, ' · ')}.`,
    fr: (of, here, there) => say`Seulement ici : ${named(here, ' · ')}. Seulement dans [${of}] : ${named(there, ' · ')}.`,
    es: (of, here, there) => say`Solo aquí: ${named(here, ' · ')}. Solo en [${of}]: ${named(there, ' · ')}.`,
    ru: (of, here, there) => say`Только здесь: ${named(here, ' · ')}. Только в [${of}]: ${named(there, ' · ')}.`,
    zh: (of, here, there) => say`仅此处有：${named(here, ' · ')}。仅[${of}]有：${named(there, ' · ')}。`,
  },
});
