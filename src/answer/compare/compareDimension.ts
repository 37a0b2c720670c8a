import type { Figure } from '../../model/analysis.ts';
import type { Place } from './comparePlace.ts';

const LENGTHS = /^(?:km|m|cm|mm|mile|foot|inch|yard)$/;
const DIMENSIONS = [
  /(?<!\p{L})(?:long|length)(?!\p{L})/iu,
  /(?<!\p{L})(?:high|tall|height)(?!\p{L})/iu,
  /(?<!\p{L})(?:wide|width|broad)(?!\p{L})/iu,
  /(?<!\p{L})(?:deep|depth)(?!\p{L})/iu,
];

/** False for a length where a height was asked. */
export function dimensionFits({ asked, article, sentence }: Place, { span, unit }: Figure): boolean {
  const wanted = dimensionOf(asked.question.text);
  if (wanted < 0 || !LENGTHS.test(unit)) return true;
  const after = /^[-\s]+(?:\p{L}+\s+)?(\p{L}+)/u.exec(article.text.slice(span.end, sentence.span.end))?.[0] ?? '';
  const before = /(\p{L}+)\s+of\s+(?:\p{L}+\s+)?$/u.exec(article.text.slice(sentence.span.start, span.start))?.[0] ?? '';
  const told = [dimensionOf(after), dimensionOf(before)].find((one) => one >= 0);
  return told === undefined || told === wanted;
}

const dimensionOf = (words: string): number => DIMENSIONS.findIndex((dimension) => dimension.test(words));
