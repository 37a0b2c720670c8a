import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { listNames } from '../src/answer/inList.ts';
import { laidOut } from '../src/answer/rank.ts';
import { columnOf, type Weights } from '../src/answer/score.ts';
import { abstentionLessons, askLessons, ownLessons } from './askLessons.ts';
import { countBackground } from './background.ts';
import { inventQuestions } from './invented.ts';
import { type Lesson, learn } from './learn.ts';
import { learnThreshold } from './learnThreshold.ts';
import { measure } from './measure.ts';
import { type Labelled, readSet, roughSentences } from './sets.ts';

// npm run train -- DATA [background|abstain]: DATA is a folder with trecqa-train, wikiqa-train and polnear-train (and their -dev sets to look at).
const [folder, only = 'all'] = argv.slice(2);
if (folder === undefined) {
  stderr.write(
    'Say where the data is: npm run train -- PATH (a folder with trecqa-train.jsonl, wikiqa-train.jsonl, polnear-train.jsonl).\n',
  );
  exit(2);
}
const target = (name: string): string => fileURLToPath(new URL(`../src/answer/${name}`, import.meta.url));
const say = (line: string): void => void stdout.write(`${line}\n`);
const need = <Row>(name: string): Row[] => {
  const rows = readSet<Row>(folder, name);
  if (rows) return rows;
  stderr.write(`${name}.jsonl is not in ${folder}.\n`);
  return exit(2);
};

const wiki = need<Labelled>('wikiqa-train');
const newswire = need<Labelled>('trecqa-train');
const news = need<{ readonly text: string }>('polnear-train')
  .slice(0, 600)
  .map(({ text }) => text);

if (only === 'background') {
  const sentences = [...wiki, ...newswire].flatMap(({ candidates }) => candidates.map(({ text }) => text));
  writeFileSync(
    target('background.json'),
    `${JSON.stringify(countBackground([...sentences, ...news.flatMap(roughSentences)]), null, 1)}\n`,
  );
  say('background.json written; run again without "background" to learn the weights.');
  exit(0);
}

/** What makes a list of sentences worse in cross-validation; sentences found in a library keep it. */
const notForLists = ['beside', 'oldNews'].map((name) => columnOf(name));
/** How a sentence stands in a list; of a library's sentences nobody handed over a list. */
const onlyForLists = listNames.map((name) => columnOf(name));
const without = (left: readonly number[], lessons: readonly Lesson[]): Lesson[] =>
  lessons.map((lesson) => ({
    ...lesson,
    rows: lesson.rows.map((row) => row.map((value, at) => (left.includes(at) ? 0 : value))),
  }));

const lessonsOf = (lists: readonly Labelled[], ordered: boolean, weight: number): Lesson[] =>
  lists.map((list) => {
    const candidates = list.candidates.map(({ text }) => text);
    const { rows, gates } = laidOut(
      { question: list.question, ...(list.title ? { title: list.title } : {}), candidates },
      ordered,
    );
    return { rows, gates, right: list.candidates.map(({ label }) => label === 1), weight };
  });
const useful = (lists: readonly Labelled[]): Labelled[] =>
  lists.filter(({ candidates }) => new Set(candidates.map(({ label }) => label)).size === 2);
if (only === 'abstain') {
  const known = JSON.parse(readFileSync(target('weights.json'), 'utf8')) as { figures: object; ask: Weights };
  const threshold = learnThreshold(
    abstentionLessons(await askLessons(wiki, inventQuestions(news), newswire), known.ask),
    await ownLessons(known.ask),
  );
  const made = { ...known, figures: { ...known.figures, ...threshold.figures }, abstain: threshold.weights };
  writeFileSync(target('weights.json'), `${JSON.stringify(made, null, 1)}\n`);
  say(JSON.stringify(threshold.figures));
  exit(0);
}

const rounds = { rounds: 250, step: 0.05 };
const pull = { base: 3e-3, gates: 1e-2 };

const invented = inventQuestions(news);
const inventedLists = invented.map(
  ({ question, sentences, answer }): Labelled => ({
    question,
    candidates: sentences.map((text, at) => ({ text, label: at === answer ? 1 : 0 })),
  }),
);
// Newswire has few lists without an order: the encyclopedia's sentences serve once more, without theirs and without a title.
const inNoOrder = useful(wiki).map(({ question, candidates }): Labelled => ({ question, candidates }));
const rankLessons = [
  ...lessonsOf(useful(wiki), true, 1),
  ...lessonsOf(inNoOrder, false, 1),
  ...lessonsOf(useful(newswire), false, 3),
  ...lessonsOf(inventedLists, true, 0.5),
];
const rank = learn(without(notForLists, rankLessons), { ...rounds, pull });
const figures: Record<string, unknown> = {};
for (const [name, ordered] of [
  ['wikiqa-dev', true],
  ['trecqa-dev', false],
  ['xquad-sent-a', true],
] as const) {
  const lists = readSet<Labelled>(folder, name);
  if (lists) figures[name] = measure(lessonsOf(lists, ordered, 1), rank);
}
say(JSON.stringify(figures));

const book = await askLessons(wiki, invented, newswire);
const ask = learn(
  [...book.filter(({ from }) => from !== 'wire'), ...without(onlyForLists, lessonsOf(useful(newswire), false, 2))],
  {
    ...rounds,
    pull,
  },
);
figures['ask-train'] = measure(book, ask);
say(JSON.stringify(figures['ask-train']));
const threshold = learnThreshold(abstentionLessons(book, ask), await ownLessons(ask));
say(JSON.stringify(threshold.figures));
writeFileSync(
  target('weights.json'),
  `${JSON.stringify({ figures: { ...figures, ...threshold.figures }, rank, ask, abstain: threshold.weights }, null, 1)}\n`,
);
