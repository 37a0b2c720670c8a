import { readFileSync } from 'node:fs';
import { z } from 'zod';

const factSchema = z.strictObject({
  /** File in `corpus/`. */
  brief: z.string(),
  /** What the brief states, for people. */
  fact: z.string().min(1),
  /** As a reader would ask. */
  question: z.string().min(1),
  /** Words that one sentence of the answer, from that brief, must all show. */
  expect: z.array(z.string().min(1)).min(1),
});

/** One thing that a brief states, and how it is asked for. */
export type Fact = z.infer<typeof factSchema>;

/** The facts of all briefs, in the order of the file. */
export function facts(): Fact[] {
  const lines = readFileSync('test/golden/facts.jsonl', 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const fact = factSchema.safeParse(JSON.parse(line));
    if (!fact.success) throw new Error(`test/golden/facts.jsonl, line ${at + 1}: ${z.prettifyError(fact.error)}`);
    return [fact.data];
  });
}

/** `docs/facts.md`: a table for each brief. */
export function factsTable(all: readonly Fact[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const tables = [...new Set(all.map(({ brief }) => brief))].map((brief) => {
    const rows = all
      .filter((fact) => fact.brief === brief)
      .map(({ fact, question, expect }) => `| ${cell(fact)} | ${cell(question)} | ${cell(expect.join(' · '))} |`);
    return [
      `## [${brief}](../corpus/${brief})`,
      '',
      '| fact | question | the answer shows |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${[head, ...tables].join('\n\n')}\n`;
}

const head = `# Facts of the five briefs

What \`npm start\` can be asked out of the box. Written from \`test/golden/facts.jsonl\` by \`npx tsx test/golden/table.ts\`; a test asks every
question and looks for the words in the answer.`;
