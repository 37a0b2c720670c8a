/** A mark that quotations may begin or end with, or an apostrophe. */
export interface Mark {
  /** In units of the text, from its beginning. */
  readonly at: number;
  /** Two for a mark that is written as two, as in typescripts. */
  readonly length: number;
  /** Its first unit. */
  readonly code: number;
  readonly family: number;
  /** What stands beside it allows for a beginning, for an end. */
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** What it is taken for, where it is a double mark. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Families of marks: single ones, and double ones that belong together. */
export const SINGLE = 0;
const [CURLY, ANGLE, STRAIGHT, TWIN] = [1, 2, 3, 4];

/** Code units of marks: ‘ ’ ` ' " “ ” „ « and ». */
export const LEFT = 0x2018;
export const RIGHT = 0x2019;
export const GRAVE = 0x60;
const APOSTROPHE = 0x27;
const QUOTE = 0x22;
const OPENING = 0x201c;
const CLOSING = 0x201d;
const LOW = 0x201e;
const LEFT_ANGLE = 0xab;
const RIGHT_ANGLE = 0xbb;

/** What a code unit beside a mark tells of it: some of these. */
const BEFORE_OPENING = 1;
const NOT_BEFORE_CLOSING = 2;
const NOT_BEHIND_OPENING = 4;
const LETTER = 8;
/** Of each unit of ASCII. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(unit: string): number {
  return (
    (/[\s([{—–\-/“"‘'„«…]/.test(unit) ? BEFORE_OPENING : 0) |
    (/[\s([{]/.test(unit) ? NOT_BEFORE_CLOSING : 0) |
    (/[\s)\]},;:]/.test(unit) ? NOT_BEHIND_OPENING : 0) |
    (/[\p{L}\p{N}]/u.test(unit) ? LETTER : 0)
  );
}

const BLANK = 0x20;

/** The kind of a unit of a text; beside the text there is nothing but blanks. */
function kindAt(text: string, at: number): number {
  const code = at >= 0 && at < text.length ? text.charCodeAt(at) : BLANK;
  return code < kinds.length ? (kinds[code] ?? 0) : kindOf(String.fromCharCode(code));
}

const MARK = /``|''|["“”„«»‘’'`]/g;

/** The marks of a text, in order; not more than `most`. */
export function marksOf(text: string, most: number): Mark[] {
  const found: Mark[] = [];
  let end = 0;
  MARK.lastIndex = 0;
  while (found.length < most && MARK.test(text)) {
    const before = end;
    end = MARK.lastIndex;
    const code = text.charCodeAt(end - 1);
    const isTwin = (code === GRAVE || code === APOSTROPHE) && end - 2 >= before && text.charCodeAt(end - 2) === code;
    found.push(markAt(text, end, code, isTwin ? TWIN : familyOf(code)));
  }
  return found;
}

/** The family of a mark that stands by itself. */
function familyOf(code: number): number {
  if (code === QUOTE) return STRAIGHT;
  if (code === OPENING || code === CLOSING || code === LOW) return CURLY;
  return code === LEFT_ANGLE || code === RIGHT_ANGLE ? ANGLE : SINGLE;
}

function markAt(text: string, end: number, code: number, family: number): Mark {
  const length = family === TWIN ? 2 : 1;
  const at = end - length;
  const before = kindAt(text, at - 1);
  const after = kindAt(text, end);
  const canOpen = (before & BEFORE_OPENING) !== 0 && (after & NOT_BEHIND_OPENING) === 0;
  const canClose = (before & NOT_BEFORE_CLOSING) === 0 && (after & LETTER) === 0;
  // Marks that mostly open, and those that mostly close.
  const isOpening = code === OPENING || code === LOW || code === LEFT_ANGLE || (code === GRAVE && family === TWIN);
  const isClosing = code === CLOSING || code === RIGHT_ANGLE;
  const opens = isOpening ? canOpen || !canClose : canOpen && !(code === CLOSING && canClose);
  const closes = isClosing ? canClose || !canOpen : isOpening ? code === OPENING && canClose && !canOpen : canClose;
  return { at, length, code, family, canOpen, canClose, opens, closes };
}
