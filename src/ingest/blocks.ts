import type { Span } from '../model/span.ts';

/** A part of the reading text; `boilerplate` is part of the file but no part of the article. */
export interface Block extends Span {
  readonly kind: 'heading' | 'paragraph' | 'boilerplate';
}
