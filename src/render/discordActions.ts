import type { Library } from '../index/library.ts';
import type { Action, Reply } from '../model/reply.ts';
import type { DiscordWording } from '../present/words/discordWording.ts';
import { limits } from './budget.ts';
import { customId, keep } from './customId.ts';
import type { ActionRow, Button } from './discordComponents.ts';

/** What buttons of a card are made from. */
export interface ActionContext {
  /** Title of the card, where long questions can be read back from. */
  readonly title: string;
  readonly library: Library;
  readonly asker: string | null;
  /** What the card was made by, so that a button can ask for it again. */
  readonly made?: { readonly command: string; readonly text: string; readonly page: number } | null;
  readonly say: DiscordWording;
}

/** The rows of buttons under a card: suggestions first, then what can be done with the card. Always with Dismiss. */
export function rowsOf(reply: Reply, context: ActionContext, turning: readonly Button[]): readonly ActionRow[] {
  const suggestions = reply.actions.filter((action) => action.do === 'run');
  const others = reply.actions.filter(
    ({ do: what }) => what !== 'run' && what !== 'more' && what !== 'dismiss' && what !== 'share',
  );
  const share = reply.actions.filter((action) => action.do === 'share').slice(0, 1);
  const buttons = (actions: readonly Action[]) => actions.flatMap((action) => buttonOf(action, context) ?? []);
  return [
    ...rows(distinct(buttons(suggestions))),
    ...rows(distinct([...buttons(others), ...turning, ...buttons([...share, { do: 'dismiss' }])])),
  ];
}

/** The button for an action, or null when its state fits nowhere or its address is no web address. */
export function buttonOf(action: Action, context: ActionContext): Button | null {
  const { say, title } = context;
  const button = (style: 1 | 2, label: string, id: string | null): Button | null =>
    id === null ? null : { type: 2, style, label: clip(label), custom_id: id };
  switch (action.do) {
    case 'source':
    case 'exact': {
      const article = context.library.article(action.article);
      if (!article) return null;
      const { start, end } = action.span;
      const id = customId({ do: action.do, key: article.key, start, end, sha: article.sha256.slice(0, 6) });
      return button(2, action.do === 'source' ? say.source : say.exact, id);
    }
    case 'compare':
      return button(
        1,
        say.compare,
        keep(action.question, title, (kept) => ({ do: 'compare', page: 0, kept })),
      );
    case 'more':
      return button(
        2,
        say.more,
        keep(action.text, title, (kept) => ({ do: 'more', command: action.command, page: action.page, kept })),
      );
    case 'run':
      return button(
        2,
        action.label,
        keep(action.text, title, (kept) => ({ do: 'run', command: action.command, kept })),
      );
    case 'chart': {
      const { key, label, share } = action;
      const { made } = context;
      if (!made) return null;
      const id = keep(made.text, title, (kept) => ({ do: 'chart', command: made.command, key, share, kept }));
      return button(share ? 1 : 2, share ? say.share : label, id);
    }
    case 'open':
      return isWebAddress(action.url) ? { type: 2, style: 5, label: say.open, url: action.url } : null;
    case 'watch':
      return button(2, action.label, customId({ do: 'watch', act: action.act, id: action.id }));
    case 'share':
      return button(1, say.share, shareId(context));
    case 'dismiss':
      return button(2, say.dismiss, customId({ do: 'dismiss', asker: context.asker }));
  }
}

/** The id of Share, with what the card was made by where that fits. */
function shareId({ made, title }: ActionContext): string | null {
  if (!made) return customId({ do: 'share', again: null });
  const { command, page, text } = made;
  return keep(text, title, (kept) => ({ do: 'share', again: { command, page, kept } })) ?? customId({ do: 'share', again: null });
}

function isWebAddress(text: string): boolean {
  return text.length <= limits.url && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** A label within its limit, never cut inside a character. */
function clip(label: string): string {
  const text = label.replace(/\s+/g, ' ').trim() || '…';
  if (text.length <= limits.label) return text;
  return `${text.slice(0, limits.label - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Discord refuses a message that holds a `custom_id` twice. */
function distinct(buttons: readonly Button[]): readonly Button[] {
  const id = (button: Button) => ('custom_id' in button ? button.custom_id : button.url);
  return buttons.filter((button, i) => buttons.findIndex((other) => id(other) === id(button)) === i);
}

function rows(buttons: readonly Button[]): readonly ActionRow[] {
  const result: ActionRow[] = [];
  for (let i = 0; i < buttons.length; i += limits.buttonsInRow) {
    result.push({ type: 1, components: buttons.slice(i, i + limits.buttonsInRow) });
  }
  return result;
}
