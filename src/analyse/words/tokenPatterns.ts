type Patterns = readonly (readonly [source: string, flags: string, category: number])[];

/** Patterns of tokens as wink-nlp's model writes them: those of whole tokens, those of parts, and others. */
export interface TokenPatterns {
  readonly ltc: Patterns;
  readonly rtc: Patterns;
}

/** Letters with a hyphen or none behind each, and letters: all the same letters. */
const HYPHENED = /\(\?:(\[[^\]]+\])-\*\)\*\1\+/g;

/**
 * The same patterns, each of them quick to fail. The one of web addresses parts the letters of a host in every way there is: a run of
 * sixteen words with points between them that is no address after all ("//11.11.11…") would be tried for minutes.
 */
export const quickToFail = (patterns: TokenPatterns): TokenPatterns => ({
  ...patterns,
  ltc: patterns.ltc.map(quick),
  rtc: patterns.rtc.map(quick),
});

const quick = ([source, flags, category]: Patterns[number]): Patterns[number] => [
  source.replace(HYPHENED, '$1+(?:-+$1+)*'),
  flags,
  category,
];
