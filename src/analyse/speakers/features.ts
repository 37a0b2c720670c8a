/** A part of features' names, by number; it holds until `makeRoom`, and for good where a file makes it while it is loaded. */
export type Part = number;

/** Some features that are told of the same parts, by number. */
export type Pattern = number;

/** Gathers the features of one choice: for each pattern the parts that fill it. */
export interface Features {
  add(pattern: Pattern, a?: Part, b?: Part, c?: Part, d?: Part, e?: Part): void;
}

/** The texts and, between them, the numbers of the parts that templates are made of: `kind:`, 0, `|how:`, 1 and nothing. */
type Template = readonly (string | Part)[];

const patterns: (readonly Template[])[] = [];

/** New features: of 'kind:{0}' and 'kind:{0}|how:{1}' with the parts "he" and "subject0", `kind:he` and `kind:he|how:subject0`. */
export function pattern(...templates: readonly string[]): Pattern {
  return patterns.push(templates.map(templateOf)) - 1;
}

const templateOf = (text: string): Template => text.split(/\{(\d)\}/).map((piece, i) => (i % 2 === 0 ? piece : Number(piece)));

/** The empty part fills what a pattern does not ask for. */
const texts: string[] = [''];
const parts = new Map<string, Part>([['', 0]]);

/** The part with this text. */
export function part(text: string): Part {
  const known = parts.get(text);
  if (known !== undefined) return known;
  const made = texts.push(text) - 1;
  parts.set(text, made);
  return made;
}

/** The parts that are small numbers, from 0. */
const digits = Array.from({ length: 10 }, (_, digit) => part(String(digit)));
const [yes, no] = [part('true'), part('false')];

/** The part that a whole number is. */
export const numberPart = (value: number): Part => digits[value] ?? part(String(value));

/** The part that a truth is. */
export const truthPart = (value: boolean): Part => (value ? yes : no);

/** Numbers of parts are 16 bits wide, and one quotation brings far fewer new ones than are left above this. */
const MOST = 60_000;
let lasting = 0;

/**
 * Forgets the parts when there are too many, and tells whether it did; odd texts could make ever new ones. To be called while nobody
 * holds a part.
 */
export function makeRoom(): boolean {
  if (lasting === 0) lasting = texts.length;
  if (texts.length < MOST) return false;
  for (const text of texts.splice(lasting)) parts.delete(text);
  return true;
}

/** The names of a pattern's features, filled with these parts. */
export const namesOf = (pattern: Pattern, parts: readonly Part[]): readonly string[] =>
  (patterns[pattern] ?? []).map((template) => nameOf(template, parts));

function nameOf(template: Template, parts: readonly Part[]): string {
  let name = '';
  for (const piece of template) name += typeof piece === 'string' ? piece : (texts[parts[piece] ?? 0] ?? '');
  return name;
}

/** The names of the features, for learning. */
export class FeatureNames implements Features {
  readonly names: string[] = [];

  add(pattern: Pattern, ...parts: readonly Part[]): void {
    this.names.push(...namesOf(pattern, parts));
  }
}
