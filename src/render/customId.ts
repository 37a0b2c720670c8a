import { fnvOf } from '../model/fnv.ts';
import { limits } from './budget.ts';

/** Text that a button stands for: in the button itself, or as a place in the title of its own card. */
export type Kept = { readonly text: string } | { readonly start: number; readonly length: number; readonly check: string };

/** What a button remembers; nothing else is kept anywhere, so it works after a restart. */
export type ButtonState =
  | { readonly do: 'source' | 'exact'; readonly key: string; readonly start: number; readonly end: number; readonly sha: string }
  | { readonly do: 'compare'; readonly page: number; readonly kept: Kept }
  | { readonly do: 'more'; readonly command: string; readonly page: number; readonly kept: Kept }
  | { readonly do: 'run'; readonly command: string; readonly kept: Kept }
  /** A chart of a listing, by the key of its measure. */
  | { readonly do: 'chart'; readonly command: string; readonly key: string; readonly share: boolean; readonly kept: Kept }
  /** `again`: what the card can be made by, page by page, so that it can be shared in another language; null where it cannot. */
  | { readonly do: 'share'; readonly again: { readonly command: string; readonly page: number; readonly kept: Kept } | null }
  /** Opens the window for a further question, and comes back from it. */
  | { readonly do: 'follow' }
  /** A choice on the setup panel. */
  | { readonly do: 'setting'; readonly name: SettingName }
  /** What is done to a watch. */
  | { readonly do: 'watch'; readonly act: WatchAct; readonly id: string }
  /** `asker` may remove the card; null where it is not known. */
  | { readonly do: 'dismiss'; readonly asker: string | null };

/** What can be chosen on the setup panel. */
export const settingNames = ['visibility', 'channels', 'limit', 'language', 'quiet', 'zone'] as const;
export type SettingName = (typeof settingNames)[number];

const watchActs = ['stop', 'mute', 'unmute', 'resume'] as const;
export type WatchAct = (typeof watchActs)[number];

const version = 'fn1';
const letters = {
  source: 's',
  exact: 'x',
  compare: 'c',
  more: 'm',
  run: 'r',
  share: 'h',
  dismiss: 'd',
  follow: 'f',
  setting: 'p',
  watch: 'w',
  chart: 'g',
} as const;

/** The `custom_id` of a button, or null when its state does not fit. */
export function customId(state: ButtonState): string | null {
  const id = [version, letters[state.do], ...fields(state)].join('|');
  return id.length <= limits.customId ? id : null;
}

function fields(state: ButtonState): readonly string[] {
  switch (state.do) {
    case 'source':
    case 'exact':
      return [state.key, state.start.toString(36), state.end.toString(36), state.sha];
    case 'compare':
      return [state.page.toString(36), kept(state.kept)];
    case 'more':
      return [state.command, state.page.toString(36), kept(state.kept)];
    case 'run':
      return [state.command, kept(state.kept)];
    case 'chart':
      return [state.command, `${state.share ? '!' : ''}${state.key}`, kept(state.kept)];
    case 'share':
      return state.again ? [state.again.command, state.again.page.toString(36), kept(state.again.kept)] : [];
    case 'follow':
      return [];
    case 'setting':
      return [state.name];
    case 'watch':
      return [state.act, state.id];
    case 'dismiss':
      return [state.asker ?? ''];
  }
}

function kept(text: Kept): string {
  return 'text' in text ? `=${text.text}` : `@${text.start.toString(36)}.${text.length.toString(36)}.${text.check}`;
}

