/** Where faults are told to the operator; nothing of it reaches the person who asked. */
export interface Log {
  debug(message: string, detail?: Readonly<Record<string, unknown>>): void;
  info(message: string, detail?: Readonly<Record<string, unknown>>): void;
  warn(message: string, detail?: Readonly<Record<string, unknown>>): void;
  /** `error` is logged whole, with stack and causes. */
  error(message: string, error: unknown, detail?: Readonly<Record<string, unknown>>): void;
}

/** A log that keeps silent. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** A failure to show the operator as it is: one clear line with the remedy, no stack. `status` is the exit status. */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault';
  readonly status: 1 | 2;
  constructor(line: string, status: 1 | 2 = 2) {
    super(line);
    this.status = status;
  }
}

/** Short, sayable references for faults: random, without look-alike characters, eight long. */
export function reference(random: () => number = Math.random): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: 8 }, () => letters[Math.floor(random() * letters.length)] ?? 'a').join('');
}
