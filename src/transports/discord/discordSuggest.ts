import type { Command } from '../../command/define.ts';
import type { Dispatcher } from '../dispatch.ts';
import type { Recent } from '../recent.ts';
import { type CorpusParts, corpusFiles } from './corpus/corpus.ts';
import { corpusCommand } from './corpus/corpusData.ts';
import type { Incoming, Origin } from './discordIncoming.ts';

/** What autocomplete offers, as Discord takes it: 25 choices at most, names of at most 100 characters. */
export async function choicesFor(
  given: Extract<Incoming, { kind: 'suggest' }>,
  parts: { readonly dispatcher: Dispatcher; readonly recent: Recent; readonly corpus: CorpusParts | null },
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const { from, name, option, typed } = given;
  if (name === corpusCommand) return corpusFiles(given, parts.corpus);
  const before = parts.recent.of(whoIn(from), `${name} ${option}`);
  const choices = parts.dispatcher.suggest(name, option, typed, from.collection, before).slice(0, 25);
  return choices.map(({ name: label, value }) => ({ name: label.slice(0, 100).replace(/[\uD800-\uDBFF]$/, ''), value }));
}

/** Keeps what a person gave for the texts of a command, to be offered again. */
export function remember(
  recent: Recent,
  from: Origin,
  { name, options }: Command,
  given: Readonly<Record<string, unknown>>,
): void {
  for (const option of Object.keys(options)) {
    const text = given[option];
    if (options[option]?.kind === 'text' && typeof text === 'string' && text.trim())
      recent.add(whoIn(from), `${name} ${option}`, text);
  }
}

/** What somebody asks of one server's own articles is not offered in another. */
const whoIn = ({ user, collection }: Origin): string => `${user} ${collection ?? ''}`;
