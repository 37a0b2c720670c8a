import type { Span } from '../../model/span.ts';
import type { NameRun } from '../names/nameRun.ts';
import { isPersonNoun } from '../names/titles.ts';
import type { Reading, Word } from '../nlp.ts';
import { wordBefore } from '../wordBefore.ts';
import { truthPerForm } from '../words/forms.ts';

/** What the text calls people right beside their names: titles before, appositions before and after, "X is the …". */
export function roles(reading: Reading, runs: readonly NameRun[]): ReadonlyMap<NameRun, readonly Span[]> {
  const { words } = reading;
  const found = new Map<NameRun, Span[]>();
  for (const [nth, run] of runs.entries()) {
    if (run.kind === 'organisation' || run.kind === 'place') continue;
    const own: Span[] = [];
    if (run.from < run.first) {
      const first = words[run.from];
      // "Russian-China": the mark between belongs to neither.
      const last = /^\p{L}/u.test(wordBefore(words, run.first)?.text ?? '') ? wordBefore(words, run.first) : words[run.first - 2];
      if (first && last && last.span.end > first.span.start && run.title !== 'honorific')
        own.push({ start: first.span.start, end: last.span.end });
    }
    const lowered = before(reading, run);
    if (lowered) own.push(lowered);
    const after = behind(reading, runs, nth, run);
    if (after) own.push(after);
    if (own.length > 0) found.set(run, own);
  }
  return found;
}

/** True where one of the next eight words of a sentence is a noun for people: a role has its noun no later. */
function isPersonNear(words: readonly Word[], from: number, sentence: number): boolean {
  for (let i = from; i < from + 8; i++) {
    const word = words[i];
    if (word?.sentence !== sentence) return false;
    if (isPersonWord(word.form)) return true;
  }
  return false;
}

/** True for a noun for a person. */
export const isPersonWord = truthPerForm(({ key }) => isPersonNoun(key));

const OWNER = /^(?:his|her|their|its|my|our)$/i;

/** "Mr Putin's press spokesman, Dmitry Peskov", "the leader of the council, Ann Lee," and "campaign spokeswoman Melezia Figueroa": the phrase before the name. */
function before(reading: Reading, run: NameRun): Span | null {
  const { words } = reading;
  let last = run.from - 1;
  if (words[last]?.text === ',') last--;
  const end = words[last];
  if (!end || end.passage !== words[run.first]?.passage || end.sentence !== words[run.first]?.sentence) return null;
  if (!isPersonWord(end.form)) {
    last = last === run.from - 2 && /^[,.;)]$/.test(words[run.last + 1]?.text ?? '') ? officeOf(words, last) : -1;
  }
  const head = words[last];
  if (!head) return null;
  let first = last;
  while (first > 0 && last - first < 12) {
    const word = wordBefore(words, first);
    const owner = word !== undefined && word.sentence === head.sentence && OWNER.test(word.text);
    if (owner) return { start: word.span.start, end: end.span.end };
    if (!word || word.sentence !== head.sentence || !/^(?:NOUN|PROPN|ADJ|DET|PART|NUM)$/.test(word.pos)) break;
    if (word.pos === 'PART' && !/^['’]s?$/.test(word.text)) break;
    first--;
    if (word.pos === 'DET') break;
  }
  const start = words[first];
  return start ? { start: start.span.start, end: end.span.end } : null;
}

/** Where the noun for a person stands in "the leader of the council" that ends at a word; -1 where there is none. */
function officeOf(words: readonly Word[], last: number): number {
  for (let at = last; at > last - 6; at--) {
    const word = words[at];
    if (!word || word.sentence !== words[last]?.sentence || !/^(?:NOUN|PROPN|ADJ|DET|PART|ADP|CCONJ)$/.test(word.pos)) return -1;
    if (/^(?:of|for|at)$/.test(word.text)) {
      const office = words[at - 1];
      return office && office.sentence === word.sentence && isPersonWord(office.form) ? at - 1 : -1;
    }
  }
  return -1;
}

/** True where one of the names, from the nth on, begins with this word. */
function isAmong(runs: readonly NameRun[], nth: number, where: 'from' | 'first', at: number): boolean {
  for (let next = nth; next < runs.length; next += 1) {
    const begin = runs[next]?.[where] ?? at;
    if (begin >= at) return begin === at;
  }
  return false;
}

/** "Steve Tsang, director of the institute, …" and "Jane Doe is a professor": the phrase behind the name. */
function behind(reading: Reading, runs: readonly NameRun[], nth: number, run: NameRun): Span | null {
  const { words } = reading;
  const link = words[run.last + 1];
  const here = words[run.last];
  if (!link || !here || link.sentence !== here.sentence) return null;
  if (link.text !== ',' && !/^(?:is|was)$/.test(link.text)) return null;
  if (!isPersonNear(words, run.last + 2, here.sentence)) return null;
  let headAt = -1;
  let end = run.last + 2;
  for (let i = run.last + 2; i < Math.min(run.last + 22, words.length); i++) {
    const word = words[i];
    if (!word || word.sentence !== here.sentence) break;
    if (/^[,;.()“”"—–:]$/.test(word.text)) break;
    if (headAt < 0 && !/^(?:NOUN|PROPN|ADJ|DET|PART|NUM)$/.test(word.pos)) {
      if (i === run.last + 2 || !(word.pos === 'ADP' || word.pos === 'CCONJ')) return null;
    }
    if (/^(?:VERB|AUX)$/.test(word.pos) || /^(?:who|whose|that|which)$/.test(word.text)) break;
    if (headAt < 0 && isPersonWord(word.form)) headAt = i;
    if (headAt < 0 && i > run.last + 8 && isAmong(runs, nth + 1, 'from', i)) return null;
    end = i;
  }
  if (headAt < 0 || headAt > run.last + 9) return null;
  // "Oleg Deripaska, billionaire, Rosneft chief Igor Sechin": a list; the office is the next one's.
  if (isAmong(runs, nth + 1, 'first', headAt + 1)) return null;
  const [first, last] = [words[run.last + 2], words[end]];
  return first && last ? { start: first.span.start, end: last.span.end } : null;
}
