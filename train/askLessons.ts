import { readGolden } from '../eval/golden.ts';
import { libraryOf } from '../eval/library.ts';
import { nearness } from '../src/answer/amongOthers.ts';
import { doubtsOf } from '../src/answer/doubts.ts';
import { type Retrieved, retrieve } from '../src/answer/retrieve.ts';
import { scoresOf, type Weights } from '../src/answer/score.ts';
import { laidOpen, type Scored } from '../src/answer/select.ts';
import { understand } from '../src/answer/understand.ts';
import type { Library } from '../src/index/library.ts';
import type { Invented } from './invented.ts';
import type { Lesson } from './learn.ts';
import type { Labelled } from './sets.ts';

/** What kind of text a lesson comes from. */
export type Source = 'wiki' | 'news' | 'wire' | 'page';

/** A question put to a whole library, which holds the answer or does not. */
export interface BookLesson extends Lesson {
  readonly retrieved: Retrieved;
  /** Places of the kept rows among the retrieved sentences. */
  readonly kept: readonly number[];
  readonly answerable: boolean;
  readonly from: Source;
}

/** What to learn abstention from. */
export interface Doubt {
  readonly values: readonly number[];
  readonly answerable: boolean;
  readonly from: Source;
}

const rowsKept = 40;
const inParagraphs = (sentences: readonly string[]): string =>
  Array.from({ length: Math.ceil(sentences.length / 4) }, (_, at) => sentences.slice(at * 4, at * 4 + 4).join(' ')).join('\n\n');

const inPairs = (sentences: readonly string[]): string =>
  sentences.map((sentence, at) => `${sentence}${at % 3 === 2 ? '\n\n' : ' '}`).join('');

/** Puts every question to a library that holds its text and to one that does not. */
export async function askLessons(
  wiki: readonly Labelled[],
  invented: readonly Invented[],
  wire: readonly Labelled[],
): Promise<BookLesson[]> {
  const lessons: BookLesson[] = [];
  const pages = wiki.filter(({ candidates }) => candidates.length > 2 && candidates.some(({ label }) => label === 1));
  const silent = wiki.filter(({ candidates }) => candidates.length > 2 && candidates.every(({ label }) => label === 0));
  const news = invented.filter(({ sentences, answer }) => sentences[answer] !== undefined);
  for (const half of [0, 1]) {
    for (const group of inGroups(pages.length)) {
      const texts = group.flatMap((at) => {
        const page = pages[at];
        if (!page) return [];
        const lines = at % 2 === half ? page.candidates.map(({ text }) => text) : at % 4 < 2 ? bereft(page) : [];
        return lines.length ? [{ id: `w${at}`, text: inParagraphs(lines), ...titled(subjectOf(page)) }] : [];
      });
      const encyclopedia = await libraryOf(texts);
      for (const at of group) {
        const page = pages[at];
        if (!page) continue;
        const right = page.candidates.filter(({ label }) => label === 1).map(({ text }) => text);
        lessons.push(lesson(encyclopedia, page.question, at % 2 === half ? right : [], { from: 'wiki', weight: 1 }));
      }
    }
    for (const group of half === 0 ? inGroups(silent.length) : []) {
      const told = await libraryOf(
        group.flatMap((at) => {
          const page = silent[at];
          return page
            ? [{ id: `s${at}`, text: inParagraphs(page.candidates.map(({ text }) => text)), ...titled(subjectOf(page)) }]
            : [];
        }),
      );
      for (const at of group) {
        const page = silent[at];
        if (page) lessons.push(lesson(told, page.question, [], { from: 'page', weight: 1 }));
      }
    }
    for (const group of inGroups(news.length)) {
      const texts = group.flatMap((at) => {
        const one = news[at];
        if (!one) return [];
        return [
          ...(at % 2 === half ? [{ id: `n${at}`, text: inPairs(one.sentences), ...titled(one.title) }] : []),
          ...(one.rest.length && at % 3 > 0 ? [{ id: `r${at}`, text: inParagraphs(one.rest), ...titled(one.title) }] : []),
        ];
      });
      if (texts.length === 0) continue;
      const paper = await libraryOf(texts);
      for (const at of group) {
        const one = news[at];
        const answer = one?.sentences[one.answer];
        if (!one || answer === undefined) continue;
        lessons.push(lesson(paper, one.question, at % 2 === half ? [answer] : [], { from: 'news', weight: 1 }));
      }
    }
    const dispatches = await libraryOf(
      wire.flatMap((list, at) =>
        list.candidates.flatMap(({ text }, place) => (at % 2 === half ? [{ id: `d${at}-${place}`, text }] : [])),
      ),
    );
    wire.forEach((list, at) => {
      const right = list.candidates.filter(({ label }) => label === 1).map(({ text }) => text);
      // A list without a right sentence is a question that its own text does not answer.
      if (right.length === 0 && at % 2 !== half) return;
      lessons.push(lesson(dispatches, list.question, at % 2 === half ? right : [], { from: 'wire', weight: 2 }));
    });
  }
  return lessons;
}

