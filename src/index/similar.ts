import { ownLetters } from '../model/ownLetters.ts';
import { Remembered } from '../model/remembered.ts';
import { digits } from './numberTerms.ts';

/** Forms of one name that no edit distance leads to; each line is a family of stems. */
const families: readonly (readonly string[])[] = [
  ['st', 'saint', 'sankt', 'sint', 'san', 'santa', 'santo'],
  ['john', 'jon', 'johann', 'jean', 'juan', 'ivan', 'johannes'],
  ['peter', 'pyotr', 'petr', 'pjotr', 'pedro', 'pierr'],
  ['alexand', 'aleksandr', 'alexandr', 'aleksand', 'oleksandr', 'alex'],
  ['mikhail', 'michael', 'mihail', 'mikhailo'],
  ['sergei', 'sergey', 'serguei', 'sergej'],
  ['dmitri', 'dmitry', 'dmitrii', 'dmitriy', 'dimitri'],
  ['yuri', 'yury', 'iuri', 'juri'],
  ['vladimir', 'wladimir', 'volodymyr'],
  ['mohammed', 'muhammad', 'mohamed', 'mohammad', 'muhammed'],
  ['kiev', 'kyiv'],
  ['peke', 'beij'],
  ['vietnam', 'viet'],
];
const familyOf = new Map(families.flatMap((family) => family.map((term) => [term, family] as const)));

/** A term of the dictionary and how many rows hold it. */
export type Known = readonly [term: string, rows: number];

/**
 * Known terms that an unknown one was probably meant to be, best first: other forms of the same name, then what sounds the
 * same, then what one or two slips of the hand away is. Looks at every known term once.
 */
export function similarTerms(term: string, known: Iterable<Known>, limit: number): readonly string[] {
  const family = familyOf.get(term);
  const allowed = slips(term);
  if (allowed === 0 && !family) return [];
  const sound = sounds(term);
  const found: { readonly term: string; readonly cost: number; readonly rows: number }[] = [];
  for (const [other, rows] of known) {
    if (other === term) continue;
    if (family?.includes(other)) {
      found.push({ term: other, cost: 0, rows });
      continue;
    }
    if (allowed === 0 || Math.abs(other.length - term.length) > allowed + 1 || /\p{N}/u.test(other) || digits(other)) continue;
    const alike = sounds(other) === sound;
    if (!alike && (Math.abs(other.length - term.length) > allowed || !sameStart(term, other))) continue;
    const cost = distance(term, other, alike ? allowed + 1 : allowed);
    if (cost <= (alike ? allowed + 1 : allowed)) found.push({ term: other, cost: alike ? cost / 2 : cost, rows });
  }
  found.sort((a, b) => a.cost - b.cost || b.rows - a.rows || (a.term < b.term ? -1 : 1));
  return found.slice(0, limit).map((one) => one.term);
}

/** Other forms of the name that a term is; itself among them, none where it is no such name. */
export const familyMembers = (term: string): readonly string[] => familyOf.get(term) ?? [];

/** Slips that a word of this length may hold and still be told from others. */
export function slips(term: string): number {
  if (term.length < 4 || /\p{N}/u.test(term)) return 0;
  return term.length < 7 ? 1 : 2;
}

/** Whether two words may begin alike: a first letter is seldom mistyped, but two may be swapped, and some stand for one another between alphabets. */
export const sameStart = (a: string, b: string): boolean =>
  a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]) || startSound(a) === startSound(b);
const startSound = (word: string): string => sounds(word.slice(0, 2)).slice(0, 1);

const sounding: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|shch/gm, 's'],
  [/tch|tsch|ch|cz|č/gm, 'c'],
  [/ph/gm, 'f'],
  [/ck|kh|q|c(?=[aoukrl]|$)|x/gm, 'k'],
  [/c(?=[eiy])|z|ts/gm, 's'],
  [/w|v|u(?=[aeio])/gm, 'v'],
  [/zh|dj|j|y|ie|ei|ij|ee/gm, 'i'],
  [/ou|oo/gm, 'u'],
  [/h/gm, ''],
  [/(.)\1+/gm, '$1'],
  [/(?<=..)(?:e|i)$/gm, ''],
];

/** What `sounds` gives for each line of a text, line by line: many words are listened to in a fraction of the time that each takes alone. */
export function heardIn(lines: string): string {
  let heard = lines;
  for (const [from, to] of sounding) heard = heard.replace(from, to);
  return heard;
}

// Every word of the dictionary is listened to for every unknown word: working the sound out anew took a fifth of a question.
const heardBefore = new Remembered<string, string>(200_000);

/** A rough spelling by sound: words that sound alike in different transliterations come out the same. */
export function sounds(word: string): string {
  return heardBefore.get(word) ?? heardBefore.keep(ownLetters(word), ownLetters(heardIn(word)));
}

/** Insertions, deletions, replacements and swaps of neighbours between two words; anything above `most` is `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
