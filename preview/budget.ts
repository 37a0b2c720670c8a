import { costOf, limits } from '../src/render/budget.ts';
import { el } from './dom.ts';
import { say } from './speak.ts';
import type { Payload } from './types.ts';

/** How much of what Discord takes in one message is used. */
export function budgetBar({ components = [] }: Payload): HTMLElement {
  const cost = costOf(components);
  const parts = (['components', 'characters', 'bytes'] as const).map((what) => {
    const line = say.budget[what](cost[what], limits[what]);
    const meter = el('meter', { min: 0, max: limits[what], high: limits[what] * 0.9, value: cost[what], 'aria-label': line });
    return el('span', { class: 'share' }, meter, ` ${line}`);
  });
  return el('div', { class: 'budget', role: 'group', 'aria-label': say.budget.budget }, ...parts);
}
