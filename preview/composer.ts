import { el } from './dom.ts';
import { type Given, optionFields } from './fields.ts';
import { Listbox } from './listbox.ts';
import type { Choice, Command, Option } from './types.ts';

/** What the message box leads to. */
export interface Acts {
  send(text: string): void;
  run(command: Command, given: readonly Given[]): void;
  suggest(command: Command, option: Option, typed: string): Promise<readonly Choice[]>;
}

/** Commands as they are typed: those that have parts stand for each of them, as "footnote setup". */
function typed(command: Command): readonly Command[] {
  const parts = (command.options ?? []).filter(({ type }) => type === 1);
  if (parts.length === 0) return command.type === 1 ? [command] : [];
  return parts.map((part) => ({ ...part, type: 1, name: `${command.name} ${part.name}`, options: part.options ?? [] }));
}

/** The message box: plain messages, and after a slash the commands with their options. */
export class Composer {
  readonly node: HTMLElement;
  readonly #commands: readonly Command[];
  readonly #acts: Acts;
  readonly #list = new Listbox('Commands and suggestions');
  readonly #room = el('div', { class: 'write' });

  constructor(commands: readonly Command[], acts: Acts) {
    this.#commands = commands.flatMap(typed);
    this.#acts = acts;
    this.node = el('div', { class: 'composer' }, this.#list.node, this.#room);
    this.plain('');
  }

  /** A box for a plain message, with `text` in it. */
  plain(text: string): void {
    const input = el('input', {
      ...{ id: 'write', type: 'text', class: 'words', autocomplete: 'off', maxlength: 2000, 'aria-label': 'Message' },
      placeholder: 'Type / for commands, or ask with @Footnote',
    });
    input.value = text;
    this.#list.serve(input);
    const offer = () => {
      if (!input.value.startsWith('/')) return this.#list.show([]);
      const name = input.value.slice(1);
      const exact = this.#commands.find((one) => name.startsWith(`${one.name} `));
      if (exact) return this.#begin(exact, name.slice(exact.name.length + 1));
      const fitting = this.#commands.filter((one) => one.name.startsWith(name));
      this.#list.show(
        fitting.map((one) => ({ label: `/${one.name}`, about: one.description ?? '', take: () => this.#begin(one, '') })),
      );
    };
    input.addEventListener('input', offer);
    input.addEventListener('keydown', (event) => {
      if (this.#list.hears(event) || event.key !== 'Enter' || event.isComposing || !input.value.trim()) return;
      event.preventDefault();
      const said = input.value;
      input.value = '';
      this.#acts.send(said);
    });
    this.#room.replaceChildren(input);
    offer();
  }

  focus(): void {
    this.#room.querySelector('input')?.focus();
  }

  #begin(command: Command, text: string): void {
    this.#list.show([]);
    const fields = optionFields(command, text, {
      list: this.#list,
      suggest: (option, typed) => this.#acts.suggest(command, option, typed),
      leave: () => {
        this.plain('');
        this.focus();
      },
      send: (given) => {
        this.plain('');
        this.focus();
        this.#acts.run(command, given);
      },
    });
    this.#room.replaceChildren(fields.node);
    fields.focus();
  }
}
