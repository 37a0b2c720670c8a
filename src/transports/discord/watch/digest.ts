import { evidenceOf } from '../../../answer/watch/news.ts';
import type { Library } from '../../../index/library.ts';
import { shown } from '../../../model/article.ts';
import type { News, Pause, Watch } from '../../../model/watch.ts';
import { citation } from '../../../present/citation.ts';
import { discordWording } from '../../../present/words/discordWording.ts';
import { watchWording } from '../../../present/words/watchWording.ts';
import { wording } from '../../../present/words/wording.ts';
import { customId } from '../../../render/customId.ts';
import { buttonOf } from '../../../render/discordActions.ts';
import type { ActionRow, Button } from '../../../render/discordComponents.ts';
import { clipped, line } from '../../../render/discordLines.ts';
import { literal } from '../../../render/escape.ts';

/** A message of plain text: what is pushed to a phone is then what it says, which a card's is not. */
export interface PlainMessage {
  readonly content: string;
  readonly components: readonly ActionRow[];
  readonly allowed_mentions: { readonly parse: readonly [] };
}

const mostCharacters = 2_000;
const mostPassages = 5;

/** The message with what is new for a watch, every passage whole; null when the articles no longer hold any of it. */
export function digest(watch: Watch, news: readonly News[], library: Library): PlainMessage | null {
  const [say, words] = [watchWording(watch.locale), wording(watch.locale)];
  const found = news.flatMap((one) => evidenceOf(one, watch.topic, library, 1) ?? []);
  const head = `**${literal(clipped(say.news(watch.topic), 300))}**`;
  const tail = (left: number) => (left > 0 ? `\n-# ${literal(say.further(left))}` : '');
  const parts: string[] = [];
  const buttons: Button[] = [];
  for (const evidence of found.slice(0, mostPassages)) {
    const article = library.article(evidence.article);
    if (!article) continue;
    const number = parts.length + 1;
    const { start } = evidence.span;
    const bold = evidence.highlights.map((one) => ({ start: one.start - start, end: one.end - start }));
    const cite = citation(evidence, library, words).map((one, i) => line(i === 0 ? [`[${number}] `, ...one] : one, 'small', 250));
    const part = `${literal(shown(article, evidence.span), bold)}\n${cite.filter(Boolean).join('\n')}`;
    if ([head, ...parts, part].join('\n\n').length + tail(found.length).length > mostCharacters) continue;
    parts.push(part);
    const context = { title: '', library, asker: null, say: discordWording(watch.locale) };
    const source = buttonOf({ do: 'source', article: evidence.article, span: evidence.span }, context);
    if (source) buttons.push({ ...source, label: `${source.label} [${number}]` });
  }
  if (parts.length === 0) return null;
  const left = found.length - parts.length;
  return message([head, ...parts].join('\n\n') + tail(left), [buttons, ownButtons(watch, left > 0)]);
}

/** The line that tells the owner that a watch rests. */
export function pauseLine(watch: Watch, pause: Pause): PlainMessage {
  const say = watchWording(watch.locale);
  const button = (label: string, act: 'resume' | 'stop'): readonly Button[] => {
    const id = customId({ do: 'watch', act, id: watch.id });
    return id === null ? [] : [{ type: 2, style: 2, label, custom_id: id }];
  };
  return message(literal(say.paused(watch.topic, pause)), [
    [...button(say.resume, 'resume'), ...button(say.unsubscribe, 'stop')],
  ]);
}

function ownButtons(watch: Watch, search: boolean): readonly Button[] {
  const say = watchWording(watch.locale);
  const buttons = [
    ...(search ? [{ label: say.search, id: customId({ do: 'run', command: 'search', kept: { text: watch.topic } }) }] : []),
    { label: say.mute, id: customId({ do: 'watch', act: 'mute', id: watch.id }) },
    { label: say.unsubscribe, id: customId({ do: 'watch', act: 'stop', id: watch.id }) },
  ];
  return buttons.flatMap(({ label, id }): readonly Button[] =>
    id === null ? [] : [{ type: 2, style: 2, label, custom_id: id }],
  );
}

function message(content: string, rows: readonly (readonly Button[])[]): PlainMessage {
  const components = rows.filter((row) => row.length > 0).map((row): ActionRow => ({ type: 1, components: row.slice(0, 5) }));
  return { content, components, allowed_mentions: { parse: [] } };
}
