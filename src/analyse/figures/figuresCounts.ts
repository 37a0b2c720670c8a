import type { Span } from '../../model/span.ts';
import type { Word } from '../nlp.ts';
import { isMoney } from './units.ts';

const CHANGE_NOUN =
  /^(?:rises?|increases?|growth|jumps?|surges?|gains?|hikes?|climbs?|expansion|boosts?|falls?|decreases?|drops?|declines?|slumps?|cuts?|reductions?|plunges?|dips?|years?|months?|weeks?|days?|points?|more|less|fewer|higher|lower|strong|long|tall|high|wide|deep|old|apart|away|worth|each|per)$/i;
const RANKED_AMONG = /^(?:among|amongst|on|in|of)$/;
const NO_PART_OF_IT = /^(?:the|a|an|its|their|his|her|our|all|those|these|more|new|another|other|full-time|further|additional)$/;
const MAX_WORDS = 6;

/** What a figure counts, as the words after it say: "Chinese troops", "assembly plant"; null when they do not. */
export function countedAfter(
  end: number,
  unit: string,
  words: readonly Word[],
  first: number,
  stops: readonly Span[],
): Span | null {
  let at = first;
  while (at < words.length && (words[at]?.span.start ?? 0) < end) at += 1;
  const sentence = words[at - 1]?.sentence ?? words[at]?.sentence;
  const next = (step: number): Word | undefined => {
    const word = words[at + step];
    return word && word.sentence === sentence && !stops.some((stop) => stop.start < word.span.end && word.span.start < stop.end)
      ? word
      : undefined;
  };
  if (isMoney(unit) && /^(?:an?|per|each)$/i.test(next(0)?.text ?? '')) return null;
  const text = (step: number): string => next(step)?.text.toLowerCase() ?? '';
  if (text(0) === '-') at += 1;
  if (text(0) === 'worth' && text(1) === 'of') at += 2;
  else if (text(0) === 'of' || (text(0) === 'in' && isMoney(unit) && next(1)?.pos === 'NOUN')) at += 1;
  else if (unit === 'rank' && RANKED_AMONG.test(text(0))) at += 1;
  while (NO_PART_OF_IT.test(text(0)) && next(1)) at += 1;
  const phrase: Word[] = [];
  for (let step = 0; step < MAX_WORDS; step += 1) {
    const word = next(step);
    if (!word || !belongs(word, next(step + 1), phrase)) break;
    phrase.push(word);
  }
  while (phrase.length > 0 && !/^(?:NOUN|PROPN)$/.test(phrase.at(-1)?.pos ?? '')) phrase.pop();
  const [head, last] = [phrase[0], phrase.at(-1)];
  if (!head || !last || (phrase.length === 1 && CHANGE_NOUN.test(head.text))) return null;
  return { start: head.span.start, end: last.span.end };
}

function belongs(word: Word, next: Word | undefined, phrase: readonly Word[]): boolean {
  const last = phrase.at(-1);
  if (last && word.span.start - last.span.end > 2) return false;
  if (CHANGE_NOUN.test(word.text) && phrase.length === 0 && !/^(?:more|fewer)$/i.test(word.text)) return false;
  if (word.pos === 'NOUN' || word.pos === 'PROPN') return true;
  if (word.pos === 'ADJ') return true;
  if (word.text === '-' || word.text === '–') return phrase.length > 0 && next !== undefined && next.span.start === word.span.end;
  if (/^[’']s?$/.test(word.text)) return phrase.length > 0;
  return word.pos === 'VERB' && /(?:ed|ing|en)$/i.test(word.text) && (next?.pos === 'NOUN' || next?.pos === 'PROPN');
}