/** How many texts a library holds: some are as small as five articles. */
const sizes = [8, 40, 150, 400];

/** Numbers below `count` in groups of all `sizes`. */
function inGroups(count: number): number[][] {
  const groups: number[][] = [];
  for (let from = 0, turn = 0; from < count; turn++) {
    const size = sizes[turn % sizes.length] ?? count;
    groups.push(Array.from({ length: Math.min(size, count - from) }, (_, at) => from + at));
    from += size;
  }
  return groups;
}

/** A page without the paragraphs that answer. */
function bereft({ candidates }: Labelled): string[] {
  const answering = new Set(candidates.flatMap(({ label }, at) => (label === 1 ? [Math.floor(at / 4)] : [])));
  return candidates.filter((_, at) => !answering.has(Math.floor(at / 4))).map(({ text }) => text);
}

const titled = (title: string | null): { title?: string } => (title === null ? {} : { title });

/** What an encyclopedia page is about: how its first sentence begins. */
function subjectOf({ candidates }: Labelled): string | null {
  const subject = /^(?:The |An? )?(.{3,60}?) (?:\(|,|is |are |was |were )/.exec(candidates[0]?.text ?? '');
  return subject?.[1] ?? null;
}

function lesson(
  library: Library,
  question: string,
  right: readonly string[],
  { from, weight }: { from: Source; weight: number },
): BookLesson {
  const retrieved = retrieve(library, understand(question));
  const { rows, gates } = laidOpen(retrieved);
  const answers = retrieved.candidates.map(({ text }) =>
    right.some((sentence) => sentence.includes(text.trim()) && text.length * 2 > sentence.length),
  );
  const kept = rows
    .map((row, at) => ({ at, near: nearness(row) + (answers[at] ? 9 : 0) }))
    .sort((a, b) => b.near - a.near || a.at - b.at)
    .slice(0, rowsKept)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  return {
    retrieved,
    kept,
    answerable: right.length > 0,
    from,
    weight,
    gates,
    rows: kept.flatMap((at) => rows[at] ?? []),
    right: kept.map((at) => answers[at] ?? false),
  };
}

/** How sure the best sentence looks: where the library holds the answer and it is among the first three, and where it does not. */
export function abstentionLessons(lessons: readonly BookLesson[], weights: Weights): Doubt[] {
  return lessons.flatMap(({ retrieved, kept, rows, gates, right, answerable, from }) => {
    const scores = scoresOf(weights, rows, gates);
    const order = kept
      .flatMap((place, at): (Scored & { right: boolean })[] => {
        const [candidate, row, score] = [retrieved.candidates[place], rows[at], scores[at]];
        return candidate && row && score !== undefined ? [{ candidate, row, score, right: right[at] ?? false }] : [];
      })
      .sort((a, b) => b.score - a.score);
    if (answerable && !order.slice(0, 3).some((one) => one.right)) return [];
    return [{ values: doubtsOf(retrieved, order), answerable, from }];
  });
}

/** The project's own questions, asked of its own articles. */
export async function ownLessons(
  weights: Weights,
): Promise<{ readonly values: readonly number[]; readonly answerable: boolean }[]> {
  const { library, questions } = await readGolden(new URL('../test/golden/questions.yaml', import.meta.url));
  return questions
    .filter(({ invalid }) => !invalid)
    .map(({ ask, nothing }) => {
      const retrieved = retrieve(library, understand(ask));
      const { rows, gates } = laidOpen(retrieved);
      const scores = scoresOf(weights, rows, gates);
      const scored = retrieved.candidates
        .flatMap((candidate, at): Scored[] => {
          const [row, score] = [rows[at], scores[at]];
          return row && score !== undefined ? [{ candidate, row, score }] : [];
        })
        .sort((a, b) => b.score - a.score);
      return { values: doubtsOf(retrieved, scored), answerable: !nothing };
    });
}
