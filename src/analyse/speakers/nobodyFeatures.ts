import type { Word } from '../nlp.ts';
import type { Traits } from '../quotations/quoteTraits.ts';
import { type Feature, feature, pattern } from './features.ts';
import { type Item, rowOf, type Scene } from './scene.ts';

const WORKS = new Set(
  'book novel memoir show program programme song film movie series album essay documentary podcast column play poem drama comedy sitcom musical hit single video title titled entitled episode segment network'.split(
    ' ',
  ),
);

/** The patterns that features are named by; see `pattern`. */
const by = {
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
const always = feature('none');
const firstPerson = feature('none:firstPerson');
const sentences = feature('none:sentences');

/** What speaks for marks that quote nobody: titles, nicknames, words held at arm's length. */
export function nobodyFeatures(scene: Scene, mark: number, traits: Traits, company: boolean): Feature[] {
  const { reading } = scene;
  const one = scene.marks[mark];
  const { row, at, words, start, end } = traits;
  const f: Feature[] = [always, by.words(words), by.startEnd(start, end), by.wordsStartEnd(words, start, end)];
  f.push(by.companyWords(company, words));
  if (!one) return f;
  const text = reading.article.text.slice(one.start + one.open, one.end - one.close);
  const leading = wordAt(scene, row[at - 1]);
  const following = wordAt(scene, row[at + 1]);
  const [lead, follow] = [nameOf(leading), nameOf(following)];
  const leadLemma = lemmaOf(leading);
  f.push(by.leadWords(lead, words), by.followWords(follow, words), by.lead(lead));
  f.push(by.aroundWords(lead, follow, words), by.aroundStartEnd(lead, follow, start, end), by.around(lead, follow));
  f.push(by.leadEndStart(lead, end, start), by.followEndStart(follow, end, start));
  f.push(by.lead(leadLemma), by.follow(lemmaOf(following)));
  const titled = /^\P{L}*\p{Lu}/u.test(text) && TITLED.test(text.slice(0, 80));
  f.push(by.titledWords(titled, words), by.titledLead(titled, lead), by.titledLead(titled, leadLemma));
  if (titled) {
    const works = row.slice(Math.max(0, at - 4), at).some((item) => item >= 0 && WORKS.has(reading.words[item]?.lemma ?? ''));
    f.push(by.workOwnerEnd(works, /^['’]s?$/.test(leading?.text ?? ''), end), by.workWords(works, words));
  }
  if (/\b(?:I|we|my|our|me|us|I[’']m|I[’']ve|you|your)\b/.test(text.slice(0, 400))) f.push(firstPerson);
  if (/[.?!]\s+\p{Lu}/u.test(text.slice(0, 400))) f.push(sentences);
  const single = isSingle(scene, mark) && (one.passage === 0 || row.length <= 2);
  f.push(by.marks(one.open, single ? 's' : 'd', one.closed));
  const numbers = rowOf(scene, one.passage).sentences;
  let cue = 'no';
  for (let i = Math.max(0, at - 25); i < Math.min(row.length, at + 25); i++) {
    const item = row[i] ?? -1;
    if (item >= 0 && numbers[i] === traits.sentence && scene.cues[item])
      cue = Math.abs(i - at) <= 3 ? 'near' : cue === 'near' ? cue : 'far';
  }
  f.push(by.cueWords(cue, words), by.cueTitledStart(cue, titled, start), by.aloneEnd(traits.alone, end));
  f.push(by.passage(one.passage === 0 ? 'first' : 'later', one.open));
  return f;
}

const TITLED = /^(?:\P{L}*(?:\p{Lu}[\p{L}\p{N}'’.-]*|a|an|the|of|in|on|to|for|and|with|at|is)\P{L}*)+$/u;

const wordAt = ({ reading }: Scene, item: Item | undefined): Word | undefined =>
  item !== undefined && item >= 0 ? reading.words[item] : undefined;

const nameOf = (word: Word | undefined): string =>
  word ? (/^(?:VERB|NOUN|PROPN|ADJ|ADV|NUM)$/.test(word.pos) ? word.pos : word.text.toLowerCase()) : '-';

/** No name of a person may be learned: who was in the news when the lessons were written says nothing of other news. */
const lemmaOf = (word: Word | undefined): string => {
  if (!word) return '-';
  const named = word.pos === 'PROPN' || (/^\p{Lu}/u.test(word.text) && /^(?:VERB|NOUN|ADJ|ADV)$/.test(word.pos));
  return named ? 'PROPN' : word.lemma;
};

/** Single marks stand for double ones in headlines; in the text, British papers speak in them. */
function isSingle({ marks, reading }: Scene, mark: number): boolean {
  const one = marks[mark];
  return one !== undefined && one.open === 1 && /^['‘]$/.test(reading.article.text[one.start] ?? '');
}
