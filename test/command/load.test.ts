import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/load.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const definition = (name: string, rest = '') =>
  `export default { name: '${name}', about: 'a command', options: {${rest}}, run: () => null };`;

describe('the folder of commands', () => {
  it('is all there is to edit for a new command', async () => {
    const folder = folderWith({
      'hello.ts': definition('hello'),
      'again.ts': definition('again'),
      'notes.txt': 'no command',
      'a.test.ts': 'throw 1',
    });
    expect([...(await loadCommands(folder)).keys()]).toEqual(['again', 'hello']);
  });

  it('holds the project’s own commands, each in a file of its name', async () => {
    const commands = await loadCommands();
    expect([...commands.keys()]).toContain('help');
  });

  it.each([
    ['empty.ts', 'export const nothing = 1;', /commands\/empty\.ts: the default export must be/],
    ['named.ts', definition('other'), /commands\/named\.ts: the command is named "other"/],
    ['Loud.ts', definition('Loud'), /commands\/Loud\.ts: a name has 1 to 32/],
    [
      'option.ts',
      definition('option', `Big: { kind: 'flag', about: 'x', required: false }`),
      /commands\/option\.ts: the option name "Big"/,
    ],
    [
      'kind.ts',
      definition('kind', `x: { kind: 'colour', about: 'x', required: false }`),
      /commands\/kind\.ts: the default export/,
    ],
  ])('refuses %s with the file’s name and the reason', async (file, text, reason) => {
    await expect(loadCommands(folderWith({ [file]: text }))).rejects.toThrow(reason);
  });
});
