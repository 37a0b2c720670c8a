import type { PdfText } from './protocol.ts';

const mostPages = 2_000;
/** A page of print holds a few thousand characters; where all pages together hold hardly any, they are pictures. */
const fewestCharacters = 20;

interface Line {
  readonly text: string;
  /** Distance of the baseline from the foot of the page, and size of the letters. */
  readonly y: number;
  readonly size: number;
}

/** Takes the text out of a PDF: a line for each paragraph, blank lines between them. Runs nothing that the file holds. */
export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  const { getDocumentProxy } = await import('unpdf');
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      // Nothing of the file is run or drawn, and nothing is fetched.
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      enableXfa: false,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { refused: name === 'PasswordException' ? 'encrypted' : 'damaged' };
  }
  try {
    if (document.numPages > mostPages) return { refused: 'too many pages' };
    const paragraphs: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      join(paragraphs, paragraphsOf(linesOf(items)));
      page.cleanup();
    }
    const text = paragraphs.join('\n\n').trim();
    if (text.replace(/\s/g, '').length < fewestCharacters) return { refused: 'scanned' };
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const title = Object(info)['Title'];
    return {
      text: `${text}\n`,
      title: typeof title === 'string' && title.trim() ? title.trim() : null,
      pages: document.numPages,
    };
  } catch {
    return { refused: 'damaged' };
  } finally {
    await document.destroy().catch(() => undefined);
  }
}

/** A paragraph that a page break cuts in two is one again. */
function join(paragraphs: string[], more: readonly string[]): void {
  const [first, ...rest] = more;
  const last = paragraphs.at(-1);
  if (first === undefined) return;
  const goesOn = last !== undefined && /[\p{Ll},\u00ad-]$/u.test(last) && /^\p{Ll}/u.test(first);
  if (goesOn) paragraphs[paragraphs.length - 1] = glued(last, first);
  else paragraphs.push(first);
  paragraphs.push(...rest);
}

function linesOf(items: readonly unknown[]): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let y = 0;
  let size = 0;
  let right = 0;
  const end = () => {
    const clean = text.replace(/\s+/gu, ' ').trim();
    if (clean) lines.push({ text: clean, y, size });
    text = '';
    size = 0;
  };
  for (const item of items) {
    const { str, transform, width, height, hasEOL } = Object(item);
    if (typeof str !== 'string' || !Array.isArray(transform)) continue;
    const [x, at] = [Number(transform[4]), Number(transform[5])];
    const tall = Number(height) || Math.abs(Number(transform[3])) || 0;
    if (text && Math.abs(at - y) > Math.max(size, tall) * 0.6) end();
    // Words set apart without a blank between them.
    if (text && x - right > Math.max(size, tall) * 0.2 && !/\s$/.test(text) && !/^\s/.test(str)) text += ' ';
    if (!text.trim()) y = at;
    text += str.normalize('NFC');
    size = Math.max(size, tall);
    right = x + Number(width);
    if (hasEOL) end();
  }
  end();
  return lines;
}

/** Lines that follow closely, in letters of one size, are one paragraph. */
function paragraphsOf(lines: readonly Line[]): readonly string[] {
  const steps = lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y);
  const usual = middle(steps.filter((step) => step > 0)) || 12;
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const step = (before?.y ?? 0) - line.y;
    const together =
      before !== undefined &&
      step > 0 &&
      step < usual * 1.35 &&
      Math.abs(line.size - before.size) < Math.max(line.size, 1) * 0.15;
    const last = paragraphs.at(-1);
    if (together && last !== undefined) paragraphs[paragraphs.length - 1] = glued(last, line.text);
    else paragraphs.push(line.text);
  }
  return paragraphs;
}

/** A word divided at the end of a line is whole again; a hyphen before a capital or a digit stays. */
function glued(before: string, after: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  return /[-–—]$/.test(before) && !/\s[-–—]$/.test(before) ? before + after : `${before} ${after}`;
}

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
