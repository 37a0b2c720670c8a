import { functionWords } from './questionTable.ts';

/** A word of a question where it stands. */
export interface Word {
  readonly surface: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const isFunctionWord: ReadonlySet<string> = new Set(functionWords.split(/\s+/));

/** The words of a question, punctuation left out. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}$€£][\p{L}\p{N}\p{M}.&-]*(?:['’]\p{L}+)?/gu)) {
    const surface = match[0].replace(/\.+$/, '');
    const asking = /^(what|who|where|when|how)['’]?s$/i.exec(surface)?.[1];
    if (asking) {
      const end = match.index + asking.length;
      found.push({ surface: asking, lower: asking.toLowerCase(), start: match.index, end });
      found.push({ surface: 'is', lower: 'is', start: end, end: match.index + surface.length });
      continue;
    }
    found.push({
      surface,
      lower: surface.toLowerCase().replace(/’/g, "'"),
      start: match.index,
      end: match.index + surface.length,
    });
  }
  return found;
}

/** A run of characters. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Runs of capitalised words and words in quotation marks; in a text that is all capitals there are none. */
export function namesIn(text: string, words: readonly Word[]): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(/["“]([^"“”]{2,80})["”]/gu))
    found.push({ start: match.index + 1, end: match.index + match[0].length - 1 });
  const capital = (word: Word | undefined): boolean => word !== undefined && /^[\p{Lu}]/u.test(word.surface);
  const content = words.filter((word) => !isFunctionWord.has(word.lower) && /\p{L}/u.test(word.surface));
  const shouted =
    content.length > 1 && content.every(capital) && content.every((word) => word.surface === word.surface.toUpperCase());
  if (shouted) return found;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || !capital(word) || found.some((name) => word.start >= name.start && word.end <= name.end)) continue;
    const functional = isFunctionWord.has(word.lower) && !/^[\p{Lu}.]{2,}$/u.test(word.surface);
    if (functional) continue;
    let last = at;
    while (last + 1 < words.length && joined(text, words, last, capital)) last += capital(words[last + 1]) ? 1 : 2;
    const end = words[last];
    if (!end) continue;
    // The first word is a capital in any case: alone it is a name only when it looks like one.
    const startsText = at === 0 && last === 0 && !/\p{Lu}.*\p{Lu}|\p{N}|-/u.test(word.surface);
    if (!startsText) found.push({ start: word.start, end: end.end - (/['’]s$/i.test(end.surface) ? 2 : 0) });
    at = last;
  }
  return found.sort((a, b) => a.start - b.start);
}

function joined(text: string, words: readonly Word[], at: number, capital: (word: Word | undefined) => boolean): boolean {
  const [here, next, after] = [words[at], words[at + 1], words[at + 2]];
  if (!here || !next || /['’]s$/i.test(here.surface) || /[,;:?]/.test(text.slice(here.end, next.start))) return false;
  if (capital(next)) return !isFunctionWord.has(next.lower) || /^[\p{Lu}.]{2,}$/u.test(next.surface);
  return (next.lower === 'of' || next.lower === 'and') && capital(after) && next.lower === 'of';
}
