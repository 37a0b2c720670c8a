import type { Given } from './discord.ts';
import { el } from './dom.ts';
import type { Listbox } from './listbox.ts';
import { people } from './people.ts';
import { say, spoken } from './speak.ts';
import type { Choice, Command, Option } from './types.ts';

interface Around {
  readonly list: Listbox;
  suggest(option: Option, typed: string): Promise<readonly Choice[]>;
  leave(): void;
  send(given: readonly Given[]): void;
}

interface Field {
  readonly option: Option;
  readonly input: HTMLInputElement;
}

/** A command in the message box: its name, a box for each option it must have, and a button for each it may have. */
export function optionFields(command: Command, text: string, around: Around) {
  const fields: Field[] = [];
  const boxes = el('div', { class: 'boxes' });
  const options = command.options ?? [];
  const spare = el('div', { class: 'spare' });
  const node = el(
    'div',
    { class: 'command' },
    el('b', { class: 'pill' }, `/${spoken(command.name, command.name_localizations)}`),
    boxes,
    spare,
  );

  function add(option: Option, value: string): Field {
    const name = spoken(option.name, option.name_localizations);
    const about = spoken(option.description, option.description_localizations);
    const input = el('input', {
      ...{ type: option.type === 11 ? 'file' : 'text', class: 'words', autocomplete: 'off', 'aria-label': `${name}: ${about}` },
      ...{ placeholder: option.type === 5 ? say.page.yesOrNo : about, maxlength: option.max_length ?? 100 },
    });
    if (option.type !== 11) input.value = value;
    const field = { option, input };
    fields.push(field);
    boxes.append(el('label', { class: 'box' }, el('span', {}, name), input));
    let asked = 0;
    const offer = async () => {
      const mine = ++asked;
      const choices = await offered(option, input.value);
      if (mine !== asked || document.activeElement !== input) return;
      const take = ({ value: chosen }: Choice) => {
        input.value = chosen;
        asked++;
        around.list.show([]);
      };
      around.list.show(choices.map((one) => ({ label: one.name, about: '', take: () => take(one) })));
    };
    input.addEventListener('focus', () => {
      around.list.serve(input);
      void offer();
    });
    input.addEventListener('input', () => {
      if (!moveOn(field)) void offer();
    });
    input.addEventListener('blur', () => around.list.show([]));
    input.addEventListener('keydown', (event) => hear(event, field));
    return field;
  }

  /** "Peskov about:pivot": what follows the name of another option goes into its box; true where that was so. */
  function moveOn({ option, input }: Field): boolean {
    const [next] = options
      .flatMap((other) => {
        const names = [other.name, spoken(other.name, other.name_localizations)].join('|');
        const found = other.type === 11 ? null : new RegExp(`(?:^|\\s)(?:${names})\\s?:\\s*`, 'iu').exec(input.value);
        return found && (other !== option || found.index === 0) ? [{ other, found }] : [];
      })
      .sort((a, b) => a.found.index - b.found.index);
    if (!next) return false;
    const { other, found } = next;
    const behind = input.value.slice(found.index + found[0].length);
    input.value = input.value.slice(0, found.index);
    const field = fields.find((one) => one.option === other) ?? add(other, '');
    offerSpare();
    field.input.value = behind;
    field.input.focus();
    moveOn(field);
    return true;
  }

  function offered(option: Option, typed: string): Promise<readonly Choice[]> {
    if (option.autocomplete) return around.suggest(option, typed);
    const known = option.type === 5 ? ['true', 'false'] : option.type === 6 ? people.map(({ name }) => name) : [];
    const fitting = known.filter((value) => value.toLowerCase().startsWith(typed.toLowerCase()) && value !== typed);
    return Promise.resolve(fitting.map((value) => ({ name: value, value })));
  }

  function hear(event: KeyboardEvent, { option, input }: Field): void {
    // Enter sends what was typed unless a choice was moved to; Tab takes the choice.
    const untouched = event.key === 'Enter' && !input.dataset['moved'];
    if (event.key.startsWith('Arrow')) input.dataset['moved'] = 'yes';
    if (!untouched && around.list.hears(event)) {
      if (!event.key.startsWith('Arrow')) delete input.dataset['moved'];
      return;
    }
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') around.leave();
    else if (event.key === 'Backspace' && input.value === '' && (option === fields[0]?.option || !option.required)) {
      event.preventDefault();
      if (option === fields[0]?.option) around.leave();
      else drop(option);
    }
  }

  function drop(option: Option): void {
    const at = fields.findIndex((one) => one.option === option);
    fields[at]?.input.closest('label')?.remove();
    fields.splice(at, 1);
    offerSpare();
    fields.at(-1)?.input.focus();
  }

  function submit(): void {
    const wrong = fields.find(({ option, input }) => input.value.trim() === '' && option.required);
    if (wrong) {
      wrong.input.setAttribute('aria-invalid', 'true');
      wrong.input.focus();
      return;
    }
    around.send(fields.flatMap(({ option, input }) => given(option, input)));
  }

  function offerSpare(): void {
    const left = options.filter((option) => !fields.some((one) => one.option === option));
    const buttons = left.map((option) => {
      const click = () => {
        const { input } = add(option, '');
        offerSpare();
        input.focus();
      };
      return el(
        'button',
        { type: 'button', class: 'quiet', title: spoken(option.description, option.description_localizations), click },
        `+ ${spoken(option.name, option.name_localizations)}`,
      );
    });
    const run = el('button', { type: 'button', class: 'button primary', click: submit }, say.page.send);
    spare.replaceChildren(...buttons, run);
  }

  const needed = options.filter(({ required }) => required);
  // Where nothing must be given, what is typed goes on as the first text.
  const shown = needed.length ? needed : options.filter(({ type }) => type === 3).slice(0, 1);
  shown.forEach((option, i) => {
    add(option, i === 0 ? text : '');
  });
  offerSpare();
  const keyed = (event: KeyboardEvent) => event.key === 'Escape' && around.leave();
  spare.addEventListener('keydown', keyed);
  const [first] = fields;
  const focus = () => {
    if (!first || !moveOn(first)) (first?.input ?? spare.querySelector<HTMLElement>('.primary'))?.focus();
  };
  return { node, focus };
}

function given({ name, type, name_localizations }: Option, input: HTMLInputElement): readonly Given[] {
  const one = { name, type, label: spoken(name, name_localizations) };
  if (type === 11) return [...(input.files ?? [])].slice(0, 1).map((value) => ({ ...one, value }));
  const value = input.value.trim();
  if (value === '') return [];
  if (type === 5) return [{ ...one, value: value === 'true' }];
  const person = type === 6 ? people.find((other) => other.name === value)?.id : undefined;
  return [{ ...one, value: type === 4 ? Number(value) : (person ?? value) }];
}
