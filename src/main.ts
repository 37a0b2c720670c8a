import { overdue, stopping } from './cli/stopping.ts';
import { keepYoung } from './ops/garbage.ts';
import { program } from './wire.ts';

const graceMs = 4000;
keepYoung();
const signal = stopping(process);
const { stdin: input, stdout: output, stderr: errors, env: environment } = process;

// Writing to a reader that has gone is told by the write itself; without these the stream would throw.
output.on('error', () => {});
errors.on('error', () => {});

const status = await Promise.race([
  program(process.argv.slice(2), { input, output, errors, environment }, signal),
  overdue(signal, graceMs).then(() => 0),
]);
// Open handles (a socket, a timer of a library) must not keep a finished program alive.
process.exit(status);
