// Letters that carry no accent to strip, yet are typed without their stroke, ligature or dot.
const plain: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ə: 'e',
};
const plainLetters = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');

// In ASCII only what stands for an apostrophe is taken out.
const foldable = /['`\u0080-\uffff]/;

/**
 * One spelling for every way of writing the same letters: lower case, no accents, full-width and ligatures as plain
 * letters, no apostrophes, soft hyphens or invisible characters. Folding twice changes nothing.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!foldable.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘ʼ‛′`]/gu, '')
    .replace(plainLetters, (letter) => plain[letter] ?? letter);
}
