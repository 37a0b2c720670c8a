import type { Analysis, Figure, Mention } from '../../model/analysis.ts';
import type { Article, OffsetMap } from '../../model/article.ts';
import type { Period } from '../../model/day.ts';
import type { Span } from '../../model/span.ts';
import { among, type Codec, list, orAbsent, orNull, real, record, text, truth, whole32 } from './codec.ts';

export const span: Codec<Span> = {
  write(to, { start, end }) {
    to.number(start);
    to.number(end - start);
  },
  read(from) {
    const start = from.number();
    return { start, end: start + from.number() };
  },
};
// Whatever day was written is read back.
const day = text as Codec<Period['from']>;
const period = record<Period>({ from: day, to: day, label: text });
const spans = list(span);

const named = among<Mention['kind']>(['person', 'organisation', 'place', 'other']);
/** Most of what is read of an article for a question: without the detour over the names of its fields. */
const mention: Codec<Mention> = {
  write(to, { span: own, kind, name }) {
    span.write(to, own);
    named.write(to, kind);
    text.write(to, name);
  },
  read: (from) => ({ span: span.read(from), kind: named.read(from), name: text.read(from) }),
};

export const analysis = record<Analysis>({
  mentions: list(mention),
  people: list(record({ name: text, gender: among([null, 'female', 'male']), roles: spans, mentions: spans })),
  figures: list(
    record<Figure>({
      span,
      value: real,
      high: orNull(real),
      unit: text,
      precision: among(['exact', 'about', 'at least', 'at most']),
      tolerance: real,
      change: among([null, 'rise', 'fall']),
      counts: orNull(span),
      period: orNull(period),
      creditedTo: orNull(span),
      per: orAbsent(orNull(text)),
    }),
  ),
  dates: list(record({ span, period: orNull(period) })),
  quotations: list(
    record({
      span,
      kind: among(['direct', 'partial', 'scare']),
      speaker: orNull(text),
      surface: orNull(span),
      proof: orNull(span),
      cue: orNull(span),
      confidence: real,
      because: text,
    }),
  ),
  indirect: list(record({ span, speaker: orNull(text), surface: span, cue: span })),
  referents: orAbsent(list(record({ span, name: orNull(text), confidence: real }))),
  abbreviations: list(record({ short: text, long: text })),
});

const numbers = list(whole32);
export const offsets = record<OffsetMap>({ text: numbers, source: numbers, length: numbers, sourceLength: numbers });

export type Head = Omit<Article, 'source' | 'text' | 'offsets' | 'passages'>;
export const head = record<Head>({
  id: text as Codec<Article['id']>,
  key: text,
  file: text,
  format: among(['txt', 'md', 'html', 'jsonl']),
  sha256: text,
  title: text,
  titled: truth,
  publisher: orNull(text),
  date: orNull(day),
  url: orNull(text),
});

export const kinds = among(['paragraph', 'heading'] as const);
