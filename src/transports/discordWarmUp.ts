import { freeText } from '../command/values.ts';
import { customId } from '../render/customId.ts';
import { checkCommand } from './discordCheck.ts';
import type { Incoming, Origin } from './discordIncoming.ts';
import type { Dispatcher } from './dispatch.ts';

/**
 * Things that nobody did, in an order that walks most ways through the program early: figures, titles, a source, a message to
 * check, autocomplete, questions worth asking. What is slow the first time is then slow for nobody.
 */
export function* trials(dispatcher: Dispatcher): Generator<Incoming> {
  const command = 'ask';
  const definition = dispatcher.commands.get(command);
  const option = definition && freeText(definition);
  if (!option) return;
  const library = dispatcher.library();
  let count = 0;
  const from = (): Origin => ({
    ...{
      id: '0',
      token: '0',
      application: '0',
      server: null,
      locale: 'en',
      channels: [],
      manager: false,
      moderator: false,
      received: Date.now(),
    },
    user: `nobody${count++}`,
  });
  const ask = (question: string): Incoming => {
    return { kind: 'command', from: from(), name: command, part: null, options: { [option]: question.slice(0, 80) } };
  };
  yield { kind: 'suggest', from: from(), name: command, option, typed: '' };
  const offered = dispatcher.suggest(command, option, '').map(({ value }) => value);
  for (const [i, { id, key, sha256, title, text, passages }] of library.articles.slice(0, 8).entries()) {
    const [figure] = library.analysis(id).figures;
    if (figure) yield ask(`how much ${text.slice(Math.max(0, figure.span.start - 60), figure.span.start)}`);
    yield ask(title);
    const span = passages.find(({ kind }) => kind === 'paragraph')?.span;
    if (i === 0 && span) {
      const button = customId({ do: 'source', key, ...span, sha: sha256.slice(0, 6) });
      if (button)
        yield { kind: 'button', from: from(), id: button, card: { components: [], ephemeral: false, asker: null }, values: [] };
      yield { kind: 'check', from: from(), name: checkCommand, text: text.slice(span.start, span.start + 300) };
    }
    for (const question of offered.slice(2 * i, 2 * i + 2)) yield ask(question);
  }
}
