import type { Day } from '../model/day.ts';
import type { Words } from '../model/reply.ts';

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

/** How an abstention is explained. */
export interface Silence {
  readonly articles: number;
  readonly searched: readonly string[];
  readonly neverOccur: readonly string[];
  readonly neverTogether: readonly string[];
}

/** Where the full name of a speaker stands, seen from the word that stands for it. */
export interface Distance {
  readonly sentences: number;
}

/** What a fresh look at the file behind a passage found. */
export type Freshness = 'same' | 'changed' | 'gone' | 'unread';

/**
 * Every sentence that Footnote says to a person in its own voice. Words of articles, names and the asker's own words go in as
 * foreign text and are never translated; a language is one object of this type.
 */
export interface Wording {
  date(day: Day): string;
  summary(of: Summary): Words;
  differ(claims: readonly Claim[]): Words;
  /** One of the reports is later than the others. */
  newer(citation: number): Words;
  agree(of: {
    readonly outlets: number;
    /** As many as `outlets`, or more where one publisher has several. */
    readonly articles: number;
    readonly label: string;
    readonly citations: readonly number[];
    readonly first: string | null;
  }): Words;
  said(speaker: string, cue: string | null): Words;
  resolved(surface: string, speaker: string, distance: Distance | null): Words;
  speakerUnclear(surface: string | null): Words;
  cited(of: {
    readonly publisher: string | null;
    readonly title: string;
    readonly date: Day | null;
    readonly file: string;
  }): Words;
  alsoIn(articles: readonly { readonly name: string; readonly date: Day | null }[]): Words;
  silence(): Words;
  searched(of: Silence): readonly Words[];
  nearest(): Words;
  didYouMean(): Words;
  fault(): Words;
  failure(reference: string): Words;
  tooSlow(seconds: number): Words;
  source: {
    title(): Words;
    file(file: string, sha256: string): Words;
    place(start: number, end: number): Words;
    freshness(state: Freshness): Words;
    exactTitle(): Words;
    gone(): Words;
  };
  compare: {
    title(): Words;
    head: {
      readonly source: string;
      readonly date: string;
      readonly value: string;
      readonly credit: string;
      readonly period: string;
    };
    unknown(): string;
    nothing(): Words;
    neutral(): Words;
  };
  help: {
    title(): Words;
    about(): Words;
    promise(): readonly Words[];
    promiseTitle(): Words;
    commandsTitle(): Words;
    examplesTitle(): Words;
    examples(): readonly Words[];
    reading(): readonly Words[];
  };
}
