import { Composer } from './composer.ts';
import { type Actor, Discord } from './discord.ts';
import { byId, el } from './dom.ts';
import { takeFiles } from './drop.ts';
import { listenToKeys, toMessage } from './keys.ts';
import { openMenu } from './menu.ts';
import { messageItem, readable, summary } from './messages.ts';
import { openModal } from './modal.ts';
import { panel } from './panel.ts';
import { people, places, servers } from './people.ts';
import { alive, leave } from './post.ts';
import { whyHash } from './route.ts';
import { languageOf, languages, locale, ownNames, say, speakIn, spoken, tags } from './speak.ts';
import { starters } from './starters.ts';
import type { About, Choice, Command, Message, Place } from './types.ts';

const aliveMs = 60_000;
const lineMs = 4_000;

const about = (await (await fetch('/api/about')).json()) as About; // Our own server describes itself.
let actor: Actor = { person: people[0], place: places[0] };
const list = byId('messages');
const scroll = byId('scroll');

const discord = new Discord(about, {
  changed: (message) => show(message),
  window: (modal, answer) => openModal(modal, (written) => go(answer(written))),
});

const side = panel({
  server: () => actor.place.server,
  message: (id) => discord.messages.find((one) => one.id === id),
  tell: (line) => tell(line),
});

/** Draws what the present person sees; `fresh` is the message that came or changed. */
function show(fresh: Message | null): void {
  const seen = discord.seenBy(actor);
  if (fresh && !seen.includes(fresh)) return;
  const old = fresh && document.getElementById(`m${fresh.id}`);
  if (fresh && old) {
    const label = old.contains(document.activeElement) ? document.activeElement?.textContent : null;
    const now = messageItem(fresh, handles);
    old.replaceWith(now);
    // Who pressed a button that is there no more goes on from the message.
    const same = [...now.querySelectorAll('button')].find(({ textContent }) => textContent === label);
    if (label !== null) (same ?? now).focus({ preventScroll: true });
  } else if (fresh && seen.at(-1) === fresh && list.children.length === seen.length - 1) list.append(messageItem(fresh, handles));
  else list.replaceChildren(...seen.map((one) => messageItem(one, handles)));
  list.dataset['empty'] = String(seen.length === 0);
  byId('starters').hidden = seen.length > 0;
  const node = fresh && document.getElementById(`m${fresh.id}`);
  // A long card is read from its top.
  if (node) scroll.scrollTop = Math.min(node.offsetTop - 8, scroll.scrollHeight);
  else if (!fresh) scroll.scrollTop = scroll.scrollHeight;
  if (fresh && !fresh.thinking && fresh.author === 'footnote') byId('heard').textContent = `Footnote: ${summary(fresh)}`;
}

/** Says what went wrong where the asker looks and where a screen reader listens. */
function go(work: Promise<unknown>): void {
  work.catch((error: unknown) => tell(say.page.failed(error instanceof Error ? error.message : String(error))));
}

let quiet = 0;
function tell(line: string, stays = false): void {
  const place = byId('said');
  place.textContent = line;
  place.classList.add('shown');
  clearTimeout(quiet);
  quiet = window.setTimeout(() => place.classList.remove('shown'), stays ? 2 * lineMs : lineMs);
}

const handles = {
  click: (message: Message, id: string, values?: readonly string[]) => go(discord.click(actor, message, id, values)),
  dismiss(message: Message) {
    discord.remove(message);
    composer.focus();
  },
  openMenu(message: Message, near: HTMLElement, at: { readonly x: number; readonly y: number } | null) {
    const apps = about.commands.filter(({ type }) => type === 3);
    const payload = JSON.stringify(message.payload, null, 2);
    const copy = (text: string) => navigator.clipboard.writeText(text).then(() => tell(say.page.copied));
    const why = () => location.assign(whyHash(message.id));
    openMenu(
      [
        ...apps.map((one) => ({
          label: spoken(one.name, one.name_localizations),
          act: () => go(discord.onMessage(actor, one, message)),
        })),
        ...(message.called?.ran ? [{ label: say.why.title, act: why }] : []),
        { label: say.page.copyPayload, act: () => go(copy(payload)) },
        { label: say.page.copyText, act: () => go(copy(readable(message))) },
      ],
      near,
      at,
    );
  },
};

/** As Discord hides commands from those who may not use them. */
function may({ default_member_permissions: needs, contexts }: Command): boolean {
  const { person, place } = actor;
  if (place.server === null) return contexts?.includes(1) ?? true;
  return person.moderator || !needs;
}

