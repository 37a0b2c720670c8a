import { sentences } from '../../ingest/sentences.ts';
import { type Span, within } from '../../model/span.ts';

/** A sentence or quotation of a message that can be held against the articles. */
export interface Claim {
  /** As it stands in the message, without quotation marks. */
  readonly text: string;
  readonly quoted: boolean;
  /** The words beside a quotation that may name its speaker; empty for a sentence. */
  readonly beside: string;
}

const quotation = /“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«([^«»]+)»/gu;

/** A sentence of a message, with its quotations of three words or more. */
export interface Statement {
  readonly sentence: Claim;
  readonly quotations: readonly Quoted[];
}

/** A quotation and where its marks stand in the sentence. */
export interface Quoted {
  readonly claim: Claim;
  readonly at: Span;
}

/** The statements of a message in order; words too few to mean anything are left out where there are others. */
export function statementsIn(message: string): readonly Statement[] {
  const text = unmarked(message);
  const quotations = [...text.matchAll(quotation)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const long = quotations.filter((at) => wordCount(text.slice(at.start, at.end)) >= 3);
  const found: Statement[] = [];
  for (const line of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const at = { start: line.index, end: line.index + line[0].length };
    for (const span of joined(sentences(text, at), long)) {
      const sentence: Claim = { text: text.slice(span.start, span.end), quoted: false, beside: '' };
      const inside = long.filter((one) => within(one, span));
      found.push({ sentence, quotations: inside.map((one) => quoted(text, span, one)) });
    }
  }
  const worth = found.filter(({ sentence, quotations: inside }) => inside.length > 0 || wordCount(sentence.text) >= 4);
  return worth.length ? worth : found.filter(({ sentence }) => wordCount(sentence.text) > 0).slice(0, 1);
}

function quoted(text: string, sentence: Span, { start, end }: Span): Quoted {
  const beside = `${text.slice(sentence.start, start)} ¶ ${text.slice(end, sentence.end)} ${lineAfter(text, sentence.end)}`;
  const claim = { text: text.slice(start + 1, end - 1).trim(), quoted: true, beside };
  return { claim, at: { start: start - sentence.start, end: end - sentence.start } };
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
    // “A sentence.” Somebody said. – a short attribution after a quotation that stands by itself belongs to it.
    const attribution =
      last && quotations.some((one) => one.start <= last.start + 1 && one.end === last.end) && span.end - span.start < 60;
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
