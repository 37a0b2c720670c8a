import { z } from 'zod';
import { buttonState } from '../../render/customId.ts';
import { headingText } from '../../render/discordLines.ts';
import type { CardInDiscord } from './discordIncoming.ts';
import { idsIn, textsIn } from './discordReadable.ts';

/** Who called for a card: as its own Dismiss button says, else as Discord says; null where neither does. */
export function askerOf(card: CardInDiscord): string | null {
  for (const id of idsIn(card.components)) {
    const state = buttonState(id);
    if (state?.do === 'dismiss' && state.asker) return state.asker;
  }
  return card.asker;
}

/** The title of a card as text; empty where it has none. */
export function titleOf(card: CardInDiscord): string {
  for (const content of textsIn(card.components)) {
    const title = headingText(content.split('\n')[0] ?? '');
    if (title !== null) return title;
  }
  return '';
}

const part = z.looseObject({
  type: z.number(),
  components: z.array(z.unknown()).optional(),
  custom_id: z.string().optional(),
  file: z.unknown().optional(),
});

/** The parts of a private card for everybody to see: without Share, Dismiss for `sharer`; null when a file goes with it. */
export function shareable(components: readonly unknown[], dismissId: string): readonly unknown[] | null {
  const result: unknown[] = [];
  for (const one of components) {
    const parsed = part.safeParse(one);
    if (!parsed.success) return null;
    const { type, custom_id, components: inner } = parsed.data;
    if (type === 13 || type === 12) return null;
    const state = custom_id === undefined ? null : buttonState(custom_id);
    if (state?.do === 'share') continue;
    if (!inner) {
      result.push(state?.do === 'dismiss' ? { ...parsed.data, custom_id: dismissId } : parsed.data);
      continue;
    }
    const kept = shareable(inner, dismissId);
    if (!kept) return null;
    if (kept.length) result.push({ ...parsed.data, components: kept });
  }
  return result;
}
