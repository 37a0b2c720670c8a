import { miniSearchTyping } from '../../src/adapters/miniSearchTyping.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadCommands } from '../../src/command/load.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { article } from '../fakes/articles.ts';
import { inDiscord, type Story } from './gatewayStory.ts';

const drafts = [
  {
    file: 'gull.txt',
    title: 'Harbour trade',
    publisher: 'The Gull',
    date: '2019-06-05' as const,
    url: 'https://gull.example/trade',
    text: 'Trade in Marrow Bay grew by 27.1 percent to $107 billion in 2018, the harbour office said. “We have never seen such ships,” said Anna Keller, the mayor. “They come every week,” she added.',
  },
  {
    file: 'tern.txt',
    title: 'A second count',
    publisher: 'The Tern',
    date: '2019-06-07' as const,
    url: null,
    text: 'Trade in Marrow Bay grew by 24.5 percent to $108 billion in 2018, the customs house said. The wall of the harbour is old.',
  },
];
export const articles = drafts.map(article);
const analyses = new Map(articles.map((one) => [one.id, analyse(one)]));
const library = buildLibrary({ articles, analyses, refused: [], makeIndex: compactIndex, makeTyping: miniSearchTyping });

const commands = await loadCommands();

/** Footnote with every command and two articles that differ, in a Discord of its own for each test. */
export const wholeFootnote = (): Story =>
  inDiscord(() => ({ dispatcher: dispatcher({ commands, library: () => library, log: silentLog }) }));

/** A question on which the two articles differ. */
export const trade = 'how much did trade grow in 2018?';
