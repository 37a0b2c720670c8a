import { atOnce } from '../../index/compact/steps.ts';
import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import type { Answer, Evidence, Explanation } from '../../model/answer.ts';
import type { Reason } from '../../model/problem.ts';
import { daysAsked } from '../search/daysAsked.ts';
import { because, invalid } from '../told.ts';
import { findVoicesSteps } from './findVoices.ts';
import { always, quotationSteps, quotations } from './quotations.ts';
import { type Topic, topicOf } from './quoteTopic.ts';
import type { Voice } from './voice.ts';

/** Whose words are wanted, and about what; at least one of `speaker` and `about`. */
export interface QuoteRequest {
  readonly speaker?: string | undefined;
  readonly about?: string | undefined;
  /** `2019`, `2019-06` or `2019-06-01`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
}

/** What someone is quoted with, what is quoted about a topic, or both: by topic, then newest first. Unclear speakers come last and are never under a name. */
export const quote = (library: Library, request: QuoteRequest): Answer => atOnce(quoteSteps(library, request));

/** The same in steps. */
export function* quoteSteps(library: Library, request: QuoteRequest): Generator<void, Answer> {
  const speaker = request.speaker?.trim() ?? '';
  const about = request.about?.trim() ?? '';
  const common = { command: 'quote', asked: [speaker, about && `about:${about}`].filter(Boolean).join(' ') };
  if (speaker === '' && about === '') return invalid(common, { is: 'nobodyAsked' });
  const period = daysAsked(request);
  if ('problem' in period) return invalid(common, period.problem);
  const found = speaker === '' ? null : yield* findVoicesSteps(speaker, library);
  if (found?.meant.length === 0 && PRONOUNS.has(fold(speaker))) return invalid(common, { is: 'pronounAsked', word: speaker });
  const topic = about === '' ? null : topicOf(about, library);
  const pool = { voices: found?.meant ?? null, period };
  yield;
  const [first, ...rest] = yield* quotationSteps(pool, topic, request.limit, library);
  if (first) return { ...common, outcome: 'answered', evidence: [first, ...rest], agreement: null };
  const meant = found?.meant ?? [];
  const nearest =
    topic && meant.length > 0
      ? quotations({ ...pool, period: always }, null, 3, library)
      : meant.length > 0
        ? mentions(meant, library)
        : [];
  return {
    ...common,
    outcome: 'no_evidence',
    explanation: nothing(
      { speaker, about, topic, meant, near: found?.near ?? [], spoke: meant.some(({ quoted }) => quoted > 0) },
      library,
    ),
    nearest,
  };
}

/** Words that stand for a name and are none; whoever is called He or Ihr is found before they count. */
const PRONOUNS: ReadonlySet<string> = new Set(
  'i me you he him she her it we us they them who someone somebody anyone er sie ihr wir il elle ils elles él ella ellos ellas он она они 他 她 他们 她们'
    .split(' ')
    .map(fold),
);

/** Where people who are never quoted are named. */
function mentions(meant: readonly Voice[], library: Library): Evidence[] {
  const found: Evidence[] = [];
  for (const voice of meant.slice(0, 3)) {
    for (const at of voice.places) {
      const article = library.articles[at];
      if (!article) continue;
      const person = library.analysis(article.id).people.find(({ name }) => voice.isCalled(name));
      const name = person?.mentions[0];
      const passage = name && article.passages.find((one) => one.span.start <= name.start && name.end <= one.span.end);
      const sentence = name && passage?.sentences.find((one) => one.span.start <= name.start && name.start < one.span.end);
      if (!name || !passage || !sentence) continue;
      found.push({
        rank: found.length + 1,
        article: article.id,
        passage: passage.id,
        span: sentence.span,
        context: passage.span,
        highlights: [{ ...name, kind: 'person' }],
        score: 0,
        quotation: null,
        alsoIn: [],
      });
      if (found.length >= 3) return found;
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
