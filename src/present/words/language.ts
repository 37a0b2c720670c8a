/** The languages in which Footnote speaks; English first, as what every other falls back to. */
export const languages = ['en', 'de', 'fr', 'es', 'ru', 'zh'] as const;

export type Language = (typeof languages)[number];

/** One thing in every language; a gap does not compile. */
export type Each<T> = Readonly<Record<Language, T>>;

/** What a language calls itself. */
export const ownNames: Each<string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  zh: '中文',
};

/** The language for a BCP 47 tag ("de-AT", "zh-TW", "es-419"); English for every other. */
export function languageOf(locale: string): Language {
  const first = locale.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === first) ?? 'en';
}
