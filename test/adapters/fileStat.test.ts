import { expect, test, vi } from 'vitest';
import { fileStats } from '../../src/adapters/saved/fileStat.ts';
import { folder, put } from './folder.ts';

test('tells files that were not written since by what the file system says of them, and others by their content', async () => {
  const corpus = folder({ 'old.txt': 'one', 'new.txt': 'two' });
  const stat = (path: string) => fileStats(corpus)(path);
  expect(stat('new.txt')?.stamp).toBeNull();
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  try {
    const before = stat('old.txt');
    expect(before?.stamp).toMatch(/^3 /);
    expect(before?.bytes).toBe(3);
    put(corpus, 'old.txt', 'eno');
    expect(stat('old.txt')?.stamp).not.toBe(before?.stamp);
    expect(stat('none.txt')).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
