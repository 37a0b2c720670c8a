import type { Words } from '../model/reply.ts';

/** What is said about quotations beside the quotations themselves. */
export interface QuoteWording {
  /** Heads the sentences that report what was said without quoting it. */
  readonly reported: Words;
  possible(names: readonly string[]): Words;
  /** The passage gives the words of another one otherwise. */
  version(of: number): Words;
}

const english: QuoteWording = {
  reported: ['Reported, not in quotation marks:'],
  possible: (names) => [
    'May be the same person, kept apart: ',
    ...names.flatMap((name, at) => [...(at > 0 ? [', '] : []), { foreign: name }]),
  ],
  version: (of) => [`Another version of [${of}], in other words (marked in both); each source is quoted as it stands.`],
};

const catalogue: Readonly<Record<string, QuoteWording>> = { en: english };

/** The words for a language tag; English where there is no other yet. */
export function quoteWording(locale: string): QuoteWording {
  return catalogue[locale.toLowerCase().split('-')[0] ?? ''] ?? english;
}
