import type { Person, Place } from './types.ts';

/** Those whom the page can be used as; ids look like Discord's. */
export const people: readonly [Person, ...Person[]] = [
  { id: '200000000000000001', name: 'Maya', moderator: false },
  { id: '200000000000000002', name: 'Jonas', moderator: false },
  { id: '200000000000000003', name: 'Lin (moderator)', moderator: true },
];

/** Where messages stand. */
export const places: readonly [Place, ...Place[]] = [
  { id: '300000000000000001', name: 'Newsroom', channel: 'sources', server: '400000000000000001' },
  { id: '300000000000000002', name: 'Reading group', channel: 'fact-check', server: '400000000000000002' },
  { id: '300000000000000003', name: 'Direct message', channel: 'Footnote', server: null },
];
