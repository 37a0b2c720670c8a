import { keysAmong } from '../words/keysAmong.ts';
import { type Part, part } from './features.ts';
import type { Item, Row, Scene } from './scene.ts';

/** What something is on a way, by its place among the texts; 0: not told yet. */
type Sign = number;

/** What counts for nothing, the end of a sentence, a quotation, a word of speech, a noun, a name or pronoun, verbs, any other word; marks; words that stand for themselves. */
const texts = [
  '',
  '',
  ...'S Q V n N v a x , : . — ( that to of by in on and but as for with from about when while who which if because at'.split(' '),
];
const numbers = new Map(texts.map((text, sign): [string, Sign] => [text, sign]));
const signOf = (text: string): Sign => numbers.get(text) ?? 0;

const NOTHING = signOf('');
const [END, QUOTED, CUE, NOUN, NAME, VERB, HELPING, WORD] = [...'SQVnNvax'].map(signOf) as [
  Sign,
  Sign,
  Sign,
  Sign,
  Sign,
  Sign,
  Sign,
  Sign,
];
const [COMMA, STOP, DASH, BRACKET] = [...',.—('].map(signOf) as [Sign, Sign, Sign, Sign];
const marks = new Map([
  ...[...',:.('].map((text): [string, Sign] => [text, signOf(text)]),
  [';', COMMA],
  ['!', STOP],
  ['?', STOP],
  [')', BRACKET],
]);
const isJoining = keysAmong(texts.filter((text) => text.length > 1));

function signAt(scene: Scene, item: Item): Sign {
  if (item < 0) return QUOTED;
  const before = scene.signs[item] ?? 0;
  if (before !== 0) return before;
  const told = tell(scene, item);
  scene.signs[item] = told;
  return told;
}

function tell(scene: Scene, item: Item): Sign {
  const word = scene.reading.words[item];
  if (!word) return WORD;
  if (scene.cues[item]) return CUE;
  const source = scene.sourceOf[item] ?? -1;
  if (source >= 0) return scene.sources[source]?.kind === 'noun' ? NOUN : NAME;
  const { form, pos } = word;
  if (pos === 'PUNCT') return marks.get(form.text) ?? (/^[—–―-]+$/.test(form.text) ? DASH : NOTHING);
  if (isJoining(form)) return signOf(form.key);
  return pos === 'VERB' ? VERB : pos === 'AUX' || pos === 'PART' ? HELPING : WORD;
}

const FAR = part('far');
/** A way of more signs, the ends of sentences not counted, is far. */
const LONGEST = 8;

/** The signs of the way at hand. */
const found: Sign[] = [];

/** The way between two places of a paragraph, in short: "Q,NV". */
export function path(scene: Scene, { items, sentences }: Row, from: number, to: number): Part {
  let length = 0;
  let count = 0;
  let last: Sign = 0;
  for (let i = from + 1; i < to; i++) {
    if (i > from + 1 && sentences[i] !== sentences[i - 1]) {
      found[length++] = END;
      last = END;
    }
    const here = signAt(scene, items[i] ?? 0);
    if (here === NOTHING || (here === last && here !== COMMA)) continue;
    if (++count > LONGEST) return FAR;
    found[length++] = here;
    last = here;
  }
  if (to < items.length && sentences[to] !== sentences[to - 1] && to > from + 1) found[length++] = END;
  return partOf(length);
}

const SIGN_BITS = 6;
/** So many signs make a number that is quick to look up. */
const EACH = 5;

/** The parts that ways are, by their first signs, of all that go on with the same ones behind these. */
const ways = new Map<number, Map<number, Part>>();
/** How many there are, and may be: odd texts could make ever new ones. */
let kept = 0;
const MOST = 40_000;

/** Forgets the parts that ways are; to be called when others are kept (see `keepParts`). */
export function forgetWays(): void {
  ways.clear();
  kept = 0;
}

function partOf(length: number): Part {
  if (length > 2 * EACH) return part(textOf(length));
  const more = packed(EACH, length);
  let those = ways.get(more);
  if (!those) {
    those = new Map();
    ways.set(more, those);
  }
  const first = packed(0, Math.min(EACH, length));
  const known = those.get(first);
  if (known !== undefined) return known;
  const made = part(textOf(length));
  those.set(first, made);
  if (++kept > MOST) forgetWays();
  return made;
}

function packed(from: number, to: number): number {
  let signs = 0;
  for (let at = from; at < to; at++) signs = (signs << SIGN_BITS) | (found[at] ?? 0);
  return signs;
}

function textOf(length: number): string {
  let text = '';
  for (let at = 0; at < length; at++) text += texts[found[at] ?? 0];
  return text;
}
