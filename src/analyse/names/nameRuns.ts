import { startsUpper } from '../letters.ts';
import type { Reading, Word } from '../nlp.ts';
import { wordBefore } from '../wordBefore.ts';
import { truthPerForm } from '../words/forms.ts';
import { keysAmong } from '../words/keysAmong.ts';
import { beginning, CALENDAR, SMALL } from './beginning.ts';
import { type Capitals, capitals, opens } from './capitals.ts';
import { givenMonthsIn, isGivenMonth } from './givenMonths.ts';
import { isGivenName } from './givenNames.ts';
import { loneRun } from './loneRun.ts';
import { splitRun } from './nameParts.ts';
import type { NameRun } from './nameRun.ts';
import { honorifics, ofBodies, offices } from './titles.ts';

const PARTICLES = new Set([
  'de',
  'da',
  'di',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'du',
  'dos',
  'das',
  'ter',
  'ben',
  'abu',
]);
/** Second halves of compounds ("Miami-based") that are no part of a name. */
const TAILS = new Set(
  'led era like style based born run wide held owned made bound area only free level type size elect aged old year day time shot'.split(
    ' ',
  ),
);
const CLOSED = new Set(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'INTJ', 'ADV', 'NUM', 'PUNCT', 'SYM']);

/** Finds every run of capitalised words that is a name, in text order. */
export function nameRuns(reading: Reading): readonly NameRun[] {
  const { words } = reading;
  const written = capitals(reading);
  const couples = givenMonthsIn(words, written.places);
  const found: NameRun[] = [];
  let next = 0;
  for (const at of written.places) {
    if (at < next || !(startsName(words, at, written) || isGivenMonth(words, at, couples))) continue;
    const end = runEnd(words, at, couples);
    next = end + 1;
    const word = words[at];
    if (word && end === at && !beginning(word.form).mayBeTitle) {
      const run = loneRun(words, at, word);
      if (run) found.push(run);
    } else for (const run of splitRun(reading, at, end)) found.push(run);
  }
  return found;
}

const isCapital = startsUpper;

/** Asked of every word with a capital. */
const neverBegins = truthPerForm((form) => beginning(form).never);

/** Words and marks, but for ends of compounds and asides, that a name may go on with besides capitals. */
const mayGoOn = keysAmong([...PARTICLES, ...'-‑&/.', 'of', 'for', 'the', 'and']);

/** "Theresa May", "Mrs May": no "May 5". */
const isSurnameMay = (before: Word, { text }: Word, next: Word | undefined): boolean =>
  text === 'May' && (beginning(before.form).given || beginning(before.form).honorific) && !/^\d/.test(next?.text ?? '');

const titled = ({ form }: Word): boolean => {
  const told = beginning(form);
  return told.honorific || told.office || told.people;
};

function startsName(words: readonly Word[], at: number, { inside, writtenSmall, shouting }: Capitals): boolean {
  const word = words[at];
  if (!word) return false;
  const { text, form, sentence } = word;
  if (neverBegins(form)) return false;
  const told = beginning(form);
  if (told.honorific) return true;
  const next = words[at + 1];
  if (shouting.has(sentence)) return inside.has(text) || (told.given && next?.form.capital === true) || told.place;
  if (!opens(words, at) || inside.has(text) || told.place || told.demonym) return true;
  if (told.office && aside(words, at + 1) > 0) return true;
  const goesOn = next?.form.capital === true && next.sentence === sentence && !beginning(next.form).small;
  if (told.given && (goesOn || !writtenSmall(form))) return true;
  if (told.office || told.leading) return goesOn;
  // Whatever part of speech it is, a word alone that is also written small begins no name.
  if (!goesOn && (told.people || writtenSmall(form))) return false;
  if (CLOSED.has(word.pos)) return false;
  if (!goesOn && next?.pos === 'NOUN' && next.sentence === sentence) return false;
  if (word.pos === 'PROPN') return true;
  return goesOn && word.pos !== 'VERB' && !writtenSmall(form);
}

