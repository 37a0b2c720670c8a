import { createHash } from 'node:crypto';
import { names } from '../src/analyse/names/names.ts';
import { read } from '../src/analyse/nlp.ts';
import { quoteMarks } from '../src/analyse/quotations/quoteMarks.ts';
import type { Before } from '../src/analyse/quotations/quoteTraits.ts';
import { FeatureNames } from '../src/analyse/speakers/features.ts';
import { scene } from '../src/analyse/speakers/scene.ts';
import { choices } from '../src/analyse/speakers/speakerFeatures.ts';
import { ingest } from '../src/ingest/ingest.ts';
import type { Span } from '../src/model/span.ts';
import type { Decision } from './learnChoices.ts';

/** An article with its quotations marked by people, as in polnear-train.jsonl. */
export interface Marked {
  readonly id: string;
  readonly text: string;
  readonly discard?: readonly (readonly [number, number])[];
  readonly quotations: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly speakerSpans: readonly (readonly [number, number])[];
  }[];
}

/** One decision for each quotation of an article whose speaker people marked, and for marks that they gave to nobody. */
export function speakerDecisions(marked: Marked): Decision[] {
  const { text } = marked;
  const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');
  const bytes = new TextEncoder().encode(`${JSON.stringify({ id: marked.id, text })}\n`);
  const [article] = ingest({ path: 'train.jsonl', bytes, sha256: '' }, { sha256, readPage: null }).articles;
  if (!article) return [];
  const reading = read(article);
  const stage = scene(reading, names(reading), quoteMarks(text, article.passages));
  const said = marked.quotations.filter((one) => one.kind !== 'indirect');
  const decisions: Decision[] = [];
  let before: Before = { source: null, mark: -1 };
  stage.marks.forEach((mark, at) => {
    if ((stage.placeOfMark[at] ?? -1) < 0) return;
    const match = said.find((one) => shared(one, mark) >= 0.8 * Math.max(one.end - one.start, mark.end - mark.start));
    const doubtful = [...said, ...(marked.discard ?? []).map(([start, end]) => ({ start, end }))].some(
      (one) => shared(one, mark) > 0,
    );
    if ((!match && doubtful) || match?.speakerSpans.length === 0) return;
    const options = choices(stage, at, before, () => new FeatureNames());
    const right = options.map(({ source }) => {
      if (!match || !source) return !match && !source;
      const whole = { start: reading.words[source.from]?.span.start ?? source.span.start, end: source.span.end };
      return match.speakerSpans.some(([start, end]) => shared({ start, end }, whole) > 0);
    });
    const chosen = options.find((option, i) => option.source && right[i])?.source ?? null;
    if (match) before = { source: chosen, mark: at };
    if (right.some(Boolean)) decisions.push({ options: options.map(({ features }) => features.names), right });
  });
  return decisions;
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
