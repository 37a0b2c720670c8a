import type { Library } from '../index/library.ts';
import type { Answer } from '../model/answer.ts';
import type { Reply } from '../model/reply.ts';

/** Who asks, as far as a transport knows. */
export interface Asker {
  readonly id: string;
  /** Discord server, or null in the console and in direct messages. */
  readonly server: string | null;
  /** BCP 47 language of the asker ("en-GB", "de"). */
  readonly locale: string;
}

/** What a command's run() receives. */
export interface Request<Values> {
  readonly values: Values;
  readonly library: Library;
  readonly asker: Asker;
  readonly signal: AbortSignal;
  /** Names and descriptions of every loaded command, for /help. */
  readonly commands: readonly { readonly name: string; readonly about: string; readonly usage: string }[];
}

/** What a command gives back: the card for people and, where there is one, the answer for programs. */
export interface CommandResult {
  readonly reply: Reply;
  readonly answer: Answer | null;
}

/** A mistake of the asker; `line` is one clear line that names the thing and the remedy. */
export class AskerFault extends Error {
  override readonly name = 'AskerFault';
}
