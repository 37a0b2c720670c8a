import { namedIn } from '../../src/command/define.ts';
import { loadCommands } from '../../src/command/load.ts';
import type { Language } from '../../src/present/words/language.ts';
import { everyPhrase, textsOf } from '../present/catalogue.ts';

const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** The texts in what a phrase is made by, where it is a function: what stands between its quotation marks. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'function') return [];
  if (value.length === 0) return textsOf(value());
  // Built code holds letters beyond ASCII as \uXXXX.
  const code = String(value).replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const literals = code.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? [];
  return literals.map((literal) => literal.replace(/\$\{[^}]*\}+/g, ' '));
}

/** Names and descriptions of commands and options in a language. */
async function commandWords(language: Language): Promise<readonly string[]> {
  const commands = [...(await loadCommands()).values()];
  return commands.flatMap((command) => {
    const options = Object.entries(command.options).map(([name, option]) => namedIn(language, { name, ...option }));
    return [namedIn(language, command), ...options].flatMap(({ name, about }) => [name, about]);
  });
}

/** Every word that Footnote says by itself in a language. */
export async function ownWords(language: Language): Promise<ReadonlySet<string>> {
  const phrases = await everyPhrase();
  const said = phrases.flatMap(({ each }) => [...textsOf(each[language]), ...textsIn(each[language])]);
  return new Set([...said, ...(await commandWords(language))].flatMap(words));
}

/** Words of `text` that are English words of Footnote's own, none of this language, and none of what is `known` otherwise. */
export function englishIn(text: string, english: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): readonly string[] {
  return [...new Set(words(text))].filter((word) => english.has(word) && !others.some((known) => known.has(word)));
}

export const wordsOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(words));
