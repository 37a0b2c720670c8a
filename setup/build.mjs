// npm run build: makes the program ready and says where its entry file is.
import { makeReady, SetupFailure, say } from './ready.mjs';

try {
  process.stdout.write(`${await makeReady()}\n`);
} catch (problem) {
  if (!(problem instanceof SetupFailure)) throw problem;
  say(problem.message);
  process.exitCode = 1;
}
