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
});
