import { expect, test } from 'vitest';
import { beginning } from '../../src/analyse/names/beginning.ts';
import { loneRun } from '../../src/analyse/names/loneRun.ts';
import { splitRun } from '../../src/analyse/names/nameParts.ts';
import { names } from '../../src/analyse/names/names.ts';
import { read } from '../../src/analyse/nlp.ts';
import { article } from './article.ts';

test('a name of one word is the same whether it is taken as such or as a run of words', () => {
  const text = `In Paris, Berg’s aide met the Spaniard, the younger Malloy and Russian envoys on Monday. The elder Lund saw NATO and a Friend of Reuters’ chief.
“O’Neil” wrote to the Farmer, Bergs' lawyer, then-Minister José and J. Acme's board in Harbor. UNESCO told Former workers of Brookland, D.C. and U.S. news.`;
  const reading = read(article(text));
  const found = reading.words.flatMap((word, at) =>
    word.form.capital && !beginning(word.form).mayBeTitle
      ? [[loneRun(reading.words, at, word), splitRun(reading, at, at)[0] ?? null] as const]
      : [],
  );
  expect(found.length).toBeGreaterThan(20);
  for (const [lone, split] of found) expect(lone).toEqual(split);
  expect(names(reading).runs.map(({ name }) => name.written)).toContain('Lund');
});

test('two places joined by a line are two names of one shape', () => {
  const { runs } = names(read(article('The London-Paris line and the road from Oslo to Rome were closed.')));
  expect(runs.map(({ name, kind }) => [name.written, kind])).toEqual(
    ['London', 'Paris', 'Oslo', 'Rome'].map((place) => [place, 'place']),
  );
  expect(new Set(runs.map((run) => Object.keys(run).join(' '))).size).toBe(1);
});
