import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ButtonState, buttonState, customId, keep, recall } from '../../src/render/customId.ts';

const number = fc.nat(2_000_000);
const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const state: fc.Arbitrary<ButtonState> = fc.oneof(
  fc.record({ do: fc.constantFrom('source', 'exact'), start: number, length: number }).map(({ do: what, start, length }) => ({
    do: what,
    key: '0123456789',
    start,
    end: start + length + 1,
    sha: 'abcdef',
  })),
  fc.record({ do: fc.constant('compare'), page: fc.nat(99), kept: fc.record({ text }) }),
  fc.record({ do: fc.constant('more'), command: fc.constantFrom('ask', 'quote'), page: fc.nat(99), kept: fc.record({ text }) }),
  fc.record({ do: fc.constant('run'), command: fc.constant('search'), kept: fc.record({ text }) }),
  fc.record({
    do: fc.constant('chart'),
    command: fc.constantFrom('figures', 'timeline'),
    key: fc.constantFrom('USD.level', '%.rise.trade', 'km².level.flow.2', '°C.level', 'strip'),
    share: fc.boolean(),
    kept: fc.record({ text }),
  }),
  fc.constant({ do: 'share', again: null }),
  fc.constantFrom({ do: 'dismiss', asker: '100000000000000001' }, { do: 'dismiss', asker: null }),
) as fc.Arbitrary<ButtonState>;

describe('button states', () => {
  it('survive the way there and back, or are too long to be sent at all', () => {
    fc.assert(
      fc.property(state, (given) => {
        const id = customId(given);
        if (id === null) return;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(buttonState(id)).toEqual(given);
      }),
    );
  });

  it('of any other shape are refused, never thrown at', () => {
    const forged = [
      'fn1|s',
      'fn1|d|x y',
      'fn1|m|a b|0|=x',
      'fn1|c|0|@z',
      'fn1|s|0123456789|5|5|abcdef',
      'fn1|h|x',
      'fn1|g|figures||=x',
      'fn1|g|figures|a b|=x',
      'fn1|g|fig ures|USD.level|=x',
      'fn0|h',
      'fn1|q',
      '',
    ];
    for (const id of [...forged, `fn1|r|ask|=${'x'.repeat(100)}`]) expect(buttonState(id)).toBeNull();
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (noise, versioned) => {
        const found = buttonState(versioned ? `fn1|${noise}` : noise);
        expect(found === null || versioned || noise.startsWith('fn1|')).toBe(true);
      }),
    );
  });

  it('keep a text that is too long as a place in the title, and notice when the title changed', () => {
    const question = 'why '.repeat(60).trim();
    const id = keep(question, `On ${question}?`, (kept) => ({ do: 'more', command: 'ask', page: 1, kept }));
    const found = buttonState(id ?? '');
    if (found?.do !== 'more') throw new Error(`not kept: ${id}`);
    expect(recall(found.kept, `On ${question}?`)).toBe(question);
    expect(recall(found.kept, `On ${question.replace('why', 'how')}?`)).toBeNull();
    expect(keep(question, 'another title', (kept) => ({ do: 'run', command: 'ask', kept }))).toBeNull();
  });
});
