import type { PartOfSpeech } from 'wink-nlp';
import { isOwnersMark } from '../letters.ts';
import type { Word } from '../nlp.ts';
import type { Traits } from '../quotations/quoteTraits.ts';
import { type Features, numberPart, type Part, part, pattern, truthPart } from './features.ts';
import { wordAt } from './rows.ts';
import type { Scene } from './scene.ts';
import { besidePart } from './wordFeatures.ts';

const WORKS = new Set(
  'book novel memoir show program programme song film movie series album essay documentary podcast column play poem drama comedy sitcom musical hit single video title titled entitled episode segment network'.split(
    ' ',
  ),
);

/** The patterns that features are named by; parts as they are added below. */
const by = {
  traits: pattern(
    'none',
    'none:words{0}',
    'none:start:{1}|end:{2}',
    'none:words{0}|start:{1}|end:{2}',
    'none:company:{3}|words{0}',
  ),
  around: pattern(
    'none:lead:{0}|words{2}',
    'none:follow:{1}|words{2}',
    'none:lead:{0}',
    'none:{0}|{1}|words{2}',
    'none:{0}|{1}|{3}|{4}',
    'none:{0}|{1}',
    'none:lead:{0}|end:{4}|{3}',
    'none:follow:{1}|end:{4}|{3}',
  ),
  lemmas: pattern('none:lead:{0}', 'none:follow:{1}'),
  titled: pattern('none:titled:{0}|words{1}', 'none:titled:{0}|lead:{2}', 'none:titled:{0}|lead:{3}'),
  work: pattern('none:work:{0}|owner:{1}|end:{2}', 'none:work:{0}|words{3}'),
  firstPerson: pattern('none:firstPerson'),
  sentences: pattern('none:sentences'),
  marks: pattern('none:marks:{0}{1}|closed:{2}'),
  cue: pattern('none:cue:{0}|words{1}', 'none:cue:{0}|titled:{2}|start:{3}'),
  alone: pattern('none:alone:{0}|end:{1}'),
  passage: pattern('none:passage:{0}|open{1}'),
};
const [single, double] = [part('s'), part('d')];
const [first, later] = [part('first'), part('later')];
const cueParts = { no: part('no'), near: part('near'), far: part('far') };

/** Quotations further from a word of speech are not introduced by it. */
const FAR = 25;

/** What speaks for marks that quote nobody: titles, nicknames, words held at arm's length. `company`: some source stands nearby. */
export function nobodyFeatures(
  scene: Scene,
  mark: number,
  { traits, company }: { readonly traits: Traits; readonly company: boolean },
  f: Features,
): void {
  const { reading } = scene;
  const one = scene.marks[mark];
  const { at } = traits;
  const { items } = traits.row;
  const [words, start, end] = [part(traits.words), part(traits.start), part(traits.end)];
  f.add(by.traits, words, start, end, truthPart(company));
  if (!one) return;
  const text = reading.article.text.slice(one.start + one.open, one.end - one.close);
  const leading = wordAt(reading, items[at - 1]);
  const following = wordAt(reading, items[at + 1]);
  const [lead, follow] = [besidePart(leading, OPEN, '-'), besidePart(following, OPEN, '-')];
  const leadLemma = lemmaOf(leading);
  f.add(by.around, lead, follow, words, start, end);
  f.add(by.lemmas, leadLemma, lemmaOf(following));
  const isTitled = /^\P{L}*\p{Lu}/u.test(text) && TITLED.test(text.slice(0, 80));
  const titled = truthPart(isTitled);
  f.add(by.titled, titled, words, lead, leadLemma);
  if (isTitled) {
    const isWork = items.slice(Math.max(0, at - 4), at).some((item) => WORKS.has(wordAt(reading, item)?.lemma ?? ''));
    f.add(by.work, truthPart(isWork), truthPart(isOwnersMark(leading?.text ?? '')), end, words);
  }
  if (/\b(?:I|we|my|our|me|us|I[’']m|I[’']ve|you|your)\b/.test(text.slice(0, 400))) f.add(by.firstPerson);
  if (/[.?!]\s+\p{Lu}/u.test(text.slice(0, 400))) f.add(by.sentences);
  const isHeadline = isSingle(scene, mark) && (one.passage === 0 || items.length <= 2);
  const open = numberPart(one.open);
  f.add(by.marks, open, isHeadline ? single : double, truthPart(one.closed));
  f.add(by.cue, cueParts[cueNearby(scene, traits)], words, titled, start);
  f.add(by.alone, truthPart(traits.alone), end);
  f.add(by.passage, one.passage === 0 ? first : later, open);
}

/** How near a word of speech of the same sentence stands. */
function cueNearby({ cues }: Scene, { row, at, sentence }: Traits): 'no' | 'near' | 'far' {
  let found: 'no' | 'far' = 'no';
  for (let i = Math.max(0, at - FAR); i < Math.min(row.items.length, at + FAR); i++) {
    const item = row.items[i] ?? -1;
    if (item < 0 || row.sentences[i] !== sentence || !cues[item]) continue;
    if (Math.abs(i - at) <= 3) return 'near';
    found = 'far';
  }
  return found;
}

/** What is looked ahead for is taken as it is: a word of capitals may be parted in as many ways as it has letters. */
const TITLED = /^\P{L}*(?:(?:(?=(\p{Lu}[\p{L}\p{N}'’.-]*))\1|a|an|the|of|in|on|to|for|and|with|at|is)\P{L}*)+$/u;

/** Parts of speech whose words are too many to be learned. */
const OPEN: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ', 'ADV', 'NUM']);

/** No name of a person may be learned: who was in the news when the lessons were written says nothing of other news. */
const lemmaOf = (word: Word | undefined): Part => {
  if (!word) return part('-');
  const named = word.pos === 'PROPN' || (word.form.capital && /^(?:VERB|NOUN|ADJ|ADV)$/.test(word.pos));
  return part(named ? 'PROPN' : word.lemma);
};

/** Single marks stand for double ones in headlines; in the text, British papers speak in them. */
function isSingle({ marks, reading }: Scene, mark: number): boolean {
  const one = marks[mark];
  return one !== undefined && one.open === 1 && /^['‘]$/.test(reading.article.text[one.start] ?? '');
}