/** The state in a `custom_id`; null when it was made by another version, by hand or by somebody else. */
export function buttonState(id: string): ButtonState | null {
  const [head, letter, ...rest] = id.split('|');
  if (head !== version || id.length > limits.customId) return null;
  switch (letter) {
    case letters.source:
      return place('source', rest);
    case letters.exact:
      return place('exact', rest);
    case letters.compare: {
      const [page, text] = [wholeNumber(rest[0]), keptIn(rest.slice(1).join('|'))];
      return page !== null && text ? { do: 'compare', page, kept: text } : null;
    }
    case letters.more: {
      const [command, page, text] = [commandName(rest[0]), wholeNumber(rest[1]), keptIn(rest.slice(2).join('|'))];
      return command && page !== null && text ? { do: 'more', command, page, kept: text } : null;
    }
    case letters.run: {
      const [command, text] = [commandName(rest[0]), keptIn(rest.slice(1).join('|'))];
      return command && text ? { do: 'run', command, kept: text } : null;
    }
    case letters.chart: {
      const [command, key, text] = [commandName(rest[0]), chartKey.exec(rest[1] ?? ''), keptIn(rest.slice(2).join('|'))];
      return command && key && text ? { do: 'chart', command, key: key[2] ?? '', share: key[1] === '!', kept: text } : null;
    }
    case letters.share: {
      if (rest.length === 0) return { do: 'share', again: null };
      const [command, page, text] = [commandName(rest[0]), wholeNumber(rest[1]), keptIn(rest.slice(2).join('|'))];
      return command && page !== null && text ? { do: 'share', again: { command, page, kept: text } } : null;
    }
    case letters.follow:
      return rest.length === 0 ? { do: 'follow' } : null;
    case letters.setting: {
      const name = settingNames.find((one) => one === rest[0]);
      return name && rest.length === 1 ? { do: 'setting', name } : null;
    }
    case letters.watch: {
      const [act, id = ''] = [watchActs.find((one) => one === rest[0]), rest[1]];
      return act && rest.length === 2 && /^[a-z0-9]{4,20}$/.test(id) ? { do: 'watch', act, id } : null;
    }
    case letters.dismiss:
      return rest.length === 1 && /^[\w-]{0,40}$/.test(rest[0] ?? '') ? { do: 'dismiss', asker: rest[0] || null } : null;
    default:
      return null;
  }
}

/** The same state under another id, for a card that holds it more than once; null beyond what ids have room for. */
export function again(id: string, times: number): string | null {
  const state = buttonState(id);
  const place = state?.do === 'source' || state?.do === 'exact';
  return place && times <= 9 && id.length + 2 <= limits.customId ? `${id}|${times}` : null;
}

function place(what: 'source' | 'exact', rest: readonly string[]): ButtonState | null {
  const [key = '', from, to, sha = ''] = rest;
  const [start, end] = [wholeNumber(from), wholeNumber(to)];
  const sound = rest.length <= 5 && /^\d?$/.test(rest[4] ?? '') && /^[0-9a-f]{10}$/.test(key) && /^[0-9a-f]{6}$/.test(sha);
  return sound && start !== null && end !== null && start < end ? { do: what, key, start, end, sha } : null;
}

const wholeNumber = (text: string | undefined): number | null =>
  /^[0-9a-z]{1,6}$/.test(text ?? '') ? Number.parseInt(text ?? '', 36) : null;
const chartKey = /^(!?)([\p{L}\p{N}.%°/-]{1,32})$/u;
const commandName = (text: string | undefined): string | null =>
  /^[\p{L}\p{N}_-]{1,32}$/u.test(text ?? '') ? (text ?? null) : null;

function keptIn(field: string): Kept | null {
  if (field.startsWith('=')) return { text: field.slice(1) };
  const match = /^@([0-9a-z]{1,6})\.([0-9a-z]{1,6})\.([0-9a-z]{1,7})$/.exec(field);
  if (!match) return null;
  const [, start = '', length = '', check = ''] = match;
  return { start: Number.parseInt(start, 36), length: Number.parseInt(length, 36), check };
}

/** How to keep `text` in a button of a card with this title; `make` says whether a state fits. Null when it cannot be kept. */
export function keep(text: string, title: string, make: (kept: Kept) => ButtonState): string | null {
  const inside = customId(make({ text }));
  if (inside !== null) return inside;
  const start = title.indexOf(text);
  return start < 0 ? null : customId(make({ start, length: text.length, check: checksum(text) }));
}

/** The kept text, read from the title of the card where it is not in the button; null when the title is not the one it was. */
export function recall(state: Kept, title: string): string | null {
  if ('text' in state) return state.text;
  const text = title.slice(state.start, state.start + state.length);
  return text.length === state.length && checksum(text) === state.check ? text : null;
}

/** Tells a changed title, protects nothing. */
const checksum = (text: string): string => fnvOf(text).toString(36);
