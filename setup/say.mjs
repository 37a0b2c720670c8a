/** A reason why the program cannot be made ready, in one line that names the remedy. */
export class SetupFailure extends Error {}

/** One line to the person, on stderr: stdout belongs to the program. */
export function say(line) {
  process.stderr.write(`footnote: ${line}\n`);
}

/** "3.2 s" since a moment of performance.now(). */
export function since(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