/** Last word of the run that starts at `at`. */
function runEnd(words: readonly Word[], at: number, couples: ReadonlySet<string>): number {
  let end = at;
  let hasOf = false;
  for (let i = at + 1; i < words.length; i++) {
    const inner = aside(words, i);
    if (inner > 0) {
      i = inner;
      end = inner;
      continue;
    }
    const word = words[i];
    const before = wordBefore(words, i);
    if (!word || !before || word.passage !== before.passage) break;
    const glued = word.start === before.end;
    const next = words[i + 1];
    if (word.form.capital) {
      if (
        word.sentence !== before.sentence &&
        !/^(?:[A-Z]\.|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|St|Gen|Lt|Col|Prof|Rev)\.)$/.test(before.text)
      )
        break;
      const { key } = word.form;
      const mayEnd = beginning(word.form).never;
      if (mayEnd && ((SMALL.has(key) && !(key === 'i' || key.endsWith('.'))) || CALENDAR.has(key.replace('.', '')))) {
        // "Dr June Falk": her title is no day of June.
        if (!(titled(before) && isGivenMonth(words, i, couples)) && !isSurnameMay(before, word, next)) break;
      }
      end = i;
    } else if (!mayGoOn(word.form) && before.text !== '-') break;
    else if (
      (word.text === '-' || word.text === '‑' || word.text === '&' || word.text === '/') &&
      glued &&
      next &&
      next.start === word.end
    ) {
      if (
        word.text === '/' ||
        !(
          isCapital(next.text) ||
          (i - at >= 1 && /^\p{Ll}{2,5}$/u.test(next.text) && !TAILS.has(next.text) && before.text.length <= 5 && i - at >= 2)
        )
      )
        break;
    } else if (word.text === '&' && next && isCapital(next.text)) {
      // "Smith & Sons"
    } else if (
      word.text === '.' &&
      glued &&
      (/^\p{Lu}$/u.test(before.text) || honorifics.has(before.text.toLowerCase())) &&
      next &&
      isCapital(next.text)
    ) {
      // an initial or a title whose point stands apart
    } else if (glued && /^\p{Ll}{2,5}$/u.test(word.text) && before.text === '-' && i - at >= 2 && !TAILS.has(word.text)) {
      end = i;
    } else if (PARTICLES.has(word.text) && next && (isCapital(next.text) || leadsOn(words, i + 1))) {
      // "van", "bin", "van der"
    } else if (
      (word.text === 'of' || word.text === 'for') &&
      ofBodies.has(before.text.toLowerCase()) &&
      next &&
      (isCapital(next.text) || (next.text === 'the' && isCapital(words[i + 2]?.text ?? '')))
    ) {
      hasOf = true;
    } else if (word.text === 'the' && (before.text === 'of' || before.text === 'for')) {
      // "Ministry of the Interior"
    } else if (
      word.text === 'and' &&
      hasOf &&
      next &&
      isCapital(next.text) &&
      !isGivenName(next.text) &&
      !honorifics.has(next.text.toLowerCase().replace('.', ''))
    ) {
      // "Department of Health and Human Services"
    } else break;
  }
  return end;
}

/** "der" in "van der Meer": a second particle with a capital behind it. */
const leadsOn = (words: readonly Word[], at: number): boolean =>
  PARTICLES.has(words[at]?.text ?? '') && isCapital(words[at + 1]?.text ?? '');

/** `" “ ‘ ' (` */
function isAsideMark(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 34 || code === 39 || code === 40 || code === 0x201c || code === 0x2018;
}

/** `Marcia "Cia" Price`, `President (Vladimir) Putin`: the word after a nickname or bracket in the middle of a name, or 0. */
function aside(words: readonly Word[], at: number): number {
  const open = words[at];
  if (!open || !isAsideMark(open.text)) return 0;
  const [inner, close, next] = [words[at + 1], words[at + 2], words[at + 3]];
  if (!inner || !close || !next || next.sentence !== open.sentence) return 0;
  const pair = `${open.text}${close.text}`;
  if (
    !/^(?:""|“”|‘’|''|\(\))$/.test(pair) ||
    !isCapital(inner.text) ||
    !isCapital(next.text) ||
    !isCapital(wordBefore(words, at)?.text ?? '')
  )
    return 0;
  if (open.text === '(' && !(isGivenName(inner.text) && offices.has(wordBefore(words, at)?.text.toLowerCase() ?? ''))) return 0;
  return inner.start === open.end && close.start === inner.end && next.start > close.end ? at + 3 : 0;
}
