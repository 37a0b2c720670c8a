import { titleText } from '../../index/facts/gist.ts';
import { type FactKind, isRanked, markOf } from '../../index/facts/kinds.ts';
import type { Counted } from '../../index/facts/ranking.ts';
import type { Library } from '../../index/library.ts';
import type { Sort } from './offers.ts';
import { newestArticles, type Topic, type Topics } from './topics.ts';

/** Of each sort so many are offered at most. */
const most = 25;
/** Titles that are chosen from where what is typed says little. */
const titlesRead = 300;

/** Topics, each as `offer` makes it. */
export function topicSort(topics: Topics, offer: (topic: Topic) => { readonly text: string; readonly worth: number }): Sort {
  return {
    ...{ kind: 'topic', around: [] },
    offer(key) {
      const topic = topics.of(key);
      return topic && offer(topic);
    },
    *best() {
      for (const { text } of topics.facts.best('topic')) yield text;
    },
  };
}

/** Titles as `written`, the newest first where too many fit. */
export function titleSort({ facts }: Library, newest: readonly string[], written: (text: string) => string, worth: number): Sort {
  const offer: Sort['offer'] = (text) => (facts.has('title', text) ? { text: written(text), worth } : null);
  return { kind: 'title', around: [], offer, best: () => newest };
}

/** Titles of the newest articles, in a step for each. */
export function* newestTitles(library: Library, read = titlesRead): Generator<void, readonly string[]> {
  const titles: string[] = [];
  for (const { article } of newestArticles(library, read)) {
    titles.push(titleText(article.title));
    yield;
  }
  return titles;
}

/** The texts of a kind that are told of most, first. */
export function* bestTexts({ facts }: Library, kind: FactKind): Generator<string> {
  for (const { text } of facts.best(kind)) yield text;
}

/** The same as far as it is known, or known soon. */
export function* quickTexts({ facts }: Library, kind: FactKind): Generator<string> {
  if (!isRanked(markOf(kind).charCodeAt(0))) return;
  let pauses = 0;
  for (const one of facts.bestInSteps(kind)) {
    if (one) yield one.text;
    else if (++pauses > mostPauses) return;
  }
}

const mostPauses = 3;

/** The texts of a kind that are told of most; of equal ones those of the newest articles first. In small steps. */
export function* top({ facts }: Library, kind: FactKind): Generator<void, readonly Counted[]> {
  const found: (Counted & { readonly day: number })[] = [];
  for (const one of facts.bestInSteps(kind)) {
    yield;
    if (one === null) continue;
    const last = found.at(-1);
    if (one.sum === 0 || (found.length >= 2 * most && last && (last.sum > one.sum || found.length >= mostAlike))) break;
    const told = facts.told(kind, one.text);
    yield;
    found.push({ ...one, day: told.reduce((day, { at }) => Math.max(day, facts.day(at)), 0) });
  }
  return found.sort((a, b) => b.sum - a.sum || b.day - a.day);
}

/** Of so many texts that are told of equally the newest are found. */
const mostAlike = 500;

/** The topics told of most that are wanted, in small steps. */
export function* bestTopics(topics: Topics, isWanted: (topic: Topic) => boolean): Generator<void, readonly Topic[]> {
  const found: Topic[] = [];
  let looked = 0;
  for (const topic of topics.best()) {
    yield;
    if (topic === null) continue;
    if (found.length >= 2 * most || ++looked > mostAlike) break;
    if (isWanted(topic)) found.push(topic);
  }
  return found.sort((a, b) => b.told - a.told);
}

/** What is measured, as the newest article writes it. */
export function writtenFigure(key: string, { facts }: Library): string | null {
  let best: { readonly text: string; readonly day: number; readonly at: number; readonly nth: number } | null = null;
  for (const text of facts.texts('measured', `${key}\n`)) {
    for (const { at, numbers } of facts.told('measured', text)) {
      const [day, nth] = [facts.day(at), numbers[0] ?? 0];
      const newer = !best || day > best.day || (day === best.day && (at < best.at || (at === best.at && nth < best.nth)));
      if (newer) best = { text: text.slice(key.length + 1), day, at, nth };
    }
  }
  return best?.text ?? null;
}
