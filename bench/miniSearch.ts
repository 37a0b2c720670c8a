import MiniSearch from 'minisearch';
import { articles } from './corpus.ts';
import { computing, megabytes, spread } from './measure.ts';
import { questionsOn } from './questions.ts';

/** MiniSearch as it comes, over passages with the title of their article. */
export async function measureMiniSearch(passages: number): Promise<Record<string, number>> {
  const options = { fields: ['title', 'text'] };
  const documents: { id: string; title: string; text: string }[] = [];
  for (const { id, title, text } of articles(passages))
    for (const [at, paragraph] of text.split('\n\n').entries()) documents.push({ id: `${id}#p${at}`, title, text: paragraph });
  const texts = new Map(documents.map(({ id, text }) => [id, text.toLowerCase()]));
  const before = megabytes();
  const engine = new MiniSearch(options);
  const built = await computing(() => engine.addAll(documents));
  const memory = megabytes() - before;
  const { searches, content, phrases } = questionsOn(passages, 200);
  const searched = spread(searches.slice(0, 100), (query) => engine.search(query).slice(0, 10), 2);
  const rarer = spread(content.slice(0, 100), (query) => engine.search(query).slice(0, 10), 2);
  const holding = (query: string) => {
    const plain = query.toLowerCase();
    return engine.search(query, { combineWith: 'AND' }).filter(({ id }) => texts.get(String(id))?.includes(plain));
  };
  const phrase = spread(phrases.slice(0, 30), holding, 2);
  const saved = JSON.stringify(engine);
  const loaded = await computing(() => MiniSearch.loadJSON(saved, options));
  return {
    build: built.ms,
    load: loaded.ms,
    memory,
    'saved MB': saved.length / 1e6,
    'search p50': searched.p50,
    'search p99': searched.p99,
    'content words p50': rarer.p50,
    'content words p99': rarer.p99,
    'phrase p50': phrase.p50,
    'phrase p99': phrase.p99,
  };
}
