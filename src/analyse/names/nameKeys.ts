import { formOf, perForm } from '../words/forms.ts';

/** What names are told apart by: their parts in small letters, without marks and accents. */
export interface NameKeys {
  readonly parts: readonly string[];
  /** Parts that tell: no initials, no "Jr.". */
  readonly core: readonly string[];
  /** "jr", "sr", "ii": what tells a son from a father of one name; null where a name has none. */
  readonly suffix: string | null;
  /** All parts, those that tell, and the first and the last of those that tell, with a blank between. */
  readonly joined: string;
  readonly joinedCore: string;
  readonly ends: string;
}

/** A name as it is written, taken apart. */
export interface NameForm {
  /** Its parts as written, without nicknames and brackets. */
  readonly parts: readonly string[];
  /** The parts with a blank between, without a comma behind the last. */
  readonly written: string;
  /** Has no small letter. */
  readonly shouted: boolean;
  readonly keys: NameKeys;
  /** The same without what stands before a surname: "De La Tour" is the surname of Émile de La Tour. */
  readonly surname: NameKeys;
}

export const nameForm = perForm(({ text }): NameForm => {
  const parts: string[] = [];
  const folded: string[] = [];
  for (const written of text.split(/\s+/)) {
    if (/^["“‘']/.test(written)) continue;
    const part = written.replace(/[()]/g, '');
    if (part === '') continue;
    parts.push(part);
    const key = foldedPart(formOf(part));
    if (key !== '') folded.push(key);
  }
  let at = 0;
  while (
    at < folded.length - 1 &&
    (BEFORE_SURNAMES.has(folded[at] ?? '') || (folded[at] === 'van' && BEFORE_SURNAMES.has(folded[at + 1] ?? '')))
  )
    at++;
  const keys = keysOf(folded);
  const written = parts.join(' ').replace(/,$/, '');
  return {
    parts,
    written,
    shouted: /^\P{Ll}+$/u.test(written),
    keys,
    surname: at === 0 ? keys : keysOf(folded.slice(at)),
  };
});

const foldedPart = perForm(({ text, key }) =>
  /^[A-Za-z]+$/.test(text)
    ? key
    : text
        .normalize('NFKD')
        .replace(/[\p{M}.,()]/gu, '')
        .replace(/['’]s$/u, '')
        .toLowerCase(),
);

const BEFORE_SURNAMES = new Set(['de', 'la', 'le', 'du', 'del', 'della', 'der', 'den', 'von', 'di', 'da', 'dos', 'das', 'ter']);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const isSuffix = (part: string): boolean => SUFFIXES.has(part);

function keysOf(parts: readonly string[]): NameKeys {
  const core = parts.filter((part) => part.length > 1 && !isSuffix(part));
  return {
    parts,
    core,
    suffix: parts.findLast(isSuffix) ?? null,
    joined: parts.join(' '),
    joinedCore: core.join(' '),
    ends: `${core[0]} ${core.at(-1)}`,
  };
}
