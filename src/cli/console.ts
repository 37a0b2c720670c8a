import { createInterface, type Interface } from 'node:readline';
import { AskerFault } from '../command/request.ts';
import { type Call, parseTyped } from '../command/typed.ts';
import type { Library } from '../index/library.ts';
import type { Article } from '../model/article.ts';
import type { Reply } from '../model/reply.ts';
import { notice } from '../present/reply.ts';
import { sourceReply } from '../present/source.ts';
import { chartWording } from '../present/words/chartWording.ts';
import type { Freshness } from '../present/words/sourceWording.ts';
import { terminalText } from '../render/terminal.ts';
import { drawChart } from '../transports/charts.ts';
import type { Dispatcher } from '../transports/dispatch.ts';
import { tokenHint } from './arguments.ts';
import { keepChart } from './chartFile.ts';
import { completion } from './completion.ts';
import { keepHistory, readHistory } from './history.ts';
import { appearance, type Io, print } from './io.ts';
import { linesOf } from './lines.ts';
import { operator } from './oneShot.ts';

const prompt = 'footnote> ';

const welcome = (articles: number, preview: string | null) =>
  `Footnote, ${articles} article${articles === 1 ? '' : 's'}. Ask a question, or type /help. A number shows the source of that passage. /quit ends.\n` +
  (preview ? `The same in a browser, as it looks in Discord: ${preview}\n` : '') +
  `For Discord: ${tokenHint}\n`;

/** What a chat needs to know besides the commands. */
export interface ChatParts {
  readonly io: Io;
  /** Where the history is kept. */
  readonly dataDir: string;
  readonly signal: AbortSignal;
  readonly sourceNow: (article: Article) => Promise<'identical' | 'changed' | 'gone'>;
  /** Address of the preview page; null where there is none. */
  readonly preview?: string | null;
}

/** Chats over the terminal until /quit, the end of the input or `signal`; a failing command never ends it. */
export async function chat(dispatcher: Dispatcher, { io, dataDir, signal, sourceNow, preview = null }: ChatParts): Promise<0> {
  const conversation = new Conversation(dispatcher, { io, sourceNow, dataDir });
  await print(io.output, welcome(dispatcher.library(null).articles.length, preview));
  if (io.input.isTTY && io.output.isTTY) await interactive(conversation, dispatcher, { io, dataDir, signal });
  else for await (const line of linesOf(io.input, signal)) if ((await conversation.hear(line)) === 'quit') break;
  return 0;
}

async function interactive(
  conversation: Conversation,
  dispatcher: Dispatcher,
  { io, dataDir, signal }: Omit<ChatParts, 'sourceNow'>,
): Promise<void> {
  const history = readHistory(dataDir);
  const prompted = createInterface({
    input: io.input,
    output: io.output,
    terminal: true,
    prompt,
    history,
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (line: string) => completion(line, dispatcher),
  });
  prompted.on('history', (lines) => keepHistory(dataDir, lines));
  try {
    await questions(prompted, conversation, signal);
  } finally {
    prompted.close();
  }
}

/** Hears one line after the other; resolves on /quit, Ctrl+D, Ctrl+C on an empty line, and on the signal. */
function questions(prompted: Interface, conversation: Conversation, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let turn: Promise<unknown> = Promise.resolve();
    const hear = async (line: string) => {
      if ((await conversation.hear(line)) === 'quit') resolve();
      else prompted.prompt();
    };
    prompted.on('line', (line) => {
      turn = turn.then(() => hear(line)).catch(reject);
    });
    prompted.on('SIGINT', () => {
      if (prompted.line === '') return resolve();
      prompted.write(null, { ctrl: true, name: 'e' });
      prompted.write(null, { ctrl: true, name: 'u' });
    });
    prompted.on('close', () => turn.then(() => resolve()));
    signal.addEventListener('abort', () => resolve(), { once: true });
    prompted.prompt();
  });
}

