import { budgetBar } from './budget.ts';
import { drawn } from './cards.ts';
import { el } from './dom.ts';
import { parse, textOf } from './markdown.ts';
import { whyHash } from './route.ts';
import { locale, say } from './speak.ts';
import type { Called, Component, Message } from './types.ts';

/** What can be done with a message. */
export interface Handles {
  click(message: Message, id: string, values?: readonly string[]): void;
  openMenu(message: Message, near: HTMLElement, at: { readonly x: number; readonly y: number } | null): void;
  dismiss(message: Message): void;
}

/** A message as it stands in the channel. */
export function messageItem(message: Message, handles: Handles): HTMLElement {
  const { author, called, at, only, thinking, payload } = message;
  const bot = author === 'footnote';
  const name = bot ? 'Footnote' : author.name;
  const time = at.toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit', hour12: false });
  const more = el(
    'button',
    { type: 'button', class: 'more quiet', 'aria-haspopup': 'menu', 'aria-label': say.page.more(name) },
    '⋯',
  );
  const item = el(
    'li',
    { class: `message${only ? ' only' : ''}`, id: `m${message.id}`, tabindex: -1 },
    called ? el('p', { class: 'called' }, el('b', {}, called.by.name), ' ', el('span', { class: 'how' }, howOf(called))) : null,
    el('span', { class: `face ${bot ? 'bot' : ''}`, 'aria-hidden': 'true' }, bot ? '¹' : name.slice(0, 1)),
    el(
      'div',
      { class: 'said' },
      el('p', { class: 'name' }, el('b', {}, name), bot ? el('span', { class: 'tag' }, 'APP') : null, el('time', {}, time)),
      ...(thinking
        ? [el('p', { class: 'thinking' }, say.page.thinking)]
        : drawn(message, { click: (id, values) => handles.click(message, id, values) })),
      ...(bot && !thinking ? [under(message)] : []),
      only ? onlyYou(message, handles) : null,
    ),
    more,
  );
  more.addEventListener('click', () => handles.openMenu(message, more, null));
  item.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    handles.openMenu(message, more, { x: event.clientX, y: event.clientY });
  });
  if (payload.components?.length) item.setAttribute('aria-label', `${name}: ${summary(message)}`);
  return item;
}

/** What the page says under a card, which Discord does not: its cost, and the way to why it is so. */
function under(message: Message): HTMLElement {
  const bar = budgetBar(message.payload);
  if (message.called?.ran) bar.append(el('a', { class: 'place', href: whyHash(message.id) }, say.why.title));
  return bar;
}

function howOf({ how, what }: Called): string {
  if (how === 'used' || how === 'pressed') return say.page[how](what);
  return say.page[how];
}

function onlyYou(message: Message, handles: Handles): HTMLElement {
  const dismiss = el('button', { type: 'button', class: 'plain', click: () => handles.dismiss(message) }, say.page.dismiss);
  return el('p', { class: 'secret' }, `${say.page.onlyYou} · `, dismiss);
}

/** All that a message says, without marks. */
export function readable({ payload }: Message): string {
  return [payload.content ?? '', ...textsOf(payload.components ?? [])].filter(Boolean).join('\n\n');
}

/** The first lines of a message, for who hears it. */
export function summary(message: Message): string {
  return readable(message).split('\n').filter(Boolean).slice(0, 3).join('. ').slice(0, 300);
}

function textsOf(components: readonly Component[]): readonly string[] {
  return components.flatMap(({ content, components: inner = [] }) => [textOf(parse(content ?? '')), ...textsOf(inner)]);
}
