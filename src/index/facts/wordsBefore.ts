const verbs = new Set('was were is are to by of at hit reached grew rose fell'.split(' '));
const verbPairs = new Set(['stood at', 'came to']);
const between = new Set('to by at about nearly almost over around'.split(' '));
const mostWords = 4;
/** Where a text ends in none of these, and in no past verb, no verb leads to its end. */
const lastWords = new Set([...verbs, ...between, 'than']);

const pastLetters = /^\p{L}+ed$/u;
const isPastVerb = (word: string): boolean => word.endsWith('ed') && pastLetters.test(word);
const wholeWord = /^[\p{L}-]+$/u;
const lastLetters = /[\p{L}-]+$/u;
const threeLetters = /[\p{L}-]{3}$/u;

/**
 * Up to four words right before a verb or preposition that leads to the end of a text: "unit prices" in "Last year, unit prices rose to
 * almost ". Null where there are none. Read word by word from the end: one expression for all of it tries every beginning.
 */
export function wordsBefore(text: string): string | null {
  if (!text.endsWith(' ')) return null;
  const last = text.slice(text.lastIndexOf(' ', text.length - 2) + 1, -1);
  if (!lastWords.has(last) && !isPastVerb(last)) return null;
  const words = text.split(' ');
  const end = words.length - 1;
  let found: string | null = null;
  let first = end;
  // Whether what stands from the next word on, and from the one after it, only leads on to the end.
  let [next, afterNext] = [true, false];
  for (let at = end - 1; at > 0 && (next || afterNext); at -= 1) {
    const word = words[at] ?? '';
    const pair = afterNext ? `${word} ${words[at + 1]}` : '';
    if ((next && (verbs.has(word) || isPastVerb(word))) || (afterNext && verbPairs.has(pair))) {
      const from = firstOf(words, at);
      // Of several verbs the one whose words begin first counts, else the last.
      if (from < Math.min(first, at)) {
        found = [lastLetters.exec(words[from] ?? '')?.[0], ...words.slice(from + 1, at)].join(' ');
        first = from;
      }
    }
    [next, afterNext] = [(next && between.has(word)) || (afterNext && pair === 'more than'), next];
  }
  return found;
}

/** Where the words before a verb begin; the verb itself where there are none. */
function firstOf(words: readonly string[], verb: number): number {
  if (!threeLetters.test(words[verb - 1] ?? '')) return verb;
  let first = verb - 1;
  while (first > 0 && first > verb - mostWords && wholeWord.test(words[first] ?? '') && lastLetters.test(words[first - 1] ?? ''))
    first -= 1;
  return first;
}
