import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/ops/makeFolder.ts';

describe('making a folder', () => {
  const temporary = () => mkdtempSync(join(tmpdir(), 'folder-'));

  it('makes those above it too, and is content with one that is there', () => {
    const path = join(temporary(), 'a b', 'ü', 'c');
    makeFolder(path);
    makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('fails below a file', () => {
    const file = join(temporary(), 'file');
    writeFileSync(file, '');
    expect(() => makeFolder(join(file, 'a', 'b'))).toThrow(/ENOTDIR|ENOENT|cannot be made/);
  });

  it.skipIf(!existsSync('/proc/self'))(
    'fails at once where the system makes no folders and says that the one above is missing',
    () => {
      expect(() => makeFolder('/proc/footnote/index')).toThrow();
    },
  );
});
