import { el } from './dom.ts';
import { say } from './speak.ts';

/** Something to choose. */
export interface Offer {
  readonly label: string;
  readonly about: string;
  readonly take: () => void;
}

/** A list above a text box, moved through with the arrow keys while the box keeps the focus. */
export class Listbox {
  readonly node: HTMLElement;
  #input: HTMLInputElement | null = null;
  #offers: readonly Offer[] = [];
  #at = 0;

  constructor() {
    this.node = el('div', { id: 'offers', class: 'offers', role: 'listbox', hidden: true });
  }

  /** From now on the list belongs to this box. */
  serve(input: HTMLInputElement): void {
    this.#input = input;
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-controls': 'offers', 'aria-autocomplete': 'list' }))
      input.setAttribute(name, value);
    this.show([]);
  }

  show(offers: readonly Offer[]): void {
    this.#offers = offers;
    this.node.setAttribute('aria-label', say.page.commands);
    this.#at = 0;
    this.node.replaceChildren(
      ...offers.map(({ label, about, take }, i) => {
        const option = el('div', { role: 'option', id: `offer${i}` }, el('b', {}, label), about ? el('span', {}, about) : null);
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          take();
        });
        return option;
      }),
    );
    this.#mark();
  }

  /** Takes a key that is meant for the list; false when it is not. */
  hears(event: KeyboardEvent): boolean {
    if (this.#offers.length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#at = (this.#at + step + this.#offers.length) % this.#offers.length;
    else if (event.key === 'Escape') this.show([]);
    else if (event.key === 'Enter' || event.key === 'Tab') this.#offers[this.#at]?.take();
    else return false;
    event.preventDefault();
    this.#mark();
    return true;
  }

  #mark(): void {
    this.node.hidden = this.#offers.length === 0;
    [...this.node.children].forEach((one, i) => {
      one.setAttribute('aria-selected', String(i === this.#at));
      if (i === this.#at) one.scrollIntoView({ block: 'nearest' });
    });
    this.#input?.setAttribute('aria-expanded', String(!this.node.hidden));
    if (this.node.hidden) this.#input?.removeAttribute('aria-activedescendant');
    else this.#input?.setAttribute('aria-activedescendant', `offer${this.#at}`);
  }
}
