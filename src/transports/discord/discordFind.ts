import { statementsIn } from '../../answer/check/claims.ts';
import { freeText } from '../../command/values.ts';
import type { Library } from '../../index/library.ts';
import type { Evidence } from '../../model/answer.ts';
import type { Reply } from '../../model/reply.ts';
import { notice, present } from '../../present/reply.ts';
import { discordWording } from '../../present/words/discordWording.ts';
import type { Dispatcher } from '../dispatch.ts';
import type { Origin } from './discordIncoming.ts';

/** Name of the message command that looks for what the articles say on what a message says. */
export const findCommand = 'Find sources';

/** What it is called in other languages. */
export const findNames = {
  de: 'Quellen finden',
  fr: 'Trouver des sources',
  es: 'Buscar fuentes',
  ru: 'Найти источники',
  zh: '查找来源',
} as const;

const mostStatements = 5;
const mostPassages = 6;

/** A reply and the articles that its words are cut from. */
export interface Found {
  readonly reply: Reply;
  readonly library: Library;
}

/** A private card with the passages that answer the sentences of a message, each passage once, or the nearest ones where none does. */
export async function find(text: string, from: Origin, dispatcher: Dispatcher): Promise<Found> {
  const ask = dispatcher.commands.get('ask');
  const option = ask && freeText(ask);
  const statements = statementsIn(text).slice(0, mostStatements);
  await dispatcher.ready(from.collection);
  let library = dispatcher.library(from.collection);
  if (!ask || !option || statements.length === 0) return { reply: notice([discordWording(from.locale).nothingToCheck]), library };
  const who = { id: from.user, server: from.server, collection: from.collection, locale: from.locale };
  let [answered, near]: [Evidence[][], Evidence[][]] = [[], []];
  for (const { sentence } of statements) {
    const done = await dispatcher.run({ command: ask.name, options: { [option]: sentence.text.slice(0, 300) } }, who);
    if (done.kind !== 'done') continue;
    // The articles changed in between: passages of before are not shown beside those of after.
    if ((done.library.state ?? done.library) !== (library.state ?? library)) [answered, near] = [[], []];
    library = done.library;
    const { answer } = done.result;
    if (answer?.outcome === 'answered') answered.push([...answer.evidence]);
    if (answer?.outcome === 'no_evidence') near.push([...answer.nearest]);
  }
  const common = { command: ask.name, asked: opening(text) };
  const [first, ...rest] = inTurn(answered);
  const options = { locale: from.locale, private: true };
  if (first) {
    const answer = { ...common, outcome: 'answered', evidence: [first, ...rest], agreement: null } as const;
    return { reply: present(answer, library, options), library };
  }
  const explanation = {
    ...{ searched: [], neverOccur: [], neverTogether: [], didYouMean: [], line: '' },
    articles: library.articles.length,
  };
  const nearest = inTurn(near).slice(0, 3);
  return { reply: present({ ...common, outcome: 'no_evidence', explanation, nearest }, library, options), library };
}

/** The best of each list, then the second of each, and so on; every passage once, ranked anew. */
function inTurn(lists: readonly (readonly Evidence[])[]): readonly Evidence[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const mixed = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  const known = new Set<string>();
  const once = mixed.filter(({ article, span }) => {
    const place = `${article} ${span.start}`;
    return !known.has(place) && known.add(place);
  });
  return once.slice(0, mostPassages).map((one, i) => ({ ...one, rank: i + 1 }));
}

/** The first words of a message, enough to know it by. */
function opening(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
