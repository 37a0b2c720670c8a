import { type Part, part } from './features.ts';

/** How a word of speech is tied to a source. */
export interface How {
  /** "subject0": right behind it. */
  readonly name: string;
  /** The name, and the same whatever the distance, as parts of features. */
  readonly part: Part;
  readonly manner: Part;
  /** True for the one who does the saying in a sentence, quoted or not. */
  readonly speaks: boolean;
  /** True where what is said may stand without quotation marks. */
  readonly reports: boolean;
}

const ways = ['subject', 'possessive', 'participle', 'appositive', 'verb', 'over'];
const far = ['0', '1', '2', '3', 'To0', 'To1', 'To2', 'To3'];
const names = [...ways.flatMap((way) => far.map((end) => way + end)), 'participle', 'according', 'inverted', 'inverted2', 'none'];

const hows: ReadonlyMap<string, How> = new Map(names.map((name) => [name, told(name)]));

function told(name: string): How {
  return {
    name,
    part: part(name),
    manner: part(name.replace(/[0-3]$/, '')),
    speaks: /^(?:subject[012]|appositive|inverted|according)/.test(name),
    reports: /^(?:subject|appositive|inverted|according)/.test(name),
  };
}

/** The way of being tied that has this name. */
export function howOf(name: string): How {
  const how = hows.get(name);
  if (!how) throw new RangeError(`no word of speech is tied to a source like that: ${name}`);
  return how;
}
