import { fold } from './fold.ts';
import { clearScales, ordinal, scales, signs, units } from './numberTerms.ts';
import { stem } from './stem.ts';
import type { Term } from './term.ts';
import type { Token } from './tokens.ts';
import { addPlain, unstemmed } from './wordTerms.ts';

// Before a hyphen these are no words of their own.
const prefixes: ReadonlySet<string> = new Set(
  'anti bi co counter cross cyber de e extra hyper infra inter intra macro mega meta micro mid mini mis mono multi nano neo non off over para poly post pre pro pseudo quasi re semi sub super supra tele trans tri ultra un under uni'.split(
    ' ',
  ),
);
// What follows the hyphen and means nothing like the whole.
const noWord = /^(?:oper|ordin|opt|ed$|mail)/;

/** The terms of tokens that hang together: "co-operation", "Russian-Chinese", "57-kilometre", "$108bn", "G20". */
export function compoundTerms(text: string, tokens: readonly Token[]): readonly Term[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = at + 1;
    while (tokens[end]?.joined === 'touch') end += 1;
    pieces.push(piece(text, tokens.slice(at, end)));
    at = end;
  }
  const [first, second] = pieces;
  const all = pieces.flatMap((part) => part.terms);
  // "57-kilometre" and "24-10" are two things, "G-20" and "panda-diplomacy" may be written in one.
  if (pieces.length !== 2 || !first?.form || !second?.form || first.numeric) return all;
  const whole: Term = { start: first.start, end: second.end, term: stem(first.form + second.form) };
  if (!prefixes.has(first.form) || second.numeric) return [{ ...whole, alias: true }, ...all];
  const rest = second.terms.filter((term) => !noWord.test(term.term)).map((term): Term => ({ ...term, alias: true }));
  return [whole, ...rest];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly Term[];
  /** Letters and digits in one, for joining across a hyphen; null where signs are in it. */
  readonly form: string | null;
  readonly numeric: boolean;
}

/** Tokens without even a hyphen between them. */
function piece(text: string, tokens: readonly Token[]): Piece {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  const signed = tokens.filter((token) => token.kind === 'sign');
  const terms: Term[] = signed
    .filter((token) => token.surface !== '%')
    .map((token): Term => ({ start: token.start, end: token.end, term: signs[token.surface] ?? token.surface, alias: true }));
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'sign') parts.push([token], []);
    else parts.at(-1)?.push(token);
  }
  let form: string | null = null;
  for (const part of parts) {
    const head = part[0];
    if (!head) continue;
    if (head.surface === '%') terms.push({ start: head.start, end: head.end, term: 'percent' });
    if (head.kind === 'sign') continue;
    // "US$" is a currency, no country.
    if (part.length === 1 && text[head.end] === '$' && /^[A-Z]{1,2}$/.test(head.surface)) continue;
    terms.push(
      ...touching(
        text,
        part,
        signed.some((sign) => sign.surface !== '%'),
      ),
    );
    form = part.map((token) => (token.kind === 'number' ? bareNumber(token) : unstemmed(token))).join('');
  }
  const numeric = tokens.every((token) => token.kind === 'number');
  return { start, end, terms: terms.sort((a, b) => a.start - b.start), form: signed.length > 0 ? null : form, numeric };
}

const bareNumber = (token: Token): string => fold(token.surface).replaceAll(',', '');

/** Words and numbers that touch: a figure with its scale or unit, an ordinal, a decade, or one mixed name. */
function touching(text: string, part: readonly Token[], money: boolean): readonly Term[] {
  const [head, tail, more] = part;
  if (!head) return [];
  const alone: Term[] = [];
  addPlain(text, head, alone);
  if (!tail) return alone;
  const span = { start: head.start, end: part.at(-1)?.end ?? head.end };
  if (head.kind === 'number' && tail.kind === 'word' && !more) {
    const suffix = unstemmed(tail);
    const number = bareNumber(head);
    if (/^(?:st|nd|rd|th)$/.test(suffix)) return [{ ...span, term: stem(ordinal(number, suffix)) }];
    const scale = money || clearScales.has(suffix) ? scales.get(suffix) : undefined;
    const word = scale ?? units.get(suffix);
    if (word) return [...alone, { start: tail.start, end: tail.end, term: stem(word) }];
  }
  return [{ ...span, term: part.map((token) => (token.kind === 'number' ? bareNumber(token) : unstemmed(token))).join('') }];
}
