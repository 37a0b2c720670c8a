// npm test: all checks, then all tests; the last line is "N passed, N failed". Arguments go to vitest (npm test -- test/index);
// with a filter among them only the tests run.
import process from 'process';

var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error('footnote: Node.js 20.19 or newer is needed, this is ' + process.versions.node + ' (see https://nodejs.org)');
  process.exitCode = 1;
} else {
  import('./verify.mjs').then((verify) => verify.verify(process.argv.slice(2)));
}
