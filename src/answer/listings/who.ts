import { atOnce } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import type { Answer, Evidence, Highlight } from '../../model/answer.ts';
import { shown } from '../../model/article.ts';
import { overlaps, type Span, within } from '../../model/span.ts';
import { findVoicesSteps } from '../quote/findVoices.ts';
import { nameWords } from '../quote/nameWords.ts';
import { quoteSnippet } from '../quote/quoteSnippet.ts';
import { topicOf } from '../quote/quoteTopic.ts';
import type { Said, Voice } from '../quote/voice.ts';
import { partly, type Reading, readingOf } from '../reading.ts';
import { daysAsked, placesWithin } from '../search/daysAsked.ts';
import { invalid } from '../told.ts';
import { type PersonIn, personIn, rolesUnknown } from './personIn.ts';
import { everySentence, nothingListed, type SentenceAt, shownSentence } from './shownSentence.ts';
import { whoElse } from './whoElse.ts';
import { isWithin } from './whoRoles.ts';

/** Who is asked about. */
export interface WhoRequest {
  readonly name: string;
  /** `2019`, `2019-06` or `2019-06-01`: of reports within these days. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
}

/** What a piece of evidence shows of a person. */
export type AboutPerson = 'role' | 'said of' | 'said by' | 'namesake';

/** The answer and, beside it, whom it is about and what each piece of evidence shows. */
export interface WhoListed {
  readonly answer: Answer;
  readonly name: string | null;
  /** What the articles call the person, as written, each once. */
  readonly roles: readonly string[];
  readonly shows: readonly AboutPerson[];
  /** Others whom the words may mean, kept apart; with the rank of a passage about them where one is shown. */
  readonly others: readonly { readonly name: string; readonly citation: number | null }[];
  /** True where only the newest articles that name the person were read. */
  readonly isCut: boolean;
}

interface Found {
  readonly shows: AboutPerson;
  readonly score: number;
  readonly evidence: Evidence;
}

const MOST_OF_A_KIND = 4;
const MOST_NAMESAKES = 2;

/** What the articles say a person is, what is said of the person, and what the person is quoted with. */
export const who = (library: Library, request: WhoRequest): WhoListed => atOnce(whoSteps(library, request));

/** The same in steps. */
export function* whoSteps(library: Library, { name: typed, from, to, limit }: WhoRequest): Generator<void, WhoListed> {
  const asked = typed.trim();
  const days = daysAsked({ from, to });
  const common = { command: 'who', asked: [asked, from && `from:${from}`, to && `to:${to}`].filter(Boolean).join(' ') };
  const nobody = { name: null, roles: [], shows: [], others: [], isCut: false };
  if (!/[\p{L}\p{N}]/u.test(asked)) return { ...nobody, answer: invalid(common, { is: 'noPerson' }) };
  if ('problem' in days) return { ...nobody, answer: invalid(common, days.problem) };
  const { meant, possible, sameSurname, near } = yield* findVoicesSteps(asked, library);
  const [voice, ...rest] = meant;
  if (!voice) {
    const { evidence: all, isCut } = yield* whoElse(asked, days, library, limit);
    const [named, ...more] = all;
    if (named) {
      const answer: Answer = { ...common, outcome: 'answered', evidence: [named, ...more], agreement: null, ...partly(isCut) };
      return { ...nobody, name: asked, shows: all.map(() => 'said of' as const), answer, isCut };
    }
    const reason = { is: 'nobodyCalled', articles: library.articles.length, name: asked.slice(0, 80) } as const;
    const explanation = nothingListed(library, reason, [asked], topicOf(asked, library).unknown);
    return {
      ...nobody,
      answer: { ...common, outcome: 'no_evidence', explanation: { ...explanation, didYouMean: near.slice(0, 3) }, nearest: [] },
    };
  }
  const placesOf = (one: Voice): readonly number[] => placesWithin(one.places, days, library);
  const reading = readingOf(placesOf(voice), library);
  const all = (yield* aboutIn(reading, voice, library)).sort((a, b) => b.score - a.score);
  const told = (['role', 'said of'] as const).flatMap((kind) =>
    all.filter(({ shows }) => shows === kind).slice(0, MOST_OF_A_KIND),
  );
  const spoken = saidBy(voice, placesOf(voice), told, library);
  // A person who is quoted is heard even where much is said of them.
  const room = Math.max(1, limit - Math.min(spoken.length, Math.ceil(limit / 2)));
  const others = [...rest, ...possible, ...sameSurname];
  const namesakes: (Found | null)[] = [];
  for (const other of others.slice(0, Math.min(MOST_NAMESAKES, limit - 1)))
    namesakes.push(yield* namesake(other, placesOf(other), [...told, ...spoken], library));
  const chosen = [...told.slice(0, room), ...spoken].slice(0, limit - namesakes.filter(Boolean).length);
  const shownAll = [...chosen, ...namesakes.flatMap((one) => one ?? [])];
  const evidence = shownAll.map(({ shows: _, evidence: one }, index) => ({ ...one, rank: index + 1 }));
  const [first, ...further] = evidence;
  const about = {
    name: voice.name,
    roles: yield* rolesOf(voice, reading, library),
    isCut: reading.isCut,
    shows: shownAll.map(({ shows }) => shows),
    others: others.map(({ name }, at) => {
      const found = namesakes[at];
      return { name, citation: found ? shownAll.indexOf(found) + 1 : null };
    }),
  };
  if (first) {
    const answer: Answer = {
      ...common,
      outcome: 'answered',
      evidence: [first, ...further],
      agreement: null,
      ...partly(reading.isCut),
    };
    return { ...about, answer };
  }
  return {
    ...about,
    answer: {
      ...common,
      outcome: 'no_evidence',
      explanation: nothingListed(library, { is: from || to ? 'nothingToldThen' : 'nothingTold', name: voice.name }, [asked], []),
      nearest: [],
    },
  };
}

/** The passage that tells best who a namesake is. */
function* namesake(
  voice: Voice,
  places: readonly number[],
  told: readonly Found[],
  library: Library,
): Generator<void, Found | null> {
  const known = ({ evidence: { article, span } }: Found): boolean =>
    told.some(({ evidence: one }) => one.article === article && overlaps(one.span, span));
  const [best] = (yield* aboutIn(readingOf(places, library), voice, library))
    .filter((one) => !known(one))
    .sort((a, b) => Number(b.shows === 'role') - Number(a.shows === 'role') || b.score - a.score);
  return best ? { ...best, shows: 'namesake' } : null;
}

function* aboutIn({ articles }: Reading, voice: Voice, library: Library): Generator<void, Found[]> {
  const all: Found[] = [];
  let person: PersonIn | null = null;
  yield* everySentence(articles, (at) => {
    if (person?.article !== at.article) person = personIn(at.article, voice, library);
    const found = aboutPerson(at, person);
    if (found) all.push(found);
  });
  return all;
}

function aboutPerson(at: SentenceAt, { mentions, roles, speech, said }: PersonIn): Found | null {
  const { article, sentence } = at;
  const here = mentions.filter((span) => within(span, sentence.span));
  const known = roles.filter((span) => within(span, sentence.span));
  if (here.length === 0 && known.length === 0) return null;
  const told = [...known, ...rolesUnknown(known, here, article, sentence)];
  const marks = [...told, ...here].map(({ start, end }: Span): Highlight => ({ start, end, kind: 'person' }));
  const found = (shows: AboutPerson, score: number): Found => ({ shows, score, evidence: shownSentence(at, 0, marks, score) });
  if (told.length > 0) return found('role', longest(article, told));
  const quoted = here.every((span) => speech.some((one) => within(span, one)));
  if (quoted || said.some((span) => overlaps(span, sentence.span))) return null;
  const early = Math.min(...here.map(({ start }) => start)) - sentence.span.start;
  return found('said of', 1 / (1 + early / 80));
}

function* saidOf(voice: Voice, places: readonly number[]): Generator<Said> {
  for (const at of places) yield* voice.saidIn(at);
}

/** What the person is quoted with, whole, in the order of articles; what is shown already is not shown again. */
function saidBy(voice: Voice, places: readonly number[], told: readonly Found[], library: Library): readonly Found[] {
  const found: Found[] = [];
  for (const { article, quotation } of saidOf(voice, places)) {
    if (found.length >= MOST_OF_A_KIND) break;
    const snippet = quoteSnippet(article, quotation, library.analysis(article.id).quotations);
    const known = [...told, ...found].some(
      ({ evidence }) => evidence.article === article.id && snippet && overlaps(evidence.span, snippet.span),
    );
    if (!snippet || known) continue;
    const { passage, span } = snippet;
    found.push({
      shows: 'said by',
      score: 1,
      evidence: {
        rank: 0,
        article: article.id,
        passage: passage.id,
        span,
        context: passage.span,
        highlights: [],
        score: 1,
        quotation,
        alsoIn: [],
      },
    });
  }
  return found;
}

/** The roles in the articles as written, the more telling first, each once. */
function* rolesOf(voice: Voice, { articles }: Reading, library: Library): Generator<void, readonly string[]> {
  const all: string[] = [];
  for (const article of articles) {
    yield;
    const { roles, mentions } = personIn(article, voice, library);
    const beside = article.passages
      .flatMap(({ sentences }) => sentences)
      .flatMap((sentence) =>
        rolesUnknown(
          roles,
          mentions.filter((span) => within(span, sentence.span)),
          article,
          sentence,
        ),
      );
    for (const span of [...roles, ...beside]) all.push(shown(article, span));
  }
  // "Mayor of Hale" and "the mayor of Hale" are one.
  const once = new Map(all.map((role) => [nameWords(role.replace(/^(?:the|an?)\s+/iu, '')).join(' '), role]));
  const keys = [...once.keys()];
  const told: string[] = [];
  for (const [words, role] of once) {
    if (!keys.some((other) => isWithin(words, other))) told.push(role);
    yield;
  }
  return told.sort((a, b) => nameWords(b).length - nameWords(a).length);
}

/** A role that says more is shown first: "Mr Putin's press spokesman" before "Mr". */
function longest(article: SentenceAt['article'], roles: readonly Span[]): number {
  return Math.max(...roles.map((span) => nameWords(shown(article, span)).length));
}
