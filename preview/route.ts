/** What the part of the page's address after # asks for. */
export type Route =
  | { readonly view: 'none' }
  | { readonly view: 'articles' }
  | { readonly view: 'article'; readonly key: string; readonly at: Stretch | null; readonly part: number }
  | { readonly view: 'why'; readonly message: string };

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The address of a place in an article. */
export const placeHash = (key: string, { start, end }: Stretch): string => `#article=${key}&at=${start}-${end}`;

/** The address of a part of an article. */
export const partHash = (key: string, part: number): string => `#article=${key}&part=${part + 1}`;

/** The address of why a message says what it says. */
export const whyHash = (message: string): string => `#why=${message}`;

/** Reads an address; one that asks for nothing known asks for nothing. */
export function routeOf(hash: string): Route {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  if (given.has('articles')) return { view: 'articles' };
  const [key, why] = [given.get('article') ?? '', given.get('why') ?? ''];
  if (/^\d{1,20}$/.test(why)) return { view: 'why', message: why };
  if (!/^[0-9a-f]{10}$/.test(key)) return { view: 'none' };
  const at = /^(\d{1,9})-(\d{1,9})$/.exec(given.get('at') ?? '');
  const stretch = at && { start: Number(at[1]), end: Number(at[2]) };
  const part = /^\d{1,6}$/.test(given.get('part') ?? '') ? Number(given.get('part')) - 1 : 0;
  return { view: 'article', key, at: stretch && stretch.start < stretch.end ? stretch : null, part: Math.max(0, part) };
}
