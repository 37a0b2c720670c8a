import { fold } from '../index/fold.ts';
import type { Library } from '../index/library.ts';
import { shown } from '../model/article.ts';

const most = 25;
const longest = 100;
const made = new WeakMap<Library, readonly string[]>();

/** Questions worth asking of a library that fit what was typed so far, newest articles first, 25 at most; each is answered. */
export function suggestedQuestions(typed: string, library: Library): readonly string[] {
  const all = made.get(library) ?? worthAsking(library);
  made.set(library, all);
  const wanted = words(typed);
  if (wanted.length === 0) return all.slice(0, most);
  const starts = (question: string): boolean => {
    const own = words(question);
    return wanted.every((word, at) => own.some((other) => (at === wanted.length - 1 ? other.startsWith(word) : other === word)));
  };
  return all.filter(starts).slice(0, most);
}

/** Who speaks, what is counted, who is named with what they are, and titles: one of each in turn, so that a short list shows all kinds. */
function worthAsking(library: Library): readonly string[] {
  const newest = [...library.articles].sort((a, b) =>
    (a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0,
  );
  const speakers = new Map<string, number>();
  const figures: string[] = [];
  const people: string[] = [];
  for (const article of newest) {
    const analysis = library.analysis(article.id);
    for (const { speaker } of analysis.quotations) if (speaker) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
    for (const person of analysis.people)
      if (person.roles.length > 0 && person.name.includes(' ')) people.push(`Who is ${person.name}?`);
    for (const { counts, period, unit } of analysis.figures) {
      if (!counts || unit === 'rank' || counts.end - counts.start > 50) continue;
      const year = period && /^\d{4}$/.test(period.label) ? ` ${period.label}` : '';
      figures.push(`${shown(article, counts).replace(/\s+/g, ' ')}${year}`);
    }
  }
  const saying = [...speakers].sort(([, a], [, b]) => b - a).map(([name]) => `What did ${name} say?`);
  const titles = newest.filter(({ titled }) => titled).map(({ title }) => title);
  const kinds = [saying, figures, titles, people];
  const mixed = Array.from({ length: Math.max(...kinds.map(({ length }) => length)) }, (_, at) =>
    kinds.flatMap((kind) => kind[at] ?? []),
  ).flat();
  const known = new Set<string>();
  return mixed.filter((question) => {
    const key = fold(question);
    if (known.has(key) || question.length > longest || question.trim().length < 4) return false;
    known.add(key);
    return true;
  });
}

const words = (text: string): readonly string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold);
