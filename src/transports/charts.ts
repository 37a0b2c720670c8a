import type { Asker } from '../command/request.ts';
import type { Call } from '../command/typed.ts';
import type { Library } from '../index/library.ts';
import type { Reply } from '../model/reply.ts';
import { chartReply } from '../present/chartReply.ts';
import { notice } from '../present/reply.ts';
import { chartWording } from '../present/words/chartWording.ts';
import type { Dispatcher } from './dispatch.ts';

/** The card of a chart, or why there is none, with what its words are cut from. */
export interface Drawn {
  readonly reply: Reply;
  readonly library: Library;
  readonly drawn: boolean;
}

/** Runs a listing again and draws the chart of it that `key` names, or its first one where none has that key any more. */
export async function drawChart(dispatcher: Dispatcher, call: Call, key: string | null, asker: Asker): Promise<Drawn> {
  const done = await dispatcher.run(call, asker);
  if (done.kind !== 'done') return { reply: done.reply, library: done.library, drawn: false };
  const charts = done.result.charts ?? [];
  const chart = charts.find((one) => one.key === key) ?? charts[0];
  const none = { reply: notice([chartWording(asker.locale).none]), library: done.library, drawn: false };
  if (!chart || !dispatcher.painter) return none;
  const png = await dispatcher.painter.png(chart, asker.locale);
  return { reply: chartReply(charts, chart, png, asker.locale), library: done.library, drawn: true };
}
