import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysis } from '../../src/index/saved/analysisCodec.ts';
import { among, list, orAbsent, orNull, Reader, real, record, text, truth, whole32 } from '../../src/index/saved/codec.ts';
import { lazyList } from '../../src/index/saved/lazyList.ts';
import { Writer } from '../../src/index/saved/writer.ts';

describe('what is kept of articles', () => {
  test('is the same whether numbers are written one by one or by threes', () => {
    const number = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number)), (all) => {
        const [single, together] = [new Writer(), new Writer()];
        for (const three of all) {
          for (const one of three) single.number(one);
          together.three(...three);
        }
        expect(together.done()).toEqual(single.done());
      }),
    );
  });

  test('is read back as it was: any text, broken surrogates included, any number, absent and null told apart', () => {
    const one = record<{ readonly text: string; readonly real: number; readonly whole: number; readonly maybe?: string | null }>({
      text,
      real,
      whole: whole32,
      maybe: orAbsent(orNull(text)),
    });
    const kind = among(['a', null, 'b'] as const);
    const many = list(record({ one, kind, sure: truth }));
    const anyOne = fc.record(
      {
        text: fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'binary', minLength: 60, maxLength: 200 }),
          fc.constantFrom('\ud800', 'x\udc00y', '\ufeffbom', ''),
        ),
        real: fc.double({ noNaN: true }),
        whole: fc.integer({ min: 0, max: 0xffff_ffff }),
        maybe: fc.option(fc.string()),
      },
      { requiredKeys: ['text', 'real', 'whole'], noNullPrototype: true },
    );
    const anyMany = fc.array(
      fc.record({ one: anyOne, kind: fc.constantFrom('a', null, 'b'), sure: fc.boolean() }, { noNullPrototype: true }),
    );
    fc.assert(
      fc.property(anyMany, (values) => {
        const to = new Writer();
        many.write(to, values);
        expect(many.read(new Reader(to.done()))).toStrictEqual(values);
      }),
    );
  });

  test('is read back as it was where people and what is said of whom are passed over first, with texts that stand there for the first time', () => {
    const at = fc.nat(300).map((start) => ({ start, end: start + 3 }));
    const name = fc.constantFrom('Ann', 'Ben', 'Cleo', 'Dora', 'Émile');
    const speaker = fc.option(name);
    const anyAnalysis = fc.record(
      {
        mentions: fc.array(fc.record({ span: at, kind: fc.constant('person' as const), name }, { noNullPrototype: true })),
        people: fc.array(
          fc.record(
            { name, gender: fc.constantFrom(null, 'female' as const), roles: fc.array(at), mentions: fc.array(at) },
            { noNullPrototype: true },
          ),
        ),
        figures: fc.constant([]),
        dates: fc.array(fc.record({ span: at, period: fc.constant(null) }, { noNullPrototype: true })),
        quotations: fc.constant([]),
        indirect: fc.array(fc.record({ span: at, speaker, surface: at, cue: at }, { noNullPrototype: true })),
        referents: fc.array(fc.record({ span: at, name: speaker, confidence: fc.constant(0.5) }, { noNullPrototype: true })),
        abbreviations: fc.array(fc.record({ short: name, long: name }, { noNullPrototype: true })),
      },
      {
        requiredKeys: ['mentions', 'people', 'figures', 'dates', 'quotations', 'indirect', 'abbreviations'],
        noNullPrototype: true,
      },
    );
    fc.assert(
      fc.property(anyAnalysis, (value) => {
        const to = new Writer();
        analysis.write(to, value);
        const read = analysis.read(new Reader(to.done()));
        expect(read.abbreviations).toEqual(value.abbreviations);
        expect(read).toStrictEqual(value);
        expect(read.people).toBe(read.people);
      }),
    );
  });

  test('a list that makes its items when they are looked at behaves as any other', () => {
    let made = 0;
    const lazy = lazyList(1000, (at) => {
      made += 1;
      return { at };
    });
    expect([lazy.length, lazy[5]?.at, lazy[1000], lazy.at(-1)?.at]).toEqual([1000, 5, undefined, 999]);
    expect(made).toBe(2);
    expect(lazy.find(({ at }) => at === 7)?.at).toBe(7);
    expect([...lazy].map(({ at }) => at)).toEqual(lazy.map(({ at }) => at));
    expect(lazy.slice(2, 4)).toEqual([{ at: 2 }, { at: 3 }]);
    expect(Array.isArray(lazy)).toBe(true);
    expect(lazy.toSorted((a, b) => b.at - a.at)[0]).toEqual({ at: 999 });
  });
});
