// npm test: all checks, then all tests; the last line is "N passed, N failed". Arguments go to vitest (npm test -- test/index);
// with a filter among them only the tests run.
import { newEnough } from './gate.mjs';

if (newEnough()) import('./verify.mjs').then((verify) => verify.verify(process.argv.slice(2)));
