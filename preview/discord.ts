import type { About, Call, Choice, Command, Component, Message, Modal, Payload, Person, Place, Written } from './types.ts';

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

  async slash(actor: Actor, name: string, options: readonly { name: string; type: number; value: unknown }[]): Promise<void> {
    const words = options.map((one) => ` ${one.name}: ${String(one.value)}`).join('');
    const [root, part] = name.split(' ');
    const inside = part === undefined ? options : [{ name: part, type: 1, options }];
    await this.#interact(
      actor,
      { type: 2, data: { id: '1', type: 1, name: root, options: inside } },
      `used /${name}${words}`,
      null,
    );
  }

  async onMessage(actor: Actor, command: Command, target: Message): Promise<void> {
    const messages = { [target.id]: this.#wire(target) };
    const data = { id: '2', type: 3, name: command.name, target_id: target.id, resolved: { messages } };
    await this.#interact(actor, { type: 2, data }, `used ${command.name}`, null);
  }

  /** Presses a button or, with `values`, chooses from a list. */
  async click(actor: Actor, message: Message, id: string, values?: readonly string[]): Promise<void> {
    const data = { custom_id: id, ...(values ? { component_type: 3, values } : { component_type: 2 }) };
    const given = { type: 3, data, message: this.#wire(message) };
    const label = labelOf(id, message.payload.components ?? []);
    await this.#interact(actor, given, label ? `pressed ${label}` : 'chose', message);
  }

  /** What the bot offers for a half-typed option. */
  async suggest(actor: Actor, name: string, option: string, typed: string): Promise<readonly Choice[]> {
    const options = [{ name: option, type: 3, value: typed, focused: true }];
    const data = { id: '1', type: 1, name, options };
    let choices: readonly Choice[] = [];
    await post('/api/interactions', { ...origin(actor), type: 4, data }, (call) => {
      choices = call.body.data?.choices ?? [];
    });
    return choices;
  }

  /** Someone writes a message; the bot hears those that name it, and all direct ones. */
  async say({ person, place }: Actor, content: string): Promise<void> {
    const message = this.#add({ place, author: person, only: null, called: null, payload: { content } });
    const heard = content.replace(/@footnote\b/gi, `<@${this.#about.self}>`);
    const raw = { ...this.#wire(message), content: heard, type: 0, channel_id: place.id, guild_id: place.server };
    await post('/api/messages', raw, ({ body, files }) => {
      this.#add({ place, author: 'footnote', only: null, called: { by: person, how: 'asked' }, payload: body, files });
    });
  }

  remove(message: Message): void {
    const at = this.messages.indexOf(message);
    if (at >= 0) this.messages.splice(at, 1);
    this.#hooks.changed(null);
  }

  async #interact(actor: Actor, given: object, how: string, clicked: Message | null): Promise<void> {
    const { person, place } = actor;
    let original = clicked;
    const show = (payload: Payload, files: Call['files'], thinking = false) => {
      const only = ((payload.flags ?? 0) & ephemeral) !== 0 ? person.id : null;
      return this.#add({ place, author: 'footnote', only, called: { by: person, how }, payload, files, thinking });
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
      else this.#edit(original, body, files);
    });
  }

  #open(actor: Actor, modal: Modal, clicked: Message | null): void {
    this.#hooks.window(modal, (components) => {
      const from = clicked ? { message: this.#wire(clicked) } : {};
      const given = { type: 5, data: { custom_id: modal.custom_id, components }, ...from };
      return this.#interact(actor, given, `wrote under ${modal.title}`, clicked);
    });
  }

  #add(given: Omit<Message, 'id' | 'at' | 'files' | 'thinking'> & Partial<Message>): Message {
    const message = { files: [], thinking: false, ...given, id: nextId(), at: new Date() };
    this.messages.push(message);
    this.#hooks.changed(message);
    return message;
  }

  #edit(message: Message, payload: Payload, files: Call['files']): void {
    const hidden = (message.payload.flags ?? 0) & ephemeral;
    Object.assign(message, { payload: { ...payload, flags: (payload.flags ?? 0) | hidden }, files, thinking: false });
    this.#hooks.changed(message);
  }

  /** A message as Discord hands it to a bot. */
  #wire({ id, payload, author, called }: Message): object {
    const who = author === 'footnote' ? { id: this.#about.self, bot: true } : { id: author.id };
    const caller = called ? { interaction_metadata: { user: { id: called.by.id } } } : {};
    return { content: '', ...payload, id, author: who, ...caller };
  }
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
  const common = { locale: 'en-US', channel_id: place.id };
  if (place.server === null) return { ...common, user };
  return { ...common, guild_id: place.server, member: { user, permissions: person.moderator ? '8224' : '0' } };
}

/** Posts JSON and hears every line of the answer as it comes. */
async function post(path: string, given: object, hear: (call: Call) => void): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(given),
  });
  if (!response.ok) throw new Error(await response.text());
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(JSON.parse(line) as Call); // Our own server writes a call on every line.
  }
}
