// npm start: makes the program ready (packages, build), then becomes it.
// Only syntax that old versions of Node.js read, so that they can say what is wrong.
import process from 'process';

var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error('footnote: Node.js 20.19 or newer is needed, this is ' + process.versions.node + ' (see https://nodejs.org)');
  process.exitCode = 1;
} else {
  import('./launch.mjs').then((launch) => launch.launch());
}
