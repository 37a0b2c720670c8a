const PART = /\\p\{L\}|\\p\{N\}|\\.|\(\?<[a-z]+>|[[\]]|[a-z]/giu;
/** Letters that fold to one of the alphabet besides its capital. */
const BESIDES: Readonly<Record<string, string>> = { s: '\u017f', k: '\u212a' };
/** A mark that folds to a letter. */
const FOLDS_TO_LETTER = '\u0345';

/**
 * Source of an expression with the flag "u" that matches what this one matches with the flags "i" and "u": each letter is spelled out in
 * both cases. Asked to overlook case itself, the engine folds every class of letters of all alphabets, and takes twice as long to compile
 * the patterns of dates. `\b` may only stand behind a letter; letters in ranges and classes of what is none are not understood.
 */
export function inAnyCase(source: string): string {
  let inClass = false;
  return source.replace(PART, (part) => {
    if (part === '[' || part === ']') inClass = part === '[';
    if (part === '\\p{L}') return inClass ? `\\p{L}${FOLDS_TO_LETTER}` : `[\\p{L}${FOLDS_TO_LETTER}]`;
    if (part === '\\b') return `(?![\\w${Object.values(BESIDES).join('')}])`;
    if (!/^[a-z]$/iu.test(part)) return part;
    const small = part.toLowerCase();
    const letters = `${small}${small.toUpperCase()}${BESIDES[small] ?? ''}`;
    return inClass ? letters : `[${letters}]`;
  });
}
