import type {
  Analysis,
  DateMention,
  Figure,
  IndirectSpeech,
  Mention,
  Person,
  PronounReferent,
  Quotation,
} from '../../model/analysis.ts';
import type { Period } from '../../model/day.ts';
import type { Span } from '../../model/span.ts';
import { among, type Codec, list, orAbsent, orNull, type Reader, real, record, text } from './codec.ts';

/*
 * What a question reads of some twenty articles is read without the detour over the names of its fields: every object comes into
 * being whole and in one shape, in half the time and two thirds of the memory. It is written so, too: looked up by name, the fields
 * of all kinds of objects are read at one place of the code, which is slow.
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
  write(to, one) {
    to.text(one.from);
    to.text(one.to);
    to.text(one.label);
  },
  read: (from) => ({ from: day.read(from), to: day.read(from), label: from.text() }),
};
const periodOrNull = orNull(period);

const named = among<Mention['kind']>(['person', 'organisation', 'place', 'other']);
const mention: Codec<Mention> = {
  write(to, one) {
    span.write(to, one.span);
    named.write(to, one.kind);
    to.text(one.name);
  },
  read: (from) => ({ span: span.read(from), kind: named.read(from), name: from.text() }),
};

const gender = among<Person['gender']>([null, 'female', 'male']);
const person: Codec<Person> = {
  write(to, one) {
    to.text(one.name);
    gender.write(to, one.gender);
    spans.write(to, one.roles);
    spans.write(to, one.mentions);
  },
  read: (from) => ({ name: from.text(), gender: gender.read(from), roles: spans.read(from), mentions: spans.read(from) }),
};

const precision = among<Figure['precision']>(['exact', 'about', 'at least', 'at most']);
const change = among<Figure['change']>([null, 'rise', 'fall']);
const per = orAbsent(textOrNull);
const figure: Codec<Figure> = {
  write(to, one) {
    span.write(to, one.span);
    real.write(to, one.value);
    realOrNull.write(to, one.high);
    to.text(one.unit);
    precision.write(to, one.precision);
    real.write(to, one.tolerance);
    change.write(to, one.change);
    spanOrNull.write(to, one.counts);
    periodOrNull.write(to, one.period);
    spanOrNull.write(to, one.creditedTo);
    per.write(to, one.per);
  },
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
  write(to, one) {
    span.write(to, one.span);
    periodOrNull.write(to, one.period);
  },
  read: (from) => ({ span: span.read(from), period: periodOrNull.read(from) }),
};

const quoted = among<Quotation['kind']>(['direct', 'partial', 'scare']);
const quotation: Codec<Quotation> = {
  write(to, one) {
    span.write(to, one.span);
    quoted.write(to, one.kind);
    textOrNull.write(to, one.speaker);
    spanOrNull.write(to, one.surface);
    spanOrNull.write(to, one.proof);
    spanOrNull.write(to, one.cue);
    real.write(to, one.confidence);
    to.text(one.because);
  },
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
  write(to, one) {
    span.write(to, one.span);
    textOrNull.write(to, one.speaker);
    span.write(to, one.surface);
    span.write(to, one.cue);
  },
  read: (from) => ({
    span: span.read(from),
    speaker: textOrNull.read(from),
    surface: span.read(from),
    cue: span.read(from),
  }),
};

const [mentions, people, figures, dates] = [list(mention), list(person), list(figure), list(date)] as const;
const [quotations, indirect] = [list(quotation), list(reported)] as const;
const referent: Codec<PronounReferent> = {
  ...record<PronounReferent>({ span, name: textOrNull, confidence: real }),
  read: (from) => ({ span: span.read(from), name: textOrNull.read(from), confidence: real.read(from) }),
};
const referents = orAbsent(list(referent));
const abbreviations = list(record({ short: text, long: text }));

/** What is known of an article's words. What no /ask looks at is passed over, and read when it is first asked for. */
export const analysis: Codec<Analysis> = {
  ...record<Analysis>({ mentions, people, figures, dates, quotations, indirect, referents, abbreviations }),
  read(from) {
    const named = mentions.read(from);
    const persons = later(from, people, passPerson);
    const counted = figures.read(from);
    const told = dates.read(from);
    const quoted = quotations.read(from);
    const said = later(from, indirect, passReported);
    const meant = referents.read(from);
    return {
      mentions: named,
      get people() {
        return persons();
      },
      figures: counted,
      dates: told,
      quotations: quoted,
      get indirect() {
        return said();
      },
      ...(meant === undefined ? {} : { referents: meant }),
      abbreviations: abbreviations.read(from),
    };
  },
};

/** Passes over the items of a list; what it gives reads them, once. */
function later<Item>(from: Reader, items: Codec<readonly Item[]>, pass: (from: Reader) => void): () => readonly Item[] {
  const again = from.mark();
  for (let left = from.number(); left > 0; left -= 1) pass(from);
  let made: readonly Item[] | null = null;
  return () => {
    made ??= items.read(again());
    return made;
  };
}

function passPerson(from: Reader): void {
  from.text();
  from.number();
  passSpans(from);
  passSpans(from);
}

function passReported(from: Reader): void {
  from.pass(2);
  textOrNull.read(from);
  from.pass(4);
}

const passSpans = (from: Reader): void => from.pass(2 * from.number());
