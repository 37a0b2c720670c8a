import { command } from '../src/command/define.ts';
import { sources } from '../src/present/sources.ts';

export default command({
  name: 'sources',
  about: 'Lists the articles that answers come from, and files that could not be read',
  repeatable: true,
  options: {},
  run: ({ library, asker }) => ({ reply: sources(library, asker.locale), answer: null }),
});
