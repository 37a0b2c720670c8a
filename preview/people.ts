import type { Person, Place } from './types.ts';

/** Ids look like Discord's and are another page's none of them: what is set or brought here is not seen there. */
const id = (first: string): string =>
  first + Array.from(crypto.getRandomValues(new Uint8Array(17)), (byte) => byte % 10).join('');

/** Those whom the page can be used as. */
export const people: readonly [Person, Person, Person] = [
  { id: id('2'), name: 'Maya', moderator: false },
  { id: id('2'), name: 'Jonas', moderator: false },
  { id: id('2'), name: 'Lin', moderator: true },
];

/** Where messages stand; two servers and the direct messages. */
export const places: readonly [Place, Place, Place] = [
  { id: id('3'), name: 'Newsroom', channel: 'sources', server: id('4') },
  { id: id('3'), name: 'Reading group', channel: 'fact-check', server: id('4') },
  { id: id('3'), name: '', channel: 'Footnote', server: null },
];

/** The servers of this page. */
export const servers: readonly string[] = places.flatMap(({ server }) => server ?? []);
