import { previewArticleWording } from '../src/present/words/previewArticleWording.ts';
import { previewBudgetWording } from '../src/present/words/previewBudgetWording.ts';
import { previewKeysWording } from '../src/present/words/previewKeysWording.ts';
import { previewMarksWording } from '../src/present/words/previewMarksWording.ts';
import { previewWhyWording } from '../src/present/words/previewWhyWording.ts';
import { previewWording } from '../src/present/words/previewWording.ts';

export { languageOf, languages, ownNames } from '../src/present/words/language.ts';

/** As Discord names the languages that Footnote speaks. */
export const tags = { en: 'en-US', de: 'de', fr: 'fr', es: 'es-ES', ru: 'ru', zh: 'zh-CN' } as const;

const now: { locale: string } = { locale: 'en-US' };

/** The language that the page and its people have now, as Discord names it. */
export const locale = (): string => now.locale;

export function speakIn(tag: string): void {
  now.locale = tag;
  document.documentElement.lang = tag;
}

/** The page's own words in the language of now. */
export const say = {
  get page() {
    return previewWording(now.locale);
  },
  get keys() {
    return previewKeysWording(now.locale);
  },
  get budget() {
    return previewBudgetWording(now.locale);
  },
  get article() {
    return previewArticleWording(now.locale);
  },
  get marks() {
    return previewMarksWording(now.locale);
  },
  get why() {
    return previewWhyWording(now.locale);
  },
};

/** A name or description as Discord would show it in the language of now. */
export function spoken(own: string, translated: Readonly<Record<string, string>> | undefined): string {
  return translated?.[now.locale] ?? own;
}
