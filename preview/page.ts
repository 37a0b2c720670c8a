import { Composer } from './composer.ts';
import { type Actor, Discord } from './discord.ts';
import { byId, el } from './dom.ts';
import { parse, textOf } from './markdown.ts';
import { openMenu } from './menu.ts';
import { messageItem } from './messages.ts';
import { openModal } from './modal.ts';
import { people, places } from './people.ts';
import type { About, Component, Message } from './types.ts';

const about = (await (await fetch('/api/about')).json()) as About; // Our own server describes itself.
let actor: Actor = { person: people[0], place: places[0] };
const list = byId('messages');
const scroll = byId('scroll');

const discord = new Discord(about, {
  changed: (message) => show(message),
  window: (modal, answer) => openModal(modal, (written) => go(answer(written))),
});

/** Draws what the present person sees; `fresh` is the message that came or changed. */
function show(fresh: Message | null): void {
  const seen = discord.seenBy(actor);
  if (fresh && !seen.includes(fresh)) return;
  const old = fresh && document.getElementById(`m${fresh.id}`);
  if (fresh && old) old.replaceWith(messageItem(fresh, handles));
  else if (fresh && seen.at(-1) === fresh && list.children.length === seen.length - 1) list.append(messageItem(fresh, handles));
  else list.replaceChildren(...seen.map((one) => messageItem(one, handles)));
  list.dataset['empty'] = String(seen.length === 0);
  const node = fresh && document.getElementById(`m${fresh.id}`);
  // A long card is read from its top.
  if (node) scroll.scrollTop = Math.min(node.offsetTop - 8, scroll.scrollHeight);
  else if (!fresh) scroll.scrollTop = scroll.scrollHeight;
}

function readable({ payload }: Message): string {
  return [payload.content ?? '', ...textsOf(payload.components ?? [])].filter(Boolean).join('\n\n');
}

function textsOf(components: readonly Component[]): readonly string[] {
  return components.flatMap(({ content, components: inner = [] }) => [textOf(parse(content ?? '')), ...textsOf(inner)]);
}

/** Says what went wrong where the asker looks and where a screen reader listens. */
function go(work: Promise<unknown>): void {
  work.catch((error: unknown) => tell(`That did not work: ${error instanceof Error ? error.message : String(error)}`));
}

function tell(line: string): void {
  const place = byId('said');
  place.textContent = line;
  place.classList.add('shown');
  setTimeout(() => place.classList.remove('shown'), 4000);
}

const handles = {
  click: (message: Message, id: string, values?: readonly string[]) => go(discord.click(actor, message, id, values)),
  dismiss: (message: Message) => discord.remove(message),
  openMenu(message: Message, near: HTMLElement, at: { readonly x: number; readonly y: number } | null) {
    const apps = about.commands.filter(({ type }) => type === 3);
    const payload = JSON.stringify(message.payload, null, 2);
    const copy = (text: string) => navigator.clipboard.writeText(text).then(() => tell('Copied.'));
    openMenu(
      [
        ...apps.map((one) => ({ label: one.name, act: () => go(discord.onMessage(actor, one, message)) })),
        { label: 'Copy payload as JSON', act: () => go(copy(payload)) },
        {
          label: 'Copy text',
          act: () => go(copy(readable(message))),
        },
      ],
      near,
      at,
    );
  },
};

const composer = new Composer(about.commands, {
  send: (text) => go(discord.say(actor, text)),
  run: (command, given) => go(discord.slash(actor, command.name, given)),
  suggest: (command, option, typed) => discord.suggest(actor, command.name, option.name, typed),
});
byId('write-room').append(composer.node);

function turnTo(next: Actor): void {
  actor = next;
  const { place } = next;
  byId('place').textContent = place.server === null ? `@ ${place.channel}` : `# ${place.channel}`;
  byId('places').replaceChildren(
    ...places.map((one) => {
      const click = () => turnTo({ ...actor, place: one });
      const short = one.server === null ? '✉' : one.name.slice(0, 1);
      const props = { type: 'button', title: one.name, 'aria-label': one.name, 'aria-pressed': String(one === place), click };
      return el('button', props, short);
    }),
  );
  show(null);
}

const who = byId('who');
who.append(...people.map(({ id, name }) => el('option', { value: id }, name)));
who.addEventListener('change', (event) => {
  const person = people.find(({ id }) => event.target instanceof HTMLSelectElement && id === event.target.value);
  if (person) turnTo({ ...actor, person });
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const theme = byId('theme');
function paint(name: string): void {
  document.documentElement.dataset['theme'] = name;
  theme.textContent = name === 'dark' ? '☀ Light' : '☾ Dark';
}
theme.addEventListener('click', () => paint(document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark'));
dark.addEventListener('change', () => paint(dark.matches ? 'dark' : 'light'));

const articles = `${about.articles} article${about.articles === 1 ? '' : 's'}`;
list.dataset['hint'] = `Ask ${articles} as you would in Discord. Type / below; nothing leaves this machine.`;
paint(dark.matches ? 'dark' : 'light');
turnTo(actor);
composer.focus();
