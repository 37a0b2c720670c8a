import type { Span } from '../model/span.ts';

/** A piece of an HTML file; together the pieces are the whole file, in order. */
export type Piece =
  | (Span & { readonly kind: 'text' })
  | (Span & { readonly kind: 'tag'; readonly name: string; readonly closes: boolean })
  /** Comments, declarations, and what stands inside elements that hold no words (scripts, styles, the page title). */
  | (Span & { readonly kind: 'other' });

const raw = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);
const tag = /<(\/?)([a-zA-Z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>/y;
const looseTag = /<(\/?)([a-zA-Z][^\s/>]*)[^>]*>/y;

/** Takes an HTML file apart without understanding it; every position is one of the file. */
export function scanHtml(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = 0;
  let at = 0;
  const flush = (end: number) => {
    if (end > text) pieces.push({ kind: 'text', start: text, end });
  };
  const skip = (end: number) => {
    flush(at);
    pieces.push({ kind: 'other', start: at, end });
    at = text = end;
  };
  // A quotation mark that is never closed would make the strict pattern read to the end of the file again and again.
  let strict = true;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    at = open;
    if (source.startsWith('<!--', at)) skip(after(source, '-->', at + 4));
    else if (/^<[!?]/u.test(source.slice(at, at + 2))) skip(after(source, '>', at));
    else {
      const pattern = strict ? tag : looseTag;
      pattern.lastIndex = at;
      let match = pattern.exec(source);
      if (match && match[0].length > 20_000) {
        strict = false;
        looseTag.lastIndex = at;
        match = looseTag.exec(source);
      }
      if (!match) {
        at += 1;
        continue;
      }
      const name = (match[2] ?? '').toLowerCase();
      const closes = match[1] === '/';
      flush(at);
      pieces.push({ kind: 'tag', start: at, end: at + match[0].length, name, closes });
      at = text = at + match[0].length;
      if (!closes && raw.has(name)) {
        const closing = new RegExp(`</${name}[\\s/>]`, 'giu');
        closing.lastIndex = at;
        skip(closing.exec(source)?.index ?? source.length);
      }
    }
  }
  at = source.length;
  flush(at);
  return pieces;
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}
