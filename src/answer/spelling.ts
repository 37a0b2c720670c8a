import { fold } from '../index/fold.ts';
import type { TextIndex } from '../index/port.ts';
import { stem } from '../index/stem.ts';
import { isStopWord } from '../index/terms.ts';
import { surprise } from './weigh.ts';

/** What an unknown word may have been meant to be. */
export interface Repair {
  /** Known terms to search for in its place: one word, or the parts of words written in one. */
  readonly terms: readonly string[];
  /** 0 to 1: how likely it was meant. */
  readonly likely: number;
}

const shortestPart = 3;
/** Longer ones are no words: to repair them would take time and mend nothing. */
const longestWord = 40;

/** Repairs of a word that the index does not know, likeliest first, three at most; none for a known word or ordinary English. */
export function repairs(index: TextIndex, surface: string): readonly Repair[] {
  if (surface.length > longestWord) return [];
  const word = fold(surface);
  const term = stem(word);
  if (index.documentFrequency(term) > 0 || isOrdinary(term)) return [];
  const ending = mended(index, word);
  const parts = split(index, word);
  // "Cannes" is no slip for "can".
  const alike = index.similar(term, 3);
  // "Tarde" is one slip from "trade", but two stems apart.
  const meant = (alike.length > 0 || term === word ? alike : index.similar(word, 3)).filter((known) => !isStopWord(known));
  const similar = meant.map((known, at): Repair => ({ terms: [known], likely: 0.8 / (at + 1) }));
  return [
    ...(ending ? [{ terms: [ending], likely: 0.95 }] : []),
    ...(parts ? [{ terms: parts, likely: 0.9 }] : []),
    ...similar,
  ].slice(0, 3);
}

// "Quarter" is no slip for "charter", though no article has it.
const isOrdinary = (term: string): boolean => surprise(term) < surprise('');

/** Slips in an ending that a stem no longer has, so that no distance between stems tells of them: "Jinpin", "meetign". */
const slippedEnding = /(?:in|ig|ng|ign|nig|igng|inng|iing)$/;

/** The known stem of a word whose “-ing” was mistyped; null where there is none. */
function mended(index: TextIndex, word: string): string | null {
  const start = word.replace(slippedEnding, '');
  if (start === word || start.length < shortestPart + 1) return null;
  const term = stem(`${start}ing`);
  return index.documentFrequency(term) > 0 ? term : null;
}

/** The two known words that were written in one, the pair whose rarer word is the most common; null when there is none. */
function split(index: TextIndex, word: string): readonly string[] | null {
  let best: readonly string[] | null = null;
  let most = 0;
  for (let at = shortestPart; at + shortestPart <= word.length; at += 1) {
    const parts = [stem(word.slice(0, at)), stem(word.slice(at))];
    const rows = Math.min(...parts.map((part) => index.documentFrequency(part)));
    if (rows > most) {
      best = parts;
      most = rows;
    }
  }
  return best;
}
