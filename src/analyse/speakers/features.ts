/** A part of features' names, by number. */
export type Part = number;

/** Some features that are told of the same parts, by number. */
export type Pattern = number;

/** Gathers the features of one choice: for each pattern the parts that fill it. */
export interface Features {
  /** True where every part must have its text, not only those that were known from the start. */
  readonly named: boolean;
  add(pattern: Pattern, a?: Part, b?: Part, c?: Part, d?: Part, e?: Part): void;
}

/** The texts and, between them, the numbers of the parts that templates are made of: `kind:`, 0, `|how:`, 1 and nothing. */
export type Template = readonly (string | number)[];

const patterns: (readonly Template[])[] = [];

/** New features: of 'kind:{0}' and 'kind:{0}|how:{1}' with the parts "he" and "subject0", `kind:he` and `kind:he|how:subject0`. */
export function pattern(...templates: readonly string[]): Pattern {
  return patterns.push(templates.map(templateOf)) - 1;
}

const templateOf = (text: string): Template => text.split(/\{(\d)\}/).map((piece, i) => (i % 2 === 0 ? piece : Number(piece)));

/** All patterns, by number, with their templates. */
export const allPatterns = (): readonly (readonly Template[])[] => patterns;

/** The empty part fills what a pattern does not ask for. */
const texts: string[] = ['', ''];
const parts = new Map<string, Part>([['', 0]]);
/** What every part is that is not kept. */
const UNKNOWN: Part = 1;
let keeping = true;

/** The part with this text. */
export function part(text: string): Part {
  const known = parts.get(text);
  if (known !== undefined) return known;
  if (!keeping) return UNKNOWN;
  const made = texts.push(text) - 1;
  parts.set(text, made);
  return made;
}

/** True where new parts are kept. */
export const keepsParts = (): boolean => keeping;

/** True for the text of a part that is kept. */
export const isPart = (text: string): boolean => parts.has(text);

/**
 * Whether parts that are new from now on are kept, as they are while files are loaded, or are all one and the same: no weight is told of
 * them, and odd texts could make ever new ones. Tells whether that is a change.
 */
export function keepParts(keep: boolean): boolean {
  const changes = keeping !== keep;
  keeping = keep;
  return changes;
}

/** The parts that are small numbers, from 0. */
const digits = Array.from({ length: 10 }, (_, digit) => part(String(digit)));
const [yes, no] = [part('true'), part('false')];

/** The part that a whole number is. */
export const numberPart = (value: number): Part => digits[value] ?? part(String(value));

/** The part that a truth is. */
export const truthPart = (value: boolean): Part => (value ? yes : no);

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
  readonly named = true;
  readonly names: string[] = [];

  add(pattern: Pattern, ...parts: readonly Part[]): void {
    this.names.push(...namesOf(pattern, parts));
  }
}
