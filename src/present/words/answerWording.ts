import type { Day } from '../../model/day.ts';
import type { Foreign, Words } from '../../model/reply.ts';
import { de, en, es, foreign, fr, joined, marks, ru, say, strong, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What a summary line counts. */
export interface Summary {
  readonly command: string;
  readonly passages: number;
  readonly articles: number;
  /** Known publishers, each once. */
  readonly outlets: readonly string[];
  /** Set when every passage shows the words of one speaker. */
  readonly speaker: string | null;
  readonly first: Day | null;
  readonly last: Day | null;
}

/** What one group of citations says. */
export interface Claim {
  readonly citations: readonly number[];
  readonly texts: readonly string[];
}

/** How many sources give the same. */
export interface Agreeing {
  readonly outlets: number;
  /** As many as `outlets`, or more where one publisher has several. */
  readonly articles: number;
  readonly label: string;
  readonly citations: readonly number[];
  readonly first: string | null;
}

/** What is said over the passages of an answer. */
export interface AnswerWording {
  summary(of: Summary): Words;
  differ(claims: readonly Claim[]): Words;
  /** One of the reports is later than the others. */
  newer(citation: number): Words;
  agree(of: Agreeing): Words;
}

/** Publishers in brackets, with "2 more" for those beyond the third. */
function outletsIn(
  names: readonly string[],
  list: (items: readonly (string | Foreign)[]) => Words,
  more: (n: number) => string,
): Words {
  const named = names.slice(0, 3).map(foreign);
  const rest = names.length - named.length;
  return named.length ? [' (', ...list(rest > 0 ? [...named, more(rest)] : named), ')'] : [];
}

function dated({ first, last }: Summary, before: string, one: (day: Day) => string, two: (from: Day, to: Day) => string): string {
  if (!first || !last) return '';
  return before + (first === last ? one(first) : two(first, last));
}

const quotes = ({ command }: Summary): boolean => command === 'quote';
const many = (citations: readonly number[]): boolean => citations.length > 1;

/** The words over an answer in the language of a tag. */
export const answerWording: Spoken<AnswerWording> = spoken<AnswerWording>({
  summary: {
    en(of) {
      const what = quotes(of) ? en.count(of.passages, 'quotation', 'quotations') : en.count(of.passages, 'passage', 'passages');
      const from = outletsIn(of.outlets, en.list, (n) => `${n} more`);
      const when = dated(of, ', ', en.date, (a, b) => `${en.date(a)} to ${en.date(b)}`);
      return say`${what}${whose(of, ' of ')} from ${en.count(of.articles, 'article', 'articles')}${from}${when}.`;
    },
    de(of) {
      const what = quotes(of) ? de.count(of.passages, 'Zitat', 'Zitate') : de.count(of.passages, 'Textstelle', 'Textstellen');
      const from = outletsIn(of.outlets, de.list, (n) => `${n} weiteren`);
      const when = dated(of, ', ', de.date, (a, b) => `${de.date(a)} bis ${de.date(b)}`);
      return say`${what}${whose(of, ' von ')} aus ${de.count(of.articles, 'Artikel', 'Artikeln')}${from}${when}.`;
    },
    fr(of) {
      const what = quotes(of) ? fr.count(of.passages, 'citation', 'citations') : fr.count(of.passages, 'passage', 'passages');
      const from = outletsIn(of.outlets, fr.list, (n) => fr.count(n, 'autre', 'autres'));
      const when = dated(of, ', ', fr.date, (a, b) => `du ${fr.date(a)} au ${fr.date(b)}`);
      const taken = quotes(of) ? fr.form(of.passages, 'tirée', 'tirées') : fr.form(of.passages, 'tiré', 'tirés');
      return say`${what}${whose(of, ' de ')} ${taken} de ${fr.count(of.articles, 'article', 'articles')}${from}${when}.`;
    },
    es(of) {
      const what = quotes(of) ? es.count(of.passages, 'cita', 'citas') : es.count(of.passages, 'pasaje', 'pasajes');
      const from = outletsIn(of.outlets, es.list, (n) => `${n} más`);
      const when = dated(of, ', ', es.date, (a, b) => `del ${es.date(a)} al ${es.date(b)}`);
      return say`${what}${whose(of, ' de ')} en ${es.count(of.articles, 'artículo', 'artículos')}${from}${when}.`;
    },
    ru(of) {
      const what = quotes(of)
        ? ru.count(of.passages, 'цитата', 'цитаты', 'цитат')
        : ru.count(of.passages, 'отрывок', 'отрывка', 'отрывков');
      const from = outletsIn(of.outlets, ru.list, (n) => `ещё ${n}`);
      const when = dated(of, ', ', ru.date, (a, b) => `${ru.date(a)} — ${ru.date(b)}`);
      const who: Words = of.speaker ? [strong(of.speaker), ': '] : [];
      return say`${who}${what} из ${ru.count(of.articles, 'статьи', 'статей', 'статей')}${from}${when}.`;
    },
    zh(of) {
      const what = `${of.passages}${quotes(of) ? '条引语' : '段原文'}`;
      const named = zh.list(of.outlets.slice(0, 3).map(foreign));
      const from = of.outlets.length ? say`（${named}${of.outlets.length > 3 ? `等${of.outlets.length}家` : ''}）` : [];
      const when = dated(of, '，', zh.date, (a, b) => `${zh.date(a)}至${zh.date(b)}`);
      const who: Words = of.speaker ? [strong(of.speaker), '：'] : [];
      return say`${who}${what}，来自${of.articles}篇文章${from}${when}。`;
    },
  },
  differ: {
    en: (claims) => {
      const parts = claims.map(
        ({ citations, texts }) => say`${marks(citations)} ${many(citations) ? 'say' : 'says'} ${en.list(texts.map(strong))}`,
      );
      return say`Sources differ: ${joined(parts, ', ')}.`;
    },
    de: (claims) => {
      const parts = claims.map(
        ({ citations, texts }) => say`${marks(citations)} ${many(citations) ? 'nennen' : 'nennt'} ${de.list(texts.map(strong))}`,
      );
      return say`Die Quellen weichen voneinander ab: ${joined(parts, ', ')}.`;
    },
    fr: (claims) => {
      const parts = claims.map(
        ({ citations, texts }) =>
          say`${marks(citations)} ${many(citations) ? 'indiquent' : 'indique'} ${fr.list(texts.map(strong))}`,
      );
      return say`Les sources divergent : ${joined(parts, ', ')}.`;
    },
    es: (claims) => {
      const parts = claims.map(
        ({ citations, texts }) => say`${marks(citations)} ${many(citations) ? 'dicen' : 'dice'} ${es.list(texts.map(strong))}`,
      );
      return say`Las fuentes difieren: ${joined(parts, ', ')}.`;
    },
    ru: (claims) => {
      const parts = claims.map(({ citations, texts }) => say`${marks(citations)} — ${ru.list(texts.map(strong))}`);
      return say`Источники расходятся: ${joined(parts, '; ')}.`;
    },
    zh: (claims) => {
      const parts = claims.map(({ citations, texts }) => say`${marks(citations, '、')}称${zh.list(texts.map(strong))}`);
      return say`各来源说法不一：${joined(parts, '；')}。`;
    },
  },
  newer: {
    en: (n) => say`[${n}] is the later report.`,
    de: (n) => say`[${n}] ist der spätere Bericht.`,
    fr: (n) => say`[${n}] est l’article le plus récent.`,
    es: (n) => say`[${n}] es la información más reciente.`,
    ru: (n) => say`[${n}] — более поздняя публикация.`,
    zh: (n) => say`[${n}]是较新的报道。`,
  },
  agree: {
    en(of) {
      const sources = of.outlets === 1 ? 'one source' : `${of.outlets} sources`;
      const who = of.outlets === of.articles ? `${of.articles} sources agree` : `${of.articles} articles of ${sources} agree`;
      return say`${who}${about(of, ' on ')} (${marks(of.citations)})${first(of, ', first reported by ')}.`;
    },
    de(of) {
      const sources = of.outlets === 1 ? 'einer Quelle' : `${of.outlets} Quellen`;
      const who = of.outlets === of.articles ? `${of.articles} Quellen` : `${of.articles} Artikel aus ${sources}`;
      return say`${who} stimmen überein${about(of, ': ')} (${marks(of.citations)})${first(of, ', zuerst berichtet von ')}.`;
    },
    fr(of) {
      const sources = of.outlets === 1 ? 'd’une même source' : `de ${of.outlets} sources`;
      const who =
        of.outlets === of.articles ? `${of.articles} sources concordent` : `${of.articles} articles ${sources} concordent`;
      return say`${who}${about(of, ' : ')} (${marks(of.citations)})${first(of, ', d’abord publié par ')}.`;
    },
    es(of) {
      const sources = of.outlets === 1 ? 'de una misma fuente' : `de ${of.outlets} fuentes`;
      const who =
        of.outlets === of.articles ? `${of.articles} fuentes coinciden` : `${of.articles} artículos ${sources} coinciden`;
      return say`${who}${about(of, ': ')} (${marks(of.citations)})${first(of, ', publicado primero por ')}.`;
    },
    ru(of) {
      const sources = of.outlets === 1 ? 'одного источника' : ru.count(of.outlets, 'источника', 'источников', 'источников');
      const articles = ru.count(of.articles, 'статьи', 'статей', 'статей');
      const who = of.outlets === of.articles ? sources : `${articles} ${sources}`;
      return say`Данные ${who} совпадают${about(of, ': ')} (${marks(of.citations)})${first(of, '; первая публикация — ')}.`;
    },
    zh(of) {
      const who = of.outlets === of.articles ? `${of.articles}个来源` : `${of.outlets}个来源的${of.articles}篇文章`;
      return say`${who}说法一致${about(of, '：')}（${marks(of.citations, '、')}）${first(of, '，最早由')}${of.first ? '报道' : ''}。`;
    },
  },
});

function whose({ speaker }: Summary, of: string): Words {
  return speaker ? [of, strong(speaker)] : [];
}

function about({ label }: Agreeing, before: string): Words {
  return label ? [before, foreign(label)] : [];
}

function first({ first: name }: Agreeing, before: string): Words {
  return name ? [before, foreign(name)] : [];
}
