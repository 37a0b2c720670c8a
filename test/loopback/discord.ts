import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Conversation, type LoopbackMessage, until } from './conversation.ts';
import { loopbackGateway } from './gatewaySocket.ts';
import { interactionOf, type Told, Upload } from './payloads.ts';
import { loopbackRest } from './rest.ts';
import { type Fault, type LoopbackDiscord, type LoopbackOptions, type RequestKind, snowflake, type Who } from './world.ts';

/** Starts a Discord of its own on a free port of 127.0.0.1. */
export async function startLoopback(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const token = options.token ?? 'loopback.token.of-a-bot';
  const application = '900000000000000001';
  const self = '900000000000000002';
  const patience = options.patienceMs ?? 3_000;
  const conversations = new Map<string, Conversation>();
  const faults: Record<RequestKind, Fault[]> = { callback: [], edit: [], followUp: [], post: [], commands: [], gateway: [] };
  const server = createServer((request, response) => {
    receive(request, response).catch((error: unknown) => {
      world.problems.push(`the loopback failed: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gateway = loopbackGateway(server, {
    token,
    application,
    self: { id: self, username: 'footnote' },
    url: () => `ws://127.0.0.1:${port}`,
    refusedIntents: options.refusedIntents ?? (1 << 1) | (1 << 8) | (1 << 15),
  });

  function begin(told: Told, who: Who, on: LoopbackMessage | null = null): Conversation {
    const id = snowflake();
    const conversation: Conversation = {
      id,
      token: `token-${id}`,
      user: who.user ?? '100000000000000001',
      sentAt: Date.now(),
      first: null,
      message: null,
      followUps: [],
      edits: 0,
      acknowledgements: 0,
      expired: false,
      on,
    };
    conversations.set(conversation.id, conversation);
    gateway.dispatch('INTERACTION_CREATE', interactionOf({ conversation, told, who, application, self }));
    return conversation;
  }

  const world: LoopbackDiscord = {
    apiBase: `http://127.0.0.1:${port}/api`,
    token,
    application,
    self,
    gateway,
    problems: [],
    requests: [],
    messages: [],
    puts: 0,
    commands: [],
    serverCommands: [],
    faults,
    closed: new Set(),
    parents: new Map(),
    uploads: new Map(),
    upload(name, content, more = {}) {
      const id = snowflake();
      const bytes = Buffer.from(content);
      const path = `/attachments/800000000000000001/${id}/${encodeURIComponent(name)}`;
      world.uploads.set(path, bytes);
      const url = more.url ?? `http://127.0.0.1:${port}${path}?ex=1&is=2&hm=3`;
      const type = { content_type: 'application/octet-stream', ephemeral: true };
      return new Upload(id, { filename: name, size: more.size ?? bytes.length, url, proxy_url: url, ...type });
    },
    slash: (name, values = {}, who = {}) => begin({ kind: 'slash', name, values }, who),
    suggest: (name, option, typed, who = {}) => begin({ kind: 'suggest', name, option, typed }, who),
    checkMessage: (name, content, who = {}) => begin({ kind: 'check', name, content }, who),
    submit: (window, values, who = {}) => begin({ kind: 'submit', window, values }, who, window.on),
    click(message, button, who = {}) {
      if (!message) throw new Error('there is no message to click on');
      return begin({ kind: 'click', button, message }, who, message);
    },
    choose(message, list, values, who = {}) {
      if (!message) throw new Error('there is no message to choose on');
      return begin({ kind: 'click', button: list, values, message }, who, message);
    },
    say(content, who = {}) {
      const server = who.server === undefined ? '700000000000000001' : who.server;
      const id = snowflake();
      const named = content.includes(`<@${self}>`) || who.pings === true;
      const author = {
        id: who.user ?? '100000000000000001',
        username: 'someone',
        discriminator: '0',
        avatar: null,
        global_name: null,
        ...(who.bot ? { bot: true } : {}),
      };
      const mentions = named ? [{ id: self, username: 'footnote', discriminator: '0', avatar: null, bot: true }] : [];
      const rest = {
        tts: false,
        mention_everyone: false,
        mention_roles: [],
        attachments: [],
        embeds: [],
        pinned: false,
        type: 0,
        edited_timestamp: null,
      };
      const where =
        server === null
          ? {}
          : { guild_id: server, member: { roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 } };
      // Without the privileged intent, content comes only with direct messages and mentions.
      const visible = server === null || named ? content : '';
      const message = {
        id,
        channel_id: who.channel ?? '800000000000000001',
        author,
        mentions,
        content: visible,
        timestamp: new Date().toISOString(),
        ...rest,
        ...where,
      };
      const quoted = {
        id: snowflake(),
        channel_id: message.channel_id,
        author: { ...author, id: '100000000000000077' },
        content: who.under,
      };
      const under =
        who.under === undefined
          ? {}
          : { type: 19, message_reference: { message_id: quoted.id }, referenced_message: { ...rest, ...quoted } };
      gateway.dispatch('MESSAGE_CREATE', { ...message, ...under }, server === null ? 1 << 12 : 1 << 9);
      return id;
    },
    edit(id, content, who = {}) {
      const server = who.server === undefined ? '700000000000000001' : who.server;
      const author = { id: who.user ?? '100000000000000001', username: 'someone', discriminator: '0', avatar: null };
      const where = server === null ? {} : { guild_id: server };
      const mentions = [{ id: self, username: 'footnote', discriminator: '0', avatar: null, bot: true }];
      const message = { id, channel_id: who.channel ?? '800000000000000001', author, content, type: 0, mentions, ...where };
      gateway.dispatch(
        'MESSAGE_UPDATE',
        { ...message, edited_timestamp: new Date().toISOString() },
        server === null ? 1 << 12 : 1 << 9,
      );
    },
    async answered(conversation, withinMs = 5_000) {
      const late = () => conversation.first?.type === 5 || conversation.first?.type === 6;
      await until(
        () => (late() ? conversation.edits + conversation.followUps.length > 0 : conversation.first !== null),
        withinMs,
        'no answer',
      );
      const message =
        conversation.followUps.length && !conversation.edits && late() ? conversation.followUps[0] : conversation.message;
      if (!message) throw new Error('answered without a message');
      return message;
    },
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const receive = loopbackRest({
    world,
    conversations,
    patience,
    checking: options.checking ?? 1,
    shards: options.shards ?? 1,
    gatewayUrl: () => `ws://127.0.0.1:${port}`,
  });
  return world;
}
