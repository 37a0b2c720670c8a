import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { makeReady, root, SetupFailure, say } from './ready.mjs';
import { stopOnSignal } from './signals.mjs';

/** Makes the program ready and runs it in this process, with its arguments as they are. */
export async function launch() {
  const [first = 'run'] = process.argv.slice(2);
  const signals = stopOnSignal({ calmly: /^(?:run|serve|--workers|--shards)/.test(first) });
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
