import type { Figure } from '../../model/analysis.ts';
import type { Article, Sentence } from '../../model/article.ts';

const AFTER_NAME =
  /(?<name>\p{Lu}[\p{L}’.-]*(?:\s+\p{Lu}[\p{L}’.-]*)*),\s+(?:who\s+is\s+)?(?:aged?\s+)?(?<age>\d{1,3})(?=[,.;)]|\s+and\s)/gu;

/** "The driver, aged 43,". */
const AGED = /\p{Ll},\s+aged\s+(?<age>\d{1,3})(?!\d)/gu;

/** Ages that stand behind a name without a unit ("Ann Lee, 44,"), for one of the names, or where no name was asked about the only one; a listing of figures has no place for them. */
export function agesOf(names: readonly string[], { text }: Article, { span }: Sentence): readonly Figure[] {
  const found: Figure[] = [];
  const written = text.slice(span.start, span.end);
  for (const match of [...written.matchAll(AFTER_NAME), ...(names.length === 0 ? written.matchAll(AGED) : [])]) {
    const { name = '', age = '' } = match.groups ?? {};
    if (names.length > 0 && !names.some((asked) => isSame(asked, name))) continue;
    const start = span.start + match.index + match[0].length - age.length;
    found.push({
      span: { start, end: start + age.length },
      value: Number(age),
      high: null,
      unit: 'year',
      precision: 'exact',
      // A birthday may lie between two reports.
      tolerance: 1,
      change: null,
      counts: null,
      period: null,
      creditedTo: null,
    });
  }
  // Of several ages none is surely that of somebody who was not named.
  return names.length > 0 || found.length === 1 ? found : [];
}

/** One has all the words of the other. */
function isSame(asked: string, name: string): boolean {
  const [one, other] = [asked.split(/\s+/), name.split(/\s+/)];
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}
