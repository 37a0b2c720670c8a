import { byId, el } from './dom.ts';
import { say } from './speak.ts';

/** An entry of a menu. */
export interface Entry {
  readonly label: string;
  readonly act: () => void;
}

/** Opens the menu, by keyboard beside its button or by mouse where it was clicked; Escape and a click elsewhere close it. */
export function openMenu(
  entries: readonly Entry[],
  near: HTMLElement,
  at: { readonly x: number; readonly y: number } | null,
): void {
  const menu = byId('menu');
  const closing = new AbortController();
  const { signal } = closing;
  const close = () => {
    closing.abort();
    menu.hidden = true;
  };
  const items = entries.map(({ label, act }) => {
    const click = () => {
      close();
      near.focus();
      act();
    };
    return el('button', { type: 'button', role: 'menuitem', tabindex: -1, click }, label);
  });
  menu.setAttribute('aria-label', say.page.actions);
  menu.replaceChildren(...items);
  menu.hidden = false;
  const box = near.getBoundingClientRect();
  const [x, y] = at ? [at.x, at.y] : [box.right - menu.offsetWidth, box.bottom];
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - menu.offsetHeight - 8))}px`;
  items[0]?.focus();
  const key = (event: KeyboardEvent) => {
    const now = items.findIndex((one) => one.matches(':focus'));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items.at((now + step) % items.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      close();
      near.focus();
    } else return;
    event.preventDefault();
  };
  menu.addEventListener('keydown', key, { signal });
  const away = (event: Event) => event.target instanceof Node && !menu.contains(event.target) && close();
  // The click that opened the menu is still on its way.
  setTimeout(() => signal.aborted || document.addEventListener('pointerdown', away, { signal }));
}
