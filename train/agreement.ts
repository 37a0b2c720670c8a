import { readFileSync, writeFileSync } from 'node:fs';
import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { signs } from '../src/answer/compare/compareAlike.ts';
import { likelihood } from '../src/answer/compare/likelihood.ts';
import { type AgreementCase, type Pair, pairsOf } from './agreementPairs.ts';
import { learnLogistic } from './logistic.ts';

// npm run train:agreement: from test/golden/agreement.jsonl; a case is told by weights that were learned without it and a tenth of the others.
const folds = 10;
const pull = 0.003;
const threshold = 0.75;

const cases = readFileSync(new URL('../test/golden/agreement.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): AgreementCase => JSON.parse(line));
const pairs: Pair[] = [];
for (const one of cases) pairs.push(...(await pairsOf(one)));

const learned = (from: readonly Pair[]) =>
  learnLogistic(
    signs,
    from.map(({ signs: seen, differs }) => ({ signs: seen, is: differs })),
    pull,
  );
const ids = [...new Set(pairs.map(({ id }) => id))];
const foldOf = new Map(ids.map((id, at) => [id, (at * 7919) % folds]));
const chances = new Map<Pair, number>();
for (let fold = 0; fold < folds; fold++) {
  const model = learned(pairs.filter(({ id }) => foldOf.get(id) !== fold));
  for (const pair of pairs) if (foldOf.get(pair.id) === fold) chances.set(pair, likelihood(model, pair.signs));
}
const called = (part: readonly Pair[]): string =>
  `${part.filter((pair) => (chances.get(pair) ?? 0) >= threshold).length}/${part.length}`;
const reached = {
  cases: cases.length,
  folds,
  differencesKept: called(pairs.filter(({ differs }) => differs)),
  falseOfAll: called(pairs.filter(({ differs }) => !differs)),
  falseOfThoseTheRulesLetThrough: called(pairs.filter(({ differs, ruled }) => !differs && ruled)),
};
const target = fileURLToPath(new URL('../src/answer/compare/alikeWeights.json', import.meta.url));
writeFileSync(target, `${JSON.stringify({ reached, threshold, ...learned(pairs) }, null, 1)}\n`);
stdout.write(`${JSON.stringify(reached)} → src/answer/compare/alikeWeights.json\n`);
