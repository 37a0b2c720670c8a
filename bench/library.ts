import { readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { loadLibrary } from '../src/adapters/loadLibrary.ts';
import { ask, askSteps } from '../src/answer/answer.ts';
import { compareTwoSteps } from '../src/answer/listings/compareTwo.ts';
import { figureSteps } from '../src/answer/listings/figures.ts';
import { timelineSteps } from '../src/answer/listings/timeline.ts';
import { whoSteps } from '../src/answer/listings/who.ts';
import { quote, quoteSteps } from '../src/answer/quote/quote.ts';
import { speakerSteps, suggestSpeakers } from '../src/answer/quote/suggestSpeakers.ts';
import { search } from '../src/answer/search/search.ts';
import { suggestionSteps, suggestWords } from '../src/answer/suggest/suggestions.ts';
import { atOnce } from '../src/index/compact/steps.ts';
import type { Library } from '../src/index/library.ts';
import { type Figures, spreadFigures } from './figures.ts';
import { libraryIn } from './indexing.ts';
import { computing, keptWaiting, megabytes, mostMegabytes, spread } from './measure.ts';
import { type Questions, questionsOn } from './questions.ts';

/**
 * Opens a library that was indexed before and asks it, as a start does that finds nothing changed. The steps of answers and lists are
 * measured while they are done for the first time, when nothing is read and no code made fast: each by how long it keeps all else waiting.
 */
export async function measureLibrary(passages: number, folder: string): Promise<Figures> {
  const options = libraryIn(folder);
  const questions = questionsOn(passages, 300);
  const { searches, asks, speakers, typed } = questions;
  const before = await megabytes();
  const began = performance.now();
  const loaded = await computing(() => loadLibrary(options));
  const start = performance.now() - began;
  const library = loaded.result;
  const [one = '', ...others] = asks.slice(0, fewAsks);
  const first = await computing(() => longestStep([askSteps(library, { question: one, limit: 5 })]));
  const steps = await longestStep(others.map((question) => askSteps(library, { question, limit: 5 })));
  const asked = await spread(asks, (question) => ask(library, { question, limit: 5 }));
  const searched = await spread(searches, (query) => search(library, { query }));
  const quoting = await computing(() => longestStep([quoteSteps(library, { speaker: speakers[0] ?? 'a', limit: 5 })]));
  const quotes = await longestStep(speakers.slice(1, fewAsks).map((speaker) => quoteSteps(library, { speaker, limit: 5 })));
  const speaking = await computing(() => suggestSpeakers('a', library));
  const quoted = await spread(speakers.slice(0, 200), (speaker) => quote(library, { speaker, limit: 5 }));
  const words = await computing(() => suggestWords('a', library));
  const ready = await computing(() => longestStep([suggestionSteps(library), speakerSteps(library)]));
  const completed = await spread(typed.slice(0, 200), (beginning) => [
    suggestSpeakers(beginning, library),
    suggestWords(beginning, library),
  ]);
  const listings = listingsOf(library, questions);
  const turns = await longestStep(listings.flatMap(([, all]) => all.map((steps) => steps())));
  const listed: Figures[] = [];
  for (const [name, all] of listings) listed.push(spreadFigures(name, await spread(all, (steps) => atOnce(steps()))));
  const memory = (await megabytes()) - before;
  return {
    parts: readdirSync(options.dataDir, { recursive: true }).filter((name) => String(name).endsWith('.part')).length,
    'start, by the clock': start,
    'start, computing': loaded.ms,
    'memory, asked': memory,
    'first /ask': first.ms,
    'first /quote': quoting.ms,
    'first speakers': speaking.ms,
    'first topics': words.ms,
    'suggestions made ready': ready.ms,
    'longest step of it': ready.result,
    'longest step of questions': Math.max(first.result, steps, quoting.result, quotes),
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
/** Questions and quotations of which the first steps are measured. */
const fewAsks = 60;

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

/** Does steps to their end, each of the runs in a turn of its own; milliseconds that the longest keeps all else waiting. */
async function longestStep(all: readonly Iterator<void, unknown>[]): Promise<number> {
  let longest = 0;
  for (const steps of all) {
    for (let done = false; !done; ) {
      const ms = keptWaiting(() => {
        done = steps.next().done === true;
      });
      longest = Math.max(longest, ms);
    }
    await setImmediate();
  }
  return longest;
}
