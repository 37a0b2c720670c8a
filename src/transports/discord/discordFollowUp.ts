import type { DiscordWording } from '../../present/words/discordWording.ts';
import { customId } from '../../render/customId.ts';

const field = 'question';

/** A window in Discord as the data of a response that opens it. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly unknown[];
}

/** The window behind "Follow-up": the last question, to be changed into the next one. */
export function followUpModal(question: string, say: DiscordWording): Modal {
  const value = question.slice(0, 1_000);
  const input = { type: 4, custom_id: field, style: 2, required: true, min_length: 1, max_length: 1_000 };
  return {
    custom_id: customId({ do: 'follow' }) ?? '',
    title: say.followUpTitle,
    components: [
      {
        type: 18,
        label: say.followUpLabel,
        description: say.followUpHint,
        component: { ...input, ...(value.trim() ? { value } : {}) },
      },
    ],
  };
}
