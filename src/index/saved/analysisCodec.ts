import type { Analysis, DateMention, Figure, IndirectSpeech, Mention, Person, Quotation } from '../../model/analysis.ts';
import type { Period } from '../../model/day.ts';
import type { Span } from '../../model/span.ts';
import { among, type Codec, list, orAbsent, orNull, real, record, text } from './codec.ts';

/*
 * What a question reads of some twenty articles is read without the detour over the names of its fields: every object comes into
 * being whole and in one shape, in half the time and two thirds of the memory.
 */

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
export const day = text as Codec<Period['from']>;

const [spanOrNull, textOrNull, realOrNull, spans] = [orNull(span), orNull(text), orNull(real), list(span)] as const;

const period: Codec<Period> = {
  ...record<Period>({ from: day, to: day, label: text }),
  read: (from) => ({ from: day.read(from), to: day.read(from), label: from.text() }),
};
const periodOrNull = orNull(period);

const named = among<Mention['kind']>(['person', 'organisation', 'place', 'other']);
const mention: Codec<Mention> = {
  ...record<Mention>({ span, kind: named, name: text }),
  read: (from) => ({ span: span.read(from), kind: named.read(from), name: from.text() }),
};

const gender = among<Person['gender']>([null, 'female', 'male']);
const person: Codec<Person> = {
  ...record<Person>({ name: text, gender, roles: spans, mentions: spans }),
  read: (from) => ({ name: from.text(), gender: gender.read(from), roles: spans.read(from), mentions: spans.read(from) }),
};

const precision = among<Figure['precision']>(['exact', 'about', 'at least', 'at most']);
const change = among<Figure['change']>([null, 'rise', 'fall']);
const per = orAbsent(textOrNull);
const figure: Codec<Figure> = {
  ...record<Figure>({
    ...{ span, value: real, high: realOrNull, unit: text, precision, tolerance: real, change },
    ...{ counts: spanOrNull, period: periodOrNull, creditedTo: spanOrNull, per },
  }),
  read(from) {
    const made = {
      span: span.read(from),
      value: real.read(from),
      high: realOrNull.read(from),
      unit: from.text(),
      precision: precision.read(from),
      tolerance: real.read(from),
      change: change.read(from),
      counts: spanOrNull.read(from),
      period: periodOrNull.read(from),
      creditedTo: spanOrNull.read(from),
    };
    const rate = per.read(from);
    return rate === undefined ? made : { ...made, per: rate };
  },
};

const date: Codec<DateMention> = {
  ...record<DateMention>({ span, period: periodOrNull }),
  read: (from) => ({ span: span.read(from), period: periodOrNull.read(from) }),
};

const quoted = among<Quotation['kind']>(['direct', 'partial', 'scare']);
const quotation: Codec<Quotation> = {
  ...record<Quotation>({
    ...{ span, kind: quoted, speaker: textOrNull, surface: spanOrNull, proof: spanOrNull, cue: spanOrNull },
    ...{ confidence: real, because: text },
  }),
  read: (from) => ({
    span: span.read(from),
    kind: quoted.read(from),
    speaker: textOrNull.read(from),
    surface: spanOrNull.read(from),
    proof: spanOrNull.read(from),
    cue: spanOrNull.read(from),
    confidence: real.read(from),
    because: from.text(),
  }),
};

const reported: Codec<IndirectSpeech> = {
  ...record<IndirectSpeech>({ span, speaker: textOrNull, surface: span, cue: span }),
  read: (from) => ({
    span: span.read(from),
    speaker: textOrNull.read(from),
    surface: span.read(from),
    cue: span.read(from),
  }),
};

/** What is known of an article's words. */
export const analysis = record<Analysis>({
  mentions: list(mention),
  people: list(person),
  figures: list(figure),
  dates: list(date),
  quotations: list(quotation),
  indirect: list(reported),
  referents: orAbsent(list(record({ span, name: textOrNull, confidence: real }))),
  abbreviations: list(record({ short: text, long: text })),
});
