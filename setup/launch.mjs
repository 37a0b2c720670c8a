import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { makeReady, root, SetupFailure, say } from './ready.mjs';
import { stopOnSignal } from './signals.mjs';

/** Makes the program ready and runs it in this process, with its arguments as they are. */
export async function launch() {
  const signals = stopOnSignal({ calmly: process.argv.length === 2 || process.argv[2] === 'serve' });
  let entry;
  try {
    entry = await makeReady({ signal: signals.signal });
  } catch (problem) {
    if (signals.signal.aborted) process.exit(signals.status());
    if (!(problem instanceof SetupFailure)) throw problem;
    say(problem.message);
    process.exit(1);
  }
  signals.release();
  module.enableCompileCache?.();
  await import(pathToFileURL(`${root}/${entry}`).href);
}
