import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import type { Analysis, Person } from '../../model/analysis.ts';
import type { Article, Sentence } from '../../model/article.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Voice } from '../quote/voice.ts';
import { rolesBeside } from './whoRoles.ts';

/** Where an article speaks of a person. */
export interface PersonIn {
  readonly article: Article;
  /** Every place that has one of the person's spellings. */
  readonly mentions: readonly Span[];
  /** What it calls the person. */
  readonly roles: readonly Span[];
  /** All quotations, and those of the person. */
  readonly speech: readonly Span[];
  readonly said: readonly Span[];
}

/** Looks for a person in an article. */
export function personIn(article: Article, voice: Voice, library: Library): PersonIn {
  const analysis = library.analysis(article.id);
  const person = analysis.people.find(({ name }) => voice.isCalled(name));
  const named = analysis.mentions.filter(({ name }) => voice.isCalled(name));
  return {
    article,
    mentions: named.map(({ span }) => span),
    roles: person ? ownRoles(person, article, analysis, voice) : [],
    speech: analysis.quotations.map(({ span }) => span),
    said: voice.saidIn(library.facts.at(article.id)).map(({ quotation }) => quotation.span),
  };
}

/** What a sentence calls the bearer of the names in it, but for what is known. */
export const rolesUnknown = (
  known: readonly Span[],
  names: readonly Span[],
  article: Article,
  sentence: Sentence,
): readonly Span[] =>
  names.flatMap((span) => rolesBeside(span, article, sentence)).filter((span) => !known.some((other) => overlaps(other, span)));

/** What the text calls a person; what ends in somebody else's name was said of that one, unless it stands behind the person's own ("Lee, an aide of Mr Poe"). */
const ownRoles = ({ roles, mentions: own }: Person, { text }: Article, { mentions }: Analysis, voice: Voice): readonly Span[] =>
  roles.filter(
    ({ start, end }) =>
      own.some((span) => span.end <= start && /^,\s+(?:an?\s+|the\s+)?$/u.test(text.slice(span.end, start))) ||
      !overlapping(mentions, ({ span }) => span, { start: end - 1, end }).some(
        ({ kind, name, span }) => kind === 'person' && span.start >= start && !voice.isCalled(name),
      ),
  );
