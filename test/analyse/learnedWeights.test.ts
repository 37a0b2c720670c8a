import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { names } from '../../src/analyse/names/names.ts';
import { read } from '../../src/analyse/nlp.ts';
import { quoteMarks } from '../../src/analyse/quotations/quoteMarks.ts';
import { FeatureNames, type Features } from '../../src/analyse/speakers/features.ts';
import { scene } from '../../src/analyse/speakers/scene.ts';
import { Score } from '../../src/analyse/speakers/score.ts';
import { choices } from '../../src/analyse/speakers/speakerFeatures.ts';
import learned from '../../src/analyse/speakers/speakerWeights.json' with { type: 'json' };
import { article } from './article.ts';

const weights: ReadonlyMap<string, number> = new Map(Object.entries(learned.weights));

const briefs = readdirSync('corpus').map((name) => readFileSync(`corpus/${name}`, 'utf8'));
const odd = '“Over | there,” said up|1. A Q|q said: “It is NOUN|as late.”\n\n“The | end.”';

/** What is gathered for every choice of every quotation of a text, the speaker of each quotation being the last one weighed before. */
function gathered<Gathered extends Features>(text: string, gatherer: () => Gathered): Gathered[] {
  const reading = read(article(text));
  const stage = scene(reading, names(reading), quoteMarks(text, reading.article.passages));
  const found: Gathered[] = [];
  let before: Parameters<typeof choices>[2] = { source: null, mark: -1 };
  for (const mark of stage.marks.keys()) {
    const options = choices(stage, mark, before, gatherer);
    found.push(...options.map(({ features }) => features));
    before = { source: options.at(-1)?.source ?? null, mark };
  }
  return found;
}

test('weights found by the numbers of their parts add up as those found by their names', () => {
  for (const text of [...briefs, odd]) {
    const byNumber = gathered(text, () => new Score()).map(({ total }) => total);
    const byName = gathered(text, () => new FeatureNames()).map(({ names }) =>
      names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0),
    );
    expect(byNumber.length).toBeGreaterThan(3);
    expect(byNumber).toEqual(byName);
    expect(gathered(text, () => new Score()).map(({ total }) => total)).toEqual(byName);
  }
});
