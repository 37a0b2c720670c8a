import type { Text } from './htmlMarks.ts';
import { marksIn } from './htmlMarks.ts';
import type { HtmlBlock } from './htmlText.ts';

/** The part of a DOM node that is needed to find blocks. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly getAttribute?: (name: string) => string | null;
}

const left = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FOOTER FORM BUTTON SELECT OPTION INPUT TEXTAREA SVG MATH IFRAME OBJECT CANVAS DIALOG PRE MENU HEAD TITLE'.split(
    ' ',
  ),
);
const breaks = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN OL P SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

const items = new Set('LI TD TH DT DD CAPTION FIGCAPTION SUMMARY'.split(' '));
/** Stands among the numbers of texts for a line break. */
const lineBreak = -1;

/** The blocks under a node of a marked page: their texts in order, menus and the like left out. */
export function htmlBlocks(root: PageNode, texts: readonly Text[]): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let open: { kind: HtmlBlock['kind']; numbers: number[] } = { kind: 'paragraph', numbers: [] };
  const close = (kind: HtmlBlock['kind']) => {
    if (open.numbers.some((number) => number !== lineBreak))
      blocks.push({ kind: open.kind, pieces: piecesOf(open.numbers, texts) });
    open = { kind, numbers: [] };
  };
  // Without recursion: a page may nest deeper than the stack.
  const todo: (PageNode | { readonly end: HtmlBlock['kind'] })[] = [root];
  let brokenLine = false;
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if ('end' in node) {
      close(node.end);
      continue;
    }
    if (node.nodeType === 3) {
      const numbers = marksIn(node.nodeValue ?? '');
      open.numbers.push(...numbers);
      if (numbers.length > 0) brokenLine = false;
      continue;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) continue;
    const name = node.nodeName.toUpperCase();
    if (left.has(name) || isHidden(node)) continue;
    if (name === 'BR') {
      if (brokenLine) close(open.kind);
      else open.numbers.push(lineBreak);
      brokenLine = true;
      continue;
    }
    if (breaks.has(name)) {
      const outer = open.kind;
      close(/^H[1-6]$/u.test(name) ? 'heading' : items.has(name) ? 'item' : outer);
      todo.push({ end: outer });
    }
    todo.push(...[...node.childNodes].reverse());
  }
  close('paragraph');
  return blocks;
}

function isHidden(node: PageNode): boolean {
  const value = (name: string) => (node.nodeType === 1 ? (node.getAttribute?.(name) ?? null) : null);
  return (
    value('hidden') !== null ||
    value('aria-hidden') === 'true' ||
    /(?:display:\s*none|visibility:\s*hidden)/iu.test(value('style') ?? '')
  );
}

function piecesOf(numbers: readonly number[], texts: readonly Text[]): HtmlBlock['pieces'] {
  return numbers.flatMap((number, i) => {
    const text = texts[number];
    return text ? { ...text, spaceBefore: text.spaceBefore || numbers[i - 1] === lineBreak } : [];
  });
}
