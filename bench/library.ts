import { readdirSync } from 'node:fs';
import { loadLibrary } from '../src/adapters/loadLibrary.ts';
import { ask } from '../src/answer/answer.ts';
import { compareTwoSteps } from '../src/answer/listings/compareTwo.ts';
import { figureSteps } from '../src/answer/listings/figures.ts';
import { timelineSteps } from '../src/answer/listings/timeline.ts';
import { whoSteps } from '../src/answer/listings/who.ts';
import { quote } from '../src/answer/quote/quote.ts';
import { speakerSteps, suggestSpeakers } from '../src/answer/quote/suggestSpeakers.ts';
import { search } from '../src/answer/search/search.ts';
import { suggestionSteps, suggestWords } from '../src/answer/suggest/suggestions.ts';
import { atOnce } from '../src/index/compact/steps.ts';
import type { Library } from '../src/index/library.ts';
import { type Figures, spreadFigures } from './figures.ts';
import { libraryIn } from './indexing.ts';
import { computing, megabytes, mostMegabytes, spread } from './measure.ts';
import { type Questions, questionsOn } from './questions.ts';

/** Opens a library that was indexed before and asks it, as a start does that finds nothing changed. */
export async function measureLibrary(passages: number, folder: string): Promise<Figures> {
  const options = libraryIn(folder);
  const before = megabytes();
  const began = performance.now();
  const loaded = await computing(() => loadLibrary(options));
  const start = performance.now() - began;
  const library = loaded.result;
  const { searches, asks, speakers, typed } = questionsOn(passages, 300);
  const first = await computing(() => ask(library, { question: asks[0] ?? '', limit: 5 }));
  const asked = await spread(asks, (question) => ask(library, { question, limit: 5 }));
  const searched = await spread(searches, (query) => search(library, { query }));
  const quoting = await computing(() => quote(library, { speaker: speakers[0] ?? 'a', limit: 5 }));
  const speaking = await computing(() => suggestSpeakers('a', library));
  const quoted = await spread(speakers.slice(0, 200), (speaker) => quote(library, { speaker, limit: 5 }));
  const words = await computing(() => suggestWords('a', library));
  const steps = await computing(() => longestStep([suggestionSteps(library), speakerSteps(library)]));
  const completed = await spread(typed.slice(0, 200), (beginning) => [
    suggestSpeakers(beginning, library),
    suggestWords(beginning, library),
  ]);
  const listings = listingsOf(library, questionsOn(passages, 300));
  const listed: Figures[] = [];
  for (const [name, all] of listings) listed.push(spreadFigures(name, await spread(all, (steps) => atOnce(steps()))));
  const turns = await longestStep(listings.flatMap(([, all]) => all.map((steps) => steps())));
  const memory = megabytes() - before;
  return {
    parts: readdirSync(options.dataDir, { recursive: true }).filter((name) => String(name).endsWith('.part')).length,
    'start, by the clock': start,
    'start, computing': loaded.ms,
    'memory, asked': memory,
    'first /ask': first.ms,
    'first /quote': quoting.ms,
    'first speakers': speaking.ms,
    'first topics': words.ms,
    'suggestions made ready': steps.ms,
    'longest step of it': steps.result,
    ...spreadFigures('/ask', asked),
    ...spreadFigures('/search', searched),
    ...spreadFigures('/quote', quoted),
    ...spreadFigures('autocomplete', completed),
    ...Object.assign({}, ...listed),
    'longest step of listings': turns,
    'most memory of all': mostMegabytes(),
  };
}

type Steps = () => Generator<void, unknown>;
const fewListings = 40;

/** What the commands that list are asked for: words of the corpus and its people. */
function listingsOf(library: Library, { content, speakers }: Questions): readonly (readonly [string, readonly Steps[]])[] {
  const words = content.slice(0, fewListings).map((run) => run.split(' ')[0] ?? 'a');
  const people = speakers.slice(0, fewListings);
  return [
    ['/figures', words.map((about) => () => figureSteps(library, { about, limit: 25 }))],
    ['/timeline', words.map((topic) => () => timelineSteps(library, { topic, limit: 10 }))],
    ['/who', people.map((name) => () => whoSteps(library, { name, limit: 5 }))],
    ['/compare', people.map((a, nth) => () => compareTwoSteps(library, { a, b: people[nth - 1] ?? '2018', limit: 6 }))],
  ];
}

/** Does steps to their end; milliseconds of computing of the longest. */
async function longestStep(all: readonly Iterator<void, unknown>[]): Promise<number> {
  let longest = 0;
  for (const steps of all)
    for (let done = false; !done; ) {
      const { ms } = await computing(() => {
        done = steps.next().done === true;
      });
      longest = Math.max(longest, ms);
    }
  return longest;
}
