/** What is wrong with a request, with the values that a line about it needs. Every text in it is as the asker wrote it. */
export type Problem =
  | { readonly is: 'emptyQuestion' | 'wordlessQuestion' | 'onlyLightWords' }
  | { readonly is: 'longQuestion' | 'longSearch'; readonly length: number; readonly most: number }
  | { readonly is: 'noSuchDay'; readonly written: string }
  | { readonly is: 'backwards'; readonly written: string }
  | { readonly is: 'emptySearch' | 'onlyLeftOut' }
  | { readonly is: 'filterLeftOut'; readonly filter: string }
  | { readonly is: 'noSuchField'; readonly field: string; readonly fields: readonly string[] }
  | { readonly is: 'twoPublishers'; readonly one: string; readonly other: string }
  | { readonly is: 'noSuchFilter'; readonly filter: string; readonly filters: string }
  /** `forms`: how it may be written. */
  | { readonly is: 'unreadableDate' | 'unreadableTime'; readonly written: string; readonly forms: readonly string[] }
  | { readonly is: 'datesContradict'; readonly from: string; readonly to: string }
  | { readonly is: 'bothWays' | 'onlyCommonWords' | 'wordlessSearch'; readonly words: string }
  | { readonly is: 'fieldWithoutWord'; readonly fields: readonly string[] }
  | { readonly is: 'nobodyAsked' | 'noFigureTopic' | 'noTimelineTopic' | 'noPerson' | 'tooFewWords' }
  | { readonly is: 'pronounAsked'; readonly word: string }
  | { readonly is: 'fromAfterTo'; readonly from: string; readonly to: string }
  | { readonly is: 'noSuchSide'; readonly written: string }
  | { readonly is: 'sameSides'; readonly name: string };

/** Why a list or a search of quotations is empty. */
export type Reason =
  | { readonly is: 'nobodyQuotedAbout'; readonly articles: number; readonly about: string }
  | { readonly is: 'nobodyCalled'; readonly articles: number; readonly name: string }
  | { readonly is: 'neverQuoted'; readonly articles: number; readonly name: string }
  | { readonly is: 'notQuotedAbout'; readonly name: string; readonly about: string }
  | { readonly is: 'notQuotedThen' | 'nothingTold' | 'nothingToldThen'; readonly name: string }
  | { readonly is: 'noFigures'; readonly about: string; readonly time: string }
  | { readonly is: 'noDatedSentence'; readonly about: string; readonly time: string }
  | { readonly is: 'nothingBeside'; readonly one: string; readonly other: string; readonly about: string }
  | { readonly is: 'nothingClose'; readonly articles: number }
  | { readonly is: 'noPublisher'; readonly articles: number; readonly publisher: string; readonly publishers: readonly string[] }
  | { readonly is: 'notOfThatTime'; readonly articles: number; readonly first: string | null; readonly last: string | null }
  | { readonly is: 'neverOccurs'; readonly articles: number; readonly words: readonly string[] }
  | { readonly is: 'neverSideBySide'; readonly articles: number; readonly phrases: readonly string[] }
  | { readonly is: 'noMatch'; readonly articles: number; readonly words: readonly string[]; readonly narrowed: boolean };

type Told = { readonly is: string };
type Of<T extends Told, K> = T extends unknown ? (K extends T['is'] ? T : never) : never;

/** A line for each kind of what can be told. */
export type LinesOf<T extends Told> = { readonly [K in T['is']]: (of: Of<T, K>) => string };

/** The line for what is to be told. */
export function lineOf<T extends Told>(told: T, lines: { readonly [K in T['is']]: (of: never) => string }): string {
  const line: (of: never) => string = lines[told.is as T['is']];
  return line(told as never); // The line under a kind takes what is of that kind: LinesOf says so.
}
