import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { articles, type MadeArticle } from './corpus.ts';
import { type Engine, type Opened, passagesOf, type Texts } from './engine.ts';
import { type Figures, spreadFigures } from './figures.ts';
import { computing, megabytes, mostMegabytes, spread } from './measure.ts';
import { questionsOn } from './questions.ts';

const batchArticles = 500;
/** Questions that are drawn; those from one article count once, so there are fewer of them where there are few articles. */
const drawn = 300;

/** What every engine is asked about a corpus of so many passages. */
export function askedOf(passages: number) {
  const { searches, content, phrases, typed } = questionsOn(passages, drawn);
  const wrong = searches.map((query) => `${query.slice(0, 5)}q${query.slice(5, 9)}`.replaceAll(' ', ''));
  return { searches, content, phrases, typed, wrong };
}

/** Builds an index of so many passages and saves it in a folder. */
export async function measureBuild(engine: Engine, passages: number, folder: string): Promise<Figures> {
  const building = await engine.build();
  let ms = 0;
  for (const batch of batches(articles(passages))) {
    const work = building.take(batch);
    ms += (await computing(work)).ms;
  }
  ms += (await computing(() => building.finish())).ms;
  mkdirSync(folder, { recursive: true });
  await building.save(folder);
  return { build: ms / 1000, 'build, most memory': mostMegabytes(), file: megabytesIn(folder) };
}

/** Opens a saved index and asks it, in a process that has not built it. */
export async function measureAsking(engine: Engine, passages: number, folder: string): Promise<Figures> {
  const { searches, content, phrases, typed, wrong } = askedOf(passages);
  let known: ReadonlyMap<string, string> | null = null;
  const texts: Texts = () => {
    known ??= new Map([...passagesOf(articles(passages))].map(({ id, text }) => [id, text.toLowerCase()]));
    return known;
  };
  const before = await megabytes();
  const loaded = await computing(() => engine.open(folder, texts));
  const opened: Opened = loaded.result;
  const searched = await spread(searches, opened.search);
  const rarer = await spread(content, opened.search);
  // What is only read when it is looked at is there by now; the texts are not yet.
  const memory = (await megabytes()) - before;
  return {
    load: loaded.ms,
    ...(engine.staysInFile ? {} : { 'memory, asked': memory }),
    ...spreadFigures('search as typed', searched),
    ...spreadFigures('search, content words', rarer),
    ...(opened.phrase ? spreadFigures('three words side by side', await spread(phrases, opened.phrase)) : {}),
    ...(opened.typed ? spreadFigures('beginning of a word', await spread(typed, opened.typed)) : {}),
    ...(opened.misspelt ? spreadFigures('misspelt word', await spread(wrong, opened.misspelt)) : {}),
  };
}

function* batches(all: Iterable<MadeArticle>): Generator<readonly MadeArticle[]> {
  let batch: MadeArticle[] = [];
  for (const article of all) {
    batch.push(article);
    if (batch.length < batchArticles) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Megabytes of all files in a folder and below it. */
export function megabytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1e6;
}
