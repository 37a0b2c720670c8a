import { budgetBar } from './budget.ts';
import { drawn } from './cards.ts';
import { el } from './dom.ts';
import type { Message } from './types.ts';

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
  const time = at.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false });
  const more = el(
    'button',
    { type: 'button', class: 'more quiet', 'aria-haspopup': 'menu', 'aria-label': `Message of ${name}: more` },
    '⋯',
  );
  const item = el(
    'li',
    { class: `message${only ? ' only' : ''}`, id: `m${message.id}` },
    called ? el('p', { class: 'called' }, el('b', {}, called.by.name), ' ', el('span', { class: 'how' }, called.how)) : null,
    el('span', { class: `face ${bot ? 'bot' : ''}`, 'aria-hidden': 'true' }, bot ? '¹' : name.slice(0, 1)),
    el(
      'div',
      { class: 'said' },
      el('p', { class: 'name' }, el('b', {}, name), bot ? el('span', { class: 'tag' }, 'APP') : null, el('time', {}, time)),
      ...(thinking
        ? [el('p', { class: 'thinking' }, 'Footnote is thinking…')]
        : drawn(message, { click: (id, values) => handles.click(message, id, values) })),
      ...(bot && !thinking ? [budgetBar(payload)] : []),
      only ? onlyYou(message, handles) : null,
    ),
    more,
  );
  more.addEventListener('click', () => handles.openMenu(message, more, null));
  item.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    handles.openMenu(message, more, { x: event.clientX, y: event.clientY });
  });
  return item;
}

function onlyYou(message: Message, handles: Handles): HTMLElement {
  const dismiss = el('button', { type: 'button', class: 'plain', click: () => handles.dismiss(message) }, 'Dismiss message');
  return el('p', { class: 'secret' }, 'Only you can see this · ', dismiss);
}
