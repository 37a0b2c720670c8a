import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Longer ones are put together from others that are looked at by themselves. */
const longest = 6000;

const found = new Map<string, { readonly source: string; readonly flags: string }>();
const note = (source: string, flags: string): void => {
  if (source.length <= longest) found.set(`/${source}/${flags}`, { source, flags });
};

const sources = (...folders: readonly string[]): readonly string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `${root}${folder}/${file}`),
    )
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

/** Every pattern that stands in a source as it is. */
function noteWritten(): void {
  for (const file of sources('src', 'commands')) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        note(node.text.slice(1, end), node.text.slice(end + 1));
      }
      node.forEachChild(visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  }
}

/** Those that are put together when modules that read texts and questions are loaded, those of wink-nlp among them. */
async function noteMade(): Promise<void> {
  const Plain = RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, given: [string, string?]) {
      const made = new target(...given);
      note(made.source, made.flags);
      return made;
    },
  });
  try {
    for (const file of sources('src/analyse', 'src/answer', 'src/index', 'src/ingest')) await import(file);
    const { wink } = await import('../src/analyse/words/wink.ts');
    const { DATE_PATTERNS, datesExpression } = await import('../src/analyse/dates/datesPatterns.ts');
    wink();
    for (const { name } of DATE_PATTERNS) datesExpression(new Set([name]));
  } finally {
    globalThis.RegExp = Plain;
  }
}

it('scslre finds no pattern that takes exponential time to fail: whoever writes a question or an article could hold everybody up', async () => {
  noteWritten();
  const written = found.size;
  await noteMade();
  expect(written).toBeGreaterThan(500);
  expect(found.size - written).toBeGreaterThan(200);
  const bad: string[] = [];
  for (const [pattern, { source, flags }] of found) {
    const { reports } = analyse({ source, flags }, { assumeRejectingSuffix: false });
    if (reports.some(({ exponential }) => exponential)) bad.push(pattern);
  }
  expect(bad).toEqual([]);
}, 120_000);
