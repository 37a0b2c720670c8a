import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, command } from '../../src/command/define.ts';
import type { CommandResult } from '../../src/command/request.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import type { Library } from '../../src/index/library.ts';
import { termsOf } from '../../src/index/terms.ts';
import type { Agreement, Answer, Evidence } from '../../src/model/answer.ts';
import type { Article } from '../../src/model/article.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { present } from '../../src/present/reply.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { type Gateway, type GatewayParts, startGateway } from '../../src/transports/gateway.ts';
import { article } from '../analyse/article.ts';
import type { LoopbackDiscord } from '../loopback/world.ts';

/** A library of plain articles, each under its file name. */
export function libraryOf(texts: Readonly<Record<string, string>>, more: Partial<Article> = {}): Library {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const articles = Object.entries(texts).map(([file, text]) => ({
    ...article(text, file),
    key: hash(file).slice(0, 10),
    sha256: hash(text),
    title: file,
    ...more,
  }));
  return buildLibrary({ articles, analyses: new Map(), refused: [], makeIndex: compactIndex });
}

/** A bare `/ask`: every sentence that holds a word of the question, in order of the articles. */
export const ask = command({
  name: 'ask',
  about: 'Asks the test articles',
  options: {
    question: {
      kind: 'text',
      about: 'What to ask',
      required: true,
      maxLength: 300,
      suggest: (typed) => [{ name: `${typed} trade`, value: `${typed} trade` }],
    },
    private: { kind: 'flag', about: 'Only for you', required: false },
    for: { kind: 'person', about: 'Whom to tell', required: false },
  },
  run({ values, library }): CommandResult {
    const wanted = new Set(termsOf(values.question).map(({ term }) => term));
    const evidence = library.articles.flatMap((one) =>
      one.passages.flatMap((passage) =>
        passage.sentences
          .filter(({ index }) => library.sentenceTerms(one.id)[index]?.some(({ term }) => wanted.has(term)))
          .map(({ span }) => ({ article: one.id, passage: passage.id, span, context: passage.span })),
      ),
    );
    const found = evidence.map(
      (one, i): Evidence => ({ ...one, rank: i + 1, highlights: [], score: 1, quotation: null, alsoIn: [] }),
    );
    const common = { command: 'ask', asked: values.question };
    const [first, ...rest] = found;
    const answer: Answer = first
      ? { ...common, outcome: 'answered', evidence: [first, ...rest], agreement: agreementOf(found, library) }
      : {
          ...common,
          outcome: 'no_evidence',
          nearest: [],
          explanation: {
            searched: [...wanted],
            neverOccur: [],
            neverTogether: [],
            articles: 1,
            didYouMean: ['trade'],
            line: 'Nothing.',
          },
        };
    return { reply: present(answer, library, { private: values.private ?? false }), answer };
  },
});

function agreementOf(found: readonly Evidence[], library: Library): Agreement | null {
  const values = found.flatMap(({ article: id, span, rank }) => {
    const text = /\$(\d+) billion/.exec(library.article(id)?.text.slice(span.start, span.end) ?? '');
    const rest = { high: null, unit: 'USD', approximate: false, period: '2018', attributedTo: null, evidence: [rank] };
    return text ? [{ ...rest, value: Number(text[1]) * 1e9, text: text[0] }] : [];
  });
  if (values.length < 2) return null;
  return { verdict: 'differ', measures: [{ label: 'trade', verdict: 'differ', values, newer: null }] };
}

/** Takes as long as it is told, and fails then when told with a “!”. */
export const slow = command({
  name: 'slow',
  about: 'Takes its time',
  options: {
    ms: { kind: 'text', about: 'How long', required: true, maxLength: 5 },
    private: { kind: 'flag', about: 'Only for you', required: false },
  },
  async run({ values, library, ...rest }) {
    await sleep(Number.parseInt(values.ms, 10));
    if (values.ms.endsWith('!')) throw new Error('late trouble');
    return ask.run({ ...rest, library, values: { question: 'trade', private: values.private, for: undefined } });
  },
});

/** Always fails, with words that nobody may see. */
export const broken = command({
  name: 'broken',
  about: 'Fails',
  options: {},
  run() {
    throw new Error('secret inner matter');
  },
});

const all = new Map<string, Command>([ask, slow, broken].map((one) => [one.name, one as unknown as Command]));

/** A bot with the commands above, connected to a loopback Discord. */
export async function smallBot(discord: LoopbackDiscord, library: Library, more: Partial<GatewayParts> = {}): Promise<Gateway> {
  return startGateway({
    token: discord.token,
    application: null,
    server: null,
    apiBase: discord.apiBase,
    dispatcher: dispatcher({ commands: all, library: () => library, log: silentLog }),
    log: silentLog,
    sourceNow: async () => 'identical',
    ...more,
  });
}
