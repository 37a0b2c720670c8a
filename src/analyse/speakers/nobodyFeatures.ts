import type { Traits } from '../quotations/quoteTraits.ts';
import { type Feature, feature } from './features.ts';
import type { Item, Scene } from './scene.ts';

const WORKS = new Set(
  'book novel memoir show program programme song film movie series album essay documentary podcast column play poem drama comedy sitcom musical hit single video title titled entitled episode segment network'.split(
    ' ',
  ),
);

/** What speaks for marks that quote nobody: titles, nicknames, words held at arm's length. */
export function nobodyFeatures(scene: Scene, mark: number, traits: Traits, company: boolean): Feature[] {
  const { reading } = scene;
  const one = scene.marks[mark];
  const { row, at } = traits;
  const f: string[] = [
    'none',
    `none:words${traits.words}`,
    `none:start:${traits.start}|end:${traits.end}`,
    `none:words${traits.words}|start:${traits.start}|end:${traits.end}`,
    `none:company:${company}|words${traits.words}`,
  ];
  if (!one) return f.map(feature);
  const text = reading.article.text.slice(one.start + one.open, one.end - one.close);
  const word = (item: Item | undefined) => (item !== undefined && item >= 0 ? reading.words[item] : undefined);
  const lead = word(row[at - 1]);
  const follow = word(row[at + 1]);
  const name = (w: typeof lead): string =>
    w ? (/^(?:VERB|NOUN|PROPN|ADJ|ADV|NUM)$/.test(w.pos) ? w.pos : w.text.toLowerCase()) : '-';
  // No name of a person may be learned: who was in the news when the lessons were written says nothing of other news.
  const lemma = (w: typeof lead): string =>
    w ? (w.pos === 'PROPN' || (/^\p{Lu}/u.test(w.text) && /^(?:VERB|NOUN|ADJ|ADV)$/.test(w.pos)) ? 'PROPN' : w.lemma) : '-';
  f.push(
    `none:lead:${name(lead)}|words${traits.words}`,
    `none:follow:${name(follow)}|words${traits.words}`,
    `none:lead:${name(lead)}`,
    `none:${name(lead)}|${name(follow)}|words${traits.words}`,
    `none:${name(lead)}|${name(follow)}|${traits.start}|${traits.end}`,
    `none:${name(lead)}|${name(follow)}`,
    `none:lead:${name(lead)}|end:${traits.end}|${traits.start}`,
    `none:follow:${name(follow)}|end:${traits.end}|${traits.start}`,
    `none:lead:${lemma(lead)}`,
    `none:follow:${lemma(follow)}`,
  );
  const titled =
    /^(?:\P{L}*(?:\p{Lu}[\p{L}\p{N}'’.-]*|a|an|the|of|in|on|to|for|and|with|at|is)\P{L}*)+$/u.test(text.slice(0, 80)) &&
    /^\P{L}*\p{Lu}/u.test(text);
  f.push(
    `none:titled:${titled}|words${traits.words}`,
    `none:titled:${titled}|lead:${name(lead)}`,
    `none:titled:${titled}|lead:${lemma(lead)}`,
  );
  const works = row.slice(Math.max(0, at - 4), at).some((item) => item >= 0 && WORKS.has(reading.words[item]?.lemma ?? ''));
  if (titled)
    f.push(
      `none:work:${works}|owner:${/^['’]s?$/.test(lead?.text ?? '')}|end:${traits.end}`,
      `none:work:${works}|words${traits.words}`,
    );
  if (/\b(?:I|we|my|our|me|us|I[’']m|I[’']ve|you|your)\b/.test(text.slice(0, 400))) f.push('none:firstPerson');
  if (/[.?!]\s+\p{Lu}/u.test(text.slice(0, 400))) f.push('none:sentences');
  f.push(
    `none:marks:${one.open}${isSingle(scene, mark) && (one.passage === 0 || row.length <= 2) ? 's' : 'd'}|closed:${one.closed}`,
  );
  const numbers = scene.sentences.get(one.passage) ?? [];
  let cue = 'no';
  for (let i = Math.max(0, at - 25); i < Math.min(row.length, at + 25); i++) {
    const item = row[i] ?? -1;
    if (item >= 0 && numbers[i] === traits.sentence && scene.cues[item])
      cue = Math.abs(i - at) <= 3 ? 'near' : cue === 'near' ? cue : 'far';
  }
  f.push(
    `none:cue:${cue}|words${traits.words}`,
    `none:cue:${cue}|titled:${titled}|start:${traits.start}`,
    `none:alone:${traits.alone}|end:${traits.end}`,
    `none:passage:${one.passage === 0 ? 'first' : 'later'}|open${one.open}`,
  );
  return f.map(feature);
}

/** Single marks stand for double ones in headlines; in the text, British papers speak in them. */
function isSingle({ marks, reading }: Scene, mark: number): boolean {
  const one = marks[mark];
  return one !== undefined && one.open === 1 && /^['‘]$/.test(reading.article.text[one.start] ?? '');
}
