import { post, upload } from './post.ts';
import { locale } from './speak.ts';
import type {
  About,
  Call,
  Called,
  Choice,
  Command,
  Component,
  Message,
  Modal,
  Payload,
  Person,
  Place,
  Written,
} from './types.ts';

/** Who does something, and where. */
export interface Actor {
  readonly person: Person;
  readonly place: Place;
}

/** What the page does when something happens. */
export interface Hooks {
  /** A message came or changed; null: one went. */
  changed(message: Message | null): void;
  /** A window opened; `answer` sends off what was written into it. */
  window(modal: Modal, answer: (written: Written) => Promise<void>): void;
}

/** An option with its value, as Discord sends it; a file is sent ahead. */
export interface Given {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean | File;
  /** Its name as the person sees it. */
  readonly label: string;
}

const ephemeral = 64;
/** Ids in the manner of Discord: digits that grow with time. */
let last = 0n;
function nextId(): string {
  const now = BigInt(Date.now()) << 22n;
  last = now > last ? now : last + 1n;
  return String(last);
}

/** Plays Discord for the page: takes what people do to the bot, and does with its answers what Discord would. */
export class Discord {
  readonly messages: Message[] = [];
  readonly #about: About;
  readonly #hooks: Hooks;

  constructor(about: About, hooks: Hooks) {
    this.#about = about;
    this.#hooks = hooks;
  }

  /** Messages of a channel that a person can see. */
  seenBy({ person, place }: Actor): readonly Message[] {
    return this.messages.filter((one) => one.place === place && (one.only === null || one.only === person.id));
  }

  /** Uses a command, `typed` as the person sees its name. */
  async slash(actor: Actor, command: string, typed: string, given: readonly Given[]): Promise<void> {
    const attachments: Record<string, unknown> = {};
    const options: { name: string; type: number; value: string | number | boolean }[] = [];
    for (const { name, type, value } of given) {
      if (!(value instanceof File)) options.push({ name, type, value });
      else {
        const id = nextId();
        attachments[id] = await upload(value);
        options.push({ name, type, value: id });
      }
    }
    const words = given.map((one) => ` ${one.label}: ${one.value instanceof File ? one.value.name : String(one.value)}`).join('');
    const data = { id: '1', type: 1, ...nested(command, options), resolved: { attachments } };
    const ran = { command, options: Object.fromEntries(options.map((one) => [one.name, one.value])) };
    await this.#interact(actor, { type: 2, data }, { by: actor.person, how: 'used', what: `/${typed}${words}`, ran }, null);
  }

  async onMessage(actor: Actor, command: Command, target: Message): Promise<void> {
    const messages = { [target.id]: this.#wire(target) };
    const data = { id: '2', type: 3, name: command.name, target_id: target.id, resolved: { messages } };
    await this.#interact(
      actor,
      { type: 2, data },
      { by: actor.person, how: 'used', what: command.name_localizations?.[locale()] ?? command.name, ran: null },
      null,
    );
  }

