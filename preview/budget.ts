import { costOf, limits } from '../src/render/budget.ts';
import { el } from './dom.ts';
import type { Payload } from './types.ts';

/** How much of what Discord takes in one message is used. */
export function budgetBar({ components = [] }: Payload): HTMLElement {
  const cost = costOf(components);
  const parts = (['components', 'characters', 'bytes'] as const).map((what) => {
    const [used, most] = [cost[what].toLocaleString('en'), limits[what].toLocaleString('en')];
    const meter = el('meter', { min: 0, max: limits[what], high: limits[what] * 0.9, value: cost[what], 'aria-label': what });
    return el('span', { class: 'share', title: `${used} of ${most} ${what}` }, meter, ` ${used} / ${most} ${what}`);
  });
  return el('div', { class: 'budget', role: 'group', 'aria-label': 'Budget of this message in Discord' }, ...parts);
}
