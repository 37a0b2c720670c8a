import { freeText } from '../../command/values.ts';
import type { Library } from '../../index/library.ts';
import { customId } from '../../render/customId.ts';
import type { Dispatcher } from '../dispatch.ts';
import type { DiscordApi } from './discordApi.ts';
import { checkCommand } from './discordCheck.ts';
import { type Incoming, incoming, type Origin } from './discordIncoming.ts';

/** Nobody is waiting for a trial: nothing of it goes to Discord. */
export const nowhere: DiscordApi = { send: async () => 'gone' };

/**
 * Things that nobody did, in an order that walks most ways through the program early: figures, titles, a source, a message to
 * check, autocomplete, questions worth asking. What is slow the first time is then slow for nobody.
 */
export function* trials(dispatcher: Dispatcher): Generator<Incoming> {
  const command = 'ask';
  const definition = dispatcher.commands.get(command);
  const option = definition && freeText(definition);
  if (!option) return;
  const library = dispatcher.library(null);
  let count = 0;
  const from = (): Origin => ({
    ...{
      id: '0',
      token: '0',
      application: '0',
      server: null,
      collection: null,
      locale: 'en',
      serverLocale: null,
      channels: [],
      manager: false,
      moderator: false,
      mayPost: false,
      received: Date.now(),
    },
    user: `nobody${count++}`,
  });
  // Read as if it had come from Discord, so that reading is awake too.
  const ask = (question: string): readonly Incoming[] => {
    const { user, ...ids } = { user: `nobody${count++}`, id: '0', token: '0', application_id: '0' };
    const options = [{ name: option, type: 3, value: question.replace(/\s+/g, ' ').slice(0, 90) }];
    const given = incoming({ ...ids, type: 2, user: { id: user }, data: { name: command, type: 1, options } }, Date.now());
    return given ? [given] : [];
  };
  yield { kind: 'suggest', from: from(), name: command, option, typed: '' };
  for (const question of comparable(library)) yield* ask(question);
  const offered = dispatcher.suggest(command, option, '', null).map(({ value }) => value);
  for (const [i, { id, key, sha256, title, text, passages }] of library.articles.slice(0, 8).entries()) {
    const [figure] = library.analysis(id).figures;
    if (figure) yield* ask(`how much ${text.slice(Math.max(0, figure.span.start - 60), figure.span.start)}`);
    yield* ask(title);
    const span = passages.find(({ kind }) => kind === 'paragraph')?.span;
    if (i === 0 && span) {
      const button = customId({ do: 'source', key, ...span, sha: sha256.slice(0, 6) });
      if (button)
        yield { kind: 'button', from: from(), id: button, card: { components: [], ephemeral: false, asker: null }, values: [] };
      yield { kind: 'check', from: from(), name: checkCommand, text: text.slice(span.start, span.start + 300) };
    }
    for (const question of offered.slice(2 * i, 2 * i + 2)) yield* ask(question);
  }
}

/** Questions for figures that two articles may state of the same time: the long way through an answer, comparison included. */
function comparable(library: Library): readonly string[] {
  const byKind = new Map<string, { readonly articles: Set<string>; readonly questions: string[] }>();
  for (const { id, text } of library.articles.slice(0, 40)) {
    for (const { unit, period, span } of library.analysis(id).figures) {
      if (!period || unit === 'rank' || unit === 'count' || unit === 'year') continue;
      const kind = byKind.get(`${unit} ${period.label}`) ?? { articles: new Set(), questions: [] };
      byKind.set(`${unit} ${period.label}`, kind);
      kind.articles.add(id);
      kind.questions.push(`how big was ${text.slice(Math.max(0, span.start - 50), span.start)} in ${period.label}?`);
    }
  }
  const shared = [...byKind].filter(([, { articles }]) => articles.size > 1);
  const yearFirst = shared.sort(([a], [b]) => Number(/ \d{4}$/.test(b)) - Number(/ \d{4}$/.test(a)));
  return yearFirst.slice(0, 4).flatMap(([, { questions }]) => questions.slice(0, 1));
}
