import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import type { Quotation } from '../../model/analysis.ts';
import type { Answer, Evidence, Explanation } from '../../model/answer.ts';
import type { Article } from '../../model/article.ts';
import type { Reason } from '../../model/problem.ts';
import { daysAsked, inside } from '../search/daysAsked.ts';
import { because, invalid } from '../told.ts';
import { findVoices } from './findVoices.ts';
import { nameWords } from './nameWords.ts';
import { quoteSnippet } from './quoteSnippet.ts';
import { aboutness, type Topic, topicMarks, topicOf } from './quoteTopic.ts';
import { speakersOf, withVersions } from './versions.ts';
import type { Voice } from './voices.ts';

/** Whose words are wanted, and about what; at least one of `speaker` and `about`. */
export interface QuoteRequest {
  readonly speaker?: string | undefined;
  readonly about?: string | undefined;
  /** `2019`, `2019-06` or `2019-06-01`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
}

interface Said {
  readonly article: Article;
  readonly quotation: Quotation;
}

/** What someone is quoted with, what is quoted about a topic, or both: by topic, then newest first. Unclear speakers come last and are never under a name. */
export function quote(library: Library, request: QuoteRequest): Answer {
  const speaker = request.speaker?.trim() ?? '';
  const about = request.about?.trim() ?? '';
  const common = { command: 'quote', asked: [speaker, about && `about:${about}`].filter(Boolean).join(' ') };
  if (speaker === '' && about === '') return invalid(common, { is: 'nobodyAsked' });
  const period = daysAsked(request);
  if ('problem' in period) return invalid(common, period.problem);
  const found = speaker === '' ? null : findVoices(speaker, library);
  if (found?.meant.length === 0 && PRONOUNS.has(fold(speaker))) return invalid(common, { is: 'pronounAsked', word: speaker });
  const topic = about === '' ? null : topicOf(about, library);
  const pool = found ? found.meant.flatMap((voice) => voice.said) : everything(library);
  const timely = pool.filter(({ article }) => inside(article.date, period));
  const [first, ...rest] = evidence(timely, topic, request.limit, library);
  if (first) return { ...common, outcome: 'answered', evidence: [first, ...rest], agreement: null };
  const meant = found?.meant ?? [];
  const nearest = topic && meant.length > 0 ? evidence(pool, null, 3, library) : meant.length > 0 ? mentions(meant, library) : [];
  return {
    ...common,
    outcome: 'no_evidence',
    explanation: nothing({ speaker, about, topic, meant, near: found?.near ?? [], spoke: pool.length > 0 }, library),
    nearest,
  };
}

/** Words that stand for a name and are none; whoever is called He or Ihr is found before they count. */
const PRONOUNS: ReadonlySet<string> = new Set(
  'i me you he him she her it we us they them who someone somebody anyone er sie ihr wir il elle ils elles él ella ellos ellas он она они 他 她 他们 她们'
    .split(' ')
    .map(fold),
);

/** Every quotation that is somebody's speech. */
function everything(library: Library): Said[] {
  return library.articles.flatMap((article) =>
    library.analysis(article.id).quotations.flatMap((quotation) => (quotation.kind === 'scare' ? [] : [{ article, quotation }])),
  );
}

/** Below this a quotation is not about the topic. */
const ABOUT = 0.34;

/** Quotations looked at beyond those shown, which may be other versions of them. */
const VERSIONS = 20;

function evidence(pool: readonly Said[], topic: Topic | null, limit: number, library: Library): Evidence[] {
  const placed = pool.flatMap(({ article, quotation }) => {
    const snippet = quoteSnippet(article, quotation, library.analysis(article.id).quotations);
    if (!snippet) return [];
    const score = topic ? aboutness(topic, article, snippet.passage, snippet.span, library) : 1;
    return score >= (topic ? ABOUT : 0) ? [{ article, quotation, ...snippet, score }] : [];
  });
  const order = placed.sort(
    (a, b) =>
      Number(a.quotation.speaker === null) - Number(b.quotation.speaker === null) ||
      b.score - a.score ||
      compare(b.article.date ?? '', a.article.date ?? '') ||
      compare(a.article.id, b.article.id) ||
      a.quotation.span.start - b.quotation.span.start,
  );
  const whose = speakersOf(library);
  const shown: (Omit<Evidence, 'alsoIn'> & { alsoIn: Evidence['alsoIn'][number][]; readonly words: string })[] = [];
  for (const { article, quotation, passage, span, score } of order) {
    const words = plain(article, quotation);
    // The same words of another article are one quotation with two citations; both halves of a split one are shown together.
    const before = shown.find((one) =>
      one.article === article.id
        ? one.span.start <= span.start && one.span.end >= span.end && one.quotation?.speaker === quotation.speaker
        : one.words === words && words.includes(' ') && one.quotation && whose.get(one.quotation) === whose.get(quotation),
    );
    if (before) {
      if (before.article !== article.id && !before.alsoIn.includes(article.id)) before.alsoIn.push(article.id);
      continue;
    }
    if (shown.length >= limit + VERSIONS) continue;
    const highlights = topic ? topicMarks(topic, article, passage, span, library) : [];
    // The second half of a split quotation is shown with the first, which then stands there once.
    const half = shown.findIndex(
      (one) =>
        one.article === article.id &&
        span.start <= one.span.start &&
        span.end >= one.span.end &&
        one.quotation?.speaker === quotation.speaker,
    );
    const short = shown[half];
    if (short) {
      shown[half] = { ...short, span, highlights };
      continue;
    }
    shown.push({
      rank: shown.length + 1,
      article: article.id,
      passage: passage.id,
      span,
      context: passage.span,
      highlights,
      score: Math.round(score * 1000) / 1000,
      quotation,
      alsoIn: [],
      words,
    });
  }
  return withVersions(
    shown.map(({ words: _, ...one }) => one),
    library,
  ).slice(0, limit);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A quotation's words alone, so that the same ones can be told in other type. */
function plain(article: Article, { span }: Quotation): string {
  return (article.text.slice(span.start, span.end).match(/[\p{L}\p{N}]+/gu) ?? []).map(fold).join(' ');
}

/** Where people who are never quoted are named. */
function mentions(meant: readonly Voice[], library: Library): Evidence[] {
  const found: Evidence[] = [];
  for (const voice of meant.slice(0, 3)) {
    for (const article of voice.articles) {
      const person = library
        .analysis(article.id)
        .people.find(({ name }) => voice.spellings.some((one) => one.join(' ') === nameWords(name).join(' ')));
      const at = person?.mentions[0];
      const passage = at && article.passages.find((one) => one.span.start <= at.start && at.end <= one.span.end);
      const sentence = at && passage?.sentences.find((one) => one.span.start <= at.start && at.start < one.span.end);
      if (!at || !passage || !sentence || found.length >= 3) continue;
      found.push({
        rank: found.length + 1,
        article: article.id,
        passage: passage.id,
        span: sentence.span,
        context: passage.span,
        highlights: [{ ...at, kind: 'person' }],
        score: 0,
        quotation: null,
        alsoIn: [],
      });
    }
  }
  return found;
}

interface Silence {
  readonly speaker: string;
  readonly about: string;
  readonly topic: Topic | null;
  readonly meant: readonly Voice[];
  readonly near: readonly string[];
  readonly spoke: boolean;
}

function nothing({ speaker, about, topic, meant, near, spoke }: Silence, library: Library): Explanation {
  const articles = library.articles.length;
  const name = meant[0]?.name ?? speaker;
  const reason: Reason =
    speaker === ''
      ? { is: 'nobodyQuotedAbout', articles, about }
      : meant.length === 0
        ? { is: 'nobodyCalled', articles, name: speaker }
        : !spoke
          ? { is: 'neverQuoted', articles, name }
          : about
            ? { is: 'notQuotedAbout', name, about }
            : { is: 'notQuotedThen', name };
  return {
    searched: [speaker, ...(topic?.words ?? [])].filter(Boolean),
    neverOccur: [...(speaker !== '' && meant.length === 0 ? [speaker] : []), ...(topic?.unknown ?? [])],
    neverTogether: [],
    articles,
    didYouMean: speaker !== '' && meant.length === 0 ? near : [],
    ...because(reason),
  };
}
