import { day } from '../model/day.ts';
import type { Problem } from '../model/problem.ts';
import type { Question } from '../model/question.ts';

const longestQuestion = 1000;
const months = 'january february march april may june july august september october november december'.split(' ');
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What is wrong with the question itself, or null. */
export function problemOf(text: string, question: Question): Problem | null {
  if (text.trim() === '') return { is: 'emptyQuestion' };
  if (text.length > longestQuestion) return { is: 'longQuestion', length: text.length, most: longestQuestion };
  if (!/[\p{L}\p{N}]{2}/u.test(text)) return { is: 'wordlessQuestion' };
  const date = impossibleDate(text);
  if (date !== null) return { is: 'noSuchDay', written: date };
  const years = backwards(text);
  if (years !== null) return { is: 'backwards', written: years };
  if (question.terms.length === 0 && question.names.length === 0) {
    return { is: 'onlyLightWords' };
  }
  return null;
}

/** A date that is in no calendar ("31 February 2019", "2019-13-40"), as written, or null. */
export function impossibleDate(text: string): string | null {
  for (const match of text.matchAll(/(?<![\p{N}-])\d{4}-\d{1,2}-\d{1,2}(?![\p{N}-])/gu)) {
    const [year = '', month = '', date = ''] = match[0].split('-');
    if (!day(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)) return match[0];
  }
  const named = new RegExp(
    `(?<!\\p{N})(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${months.join('|')})(?:,? (\\d{4}))?(?!\\p{N})|(?<!\\p{L})(${months.join('|')}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{N}.])`,
    'giu',
  );
  for (const match of text.matchAll(named)) {
    const month = months.indexOf((match[2] ?? match[4] ?? '').toLowerCase());
    const date = Number(match[1] ?? match[5]);
    const year = match[3] ?? match[6];
    const leap = year !== undefined && month === 1 && date === 29 && !day(`${year}-02-29`);
    if (date === 0 || date > (daysOf[month] ?? 31) || leap) return match[0];
  }
  return null;
}

function backwards(text: string): string | null {
  const match =
    /\b(?:between|from)\s+((?:1\d|20)\d\d)\s+(?:and|to|until|till|[-–])\s*((?:1\d|20)\d\d)\b|\bfrom:(\d{4})\S*\s+to:(\d{4})\S*/iu.exec(
      text,
    );
  const later =
    /\b(?:in|after|since)\s+((?:1\d|20)\d\d)\s+(?:and\s+|but\s+)?(?:before|until|till|up\s+to)\s+((?:1\d|20)\d\d)\b/iu.exec(text);
  const found = match ?? later;
  const [first, second] = [found?.[1] ?? found?.[3], found?.[2] ?? found?.[4]];
  return found && first && second && Number(first) > Number(second) ? found[0] : null;
}
