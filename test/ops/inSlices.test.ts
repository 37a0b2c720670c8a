import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inSlices } from '../../src/ops/inSlices.ts';

/** Steps that each take longer than a slice, and tell when they are done. */
function* long(count: number, done: () => void): Generator<void, number> {
  for (let nth = 0; nth < count; nth += 1) {
    const began = performance.now();
    while (performance.now() - began < 7);
    done();
    yield;
  }
  return count;
}

describe('steps that are run in slices', () => {
  it('keep one turn of the event loop for one slice, however many run at a time', async () => {
    const turns: number[] = [];
    let turn = 0;
    let over = false;
    const counting = (async () => {
      for (; !over; turn += 1) await setImmediate();
    })();
    const all = [5, 4, 3, 2].map((count) => inSlices(long(count, () => turns.push(turn))));
    expect(await Promise.all(all)).toEqual([5, 4, 3, 2]);
    over = true;
    await counting;
    expect(turns).toHaveLength(14);
    expect(new Set(turns).size).toBe(14);
  });

  it('go on in the order in which they began to wait', async () => {
    const order: string[] = [];
    await Promise.all(['a', 'b', 'c'].map((name) => inSlices(long(2, () => order.push(name)))));
    // Nobody was waiting when the first began.
    expect(order.join('')).toBe('aabcbc');
  });

  it('are left between two of them when they are not wanted any more, and the others go on', async () => {
    const abort = new AbortController();
    let done = 0;
    const left = inSlices(
      long(9, () => {
        done += 1;
        abort.abort(new Error('too late'));
      }),
      abort.signal,
    );
    const other = inSlices(long(3, () => undefined));
    await expect(left).rejects.toThrow('too late');
    expect(done).toBe(1);
    expect(await other).toBe(3);
  });
});
