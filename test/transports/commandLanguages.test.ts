import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/load.ts';
import { languages } from '../../src/present/words/language.ts';
import { wording } from '../../src/present/words/wording.ts';
import { discordLocales } from '../../src/transports/discord/discordNames.ts';
import { commandData } from '../../src/transports/publish.ts';
import { commandProblems } from '../loopback/commandRules.ts';

type Json = Readonly<Record<string, unknown>>;

const commands = commandData(await loadCommands());
const locales = Object.values(discordLocales).flat().sort();

/** Everything that has a name: commands, their parts, options and choices. */
function named(list: readonly Json[], path: readonly string[] = []): readonly { readonly path: string; readonly one: Json }[] {
  return list.flatMap((one) => {
    const here = [...path, String(one['name'])];
    const inner = [
      ...(Array.isArray(one['options']) ? one['options'] : []),
      ...(Array.isArray(one['choices']) ? one['choices'] : []),
    ];
    return [{ path: here.join(' '), one }, ...named(inner, here)];
  });
}

describe('the commands as Discord shows them', () => {
  it('cover the languages of the catalogue', () => {
    expect(Object.keys(discordLocales).sort()).toEqual(languages.filter((language) => language !== 'en').sort());
  });

  it('keep every limit in every language', () => {
    expect(commandProblems(commands)).toEqual([]);
  });

  it('are called in /help what Discord calls them', () => {
    const parts = [...named(commands).map(({ one }) => one)];
    const [checks, finds, setup] = ['Check this message', 'Find sources', 'setup'].map((name) =>
      parts.find((one) => one['name'] === name),
    );
    for (const language of languages) {
      const lines = wording(language).help.reading().flat().join('\n');
      for (const one of [checks, finds, setup]) {
        const names = Object(one?.['name_localizations']);
        expect(lines).toContain(language === 'en' ? one?.['name'] : names[discordLocales[language][0] ?? '']);
      }
    }
  });

  it.each(named(commands))('have a name and a description of $path in every language', ({ one }) => {
    expect(Object.keys(Object(one['name_localizations'])).sort()).toEqual(locales);
    if (one['description'] === undefined) return;
    expect(Object.keys(Object(one['description_localizations'])).sort()).toEqual(locales);
    for (const text of Object.values(Object(one['description_localizations']))) expect(text).not.toBe(one['description']);
  });
});
