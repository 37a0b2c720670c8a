/** True when the first letter of a word is a capital, of whatever alphabet. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

/** True when the first letter of a word is a small one, of whatever alphabet. */
export function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text);
}

/** True for the end of a name that owns something ("Berg's", "the workers'"), which is a word of its own. */
export function isOwnersMark(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code === 0x27 || code === 0x2019) && (text.length === 1 || text === "'s" || text === '’s');
}
