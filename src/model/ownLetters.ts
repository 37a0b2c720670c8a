/**
 * The same word in memory of its own. What the engine cuts out of a text of 13 letters or more is a view of that text and keeps all
 * of it: a table of words that outlives texts holds copies.
 */
export function ownLetters(word: string): string {
  if (word.length < leastView) return word;
  let own = '';
  for (let from = 0; from < word.length; from += longestCall) {
    const units: number[] = [];
    for (let at = from; at < Math.min(word.length, from + longestCall); at += 1) units.push(word.charCodeAt(at));
    own += String.fromCharCode(...units);
  }
  return own;
}

/** V8 copies what is shorter (`SlicedString::kMinLength`). */
const leastView = 13;
const longestCall = 4096;
