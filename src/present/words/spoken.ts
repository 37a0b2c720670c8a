import { type Each, type Language, languageOf } from './language.ts';

/** Every phrase of a subject in every language, side by side. */
export type InAll<Wording> = { readonly [Phrase in keyof Wording]: Each<Wording[Phrase]> };

/** Gives the phrases of a subject in the language of a BCP 47 tag, the same object each time. */
export interface Spoken<Wording> {
  (locale: string): Wording;
  /** The catalogue's part behind it. */
  readonly all: InAll<Wording>;
}

/** Makes the phrases of a subject speakable. */
export function spoken<Wording extends object>(all: InAll<Wording>): Spoken<Wording> {
  const made = new Map<Language, Wording>();
  const speak = (locale: string): Wording => {
    const language = languageOf(locale);
    const known = made.get(language) ?? phrasesIn(all, language);
    made.set(language, known);
    return known;
  };
  return Object.assign(speak, { all });
}

function phrasesIn<Wording extends object>(all: InAll<Wording>, language: Language): Wording {
  const phrases = Object.entries<Each<unknown>>(all).map(([name, each]) => [name, each[language]]);
  return Object.fromEntries(phrases) as Wording; // InAll has every phrase of Wording in every language.
}
