import { z } from 'zod';
import { readable, wordsOf } from './discordReadable.ts';

/** Discord's ids are digits and its tokens letters; what could leave its place in an address is refused. */
const plain = z.string().regex(/^[^\s/?#%]{1,1000}$/);
/** What names a person, server or channel; it also names files and stands in addresses. */
const named = z.string().regex(/^\w{1,40}$/);
const user = z.object({ id: named, bot: z.boolean().optional() });
const value = z.object({ name: z.string(), value: z.unknown().optional(), focused: z.boolean().optional() });
/** Of type 1: a part of a command, with options of its own. */
const option = value.extend({ type: z.number().optional(), options: z.array(value).optional() });
const attachment = z.object({ filename: z.string(), size: z.number().min(0), url: z.string() });

const kindOnly = z.object({ type: z.number() });

const interaction = z.object({
  id: named,
  application_id: named,
  token: plain,
  type: z.number(),
  guild_id: named.nullish(),
  channel_id: named.nullish(),
  channel: z.object({ parent_id: named.nullish() }).nullish(),
  /** 2: a conversation of people without Footnote. */
  context: z.number().nullish(),
  app_permissions: z.string().nullish(),
  authorizing_integration_owners: z.record(z.string(), z.string()).nullish(),
  member: z.object({ user, permissions: z.string().nullish() }).nullish(),
  user: user.nullish(),
  locale: z.string().nullish(),
  guild_locale: z.string().nullish(),
  message: readable.nullish(),
  data: z
    .object({
      name: z.string().optional(),
      type: z.number().optional(),
      options: z.array(option).optional(),
      custom_id: z.string().optional(),
      values: z.array(z.string()).optional(),
      components: z.array(z.unknown()).optional(),
      target_id: z.string().optional(),
      resolved: z
        .object({
          messages: z.record(z.string(), readable).optional(),
          attachments: z.record(z.string(), attachment).optional(),
        })
        .optional(),
    })
    .nullish(),
});

type Message = z.infer<typeof readable>;

/** Who did something in Discord, and how it can be answered. */
export interface Origin {
  readonly id: string;
  readonly token: string;
  readonly application: string;
  readonly server: string | null;
  /** The server whose own articles may be seen: only where Footnote was added to that very server; null: none. */
  readonly collection: string | null;
  readonly user: string;
  /** BCP 47 language of the person. */
  readonly locale: string;
  /** BCP 47 language of the server in Discord, where Discord tells it. */
  readonly serverLocale: string | null;
  /** The channel, and for a thread the one it belongs to. */
  readonly channels: readonly string[];
  /** May manage the server. */
  readonly manager: boolean;
  /** May manage messages where this happened. */
  readonly moderator: boolean;
  /** Footnote may write there by itself, as far as Discord says. */
  readonly mayPost: boolean;
  /** Milliseconds since 1970. */
  readonly received: number;
}

/** A card of Footnote as Discord gives it back with a click. */
export interface CardInDiscord {
  readonly components: readonly unknown[];
  readonly ephemeral: boolean;
  /** Who called for it, where Discord says so. */
  readonly asker: string | null;
}

/** A file that came with a command, as Discord describes it. */
export interface Attachment {
  readonly name: string;
  readonly bytes: number;
  readonly url: string;
}

/** What a person did, checked. */
export type Incoming =
  | { readonly kind: 'ping'; readonly from: Origin | null }
  | {
      readonly kind: 'command';
      readonly from: Origin;
      readonly name: string;
      /** Which part of the command, where it has parts. */
      readonly part: string | null;
      readonly options: Readonly<Record<string, unknown>>;
      /** Files that came with it. */
      readonly attachments: readonly Attachment[];
    }
  | { readonly kind: 'check'; readonly from: Origin; readonly name: string; readonly text: string }
  | { readonly kind: 'suggest'; readonly from: Origin; readonly name: string; readonly option: string; readonly typed: string }
  /** `written`: what was filled in, in order. */
  | {
      readonly kind: 'window';
      readonly from: Origin;
      readonly id: string;
      readonly written: readonly string[];
      readonly secret: boolean;
    }
  | {
      readonly kind: 'button';
      readonly from: Origin;
      readonly id: string;
      readonly card: CardInDiscord;
      readonly values: readonly string[];
    };

const administrator = 1n << 3n;
/** Manage Messages, or Administrator, which is everything. */
const moderate = (1n << 13n) | administrator;
/** Manage Server, or Administrator. */
const manageServer = (1n << 5n) | administrator;

/** Reads an interaction from the wire; null when it is none that Footnote knows. */
export function incoming(raw: unknown, received: number): Incoming | null {
  const type = kindOnly.safeParse(raw);
  if (type.success && type.data.type === 1) return { kind: 'ping', from: null };
  const parsed = interaction.safeParse(raw);
  if (!parsed.success) return null;
  const given = parsed.data;
  const person = given.member?.user ?? given.user;
  if (!person) return null;
  const from: Origin = {
    id: given.id,
    token: given.token,
    application: given.application_id,
    server: given.guild_id ?? null,
    collection: collectionOf(given),
    user: person.id,
    locale: given.locale ?? given.guild_locale ?? 'en',
    serverLocale: given.guild_locale ?? null,
    channels: [given.channel_id, given.channel?.parent_id].flatMap((id) => id ?? []),
    manager: (permissions(given.member?.permissions) & manageServer) !== 0n,
    moderator: (permissions(given.member?.permissions) & moderate) !== 0n,
    mayPost: mayPost(given),
    received,
  };
  const { data } = given;
  if (given.type === 3 && data?.custom_id && given.message)
    return { kind: 'button', from, id: data.custom_id, card: card(given.message), values: data.values ?? [] };
  if (given.type === 5 && data?.custom_id) {
    const secret = ((given.message?.flags ?? 0) & 64) !== 0;
    return { kind: 'window', from, id: data.custom_id, written: writtenIn(data.components ?? []), secret };
  }
  if (!data?.name) return null;
  const [part] = (data.options ?? []).filter(({ type }) => type === 1);
  const options = part ? (part.options ?? []) : (data.options ?? []);
  if (given.type === 4) {
    const focused = options.find((one) => one.focused);
    if (!focused) return null;
    return { kind: 'suggest', from, name: data.name, option: focused.name, typed: String(focused.value ?? '') };
  }
  if (given.type !== 2) return null;
  if (data.type === 3) {
    const target = data.target_id ? data.resolved?.messages?.[data.target_id] : undefined;
    return { kind: 'check', from, name: data.name, text: target ? wordsOf(target) : '' };
  }
  return {
    kind: 'command',
    from,
    name: data.name,
    part: part?.name ?? null,
    options: Object.fromEntries(options.map(({ name, value }) => [name, value])),
    attachments: Object.values(data.resolved?.attachments ?? {}).map(({ filename: name, size: bytes, url }) => ({
      name,
      bytes,
      url,
    })),
  };
}

const filled = z.object({
  value: z.string().optional(),
  component: z.unknown().optional(),
  components: z.array(z.unknown()).optional(),
});

/** What was filled in, in rows (the old form) or under labels. */
function writtenIn(components: readonly unknown[]): readonly string[] {
  return components.flatMap((one): readonly string[] => {
    const parsed = filled.safeParse(one);
    if (!parsed.success) return [];
    const { value, component, components: inner = [] } = parsed.data;
    return [...(value === undefined ? [] : [value]), ...writtenIn(component ? [component] : []), ...writtenIn(inner)];
  });
}

const seeAndSend = (1n << 10n) | (1n << 11n);

/** Where Footnote was only installed by a person, it is no member of the server and cannot write of its own accord. */
function mayPost({
  guild_id,
  context,
  app_permissions,
  authorizing_integration_owners: owners,
}: z.infer<typeof interaction>): boolean {
  if (guild_id && owners && Object.keys(owners).length > 0 && !('0' in owners)) return false;
  if (context === 2) return false;
  const own = permissions(app_permissions);
  return !guild_id || !app_permissions || (own & administrator) !== 0n || (own & seeAndSend) === seeAndSend;
}

/** In `authorizing_integration_owners` "0" stands for a server that has Footnote, "1" for a person who brought it along. */
function collectionOf({ guild_id, authorizing_integration_owners: owners }: z.infer<typeof interaction>): string | null {
  return guild_id && /^\d{1,20}$/.test(guild_id) && (!owners || owners['0'] === guild_id) ? guild_id : null;
}

function permissions(text: string | null | undefined): bigint {
  return /^\d{1,30}$/.test(text ?? '') ? BigInt(text ?? 0) : 0n;
}

function card({ components, flags, interaction_metadata }: Message): CardInDiscord {
  return { components: components ?? [], ephemeral: ((flags ?? 0) & 64) !== 0, asker: interaction_metadata?.user.id ?? null };
}
