import { byId, el } from './dom.ts';
import { say } from './speak.ts';

interface Around {
  write(text: string): void;
  turnTo(place: number): void;
  /** Closes what is open; false when nothing was. */
  close(): boolean;
  openMenu(message: HTMLElement): void;
}

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** Goes from message to message; the last one when none has the focus. */
export function toMessage(by: 1 | -1): void {
  const items = [...byId('messages').querySelectorAll<HTMLElement>('.message')];
  const at = items.findIndex((one) => one.matches(':focus'));
  const past = at >= 0 && at + by >= items.length;
  const next = past ? document.getElementById('write') : at < 0 ? items.at(-1) : items[Math.max(0, at + by)];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

/** The keys of the page: every one does what some button or link does too. */
export function listenToKeys({ write, turnTo, close, openMenu }: Around): void {
  byId('keys').addEventListener('click', showKeys);
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const onMessage = event.target instanceof HTMLElement && event.target.matches('.message') ? event.target : null;
    const inMessage = event.target instanceof HTMLElement && event.target.closest('.message') !== null;
    const done = (() => {
      if (event.altKey && !event.ctrlKey && !event.metaKey) {
        if (/^Digit[1-3]$/.test(event.code)) return turnTo(Number(event.code.slice(5)) - 1);
        if (event.code === 'KeyA') return location.assign('#articles');
        return false;
      }
      if (event.ctrlKey || event.metaKey) return false;
      if (event.key === 'Escape') return close() ? undefined : inMessage ? write('') : false;
      if (onMessage && event.key === 'ArrowUp') return toMessage(-1);
      if (onMessage && event.key === 'ArrowDown') return toMessage(1);
      if (onMessage && event.key === 'Enter') return openMenu(onMessage);
      if (writing(event.target)) return false;
      if (event.key === '/') return write('/');
      if (event.key === '?') return showKeys();
      return false;
    })();
    if (done !== false) event.preventDefault();
  });
}

function showKeys(): void {
  const { keys: words } = say;
  const all = [
    ['/', words.keyWrite],
    ['Alt + A', words.keyArticles],
    ['Alt + 1 2 3', words.keyPlaces],
    ['↑ ↓', words.keyMessages],
    ['Enter', words.keyMenu],
    ['N  P', words.keyMarks],
    ['Esc', words.keyEscape],
    ['?', words.keyHelp],
  ] as const;
  const close = el('button', { type: 'button', class: 'button primary' }, say.article.close);
  const list = el(
    'dl',
    { class: 'keys' },
    ...all.flatMap(([key, does]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)]),
  );
  const window = el(
    'dialog',
    { class: 'modal', 'aria-labelledby': 'keys-title' },
    el('h2', { id: 'keys-title' }, words.keys),
    list,
  );
  window.append(el('div', { class: 'row' }, close));
  close.addEventListener('click', () => window.close());
  window.addEventListener('close', () => window.remove());
  document.body.append(window);
  window.showModal();
}
