import { type Form, formOf, keyMarks } from './forms.ts';

/** Tells whether the key of a form is one of these few; of most that are not, the number of the key tells it. */
export function keysAmong(keys: readonly string[]): (form: Form) => boolean {
  const chosen = new Set(keys);
  const marked = new Uint8Array(keyMarks);
  for (const key of keys) marked[formOf(key).keyMark] = 1;
  return ({ key, keyMark }) => marked[keyMark] === 1 && chosen.has(key);
}
