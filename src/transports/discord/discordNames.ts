import type { Named, Translated } from '../../command/define.ts';
import type { Language } from '../../present/words/language.ts';

/** Discord's names for the languages; where Discord has several, each gets the same words. English is what stands without any. */
export const discordLocales: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  de: ['de'],
  fr: ['fr'],
  es: ['es-ES', 'es-419'],
  ru: ['ru'],
  zh: ['zh-CN', 'zh-TW'],
};

type Localizations = Readonly<Record<string, string>>;

/** Names and descriptions in Discord's languages, as commands and options carry them; nothing where there are none. */
export function localized(translated: Translated | undefined): {
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
} {
  if (!translated) return {};
  const of = (part: keyof Named): Localizations => byLocale((language) => translated[language][part]);
  return { name_localizations: of('name'), description_localizations: of('about') };
}

/** The names of a message command, which has no description. */
export function localizedName(names: Readonly<Record<Exclude<Language, 'en'>, string>>): {
  readonly name_localizations: Localizations;
} {
  return { name_localizations: byLocale((language) => names[language]) };
}

function byLocale(text: (language: Exclude<Language, 'en'>) => string): Localizations {
  const others: readonly Exclude<Language, 'en'>[] = ['de', 'fr', 'es', 'ru', 'zh'];
  return Object.fromEntries(others.flatMap((language) => discordLocales[language].map((locale) => [locale, text(language)])));
}
