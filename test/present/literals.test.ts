import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files whose lines nobody in Discord reads, or that hold names of commands, which another test looks after. */
const elsewhere: Readonly<Record<string, string>> = {
  'src/command/load.ts': 'faults of command files, for who writes them',
  'src/command/options.ts': 'names of options',
  'src/transports/publish.ts': 'what Discord is told of commands',
  'src/transports/gateway.ts': 'lines for the operator',
  'src/transports/interactions.ts': 'lines for the operator',
  'src/transports/preview/preview.ts': 'HTTP refusals, for tools',
  'src/transports/preview/previewGuard.ts': 'HTTP refusals, for tools',
  'src/transports/preview/previewOpen.ts': 'lines for the operator',
  'src/transports/discord/discordRefusal.ts': 'lines for the operator',
  'src/transports/discord/refusalLines.ts': 'lines for the operator',
  'src/transports/discord/discordApi.ts': 'lines for the log',
  'src/transports/discord/discordWarmUp.ts': 'questions that nobody reads',
  'src/transports/discord/discordCheck.ts': 'names of a command',
  'src/transports/discord/discordFind.ts': 'names of a command',
  'src/transports/discord/discordMentions.ts': 'what people write, not what they are told',
  'src/transports/discord/discordFootnote.ts': 'names of a command',
  'src/transports/discord/corpus/corpusData.ts': 'names of a command',
};

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('src/present/words/') && !Object.hasOwn(elsewhere, file));
}

/** The text of a literal, its values left out. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
  return null;
}

/** Two words beside each other are a sentence or part of one; markup and what stands between its angle brackets are none. */
const speaks = (text: string): boolean => /\p{L}{2,}[,:;]? \p{L}{2,}/u.test(text) && !/[<>]|="|; charset=/.test(text);

/** Where a text cannot reach a person: compared or imported, a name of a kind, in an error or the log, a description of a command. */
function unheard(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (ts.isImportDeclaration(at) || ts.isLiteralTypeNode(at) || ts.isCaseClause(at)) return true;
    if (ts.isBinaryExpression(at) && /^[!=]==?$/.test(at.operatorToken.getText())) return true;
    if (ts.isNewExpression(at) && /Error|OperatorFault|TooSlow/.test(at.expression.getText())) return true;
    if (ts.isCallExpression(at) && /(?:^|\.)log\.|^super$|^(?:earliest|latest)$/.test(at.expression.getText())) return true;
    if (ts.isPropertyAssignment(at) && /^(?:about|description|translated)$/.test(at.name.getText())) return true;
    if (ts.isPropertyAssignment(at) && at.name === node) return true;
  }
  return false;
}

it('has every line that a person in Discord may read in the catalogue', () => {
  const found: string[] = [];
  for (const file of ['src/present', 'src/render', 'src/command', 'src/transports', 'commands'].flatMap(sources)) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const look = (node: ts.Node): void => {
      const text = textOf(node);
      if (text !== null && speaks(text) && !unheard(node))
        found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${JSON.stringify(text)}`);
      ts.forEachChild(node, look);
    };
    look(source);
  }
  const kinds = /"(?:said of|said by|at least|at most|said by someone else|figure differs|not in these articles)"$/;
  expect(found.filter((one) => !kinds.test(one))).toEqual([]);
});

it('names only files that are there', () => {
  const there = new Set(
    ['src/command', 'src/transports'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`),
    ),
  );
  expect(Object.keys(elsewhere).filter((file) => !there.has(file))).toEqual([]);
});
