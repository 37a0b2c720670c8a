/**
 * The same word in memory of its own. What the engine cuts out of a text of 13 letters or more is a view of that text and keeps all
 * of it: a table of words that outlives texts holds copies. For words; what is longer than a few thousand letters is no word.
 */
export function ownLetters(word: string): string {
  if (word.length < leastView) return word;
  const units: number[] = [];
  for (let at = 0; at < word.length; at += 1) units.push(word.charCodeAt(at));
  return String.fromCharCode(...units);
}

/** V8 copies what is shorter (`SlicedString::kMinLength`). */
const leastView = 13;
