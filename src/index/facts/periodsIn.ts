import { lowerBound, sizeOf, stringAt, type Table } from '../compact/table.ts';
import { markOf } from './kinds.ts';

/** First and last day of every time that is noted among the keys of a table of facts, in order. */
export function periodsIn(keys: Table): readonly string[] {
  const mark = markOf('time');
  const found: string[] = [];
  for (let at = lowerBound(keys, mark); at < sizeOf(keys); at += 1) {
    const key = stringAt(keys, at);
    if (!key.startsWith(mark)) break;
    found.push(key.slice(mark.length));
  }
  return found;
}
