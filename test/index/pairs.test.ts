import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkOf, openPartFile, writePart } from '../../src/adapters/saved/partFile.ts';
import { type CompactIndex, compactIndex } from '../../src/index/compact/compactIndex.ts';
import { LiveSegment } from '../../src/index/compact/liveSegment.ts';
import { allFields, gap, type IndexQuery, type IndexRow, openQuery } from '../../src/index/port.ts';
import { PartBuilder } from '../../src/index/saved/part.ts';

/** Numbers that look random and are the same every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const roll = dice(5);
/** Words w0 to w5 stand in nearly every row, "of" with them; w6 on are rarer and rarer; a gap here and there. */
function wordsOf(length: number): readonly string[] {
  return Array.from({ length }, () => {
    const one = roll(24);
    if (one < 12) return `w${one % 6}`;
    if (one < 15) return 'of';
    return one === 15 ? gap : `w${6 + roll(1 + roll(200))}`;
  });
}

const rows: readonly IndexRow[] = Array.from({ length: 6000 }, (_, nth) => ({
  id: `r${String((nth * 4999) % 6000).padStart(4, '0')}`,
  fields: {
    title: wordsOf(roll(6)),
    lead: [],
    text: wordsOf(roll(70) + roll(300) * (roll(200) === 0 ? 10 : 0)),
    people: [],
    figures: [],
  },
  date: null,
  publisher: null,
}));

/** The words of each row, field by field, as plain texts. */
const texts = new Map(
  rows.map(
    ({ id, fields }) => [id, allFields.map((field) => ` ${fields[field].map((word) => word || '|').join(' ')} `)] as const,
  ),
);

const runs = Array.from({ length: 60 }, () => {
  const words = Array.from({ length: 2 + roll(3) }, () =>
    roll(5) === 0 ? `w${roll(40)}` : (['of', 'w0', 'w1', 'w5'][roll(4)] ?? ''),
  );
  return roll(6) === 0 ? [words[0] ?? '', ...words] : words;
});

/** As the port has it: the words side by side in one field, and the scores of a search without the phrase. */
function expectRuns(index: CompactIndex, left: readonly IndexRow[]): void {
  const scoring: IndexQuery = { ...openQuery, terms: [{ term: 'w0', weight: 1 }], limit: rows.length };
  const all = index.search(scoring);
  for (const run of runs) {
    const holding = left.filter(({ id }) => texts.get(id)?.some((text) => text.includes(` ${run.join(' ')} `)));
    const expected = new Set(holding.map(({ id }) => id));
    const found = index.search({ ...openQuery, phrases: [run], limit: rows.length });
    expect(found.map(({ id }) => id).join(), run.join(' ')).toEqual([...expected].sort().join());
    const scored = index.search({ ...scoring, phrases: [run] });
    expect(JSON.stringify(scored), run.join(' ')).toBe(JSON.stringify(all.filter(({ id }) => expected.has(id))));
  }
}

describe('phrases of common words', () => {
  const one = compactIndex();
  const pieces = compactIndex();
  const folder = mkdtempSync(join(tmpdir(), 'footnote-pairs-'));
  beforeAll(() => {
    one.add(rows);
    one.merge();
    for (const [from, to] of [
      [0, 2500],
      [2500, 2600],
      [2600, 6000],
    ]) {
      pieces.add(rows.slice(from, to));
      pieces.search(openQuery);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('pairs are noted where there are many rows', () => {
    const { pairs } = one.segments()[0]?.segment.fields.text ?? expect.fail();
    expect(pairs.terms.length).toBeGreaterThanOrEqual(7);
    expect(pairs.rows.length).toBeGreaterThan(10_000);
  });

  test('are found where a look at every row finds them', () => expectRuns(one, rows));

  test('are found over several segments, and without the rows that were removed', () => {
    expectRuns(pieces, rows);
    pieces.remove(rows.slice(100, 2550).map(({ id }) => id));
    expectRuns(pieces, [...rows.slice(0, 100), ...rows.slice(2550)]);
  });

  test('merged segments note the very pairs that are noted when all rows come at once', () => {
    pieces.add(rows.slice(100, 2550));
    pieces.merge();
    expectRuns(pieces, rows);
    for (const field of allFields)
      expect(pieces.segments()[0]?.segment.fields[field].pairs).toEqual(one.segments()[0]?.segment.fields[field].pairs);
  });

  test('are found in what was saved', async () => {
    const [live] = one.segments();
    if (!live) return expect.fail();
    const inSentences = new Uint32Array(live.segment.holders.length);
    const path = join(folder, 'rows.part');
    await writePart(path, 'test', { ...new PartBuilder(checkOf).build(), passages: live.segment, inSentences }, []);
    const opened = openPartFile(path, 'test');
    if (!opened) return expect.fail();
    expectRuns(compactIndex([new LiveSegment(opened.part.passages)]), rows);
  });
});
