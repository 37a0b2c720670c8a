import type { Article } from '../../model/article.ts';
import { type ArticleId, passageId } from '../../model/ids.ts';
import { inMemory, unanalysed } from '../buildLibrary.ts';
import { atOnce } from '../compact/steps.ts';
import { Facts } from '../facts/facts.ts';
import { FactBuilder } from '../facts/factTable.ts';
import type { Library } from '../library.ts';
import type { TextIndex } from '../port.ts';
import type { KeptArticle } from '../saved/recordWriter.ts';
import { synonymsOf } from '../synonyms.ts';
import type { MakeTypingIndex } from '../typing.ts';
import { type Need, needName, type RemoteView, type Rows } from './needs.ts';

/** What a library of one request is made from. */
export interface RequestLibraryParts {
  readonly view: Pick<RemoteView, 'counts' | 'known'>;
  /** Ids of the articles to be walked through, in order; null while they are not known. */
  readonly reading: readonly string[] | null;
  readonly makeTyping: MakeTypingIndex;
  /** Hears of everything that was asked for and is not known; what is given instead is a guess that must not be shown. */
  readonly missing: (need: Need) => void;
}

/**
 * A library of what is known of a remote index: numbers are those of the whole index. `articles.length` is that of the whole
 * index too, while walking through `articles` meets those that were chosen for the request.
 */
export function requestLibrary({ view, reading, makeTyping, missing }: RequestLibraryParts): Library {
  const { counts, known } = view;

  function kept(id: string): KeptArticle | null {
    const found = known.articles.get(id);
    if (found === undefined) missing({ kind: 'article', id });
    return found ?? null;
  }

  const article = (id: string): Article | undefined => kept(id)?.article;

  let walked: readonly Article[] | null = null;
  function walk(): readonly Article[] {
    if (!reading) missing({ kind: 'reading' });
    walked ??= (reading ?? []).flatMap((id) => article(id) ?? []);
    return walked;
  }

  let facts: Facts | null = null;

  return {
    state: known,
    articles: counted(counts.articles, walk),
    refused: counts.refused,
    article,
    byKey(key) {
      const id = known.ids.get(key);
      if (id === undefined) missing({ kind: 'key', key });
      return id ? article(id) : undefined;
    },
    analysis: (id) => kept(id)?.analysis ?? unanalysed,
    passage(id) {
      const mark = id.lastIndexOf('#p');
      const found = mark < 0 ? undefined : article(id.slice(0, mark));
      const passage = found?.passages[Number(id.slice(mark + 2))];
      return found && passage && passageId(found.id, passage.index) === id ? { article: found, passage } : undefined;
    },
    sentenceTerms: (id: ArticleId) => kept(id)?.terms ?? [],
    articleIndex: index('articles', counts.articles, known, missing),
    passageIndex: index('passages', counts.passages, known, missing),
    sentences: counts.sentences,
    sentenceFrequency(term) {
      const count = known.sentences.get(term);
      if (count === undefined) missing({ kind: 'sentences', term });
      // A word that is thought to be there leads on to what is asked of it next.
      return count ?? 1;
    },
    speaksOf({ from, to }) {
      const need: Need = { kind: 'times', from, to };
      const spoken = known.times.get(needName(need));
      if (spoken === undefined) missing(need);
      return spoken ?? true;
    },
    /** Of the articles that are walked through. */
    get facts() {
      facts ??= factsOf(walk(), (id) => kept(id)?.analysis ?? unanalysed);
      return facts;
    },
    synonyms: synonymsOf(counts.synonyms),
    makeTyping,
  };
}

function factsOf(articles: readonly Article[], analysis: Library['analysis']): Facts {
  const builder = new FactBuilder();
  for (const article of articles) builder.add(article, analysis(article.id));
  return new Facts([inMemory(atOnce(builder.steps()), articles)]);
}

function index(rows: Rows, size: number, known: RemoteView['known'], missing: (need: Need) => void): TextIndex {
  const readOnly = (): never => {
    throw new Error('a remote index is not changed by those who ask it');
  };
  function documentFrequency(term: string): number {
    const count = known.holders[rows].get(term);
    if (count === undefined) missing({ kind: 'holders', rows, term });
    return count ?? 1;
  }
  return {
    size,
    add: readOnly,
    remove: readOnly,
    documentFrequency,
    search(query) {
      const need: Need = { kind: 'search', rows, query };
      const hits = known.hits.get(needName(need));
      if (!hits) missing(need);
      return hits ?? [];
    },
    similar(term, limit) {
      if ((known.holders[rows].get(term) ?? 0) > 0) return [];
      const need: Need = { kind: 'similar', rows, term, limit };
      const near = known.similar.get(needName(need));
      if (!near) missing(need);
      return near ?? [];
    },
    begun(beginning, limit) {
      const need: Need = { kind: 'begun', rows, beginning, limit };
      const begun = known.begun.get(needName(need));
      if (!begun) missing(need);
      return begun ?? [];
    },
  };
}

/** A list that says how many there are without anybody looking at them. */
function counted(length: number, list: () => readonly Article[]): readonly Article[] {
  return new Proxy<readonly Article[]>([], {
    get(_, key) {
      if (key === 'length') return length;
      const value: unknown = Reflect.get(list(), key);
      return typeof value === 'function' ? value.bind(list()) : value;
    },
  });
}
