import type { Period } from './day.ts';
import type { Span } from './span.ts';

/** What kind of thing a name stands for; `other` where the text does not tell. */
export type MentionKind = 'person' | 'organisation' | 'place' | 'other';

/** One place where a name stands in the text. */
export interface Mention {
  readonly span: Span;
  readonly kind: MentionKind;
  /** The fullest form of the name in this article ("Dmitry Peskov" for "Peskov"). */
  readonly name: string;
}

/** Someone the article names, with what it says of them. */
export interface Person {
  /** Fullest name in the article, without titles. */
  readonly name: string;
  readonly gender: 'female' | 'male' | null;
  /** Where the text says what the person is ("Mr Putin's press spokesman"). */
  readonly roles: readonly Span[];
  readonly mentions: readonly Span[];
}

/** How exact the text says a figure is. */
export type Precision = 'exact' | 'about' | 'at least' | 'at most';

/** A quantity in the text. */
export interface Figure {
  /** The whole figure with sign, unit and approximation word ("nearly 30 times", "US$108 billion"). */
  readonly span: Span;
  /** Value in plain units: `$108bn` is 108e9, `27.1%` is 27.1, `10th` is 10. */
  readonly value: number;
  /** Upper end of a range ("between 5 and 7 million"), else null. */
  readonly high: number | null;
  /** ISO 4217 code for money, `%`, `rank`, `times`, a unit of measure ("km", "tonne", "year"), else `count`. */
  readonly unit: string;
  readonly precision: Precision;
  /** Half of the last digit that the text states, in plain units: `$108 billion` 0.5e9, `24.5 percent` 0.05. */
  readonly tolerance: number;
  /** `rise` or `fall` where the figure is the size of a change. */
  readonly change: 'rise' | 'fall' | null;
  /** What is counted, as it stands in the text ("Chinese troops"). */
  readonly counts: Span | null;
  readonly period: Period | null;
  /** Whom the text credits for the figure ("Russia's Ministry of Economic Development"). */
  readonly creditedTo: Span | null;
  /** Time unit of a rate: `year` for "$108 billion a year"; absent or null where none is stated. */
  readonly per?: string | null;
}

/** A date or stretch of time in the text, "last year" worked out against the article's date. */
export interface DateMention {
  readonly span: Span;
  /** Null where the article has no date to work it out against. */
  readonly period: Period | null;
}

/** Words in quotation marks, and whose they are. */
export interface Quotation {
  /** Marks included. */
  readonly span: Span;
  /** `direct` speech, `partial`: a fragment inside a sentence, `scare`: nobody's speech. */
  readonly kind: 'direct' | 'partial' | 'scare';
  /** Fullest name in the article, or null when unclear. */
  readonly speaker: string | null;
  /** The words that name the speaker beside the quotation ("he", "Mr Xi"). */
  readonly surface: Span | null;
  /** Where the fullest name stands that `surface` was resolved to; null when `surface` is itself that name. */
  readonly proof: Span | null;
  /** The speech word ("told"). */
  readonly cue: Span | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** One short English phrase: how the speaker was found, or why it is unclear. */
  readonly because: string;
}

/** Reported speech without quotation marks; never shown between marks. */
export interface IndirectSpeech {
  readonly span: Span;
  readonly speaker: string | null;
  readonly surface: Span;
  readonly cue: Span;
}

/** A "he" or "she" outside quotation marks that is the subject of its sentence, and whom it stands for. */
export interface PronounReferent {
  readonly span: Span;
  /** Fullest name in the article, or null when unclear. */
  readonly name: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

/** All that is known of one article's words. Computed when indexing, never for a question. Lists are in text order. */
export interface Analysis {
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Quotation[];
  readonly indirect: readonly IndirectSpeech[];
  /** Subjects of sentences that are pronouns, with whom they stand for; absent where nobody looked. */
  readonly referents?: readonly PronounReferent[];
  /** Short forms the article itself introduces: "SPIEF" → "St. Petersburg International Economic Forum". */
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
}
