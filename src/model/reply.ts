import type { Highlight } from './answer.ts';
import type { ArticleId } from './ids.ts';
import type { Span } from './span.ts';

/** Text that is not Footnote's own (a title, a name, the asker's words): shown literally, never as markup. */
export interface Foreign {
  readonly foreign: string;
  readonly strong?: true;
}

/** A line: plain strings are Footnote's own words, everything else is shown literally. */
export type Words = readonly (string | Foreign)[];

/** What a person can do with a card; the renderer turns it into a button whose state is all in itself. */
export type Action =
  | { readonly do: 'source'; readonly article: ArticleId; readonly span: Span }
  | { readonly do: 'exact'; readonly article: ArticleId; readonly span: Span }
  | { readonly do: 'compare'; readonly question: string }
  | { readonly do: 'more'; readonly command: string; readonly text: string; readonly page: number }
  | { readonly do: 'run'; readonly command: string; readonly text: string; readonly label: string }
  /** Draws a chart of the listing; `share`: for everybody to see. */
  | { readonly do: 'chart'; readonly key: string; readonly label: string; readonly share: boolean }
  | { readonly do: 'open'; readonly url: string }
  /** Changes a watch, by its id. */
  | { readonly do: 'watch'; readonly act: 'stop' | 'mute' | 'unmute' | 'resume'; readonly id: string; readonly label: string }
  | { readonly do: 'share' }
  | { readonly do: 'dismiss' };

/** One part of a reply, top to bottom. Says nothing of Discord. */
export type Block =
  | { readonly kind: 'title'; readonly words: Words }
  | { readonly kind: 'says'; readonly words: Words; readonly tone: 'plain' | 'strong' | 'small' }
  | {
      readonly kind: 'passage';
      /** Citation number, or null for a passage that is no answer. */
      readonly number: number | null;
      readonly article: ArticleId;
      /** In units of the reading text; only `render/` cuts the words. */
      readonly span: Span;
      readonly highlights: readonly Highlight[];
      /** Speaker, publisher, title, date … a line each, under the words. */
      readonly cite: readonly Words[];
      readonly actions: readonly Action[];
    }
  /** The untouched characters of the source, for a code block or a file. */
  | { readonly kind: 'exact'; readonly article: ArticleId; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | { readonly kind: 'table'; readonly head: readonly Words[]; readonly rows: readonly (readonly Words[])[] }
  /** A picture with what it shows in words, 1,024 characters at most. */
  | { readonly kind: 'picture'; readonly name: string; readonly png: Uint8Array; readonly alt: string }
  /** Values in order of time as a row of little bars from zero, for where there are only letters; its ends in words. */
  | { readonly kind: 'spark'; readonly values: readonly number[]; readonly first: Words; readonly last: Words }
  | { readonly kind: 'rule' };

/** A transport-neutral answer to a person. */
export interface Reply {
  readonly blocks: readonly Block[];
  /** Actions on the whole card. */
  readonly actions: readonly Action[];
  /** True: only the asker sees it. */
  readonly private: boolean;
}
