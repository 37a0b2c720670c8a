import { el } from './dom.ts';
import { say } from './speak.ts';
import type { Choice } from './types.ts';

const shown = 3;

/** What is worth asking, for an empty channel: the first offers of the very list that Discord shows before anything is typed. */
export function starters(choices: readonly Choice[], ask: (choice: Choice) => void): Node {
  const buttons = choices
    .slice(0, shown)
    .map((one) => el('button', { type: 'button', class: 'button', click: () => ask(one) }, one.name));
  return el(
    'div',
    { class: 'starters', role: 'group', 'aria-label': say.page.worthAsking },
    el('span', {}, say.page.worthAsking),
    ...buttons,
  );
}
