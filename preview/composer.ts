import type { Given } from './discord.ts';
import { el } from './dom.ts';
import { optionFields } from './fields.ts';
import { Listbox } from './listbox.ts';
import { say, spoken } from './speak.ts';
import type { Choice, Command, Option } from './types.ts';

/** What the message box leads to. */
export interface Acts {
  send(text: string): void;
  run(command: Command, given: readonly Given[]): void;
  /** Whether who writes may use the command where they are. */
  may(command: Command): boolean;
  /** The arrow key up in an empty box. */
  up(): void;
  suggest(command: Command, option: Option, typed: string): Promise<readonly Choice[]>;
}

/** Commands as they are typed: those that have parts stand for each of them, as "footnote setup". */
function typed(command: Command): readonly Command[] {
  const parts = (command.options ?? []).filter(({ type }) => type === 1);
  if (parts.length === 0) return command.type === 1 ? [command] : [];
  const { default_member_permissions, contexts } = command;
  return parts.map((part) => ({
    ...{ ...part, ...(default_member_permissions ? { default_member_permissions } : {}), ...(contexts ? { contexts } : {}) },
    ...{ type: 1, name: `${command.name} ${part.name}`, options: part.options ?? [] },
    name_localizations: both(command, part),
  }));
}

/** Names of a part with the command's before it, language by language. */
function both(command: Command, part: Option): Readonly<Record<string, string>> {
  const tags = new Set([...Object.keys(command.name_localizations ?? {}), ...Object.keys(part.name_localizations ?? {})]);
  const in_ = (tag: string, one: Command | Option) => one.name_localizations?.[tag] ?? one.name;
  return Object.fromEntries([...tags].map((tag) => [tag, `${in_(tag, command)} ${in_(tag, part)}`]));
}

/** A command by the name that its reader sees. */
export const named = (command: Command): string => spoken(command.name, command.name_localizations);

/** The message box: plain messages, and after a slash the commands with their options. */
export class Composer {
  readonly node: HTMLElement;
  readonly #commands: readonly Command[];
  readonly #acts: Acts;
  readonly #list = new Listbox();
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
      ...{ id: 'write', type: 'text', class: 'words', autocomplete: 'off', maxlength: 2000, 'aria-label': say.page.write },
      placeholder: say.page.writeHint,
    });
    input.value = text;
    this.#list.serve(input);
    const offer = () => {
      if (!input.value.startsWith('/')) return this.#list.show([]);
      const name = input.value.slice(1);
      const mine = this.#commands.filter((one) => this.#acts.may(one));
      const whole = mine.flatMap((one) => [named(one), one.name].map((called) => ({ one, called })));
      const exact = whole.find(({ called }) => name.startsWith(`${called} `));
      if (exact) return this.#begin(exact.one, name.slice(exact.called.length + 1));
      const fitting = mine.filter((one) => [named(one), one.name].some((called) => called.startsWith(name)));
      this.#list.show(
        fitting.map((one) => ({
          ...{ label: `/${named(one)}`, about: spoken(one.description ?? '', one.description_localizations) },
          take: () => this.#begin(one, ''),
        })),
      );
    };
    input.addEventListener('input', offer);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowUp' && input.value === '') return this.#acts.up();
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
