import { expect, test } from 'vitest';
import { articlesOf } from '../../src/ingest/ingest.ts';
import { linesIn } from '../../src/ingest/jsonl.ts';
import { means } from './reading.ts';

const text = 'Rain in the north\n\nPublished: 5 June 2019\n\nIt rained for three days. The dam held, the mayor said.';
const given = {
  ...{ id: 'rain', title: 'Rain', date: '2019-06-05', publisher: 'The Gazette', url: 'https://example.org/rain', text },
};

const bytesOf = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

/** Whether a line holds what another one was read as, and whether reading both says so. */
function compared(before: object, now: object) {
  const [old, other] = [before, now].map((line) => [
    ...articlesOf({ path: 'all.jsonl', bytes: bytesOf(JSON.stringify(line)), sha256: '' }, means),
  ]);
  const [article] = old ?? [];
  if (!article || 'reason' in article) throw new Error('the line is no article');
  const [line] = linesIn(bytesOf(JSON.stringify(now)));
  return { holds: line?.holds(article, means), same: JSON.stringify(old) === JSON.stringify(other) };
}

const changes: readonly object[] = [
  {},
  ...(['title', 'date', 'publisher', 'url'] as const).map((key) => ({ [key]: undefined })),
  { title: 'Rain in the north' },
  { title: 'Snow' },
  { date: '2019-06-06' },
  { date: '5 June 2019' },
  { publisher: 'The Herald' },
  { url: 'https://example.org/snow' },
  { text: `${text} It stopped.` },
  { section: 'weather' },
];

test.each(changes.flatMap((before) => changes.map((now) => [before, now] as const)))(
  'a line holds what was read before where reading it again gives the same: %j, now %j',
  (before, now) => {
    const { holds, same } = compared({ ...given, ...before }, { ...given, ...now });
    expect(holds).toBe(same);
  },
);

test('lines are told by their bytes, blank and broken ones too', () => {
  const lines = ['{"id":"ä","text":"It rained."}', '', 'no JSON', ' ', '{"id":7,"text":"It snowed."}'];
  const all = [...linesIn(bytesOf(...lines))];
  expect(all.map(({ id, isBlank }) => [id, isBlank])).toEqual([
    ['ä', false],
    [null, true],
    [null, false],
    [null, true],
    ['7', false],
  ]);
  const bytes = bytesOf(...lines);
  const cut = all.map(({ span }) => new TextDecoder().decode(bytes.subarray(span.from, span.to)));
  expect(cut.join('')).toBe(lines.join('\n'));
  expect(cut.map((line) => line.replace('\n', ''))).toEqual(lines);
});
