import { articleTerms, sentencesOf, termsWithin } from '../../index/articleTerms.ts';
import { fold } from '../../index/fold.ts';
import { allFields, type Field, gap, type IndexRow } from '../../index/port.ts';
import type { Rows } from '../../index/remote/needs.ts';
import { articleRow, passageRow } from '../../index/rows.ts';
import { ArticleRecord } from '../../index/saved/record.ts';
import { type KeptArticle, writeRecord } from '../../index/saved/recordWriter.ts';
import { isStopWord, type Term } from '../../index/terms.ts';
import { listedWords } from '../../index/words.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Day } from '../../model/day.ts';
import { sha256 } from '../sha256.ts';
import { timesWord, wordOf } from './words.ts';

/** The scope of articles that everybody sees. */
export const sharedScope = 'shared';
/** The scope of a server's own articles. */
export const scopeOf = (server: string): string => `server:${server}`;

/** Something that is put into an index or taken out of it. */
export interface Action {
  readonly rows: Rows;
  readonly id: string;
  readonly routing: string;
  /** Null: it is taken out. */
  readonly source: object | null;
}

/** An article with what is known of it, and its place among those of its file. */
export interface Fed {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly place: number;
}

/** An article as it lies in the index. */
export interface ArticleDocument {
  /** Changes with anything that answers are made from. */
  readonly hash: string;
  readonly actions: (stamp: number) => readonly Action[];
}

/** Makes the documents of an article: one of its own and one for each passage. */
export function documentOf(scope: string, { article, analysis, place }: Fed): ArticleDocument {
  const terms = articleTerms(article, analysis);
  const sentences: (readonly Term[])[] = [];
  for (const sentence of sentencesOf(article)) sentences[sentence.index] = termsWithin(terms, sentence.span);
  const { record, words } = packed({ article, analysis, terms: sentences });
  const hash = sha256(JSON.stringify([record, words, article.file, place]));
  const routing = routingOf(scope, article.id);
  const actions = (stamp: number): readonly Action[] => {
    const about = { scope, stamp, article: article.id };
    const passages = article.passages.map((passage): Action => {
      const inside = passage.sentences.map(({ index }) => sentences[index] ?? []);
      const row = passageRow({ article, analysis, terms }, passage);
      const source = { ...about, ...rowSource(row), sentences: inside.length, s: timesIn(inside) };
      return { rows: 'passages', id: documentId(scope, passage.id), routing, source };
    });
    const source = {
      ...about,
      ...rowSource(articleRow({ article, analysis, terms })),
      ...{ hash, key: article.key, file: article.file, place, passages: article.passages.length, record, words },
      times: analysis.dates.flatMap(({ period }) =>
        period && period.from <= period.to ? [{ gte: dayNumber(period.from), lte: dayNumber(period.to) }] : [],
      ),
    };
    // Last: what is not there whole is sent again.
    return [...passages, { rows: 'articles', id: documentId(scope, article.id), routing, source }];
  };
  return { hash, actions };
}

/** What takes an article with so many passages out of the index, or its passages from one on. */
export function removal(scope: string, id: string, passages: { readonly from: number; readonly to: number }): readonly Action[] {
  const routing = routingOf(scope, id);
  const out = (rows: Rows, of: string): Action => ({ rows, id: documentId(scope, of), routing, source: null });
  const rest = Array.from({ length: Math.max(0, passages.to - passages.from) }, (_, at) =>
    out('passages', `${id}#p${passages.from + at}`),
  );
  return passages.from === 0 ? [out('articles', id), ...rest] : rest;
}

/** The articles of a server lie together; shared ones are spread, each with its passages. */
export const routingOf = (scope: string, article: string): string => (scope === sharedScope ? article : scope);

/** A document's id: short, whatever the article is called. */
export const documentId = (scope: string, id: string): string => sha256(`${scope}\n${id}`).slice(0, 40);

/** A day as a number that keeps the order. */
export const dayNumber = (day: Day): number => Number(day.replaceAll('-', ''));

/** An article as it was packed into a document. */
export function unpacked({ record, words }: { readonly record: string; readonly words: string }): KeptArticle {
  const kept = new ArticleRecord(Buffer.from(record, 'base64'));
  const vocabulary = listedWords(words.split('\n'));
  return {
    get article() {
      return kept.article;
    },
    get analysis() {
      return kept.analysis;
    },
    get terms() {
      return kept.terms(vocabulary, null);
    },
  };
}

function packed(kept: KeptArticle): { readonly record: string; readonly words: string } {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  const record = Buffer.from(writeRecord(kept, numberOf)).toString('base64');
  return { record, words: [...numbers.keys()].join('\n') };
}

/** The fields of a row as they are indexed. */
export function rowSource({ id, fields, date, publisher }: IndexRow) {
  const byField = <Value>(of: (terms: readonly string[]) => Value): Record<Field, Value> => {
    const [title, lead, text, people, figures] = allFields.map((field) => of(fields[field])) as [
      Value,
      Value,
      Value,
      Value,
      Value,
    ];
    return { title, lead, text, people, figures };
  };
  return {
    id,
    f: byField((terms) => scoring(terms).map(wordOf).join(' ')),
    r: byField((terms) => terms.map(wordOf).join(' ')),
    len: byField((terms) => scoring(terms).length),
    ...(date === null ? {} : { day: dayNumber(date) }),
    publisher: fold(publisher ?? ''),
  };
}

const scoring = (terms: readonly string[]): readonly string[] => terms.filter((term) => term !== gap && !isStopWord(term));

function timesIn(sentences: readonly (readonly Term[])[]): string {
  const times = new Map<string, number>();
  const words: string[] = [];
  for (const inside of sentences)
    for (const term of new Set(inside.map((one) => one.term))) {
      const now = (times.get(term) ?? 0) + 1;
      times.set(term, now);
      words.push(timesWord(term, now));
    }
  return words.join(' ');
}

/** Shared articles come before a server's own. */
export const scopeOrder = (scope: string): number => (scope === sharedScope ? 0 : 1);
