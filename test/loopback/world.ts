import type { Conversation, LoopbackMessage } from './conversation.ts';
import type { LoopbackGateway } from './gatewaySocket.ts';
import type { Upload } from './payloads.ts';

type Json = Readonly<Record<string, unknown>>;

/** What can go wrong on purpose with the next request of a kind; a hanging one is never answered, `after`: though it was obeyed. */
export type Fault =
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 500 | 502 }
  | 'cut'
  | 'cut after'
  | 'hang'
  | 'hang after';
export type RequestKind = 'callback' | 'edit' | 'followUp' | 'post' | 'commands' | 'gateway';

export interface LoopbackOptions {
  readonly token?: string;
  /** Intent bits that are refused, as if they were not granted. */
  readonly refusedIntents?: number;
  /** How long an interaction waits for its first response. */
  readonly patienceMs?: number;
  /** Payloads are held against Discord's description one in so many times; 1 when unset. */
  readonly checking?: number;
  /** How many connections are advised. */
  readonly shards?: number;
}

export interface Who {
  readonly user?: string;
  /** Null: a direct message. */
  readonly server?: string | null;
  readonly permissions?: string;
  readonly locale?: string;
  /** Language of the server. */
  readonly serverLocale?: string;
  /** A conversation of several people outside of any server. */
  readonly group?: boolean;
  /** Where the app is installed: in the server, by the person, or both. */
  readonly installed?: 'server' | 'person' | 'both';
  /** What the bot itself may do in the channel. */
  readonly botPermissions?: string;
  readonly channel?: string;
  /** The channel that a thread belongs to. */
  readonly parent?: string;
}

/** A Discord of its own on 127.0.0.1: REST v10 and the gateway, with every payload checked. */
export interface LoopbackDiscord {
  readonly apiBase: string;
  readonly token: string;
  readonly application: string;
  readonly self: string;
  readonly gateway: LoopbackGateway;
  /** Everything a bot should not have done: unknown routes, payloads against the rules. Tests expect it to be empty. */
  readonly problems: string[];
  readonly requests: string[];
  readonly messages: LoopbackMessage[];
  /** Times the commands were written. */
  puts: number;
  commands: readonly Json[];
  serverCommands: readonly Json[];
  /** Channels that the bot may not write to, and people who take no direct messages. */
  readonly closed: Set<string>;
  /** The channel that a thread belongs to. */
  readonly parents: Map<string, string>;
  /** Files that people sent, by the path under which they can be fetched; a string is where the path redirects to. */
  readonly uploads: Map<string, Uint8Array | string>;
  /** Makes a file that can go with a command as one of its options. */
  upload(name: string, content: Uint8Array | string, more?: { readonly size?: number; readonly url?: string }): Upload;
  /** Faults for coming requests, used up in order. */
  readonly faults: { readonly [Kind in RequestKind]: Fault[] };
  /** Someone chooses from a list on a card. */
  choose(message: LoopbackMessage | null, list: string, values: readonly string[], who?: Who): Conversation;
  slash(name: string, options?: Json, who?: Who): Conversation;
  suggest(name: string, option: string, typed: string, who?: Who): Conversation;
  checkMessage(name: string, content: string, who?: Who): Conversation;
  /** Sends off a window that a click opened. */
  submit(window: Conversation, values: readonly string[], who?: Who): Conversation;
  click(message: LoopbackMessage | null, button: string, who?: Who): Conversation;
  /** Someone writes a message, `under` another one with these words; returns its id. */
  say(content: string, who?: Who & { readonly under?: string; readonly pings?: boolean; readonly bot?: boolean }): string;
  /** Someone changes what they wrote. */
  edit(id: string, content: string, who?: Who): void;
  /** Resolves with the answer, no longer only announced. */
  answered(conversation: Conversation, withinMs?: number): Promise<LoopbackMessage>;
  stop(): Promise<void>;
}

let counter = 0n;
/** A new Discord id, made of the time as Discord makes them. */
export const snowflake = (): string => String(((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) | (counter++ & 0x3fffffn));
