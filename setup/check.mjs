// npm run check: what `npm test` does, without the tests that start whole programs. For every few minutes while working.
import { newEnough } from './gate.mjs';

const wholePrograms = [
  'test/setup/{start,clone}.test.ts',
  'test/transports/gateway*.test.ts',
  'test/cli/pseudoTerminal.test.ts',
  'test/cli/program.test.ts',
];

if (newEnough()) {
  import('./verify.mjs').then(({ verify }) =>
    verify([...wholePrograms.map((files) => `--exclude=${files}`), ...process.argv.slice(2)]),
  );
}