  /** Presses a button or, with `values`, chooses from a list. */
  async click(actor: Actor, message: Message, id: string, values?: readonly string[]): Promise<void> {
    const data = { custom_id: id, ...(values ? { component_type: 3, values } : { component_type: 2 }) };
    const given = { type: 3, data, message: this.#wire(message) };
    const what = labelOf(id, message.payload.components ?? []) ?? '';
    await this.#interact(actor, given, { by: actor.person, how: what ? 'pressed' : 'chose', what, ran: null }, message);
  }

  /** What the bot offers for a half-typed option. */
  async suggest(actor: Actor, name: string, option: string, typed: string): Promise<readonly Choice[]> {
    const data = { id: '1', type: 1, ...nested(name, [{ name: option, type: 3, value: typed, focused: true }]) };
    let choices: readonly Choice[] = [];
    await post('/api/interactions', { ...origin(actor), type: 4, data }, (call) => {
      choices = call.body.data?.choices ?? [];
    });
    return choices;
  }

  /** Someone writes a message; the bot hears those that name it, and all direct ones. */
  async say({ person, place }: Actor, content: string): Promise<void> {
    const begun = performance.now();
    const message = this.#add({ place, author: person, only: null, called: null, payload: { content } });
    const heard = content.replace(/@footnote\b/gi, `<@${this.#about.self}>`);
    const raw = { ...this.#wire(message), content: heard, type: 0, channel_id: place.id, guild_id: place.server };
    const ran = { command: 'ask', options: { question: content.replace(/@footnote\b/gi, '').trim() } };
    const called: Called = { by: person, how: 'asked', what: '', ran };
    await post('/api/messages', raw, ({ body, files }) => {
      this.#add({ place, author: 'footnote', only: null, called, payload: body, files, took: performance.now() - begun });
    });
  }

  remove(message: Message): void {
    const at = this.messages.indexOf(message);
    if (at >= 0) this.messages.splice(at, 1);
    this.#hooks.changed(null);
  }

  async #interact(actor: Actor, given: object, called: Called, clicked: Message | null): Promise<void> {
    const { person, place } = actor;
    const begun = performance.now();
    let original = clicked;
    const show = (payload: Payload, files: Call['files'], thinking = false) => {
      const only = ((payload.flags ?? 0) & ephemeral) !== 0 ? person.id : null;
      return this.#add({ place, author: 'footnote', only, called, payload, files, thinking, took: performance.now() - begun });
    };
    await post('/api/interactions', { ...origin(actor), ...given }, ({ method, route, body, files }) => {
      if (route.endsWith('/callback')) {
        if (body.type === 4) original = show(body.data ?? {}, files);
        if (body.type === 5) original = show(body.data ?? {}, [], true);
        if (body.type === 9) this.#open(actor, body.data as unknown as Modal, clicked); // The data of type 9 is a window.
        if (body.type === 7 && clicked) this.#edit(clicked, body.data ?? {}, files);
      } else if (method === 'POST') show(body, files);
      else if (!original) return;
      else if (method === 'DELETE') this.remove(original);
      else this.#edit(original, body, files, original === clicked ? null : performance.now() - begun);
    });
  }

  #open(actor: Actor, modal: Modal, clicked: Message | null): void {
    this.#hooks.window(modal, (written) => {
      const data = { custom_id: modal.custom_id, components: written };
      const message = clicked ? { message: this.#wire(clicked) } : {};
      const what = modal.title;
      const question = written[0]?.component.value ?? '';
      const ran = { command: 'ask', options: { question } };
      return this.#interact(actor, { type: 5, data, ...message }, { by: actor.person, how: 'used', what, ran }, clicked);
    });
  }

  #add(given: Omit<Message, 'id' | 'at' | 'files' | 'thinking' | 'took'> & Partial<Message>): Message {
    const message = { files: [], thinking: false, took: null, ...given, id: nextId(), at: new Date() };
    this.messages.push(message);
    this.#hooks.changed(message);
    return message;
  }

  #edit(message: Message, payload: Payload, files: Call['files'], took: number | null = null): void {
    const hidden = (message.payload.flags ?? 0) & ephemeral;
    const now = { payload: { ...payload, flags: (payload.flags ?? 0) | hidden }, files, thinking: false };
    Object.assign(message, now, took === null ? {} : { took });
    this.#hooks.changed(message);
  }

  /** A message as Discord hands it to a bot. */
  #wire({ id, payload, author, called }: Message): object {
    const who = author === 'footnote' ? { id: this.#about.self, bot: true } : { id: author.id };
    const caller = called ? { interaction_metadata: { user: { id: called.by.id } } } : {};
    return { content: '', ...payload, id, author: who, ...caller };
  }
}

/** A command with its options, those of a part inside that part. */
function nested(name: string, options: readonly object[]): object {
  const [root, part] = name.split(' ');
  return { name: root, options: part === undefined ? options : [{ name: part, type: 1, options }] };
}

function labelOf(id: string, components: readonly Component[]): string | undefined {
  for (const { custom_id, label, accessory, components: inner = [] } of components) {
    const found = custom_id === id ? label : labelOf(id, accessory ? [accessory, ...inner] : inner);
    if (found) return found;
  }
  return undefined;
}

/** The part of an interaction that says who did it and where. */
function origin({ person, place }: Actor): object {
  const user = { id: person.id, username: person.name };
  const common = { locale: locale(), channel_id: place.id };
  if (place.server === null) return { ...common, user };
  const server = { guild_id: place.server, guild_locale: locale() };
  return { ...common, ...server, member: { user, permissions: person.moderator ? '8224' : '0' } };
}
