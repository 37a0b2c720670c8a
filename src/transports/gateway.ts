import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options, REST, Routes } from 'discord.js';
import { OperatorFault } from '../ops/faults.ts';
import { firstByCallback } from './discord/discordAnswer.ts';
import { discordApi, restBase } from './discord/discordApi.ts';
import { type DiscordBotParts, discordBot } from './discord/discordBot.ts';
import { incoming } from './discord/discordIncoming.ts';
import { closeRefusal, refusal } from './discord/discordRefusal.ts';
import { messenger } from './discord/watch/messenger.ts';
import { type Published, publish } from './publish.ts';

export interface GatewayParts extends Omit<DiscordBotParts, 'api'> {
  readonly token: string;
  /** Found from the token when null. */
  readonly application: string | null;
  /** Publish commands to this server only; null: everywhere. */
  readonly server: string | null;
  /** REST base without version; null: Discord. The gateway address follows from it. */
  readonly apiBase: string | null;
  /** The connections that are this process's own, among all of them; as many as Discord advises when unset. */
  readonly shards?: { readonly own: readonly number[]; readonly count: number } | null;
  /** False where another process publishes the commands. */
  readonly publishes?: boolean;
}

/** A bot that is connected. */
export interface Gateway {
  /** The bot's name in Discord. */
  readonly name: string;
  readonly application: string;
  /** What became of the commands; never rejects. */
  readonly published: Promise<Published | null>;
  /** Rejects with an OperatorFault when Discord ends the connection for good; otherwise resolves when stopped. */
  readonly ended: Promise<void>;
  /** Finishes what is being answered (three seconds at most) and closes the connection. */
  stop(): Promise<void>;
}

// Content comes with direct messages and with messages that mention the bot; no privileged intent is needed for either.
const intents = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Connects the bot; resolves when Discord says it is ready. Throws an OperatorFault when Discord refuses token or intents. */
export async function startGateway(parts: GatewayParts): Promise<Gateway> {
  const { log, token, apiBase } = parts;
  const api = discordApi(restBase(apiBase), token, log);
  const bot = discordBot({ messenger: messenger(apiBase, token), ...parts, api });
  const client = new Client({
    intents,
    // As many connections as Discord advises; one serves 2,500 servers at most.
    ...(parts.shards ? { shards: [...parts.shards.own], shardCount: parts.shards.count } : { shards: 'auto' }),
    rest: { api: restBase(apiBase), version: '10' },
    allowedMentions: { parse: [] },
    // Nothing of Discord is kept: every event is answered from itself.
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      UserManager: 1,
      GuildMemberManager: 0,
      ThreadManager: 0,
      PresenceManager: 0,
    }),
  });
  let stopping = false;
  const { promise: ended, resolve: end, reject: refuse } = deferred();
  ended.catch(() => undefined);
  client.on(Events.Error, (error) => log.error('the Discord client reported a fault', error));
  client.on(Events.ShardError, (error) => log.warn('the Discord gateway reported a fault', { reason: error.message }));
  client.on(Events.ShardReconnecting, () => log.info('reconnecting to Discord'));
  client.on(Events.ShardResume, (_, missed) => log.info('resumed the connection to Discord', { missed }));
  client.on(Events.ShardDisconnect, ({ code }) => {
    const fault = closeRefusal(code);
    if (fault) refuse(fault);
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: unknown) => {
    const given = stopping ? null : incoming(raw, Date.now());
    if (given?.from) void bot.interaction(given, firstByCallback(given.from, api));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (raw: unknown) => {
    const self = client.user?.id;
    if (!stopping && self) void bot.message(raw, self);
  });

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  let identity: Client<true>;
  try {
    // Who can see the bot finds it awake; what is left of waking it up waits until Discord has said hello.
    await Promise.all([reached(parts), bot.warmUp(350)]);
    identity = await Promise.race([client.login(token).then(() => ready), ended.then(() => ready)]);
    await bot.warmUp(250);
  } catch (error) {
    await client.destroy().catch(() => undefined);
    throw refusal(error) ?? error;
  }
  const application = parts.application ?? client.application?.id ?? identity.user.id;
  return {
    name: identity.user.tag,
    application,
    published: parts.publishes === false ? Promise.resolve(null) : published(parts, application),
    ended,
    async stop() {
      stopping = true;
      await Promise.race([bot.idle(), sleep(3_000, undefined, { ref: false })]);
      await Promise.race([client.destroy(), sleep(1_000, undefined, { ref: false })]);
      end();
    },
  };
}

/** Waits for Discord where it cannot be reached at all. */
async function reached({ token, log, apiBase }: GatewayParts): Promise<void> {
  const rest = new REST({ api: restBase(apiBase), version: '10', retries: 0 }).setToken(token);
  for (let tries = 0; ; tries++) {
    try {
      await rest.get(Routes.gatewayBot());
      return;
    } catch (error) {
      if (!unreachable(error)) throw error;
      if (tries >= 10)
        throw new OperatorFault(`Discord cannot be reached at ${restBase(apiBase)}. Check the network and DISCORD_API_BASE.`, 1);
      const waitMs = Math.min(30_000, 500 * 2 ** tries);
      log.warn('Discord cannot be reached; trying again', { waitMs, reason: String(error) });
      await sleep(waitMs);
    }
  }
}

function unreachable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
  return /^(?:E[A-Z_]+|UND_ERR.*)$/.test(code) || status >= 500;
}

/** Commands that cannot be published are no reason to leave those that are there unanswered. */
async function published(parts: GatewayParts, application: string): Promise<Published | null> {
  try {
    return await publish(parts.dispatcher.commands, { ...parts, application });
  } catch (error) {
    parts.log.error('the commands could not be published', error);
    return null;
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