const composer = new Composer(about.commands, {
  may,
  send: (text) => go(discord.say(actor, text)),
  run: (command, given) => go(discord.slash(actor, command.name, spoken(command.name, command.name_localizations), given)),
  suggest: (command, option, typed) => discord.suggest(actor, command.name, option.name, typed),
  up: () => toMessage(-1),
});
byId('write-room').append(composer.node);

const nameOf = ({ name, server }: Place): string => (server === null ? say.page.direct : name);

function turnTo(next: Actor): void {
  const moved = next.place !== actor.place;
  actor = next;
  const { place } = next;
  byId('place').textContent = place.server === null ? `@ ${place.channel}` : `# ${place.channel}`;
  byId('places').replaceChildren(
    ...places.map((one) => {
      const click = () => turnTo({ ...actor, place: one });
      const short = one.server === null ? '✉' : one.name.slice(0, 1);
      const label = nameOf(one);
      const props = { type: 'button', title: label, 'aria-label': label, 'aria-pressed': String(one === place), click };
      return el('button', props, short);
    }),
  );
  show(null);
  go(offerStarters());
  if (moved && side.isOpen()) go(side.show());
}

/** Offers questions in an empty channel, as Discord does before anything is typed. */
async function offerStarters(): Promise<void> {
  const ask = about.commands.find(({ name }) => name === 'ask');
  const [option] = ask?.options ?? [];
  if (!ask || !option || discord.seenBy(actor).length > 0) return;
  const choices = await discord.suggest(actor, ask.name, option.name, '');
  const run = ({ value }: Choice) => {
    const given = { name: option.name, type: option.type, label: spoken(option.name, option.name_localizations), value };
    go(discord.slash(actor, ask.name, spoken(ask.name, ask.name_localizations), [given]));
    composer.focus();
  };
  byId('starters').replaceChildren(starters(choices, run));
}

const who = byId('who');
who.addEventListener('change', (event) => {
  const person = people.find(({ id }) => event.target instanceof HTMLSelectElement && id === event.target.value);
  if (person) turnTo({ ...actor, person });
});

const language = byId('language');
language.append(...languages.map((one) => el('option', { value: one, lang: one }, ownNames[one])));
language.addEventListener('change', (event) => {
  if (!(event.target instanceof HTMLSelectElement)) return;
  speakIn(tags[languageOf(event.target.value)]);
  dress();
  if (side.isOpen()) go(side.show());
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const theme = byId('theme');
function paint(name: string): void {
  document.documentElement.dataset['theme'] = name;
  theme.textContent = name === 'dark' ? `☀ ${say.page.light}` : `☾ ${say.page.dark}`;
}
theme.addEventListener('click', () => paint(document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark'));
dark.addEventListener('change', () => paint(dark.matches ? 'dark' : 'light'));

/** Everything that is said around the messages, in the language of now. */
function dress(): void {
  const { page: words, keys } = say;
  const label = (id: string, text: string) => byId(id).setAttribute('aria-label', text);
  byId('skip').textContent = words.toWrite;
  byId('articles').textContent = say.article.title;
  byId('add').textContent = `+ ${keys.addFile}`;
  byId('add').title = keys.dropHere;
  byId('add').hidden = about.files === null;
  byId('who-label').textContent = words.youAre;
  label('places', words.servers);
  label('who', words.youAre);
  label('language', words.language);
  label('scroll', words.messages);
  label('keys', keys.keys);
  byId('keys').title = keys.keys;
  who.replaceChildren(
    ...people.map(({ id, name, moderator }) =>
      el('option', { value: id, selected: id === actor.person.id }, moderator ? `${name} (${words.manages})` : name),
    ),
  );
  list.dataset['hint'] = words.hint(about.articles);
  paint(document.documentElement.dataset['theme'] ?? 'dark');
  composer.plain('');
  turnTo(actor);
}

takeFiles({ server: () => actor.place.server, user: () => actor.person.id, tell });
listenToKeys({
  write(text) {
    composer.plain(text);
    composer.focus();
  },
  turnTo(at) {
    const place = places[at];
    if (place) turnTo({ ...actor, place });
  },
  close() {
    const open = side.isOpen();
    if (open) side.leave();
    return open;
  },
  openMenu: (item) => item.querySelector<HTMLElement>('.more')?.click(),
});
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  composer.focus();
});

if (about.files) {
  setInterval(() => void alive(servers).catch(() => undefined), aliveMs);
  void alive(servers).catch(() => undefined);
  addEventListener('pagehide', (event) => event.persisted || leave(servers));
}
const [wanted = 'en'] = navigator.languages;
const known = languageOf(wanted);
speakIn(tags[known]);
if (language instanceof HTMLSelectElement) language.value = languageOf(locale());
document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
dress();
composer.focus();
if (location.hash) go(side.show());
