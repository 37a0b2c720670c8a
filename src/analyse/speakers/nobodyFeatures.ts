import type { PartOfSpeech } from 'wink-nlp';
import { isOwnersMark } from '../letters.ts';
import type { Word } from '../nlp.ts';
import type { Traits } from '../quotations/quoteTraits.ts';
import { type Features, numberPart, type Part, part, pattern } from './features.ts';
import { wordAt } from './rows.ts';
import type { Scene } from './scene.ts';
import { besidePart } from './wordFeatures.ts';

const WORKS = new Set(
  'book novel memoir show program programme song film movie series album essay documentary podcast column play poem drama comedy sitcom musical hit single video title titled entitled episode segment network'.split(
    ' ',
  ),
);

/** The patterns that features are named by; see `pattern`. */
const by = {
  always: pattern('none'),
  firstPerson: pattern('none:firstPerson'),
  sentences: pattern('none:sentences'),
  words: pattern('none:words'),
  startEnd: pattern('none:start:', '|end:'),
  wordsStartEnd: pattern('none:words', '|start:', '|end:'),
  companyWords: pattern('none:company:', '|words'),
  leadWords: pattern('none:lead:', '|words'),
  followWords: pattern('none:follow:', '|words'),
  lead: pattern('none:lead:'),
  follow: pattern('none:follow:'),
  aroundWords: pattern('none:', '|', '|words'),
  aroundStartEnd: pattern('none:', '|', '|', '|'),
  around: pattern('none:', '|'),
  leadEndStart: pattern('none:lead:', '|end:', '|'),
  followEndStart: pattern('none:follow:', '|end:', '|'),
  titledWords: pattern('none:titled:', '|words'),
  titledLead: pattern('none:titled:', '|lead:'),
  workOwnerEnd: pattern('none:work:', '|owner:', '|end:'),
  workWords: pattern('none:work:', '|words'),
  marks: pattern('none:marks:', '', '|closed:'),
  cueWords: pattern('none:cue:', '|words'),
  cueTitledStart: pattern('none:cue:', '|titled:', '|start:'),
  aloneEnd: pattern('none:alone:', '|end:'),
  passage: pattern('none:passage:', '|open'),
};

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
  f.add(by.always);
  f.add(by.words, words);
  f.add(by.startEnd, start, end);
  f.add(by.wordsStartEnd, words, start, end);
  f.add(by.companyWords, part(String(company)), words);
  if (!one) return;
  const text = reading.article.text.slice(one.start + one.open, one.end - one.close);
  const leading = wordAt(reading, items[at - 1]);
  const following = wordAt(reading, items[at + 1]);
  const [lead, follow] = [besidePart(leading, OPEN, '-'), besidePart(following, OPEN, '-')];
  const leadLemma = lemmaOf(leading);
  f.add(by.leadWords, lead, words);
  f.add(by.followWords, follow, words);
  f.add(by.lead, lead);
  f.add(by.aroundWords, lead, follow, words);
  f.add(by.aroundStartEnd, lead, follow, start, end);
  f.add(by.around, lead, follow);
  f.add(by.leadEndStart, lead, end, start);
  f.add(by.followEndStart, follow, end, start);
  f.add(by.lead, leadLemma);
  f.add(by.follow, lemmaOf(following));
  const isTitled = /^\P{L}*\p{Lu}/u.test(text) && TITLED.test(text.slice(0, 80));
  const titled = part(String(isTitled));
  f.add(by.titledWords, titled, words);
  f.add(by.titledLead, titled, lead);
  f.add(by.titledLead, titled, leadLemma);
  if (isTitled) {
    const isWork = items.slice(Math.max(0, at - 4), at).some((item) => WORKS.has(wordAt(reading, item)?.lemma ?? ''));
    const work = part(String(isWork));
    f.add(by.workOwnerEnd, work, part(String(isOwnersMark(leading?.text ?? ''))), end);
    f.add(by.workWords, work, words);
  }
  if (/\b(?:I|we|my|our|me|us|I[’']m|I[’']ve|you|your)\b/.test(text.slice(0, 400))) f.add(by.firstPerson);
  if (/[.?!]\s+\p{Lu}/u.test(text.slice(0, 400))) f.add(by.sentences);
  const single = isSingle(scene, mark) && (one.passage === 0 || items.length <= 2);
  const open = numberPart(one.open);
  f.add(by.marks, open, part(single ? 's' : 'd'), part(String(one.closed)));
  const cue = part(cueNearby(scene, traits));
  f.add(by.cueWords, cue, words);
  f.add(by.cueTitledStart, cue, titled, start);
  f.add(by.aloneEnd, part(String(traits.alone)), end);
  f.add(by.passage, part(one.passage === 0 ? 'first' : 'later'), open);
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

const TITLED = /^(?:\P{L}*(?:\p{Lu}[\p{L}\p{N}'’.-]*|a|an|the|of|in|on|to|for|and|with|at|is)\P{L}*)+$/u;

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
