/** Words that the stemmer knows one by one, the second ones also by their plurals. */
const known = new Set('skis skies sky news atlas cosmos bias andes'.split(' '));
const knownInIng = new Set('inning canning herring earring'.split(' '));
/** What stands behind them is taken for a region of its own. */
const longBeginning = /^(?:gener|commun|arsen)/;
/** Ends of words that only lose an "e". */
const suffixInE = /(?:nce|ble|ate|ive|ize)$/;
const doubled = /([bdfgmnprt])\1$/;

const [a, c, d, e, g, i, l, m, n, o, r, s, t, u, w, x, y] = [...'acdegilmnorstuwxy'].map((letter) => letter.charCodeAt(0));
const isVowel = (code: number): boolean => code === a || code === e || code === i || code === o || code === u;

/**
 * The stem of a word in small letters where its last letters tell which few of the stemmer's rules there are to follow; null for any
 * other word. The stemmer tries fifty expressions on each, and a quarter of the words of a text may be ones that nobody has met before.
 */
export function regularStem(word: string): string | null {
  const { length } = word;
  let hasY = false;
  for (let at = 0; at < length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return null;
    if (code === y && at < length - 1) hasY = true;
  }
  if (isPlain(word)) return word;
  // Within a word it may be a vowel or none.
  if (hasY || length < 3 || known.has(word) || longBeginning.test(word)) return null;
  return word.charCodeAt(length - 1) === s ? withoutS(word) : withoutTense(word);
}

/** True where a word ends as no rule begins. */
function isPlain(word: string): boolean {
  const { length } = word;
  const [last, before] = [word.charCodeAt(length - 1), length > 1 ? word.charCodeAt(length - 2) : 0];
  if (last === s || last === e || last === y || last === i || last === l) return false;
  if (last === d) return before !== e;
  if (last === r) return before !== e && (before !== o || !word.endsWith('ator'));
  if (last === g) return !word.endsWith('ing');
  if (last === n) return !word.endsWith('ion');
  if (last === t) return before !== n || !(word.endsWith('ant') || word.endsWith('ent'));
  if (last === m) return !word.endsWith('ism');
  return last !== c || before !== i;
}

function withoutS(word: string): string | null {
  const { length } = word;
  const before = word.charCodeAt(length - 2);
  if (before === s || before === u || vowelIn(word, 0, length - 2) < 0) return null;
  if (word.endsWith('ies')) return inI(word, 3);
  return word.endsWith('sses') ? null : withoutTense(word.slice(0, -1));
}

function withoutTense(word: string): string | null {
  const isPast = word.endsWith('ed');
  if (isPast && word.endsWith('ied')) return inI(word, 3);
  if (!isPast && !word.endsWith('ing')) return withoutSuffix(word);
  const verb = word.slice(0, isPast ? -2 : -3);
  // "proceed", "ring", "outing" and "created" all have rules of their own.
  const isRare = word.endsWith('eed') || knownInIng.has(word) || regionIn(verb, 0) === verb.length || /(?:at|bl|iz)$/.test(verb);
  if (isRare) return null;
  return withoutSuffix(doubled.test(verb) ? verb.slice(0, -1) : verb);
}

function withoutSuffix(word: string): string | null {
  const { length } = word;
  const [last, before] = [word.charCodeAt(length - 1), word.charCodeAt(length - 2)];
  if (last === s) return before === s || before === u ? null : word;
  if (last === d || (last === g && before === n)) return word;
  if (last === e) return suffixInE.test(word) ? null : withoutE(word);
  if (last === y) return isVowel(before) ? word : inI(word, 1);
  if (last === l) return before === l || before === a || word.endsWith('ful') ? null : word;
  if (last === r && before === e) return withoutEr(word);
  return isPlain(word) ? word : null;
}

/** A word with an "i" in place of so many last letters; null where it may be a suffix that is written so. */
function inI(word: string, letters: number): string | null {
  const length = word.length - letters;
  const before = word.charCodeAt(length - 1);
  return length < 2 || before === c || before === l || before === g || before === t ? null : `${word.slice(0, length)}i`;
}

function withoutE(word: string): string | null {
  const { length } = word;
  const region = regionIn(word, 0);
  if (region === length) return word;
  return regionIn(word, region) < length || !isShort(word, length - 1) ? word.slice(0, -1) : word;
}

function withoutEr(word: string): string | null {
  if (word.endsWith('izer')) return null;
  const second = regionIn(word, regionIn(word, 0));
  if (!word.includes('er', second)) return word;
  const before = word.charCodeAt(word.length - 3);
  return before === e || before === l ? null : word.slice(0, -2);
}

/** True where the letters before a place end in a short syllable. */
function isShort(word: string, to: number): boolean {
  const [last, before] = [word.charCodeAt(to - 1), word.charCodeAt(to - 2)];
  if (to < 3) return isVowel(word.charCodeAt(0)) && (to < 2 || !isVowel(last));
  return !isVowel(last) && last !== w && last !== x && isVowel(before) && !isVowel(word.charCodeAt(to - 3));
}

/** Where the first vowel stands between two places of a word; -1 where there is none. */
function vowelIn(word: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (isVowel(word.charCodeAt(at))) return at;
  return -1;
}

/** Where what stands behind the first vowel and a consonant begins, from a place of a word on; its length where there is nothing. */
function regionIn(word: string, from: number): number {
  let at = vowelIn(word, from, word.length);
  if (at < 0) return word.length;
  while (at < word.length && isVowel(word.charCodeAt(at))) at += 1;
  return Math.min(at + 1, word.length);
}