/** One chat: remembers the last card, so that a number can ask for a source. */
class Conversation {
  readonly #dispatcher: Dispatcher;
  readonly #io: Io;
  readonly #sourceNow: ChatParts['sourceNow'];
  readonly #dataDir: string;
  #last: Reply | null = null;
  /** What the last card came from, where it can be drawn. */
  #drawable: { readonly call: Call; readonly keys: readonly string[] } | null = null;
  /** What the last card's words are cut from. */
  #library: Library;

  constructor(dispatcher: Dispatcher, { io, sourceNow, dataDir }: Pick<ChatParts, 'io' | 'sourceNow' | 'dataDir'>) {
    this.#dispatcher = dispatcher;
    this.#library = dispatcher.library(null);
    this.#io = io;
    this.#sourceNow = sourceNow;
    this.#dataDir = dataDir;
  }

  /** Answers one line. */
  async hear(line: string): Promise<'quit' | 'on'> {
    const text = line.trim();
    if (text === '') return 'on';
    if (/^\/(quit|exit)$/i.test(text)) return 'quit';
    const chart = /^chart(?:\s+(\d{1,2}))?$/i.exec(text);
    if (chart) {
      await this.#show(await this.#chart(Number(chart[1] ?? 1)));
      return 'on';
    }
    await this.#show(await (/^\d{1,3}$/.test(text) ? this.#source(Number(text)) : this.#answer(text)));
    return 'on';
  }

  async #answer(text: string): Promise<Reply> {
    try {
      const call = text.startsWith('/')
        ? parseTyped(text, this.#dispatcher.commands)
        : { command: 'ask', options: { question: text } };
      const done = await this.#dispatcher.run(call, operator);
      const { reply, library } = done;
      const charts = done.kind === 'done' ? (done.result.charts ?? []) : [];
      this.#drawable = charts.length > 0 && this.#dispatcher.painter ? { call, keys: charts.map(({ key }) => key) } : null;
      this.#last = reply;
      this.#library = library;
      return reply;
    } catch (error) {
      if (error instanceof AskerFault) return notice([{ foreign: error.message }]);
      throw error;
    }
  }

  async #source(number: number): Promise<Reply> {
    const passage = this.#last?.blocks.find((block) => block.kind === 'passage' && block.number === number);
    const article = passage?.kind === 'passage' ? this.#library.article(passage.article) : undefined;
    if (passage?.kind !== 'passage' || !article) return notice([`There is no passage [${number}] on the last card.`]);
    const now = await this.#sourceNow(article);
    const freshness: Freshness = now === 'identical' ? 'same' : now;
    return sourceReply(article, passage.span, freshness);
  }

  /** Draws the last listing and says where the picture lies, with its values in words. */
  async #chart(number: number): Promise<Reply> {
    const say = chartWording(operator.locale);
    const key = this.#drawable?.keys[number - 1];
    if (!this.#drawable || key === undefined) return notice([say.none]);
    const { reply } = await drawChart(this.#dispatcher, this.#drawable.call, key, operator);
    const picture = reply.blocks.find((block) => block.kind === 'picture');
    if (picture?.kind !== 'picture') return reply;
    const values = reply.blocks.filter(({ kind }) => kind === 'list');
    try {
      const path = keepChart(this.#dataDir, titleOf(reply), picture.png);
      return {
        ...reply,
        blocks: [
          ...(values.length > 0 ? values : [picture]),
          { kind: 'says', words: [{ foreign: say.saved(path) }], tone: 'strong' },
        ],
      };
    } catch (error) {
      return notice([{ foreign: say.notSaved(error instanceof Error ? error.message : String(error)) }]);
    }
  }

  async #show(reply: Reply): Promise<void> {
    const text = terminalText(reply, this.#library, appearance(this.#io.output, this.#io.environment));
    const hint = this.#drawable && reply === this.#last ? `${chartWording(operator.locale).consoleHint}\n\n` : '';
    await print(this.#io.output, `\n${text}\n\n${hint}`);
  }
}

const titleOf = ({ blocks }: Reply): string => {
  const title = blocks.find((block) => block.kind === 'title');
  return (title?.kind === 'title' ? title.words : []).map((part) => (typeof part === 'string' ? part : part.foreign)).join('');
};
