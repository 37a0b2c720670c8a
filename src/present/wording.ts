import { english } from './english.ts';
import type { Wording } from './phrases.ts';

export type { Claim, Distance, Freshness, Wording } from './phrases.ts';

/** The wording for a language tag; English where there is no other yet. */
export function wording(locale: string): Wording {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return catalogue[language] ?? english;
}

const catalogue: Readonly<Record<string, Wording>> = { en: english };
