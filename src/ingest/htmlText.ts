import type { OffsetMap } from '../model/article.ts';
import type { Span } from '../model/span.ts';

/** One block of a page: the pieces of text in it, as spans of the file, in order. */
export interface HtmlBlock {
  /** `item`: a point of a list, a cell, a caption. */
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly pieces: readonly (Span & { readonly spaceBefore: boolean })[];
}

/** A block of the reading text. */
export interface TextBlock extends Span {
  readonly kind: HtmlBlock['kind'];
}

/** Tells the characters that an entity such as `&eacute;` stands for. */
export type DecodeEntity = (entity: string) => string;

const part = /&(?:#\d{1,8}|#[xX][\da-fA-F]{1,8}|[a-zA-Z][a-zA-Z\d]{1,31});?|[ \t\r\n\f]+|[^& \t\r\n\f]+|&/g;

/** Makes the reading text of a page: single blanks, no markup, entities decoded, an empty line between blocks. */
export function htmlText(
  source: string,
  blocks: readonly HtmlBlock[],
  decodeEntity: DecodeEntity,
): { readonly text: string; readonly offsets: OffsetMap; readonly blocks: readonly TextBlock[] } {
  const out = new Runs();
  const made: TextBlock[] = [];
  for (const { kind, pieces } of blocks) {
    let start = -1;
    let space: Span | null = null;
    for (const piece of pieces) {
      if (piece.spaceBefore && !space) space = { start: piece.start, end: piece.start };
      part.lastIndex = piece.start;
      for (let match = part.exec(source); match && match.index < piece.end; match = part.exec(source)) {
        const at = { start: match.index, end: Math.min(match.index + match[0].length, piece.end) };
        const written = source.slice(at.start, at.end);
        if (/^[ \t\r\n\f]/u.test(written)) {
          space ??= at;
          continue;
        }
        if (start < 0) {
          if (made.length > 0) out.add('\n\n', { start: out.sourceEnd, end: Math.max(out.sourceEnd, at.start) });
          start = out.length;
        } else if (space) out.add(' ', space);
        space = null;
        out.add(written.startsWith('&') && written.length > 2 ? decodeEntity(written) : written, at);
      }
    }
    if (start >= 0) made.push({ kind, start, end: out.length });
  }
  return { text: out.text, offsets: out.map, blocks: made };
}

class Runs {
  private readonly parts: string[] = [];
  readonly map: { text: number[]; source: number[]; length: number[]; sourceLength: number[] } = {
    text: [],
    source: [],
    length: [],
    sourceLength: [],
  };
  length = 0;
  sourceEnd = 0;

  get text(): string {
    return this.parts.join('');
  }

  add(text: string, from: Span): void {
    const { map } = this;
    const last = map.text.length - 1;
    const size = from.end - from.start;
    // Neighbours that stand for themselves become one run.
    const plain =
      size === text.length && last >= 0 && map.length[last] === map.sourceLength[last] && this.sourceEnd === from.start;
    if (plain) {
      map.length[last] = (map.length[last] ?? 0) + size;
      map.sourceLength[last] = (map.sourceLength[last] ?? 0) + size;
    } else {
      map.text.push(this.length);
      map.source.push(from.start);
      map.length.push(text.length);
      map.sourceLength.push(size);
    }
    this.parts.push(text);
    this.length += text.length;
    this.sourceEnd = from.end;
  }
}
