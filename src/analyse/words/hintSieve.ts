import { isLetter } from '../../model/codeUnits.ts';

/** Three letters in a row that no run lacks which hints at something by a longer word, the rarest of each word. */
const threes =
  'irs sec hir urt fth xth nth hth iet dth umb alf alv uar ubl ipl reb dru wic fol ten oze cor ndr usa lio ull who hou day wee tni ont yea eca ntu zer one two hre fou fiv six eve eig nin elv tee akh cro out wen irt rty fty';
const width = 5;
const two = (1 << (2 * width)) - 1;
const three = (1 << (3 * width)) - 1;
const bracket = 40;
const point = 46;

/** Up to three letters as one number, the last in the lowest bits. */
const numberOf = (letters: string): number => [...letters].reduce((all, letter) => joined(all, letter.charCodeAt(0)), 0);
const joined = (before: number, code: number): number => ((before << width) | (code & 31)) & three;

const hinting = new Uint8Array(three + 1);
for (const letters of threes.split(' ')) hinting[numberOf(letters)] = 1;
/** "No." */
const no = numberOf('no');
/** The end of "twenty". */
const ty = numberOf('ty');

/** False only for a run of ASCII without digits that hints at nothing (see `hint`): most runs need not be looked at by patterns. */
export function mayHint(text: string, from: number, to: number): boolean {
  if (to - from < 3) return true;
  let letters = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      letters = joined(letters, code);
      if (hinting[letters] === 1) return true;
    } else if (code === bracket || (code === point && (letters & two) === no)) return true;
    else letters = 0;
  }
  return (letters & two) === ty;
}
