import type { Conversation, LoopbackMessage } from './conversation.ts';
import type { Who } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

/** A file that somebody sends with a command. */
export class Upload {
  readonly id: string;
  readonly attachment: Json;

  constructor(id: string, attachment: Json) {
    this.id = id;
    this.attachment = { id, ...attachment };
  }
}

/** What a person did. */
export type Told =
  | { readonly kind: 'slash'; readonly name: string; readonly values: Json }
  | { readonly kind: 'suggest'; readonly name: string; readonly option: string; readonly typed: string }
  | { readonly kind: 'check'; readonly name: string; readonly content: string }
  | { readonly kind: 'submit'; readonly window: Conversation; readonly values: readonly string[] }
  | { readonly kind: 'click'; readonly values?: readonly string[]; readonly button: string; readonly message: LoopbackMessage };

/** The interaction Discord sends for it. */
export function interactionOf(of: {
  readonly conversation: Conversation;
  readonly told: Told;
  readonly who: Who;
  readonly application: string;
  readonly self: string;
}): Json {
  const { conversation, told, who, application, self } = of;
  const server = who.group ? null : who.server === undefined ? '700000000000000001' : who.server;
  const user = {
    id: conversation.user,
    username: 'someone',
    discriminator: '0',
    avatar: null,
    global_name: 'Someone',
    public_flags: 0,
  };
  const permissions = who.permissions ?? '2147483648';
  const member = {
    user,
    roles: [],
    permissions,
    joined_at: '2024-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
    avatar: null,
  };
  const channel = {
    id: who.channel ?? '800000000000000001',
    ...(who.parent ? { parent_id: who.parent } : {}),
    type: who.group ? 3 : server === null ? 1 : who.parent ? 11 : 0,
    ...(server === null ? { recipients: [user] } : { guild_id: server, name: 'general' }),
  };
  return {
    id: conversation.id,
    application_id: application,
    token: conversation.token,
    version: 1,
    channel_id: channel.id,
    channel,
    locale: who.locale ?? 'en-US',
    entitlements: [],
    authorizing_integration_owners: {
      ...(who.installed === 'person' || who.group ? {} : { '0': server ?? '0' }),
      ...(who.installed && who.installed !== 'server' ? { '1': conversation.user } : {}),
    },
    context: who.group ? 2 : server === null ? 1 : 0,
    app_permissions: who.botPermissions ?? '562949953604608',
    attachment_size_limit: 10_485_760,
    ...(server === null
      ? { user }
      : {
          guild_id: server,
          guild: { id: server, locale: who.serverLocale ?? 'en-US', features: [] },
          guild_locale: who.serverLocale ?? 'en-US',
          member,
        }),
    ...body(told, { application, self }),
  };
}

function body(told: Told, { application, self }: { readonly application: string; readonly self: string }): Json {
  const id = '910000000000000001';
  switch (told.kind) {
    case 'slash': {
      const files = Object.values(told.values).filter((value) => value instanceof Upload);
      const options = Object.entries(told.values).map(([name, value]) => ({
        name,
        value: value instanceof Upload ? value.id : value,
        type: value instanceof Upload ? 11 : typeof value === 'boolean' ? 5 : name === 'for' ? 6 : 3,
      }));
      const [name = '', part] = told.name.split(' ');
      const given = part === undefined ? options : [{ type: 1, name: part, options }];
      const attachments = Object.fromEntries(files.map((file) => [file.id, file.attachment]));
      const resolved = files.length > 0 ? { resolved: { attachments } } : {};
      return { type: 2, data: { id, name, type: 1, options: given, ...resolved } };
    }
    case 'suggest': {
      const [name = '', part] = told.name.split(' ');
      const typed = [{ name: told.option, value: told.typed, type: 3, focused: true }];
      return {
        type: 4,
        data: { id, name, type: 1, options: part === undefined ? typed : [{ type: 1, name: part, options: typed }] },
      };
    }
    case 'check': {
      const target = '920000000000000001';
      const message = plainMessage(target, {
        content: told.content,
        author: { id: '100000000000000099', username: 'other', discriminator: '0', avatar: null },
      });
      return {
        type: 2,
        data: { id, name: told.name, type: 3, target_id: target, resolved: { messages: { [target]: message } } },
      };
    }
    case 'submit': {
      const { window, values } = told;
      const { custom_id, components } = (window.first?.data ?? {}) as { custom_id?: string; components?: readonly Json[] };
      const filled = (components ?? []).map((one, i) => {
        const inner = one['component'] as Json;
        return {
          type: 18,
          id: 2 * i + 1,
          component: { type: 4, id: 2 * i + 2, custom_id: inner['custom_id'], value: values[i] },
        };
      });
      const on = window.on ? { message: plainMessage(window.on.id, { content: '', flags: window.on.private ? 64 : 0 }) } : {};
      return { type: 5, data: { custom_id, components: filled }, ...on };
    }
    case 'click': {
      const { message, button } = told;
      const components = numbered((message.body['components'] ?? []) as readonly Json[]);
      const flags = (Number(message.body['flags'] ?? 0) & ~64) | (message.private ? 64 : 0);
      const asker = { id: message.asker, username: 'asker', discriminator: '0', avatar: null };
      const from =
        message.asker === null
          ? {}
          : { interaction_metadata: { id: '930000000000000001', type: 2, user: asker, authorizing_integration_owners: {} } };
      const author = { id: self, username: 'footnote', discriminator: '0', avatar: null, bot: true };
      const sent = plainMessage(message.id, { content: '', author, components, flags, application_id: application, ...from });
      const chosen = told.values ? { component_type: 3, values: told.values } : { component_type: 2 };
      return { type: 3, data: { custom_id: button, id: 1, ...chosen }, message: sent };
    }
  }
}

function plainMessage(id: string, more: Json): Json {
  const times = { timestamp: '2026-01-01T00:00:00Z', edited_timestamp: null };
  const empty = {
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
  };
  return { id, channel_id: '800000000000000001', type: 0, flags: 0, components: [], ...times, ...empty, ...more };
}

/** Components as Discord gives them back: each with an id of its own. */
function numbered(components: readonly Json[], next = { id: 1 }): readonly Json[] {
  return components.map((one) => {
    const id = next.id++;
    const inner = Array.isArray(one['components']) ? { components: numbered(one['components'] as readonly Json[], next) } : {};
    const beside = one['accessory'] ? { accessory: numbered([one['accessory'] as Json], next)[0] } : {};
    return { ...one, id, ...inner, ...beside };
  });
}
