import type { Command } from '../../command/define.ts';
import { freeText } from '../../command/values.ts';
import { buttonState } from '../../render/customId.ts';
import { askerOf } from './discordCards.ts';
import type { CardInDiscord } from './discordIncoming.ts';

/** The text options of a command as they would be typed behind its name; flags and numbers are left out. */
export function asTyped(command: Command, options: Readonly<Record<string, unknown>>): string {
  const free = freeText(command);
  const texts = Object.keys(command.options).flatMap((name) => {
    const value = options[name];
    return command.options[name]?.kind === 'text' && typeof value === 'string' && value.trim()
      ? [{ name, value: value.trim() }]
      : [];
  });
  const first = texts.filter(({ name }) => name === free).map(({ value }) => value);
  const others = texts.filter(({ name }) => name !== free).map(({ name, value }) => `${name}:${quoted(value)}`);
  return [...first, ...others].join(' ');
}

/** The person that a command is given for, if any. */
export function personIn(command: Command, options: Readonly<Record<string, unknown>>): string | null {
  const name = Object.keys(command.options).find((one) => command.options[one]?.kind === 'person');
  const value = name === undefined ? undefined : options[name];
  return typeof value === 'string' ? value : null;
}

const quoted = (value: string): string => (/\s/.test(value) && !value.includes('"') ? `"${value}"` : value);

/** What a late answer to a click is expected to be: pages turn in place for the asker, everything else is private. */
export function rerunnable(given: {
  readonly id: string;
  readonly card: CardInDiscord;
  readonly from: { readonly user: string };
}): { readonly private: boolean; readonly replace: boolean } {
  const state = buttonState(given.id);
  const own = given.card.ephemeral || askerOf(given.card) === given.from.user;
  const turns = state?.do === 'more' || state?.do === 'run' || (state?.do === 'compare' && state.page > 0);
  if (state?.do === 'share' || (state?.do === 'chart' && state.share)) return { private: false, replace: false };
  const inPlace = turns || state?.do === 'dismiss' || state?.do === 'setting' || (state?.do === 'watch' && given.card.ephemeral);
  return { private: true, replace: own && inPlace };
}
