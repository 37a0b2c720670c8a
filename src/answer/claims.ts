import { sentences } from '../ingest/sentences.ts';
import { type Span, within } from '../model/span.ts';

/** A sentence or quotation of a message that can be held against the articles. */
export interface Claim {
  /** As it stands in the message, without quotation marks. */
  readonly text: string;
  readonly quoted: boolean;
  /** The words beside a quotation that may name its speaker; empty for a sentence. */
  readonly beside: string;
}

const quotation = /“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«([^«»]+)»/gu;

/** The claims of a message in order: its sentences, and in place of a sentence with quotations of three words or more, those. */
export function claimsIn(message: string): readonly Claim[] {
  const text = unmarked(message);
  const quotations = [...text.matchAll(quotation)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const long = quotations.filter((at) => wordCount(text.slice(at.start, at.end)) >= 3);
  const claims: { readonly at: number; readonly claim: Claim }[] = [];
  for (const line of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const at = { start: line.index, end: line.index + line[0].length };
    for (const span of joined(sentences(text, at), long)) {
      const inside = long.filter((one) => within(one, span));
      if (inside.length === 0)
        claims.push({ at: span.start, claim: { text: text.slice(span.start, span.end), quoted: false, beside: '' } });
      for (const one of inside) {
        const beside = `${text.slice(span.start, one.start)} ¶ ${text.slice(one.end, span.end)} ${lineAfter(text, span.end)}`;
        claims.push({ at: one.start, claim: { text: text.slice(one.start + 1, one.end - 1).trim(), quoted: true, beside } });
      }
    }
  }
  const found = claims.sort((a, b) => a.at - b.at).map(({ claim }) => claim);
  const worth = found.filter(({ text: words, quoted }) => quoted || wordCount(words) >= 4);
  return worth.length ? worth : found.filter(({ text: words }) => wordCount(words) > 0).slice(0, 1);
}

/** The name under a quotation that stands on a line of its own: "— Name". */
function lineAfter(text: string, from: number): string {
  return /^\s*\n\s*([-–—~]\s*[^\n]{2,60})/.exec(text.slice(from))?.[1] ?? '';
}

/** Sentences, those that a quotation runs over as one. */
function joined(spans: readonly Span[], quotations: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const torn = last && quotations.some((one) => one.start < last.end && one.end > last.end && one.start >= last.start);
    // “A sentence.” Somebody said. – a short attribution after a closed quotation belongs to it.
    const attribution =
      last && quotations.some((one) => one.end >= last.end - 1 && one.end <= last.end) && span.end - span.start < 60;
    if (last && (torn || attribution)) result[result.length - 1] = { start: last.start, end: span.end };
    else result.push(span);
  }
  return result;
}

/** The message without the markup people write with: emphasis, quotation bars, list marks, links in angle brackets. */
function unmarked(message: string): string {
  return message
    .replace(/^[ \t]*(?:>>>|>|-#|#{1,3}|[-*+]|\d+[.)])[ \t]+/gm, '')
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:)\d+(?::\w)?>|<?https?:\/\/[^\s>]+>?/g, ' ')
    .replace(
      /\\([^0-9A-Za-z\s])|\*\*|__|~~|\|\||(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])|`+/gu,
      (_, escaped?: string) => escaped ?? '',
    );
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
