import { Facts } from '../../index/facts/facts.ts';
import { FactBuilder } from '../../index/facts/factTable.ts';
import { markOf } from '../../index/facts/kinds.ts';
import { topicKey } from '../../index/facts/knownBy.ts';
import type { Counted } from '../../index/facts/ranking.ts';
import type { FactSource } from '../../index/facts/source.ts';
import type { Library } from '../../index/library.ts';
import type { Article } from '../../model/article.ts';
import { companionsIn, type Ways, waysOf } from './companions.ts';

/** A thing the articles speak of. */
export interface Topic {
  readonly text: string;
  /** Articles that hold it. */
  readonly articles: number;
  readonly sort: 'name' | 'phrase';
  /** More for what more articles tell of more often. */
  readonly told: number;
}

/** Topics that stand in one article alone are kept only where there are fewer articles. */
const few = 40;
/** Common words and the phrases that they stand in are learnt from so many articles, the newest. */
const articlesRead = 300;

/** Names, what is counted, and common nouns with the words that keep them company: these of the newest articles alone. */
export class Topics {
  readonly ways: Ways;
  /** What is noted of the articles, and the phrases beside it. */
  readonly facts: Facts;
  private readonly library: Library;

  private constructor(library: Library, ways: Ways, facts: Facts) {
    this.library = library;
    this.ways = ways;
    this.facts = facts;
  }

  /** Those that are noted with the articles: no phrases, and no article is read. */
  static noted(library: Library): Topics {
    return new Topics(library, { isNoun: () => false, times: () => 0 }, library.facts);
  }

  /** The topics of a library, in small steps. */
  static *steps(library: Library): Generator<void, Topics> {
    const newest: { readonly at: number; readonly article: Article }[] = [];
    for (const one of newestArticles(library, articlesRead)) {
      newest.push(one);
      yield;
    }
    const ways = yield* waysOf(newest.map(({ article }) => article));
    newest.sort((a, b) => a.at - b.at);
    const builder = new FactBuilder();
    const phrases: ReadonlyMap<string, ReadonlyMap<string, number>>[] = [];
    for (const { article } of newest) {
      phrases.push(noted(companionsIn(article, ways)));
      yield;
    }
    const isKept = yield* tellable(phrases, library);
    for (const [record, texts] of phrases.entries()) {
      for (const [key, written] of texts) {
        if (!isKept(key)) continue;
        builder.note(markOf('topic') + key, record, [[...written.values()].reduce((sum, count) => sum + count, 0), 1]);
        for (const [text, count] of written) builder.note(`${markOf('written')}${key}\n${text}`, record, [count]);
      }
      builder.record(0, 0);
      yield;
    }
    const source: FactSource = {
      table: yield* builder.steps(),
      places: Uint32Array.from(newest, ({ at }) => at),
      gone: 0,
      idOf: () => '',
      recordOf: () => -1,
    };
    return new Topics(library, ways, new Facts([...library.facts.sources, source]));
  }

  /** The topic of a folded text; null for one that too few tell of. */
  of(key: string): Topic | null {
    const counted = this.facts.counted('topic', key);
    return counted && this.made(counted);
  }

  /** Topics that most tell of, first; null where the next one takes longer. */
  *best(): Generator<Topic | null> {
    for (const counted of this.facts.bestInSteps('topic')) yield counted && this.made(counted);
  }

  private made({ text: key, holders, sum }: Counted): Topic | null {
    const sort = this.facts.first('topic', key)?.numbers[1] === 0 ? 'name' : 'phrase';
    if (sort === 'phrase' && holders < fewestIn(this.library)) return null;
    const told = (sort === 'name' ? holders + 1 : holders) + Math.log2(sum);
    return { text: this.spelled(key), articles: holders, sort, told };
  }

  /** As it is written most often. */
  private spelled(key: string): string {
    let best: Counted | null = null;
    for (const text of this.facts.texts('written', `${key}\n`)) {
      const counted = this.facts.counted('written', text);
      if (counted && (!best || counted.sum > best.sum)) best = counted;
    }
    return (best?.text.slice(key.length + 1) ?? key).replace(/\s+/g, ' ').trim();
  }
}

/** In how many articles a phrase has to stand. */
const fewestIn = (library: Library): number => (library.articles.length >= few ? 2 : 1);

/** Whether enough articles have a phrase for it to be a topic; told in steps. */
function* tellable(
  phrases: readonly ReadonlyMap<string, unknown>[],
  library: Library,
): Generator<void, (key: string) => boolean> {
  if (fewestIn(library) === 1) return () => true;
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const texts of phrases) {
    for (const key of texts.keys()) (once.has(key) ? again : once).add(key);
    yield;
  }
  return (key) => again.has(key) || library.facts.has('topic', key);
}

/** The newest articles with their places, each looked up when it is its turn. */
export function* newestArticles(library: Library, most: number): Generator<{ readonly at: number; readonly article: Article }> {
  let found = 0;
  for (const at of library.facts.newest()) {
    if (found >= most) return;
    const article = library.articles[at];
    if (!article) continue;
    found += 1;
    yield { at, article };
  }
}

/** The topics among phrases, and how often each is written how. */
function noted(texts: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const key = topicKey(text);
    if (key === null) continue;
    const written = found.get(key) ?? new Map<string, number>();
    found.set(key, written.set(text, (written.get(text) ?? 0) + 1));
  }
  return found;
}
