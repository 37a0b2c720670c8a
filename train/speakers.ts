import { writeFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chances } from '../src/analyse/speakers/softmax.ts';
import { type Decision, learnChoices } from './learnChoices.ts';
import { readSet } from './sets.ts';
import { type Marked, speakerDecisions } from './speakerDecisions.ts';

// npm run train:speakers -- DATA: DATA is a folder with polnear-train.jsonl (and polnear-dev.jsonl to look at).
const [folder] = argv.slice(2);
const rows = folder === undefined ? null : readSet<Marked>(folder, 'polnear-train');
if (folder === undefined || !rows) {
  stderr.write('Say where polnear-train.jsonl is: npm run train:speakers -- PATH\n');
  exit(2);
}
const lessons = rows.flatMap(speakerDecisions);
const learned = learnChoices(lessons, { atLeast: 4, rounds: 5, step: 0.1, pull: 0.001 });
const weights = new Map(
  [...learned]
    .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => Math.abs(weight) >= 0.05)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
const right = (decisions: readonly Decision[]): number =>
  decisions.filter(({ options, right }) => {
    const likely = chances(options.map((features) => features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)));
    return right[likely.indexOf(Math.max(...likely))];
  }).length / Math.max(1, decisions.length);
const looked = (readSet<Marked>(folder, 'polnear-dev') ?? []).flatMap(speakerDecisions);
const reached = { decisions: lessons.length, train: round(right(lessons)), dev: round(right(looked)) };
const target = fileURLToPath(new URL('../src/analyse/speakers/speakerWeights.json', import.meta.url));
writeFileSync(target, `${JSON.stringify({ reached, weights: Object.fromEntries(weights) }, null, 1)}\n`);
stdout.write(`${JSON.stringify(reached)}, ${weights.size} weights → src/analyse/speakers/speakerWeights.json\n`);

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
