import type { Library } from '../../src/index/library.ts';
import { cut, shown } from '../../src/model/article.ts';
import { buttonState } from '../../src/render/customId.ts';
import { seen } from '../render/discordMarkdown.ts';
import { buttonsOf, type LoopbackMessage, textsOf } from './conversation.ts';
import { flat } from './rules.ts';
import type { LoopbackDiscord } from './world.ts';

/** What Footnote itself may bring to life: its own headings, small print and lists. */
const own = /^(?:heading|subtext|list): /;

/** What is wrong with a card: words that are not the article's to the character, and marks that came alive. */
export function wrongWith(message: LoopbackMessage, library: Library): readonly string[] {
  const wrong = textsOf(message).flatMap((one) =>
    one.startsWith('```') ? [] : seen(one).alive.filter((thing) => !own.test(thing)),
  );
  const words = Object.values(message.files);
  for (const one of flat((message.body['components'] ?? []) as readonly unknown[])) {
    if (one['type'] !== 9) continue;
    const accessory = one['accessory'] as { custom_id?: string } | undefined;
    const state = buttonState(accessory?.custom_id ?? '');
    if (state?.do !== 'source') continue;
    const article = library.byKey(state.key);
    const [first] = flat(one['components'] as readonly unknown[]).map((part) => seen(String(part['content'])).text);
    const wanted = article && shown(article, state);
    if (wanted === undefined || (first !== wanted && !words.includes(wanted)))
      wrong.push(`shown: ${JSON.stringify(first)}, in the article: ${JSON.stringify(wanted)}`);
  }
  return wrong;
}

/** What is wrong with an "Exact text" card. */
function wrongExact(message: LoopbackMessage, id: string, library: Library): readonly string[] {
  const state = buttonState(id);
  const article = state?.do === 'exact' ? library.byKey(state.key) : undefined;
  if (state?.do !== 'exact' || !article) return ['an exact text of nothing'];
  const wanted = cut(article, state);
  const found = textsOf(message).includes(`\`\`\`\n${wanted}\n\`\`\``) || Object.values(message.files).includes(wanted);
  return found ? [] : [`no exact text of ${state.start} to ${state.end} in ${article.file}`];
}

let person = 200_000_000_000_000_000n;
/** Someone who has done nothing yet. */
export const newcomer = (): string => String(person++);

/** Clicks every button under a message, and under what comes of it; gives all that is wrong and how many were clicked. */
export async function clickThrough(
  discord: LoopbackDiscord,
  start: LoopbackMessage,
  library: Library,
  most = 200,
): Promise<{ readonly wrong: readonly string[]; readonly clicks: number }> {
  const known = new Set<string>();
  const wrong: string[] = [...wrongWith(start, library)];
  const waiting = [start];
  let clicks = 0;
  for (let card = waiting.shift(); card; card = waiting.shift()) {
    for (const { id } of buttonsOf(card)) {
      if (!id || known.has(id) || clicks >= most) continue;
      known.add(id);
      const state = buttonState(id);
      if (!state) wrong.push(`a button that does nothing: ${id}`);
      if (!state || state.do === 'dismiss' || state.do === 'share' || state.do === 'follow') continue;
      clicks += 1;
      const next = await discord.answered(discord.click(card, id, { user: newcomer() }));
      if (!next.private) wrong.push(`somebody else’s click on ${id} is for all to see`);
      wrong.push(...wrongWith(next, library), ...(state.do === 'exact' ? wrongExact(next, id, library) : []));
      waiting.push(next);
    }
  }
  return { wrong, clicks };
}
