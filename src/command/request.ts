import type { Library } from '../index/library.ts';
import type { Answer } from '../model/answer.ts';
import type { Chart } from '../model/chart.ts';
import type { Reply } from '../model/reply.ts';
import type { Pause, Watch } from '../model/watch.ts';
import { type FaultWording, faultWording } from '../present/words/faultWording.ts';

/** Who asks, as far as a transport knows. */
export interface Asker {
  readonly id: string;
  /** Discord server, or null in the console and in direct messages. */
  readonly server: string | null;
  /** The server whose own articles the asker may see beside the shared ones; none when unset. */
  readonly collection?: string | null;
  /** BCP 47 language of the reply ("en-GB", "de"): the asker's own, or that of everybody who will see it. */
  readonly locale: string;
  /** The asker's own, for lines to the asker alone; as `locale` when unset. */
  readonly ownLocale?: string;
  /** Where it is asked, in a chat that has places. */
  readonly place?: Place;
}

/** Where in a chat something is asked, and what may be done there. */
export interface Place {
  readonly channel: string | null;
  /** The asker may manage messages there. */
  readonly moderator: boolean;
  /** Footnote may write there by itself, as far as is known. */
  readonly mayPost: boolean;
  /** BCP 47 language of what everybody sees there. */
  readonly locale?: string;
}

/** What became of the wish to watch a topic. `most`: how many there may be. */
export type Begun =
  | { readonly kind: 'begun' | 'already'; readonly watch: Watch }
  | { readonly kind: 'refused'; readonly why: 'words' | 'many' | 'manyHere' | 'moderators' | 'closed'; readonly most: number };

/** A watch and whether it rests. */
export interface WatchNow {
  readonly watch: Watch;
  readonly pause: Pause | null;
}

/** Telling people of new passages. */
export interface Watching {
  /** `here`: for everybody in the channel; otherwise for the asker alone. Watched already: it goes on, unmuted. */
  begin(topic: string, here: boolean, asker: Asker): Promise<Begun>;
  /** The asker's own, and for moderators those that a channel of the server is told of; oldest first. */
  of(asker: Asker): Promise<readonly WatchNow[]>;
}

/** What a command's run() receives. */
export interface Request<Values> {
  readonly values: Values;
  readonly library: Library;
  readonly asker: Asker;
  readonly signal: AbortSignal;
  /** Null where nobody can be told of anything later. */
  readonly watching?: Watching | null;
  /** Names and descriptions of every loaded command, for /help. */
  readonly commands: readonly { readonly name: string; readonly about: string; readonly usage: string }[];
}

/** What a command gives back: the card for people and, where there is one, the answer for programs. */
export interface CommandResult {
  /** What of it can be drawn, the most telling first. */
  readonly charts?: readonly Chart[];
  readonly reply: Reply;
  readonly answer: Answer | null;
}

/** How a command comes to its result: at once, later, or in steps between which others get their turn. */
export type Work = CommandResult | Promise<CommandResult> | Iterator<unknown, CommandResult>;

/** A mistake of the asker, told in one clear line that names the thing and the remedy; the message is that line in English. */
export class AskerFault extends Error {
  override readonly name = 'AskerFault';
  /** The line in the language of a BCP 47 tag. */
  readonly line: (locale: string) => string;

  constructor(line: string | ((say: FaultWording) => string)) {
    const inLanguage = (locale: string) => (typeof line === 'string' ? line : line(faultWording(locale)));
    super(inLanguage('en'));
    this.line = inLanguage;
  }
}
