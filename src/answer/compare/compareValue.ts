import type { MentionKind } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Period } from '../../model/day.ts';
import type { Span } from '../../model/span.ts';
import type { ClockTime } from './clockTimes.ts';
import type { Stated } from './compareNumbers.ts';
import type { Place } from './comparePlace.ts';

/** A value in a sentence that may answer a question, with all that decides whether another report's value is of the same thing. */
export interface Value extends Stated {
  readonly place: Place;
  readonly article: Article;
  readonly span: Span;
  /** Values of one kind can be held against one another: currency, unit, change or level, date. */
  readonly kind: string;
  readonly change: 'rise' | 'fall' | null;
  /** Stated as so much a year. */
  readonly yearly: boolean;
  readonly period: Period | null;
  readonly creditedTo: Span | null;
  readonly counts: Span | null;
  /** Counted as it goes on: the dead, the missing. Reports of several days speak of one count. */
  readonly running: boolean;
  /** 0 to 1: how much of what was asked the sentence and its surroundings speak of. */
  readonly cover: number;
  /** True when the sentence itself surely speaks of what was asked. */
  readonly sure: boolean;
  /** Planned, hoped or foretold rather than found. */
  readonly outlook: boolean;
  /** "Put the price at": of what is to come as well as of what is. */
  readonly estimated: boolean;
  /** The time of day that stands beside a date. */
  readonly clock?: ClockTime;
  /** The names that answer, where no figure and no date does. */
  readonly named?: Named;
}

/** The names that a sentence gives for what was asked. */
export interface Named {
  /** The words of each name, folded: its fullest form in the article. */
  readonly bearers: readonly (readonly string[])[];
  readonly kinds: ReadonlySet<MentionKind>;
  /** The names with the words that say who that is. */
  readonly around: Span;
  readonly preposition: string | null;
}

/** A sentence that may answer, with how well each asked term is spoken of there. */
export interface Found {
  readonly place: Place;
  readonly seen: ReadonlyMap<string, number>;
  readonly cover: number;
}

/** Cover from which a sentence surely speaks of what was asked. */
export const SURE = 0.62;
