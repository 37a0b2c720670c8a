import fc from 'fast-check';
import { expect, test } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { loadAnalysed } from '../../src/adapters/loadLibrary.ts';
import { read } from '../../src/analyse/nlp.ts';
import { isCueWord, mayIntroduce } from '../../src/analyse/speakers/cues.ts';
import { formOf } from '../../src/analyse/words/forms.ts';
import { wink } from '../../src/analyse/words/wink.ts';
import { unanalysed } from '../../src/index/buildLibrary.ts';
import type { Article } from '../../src/model/article.ts';
import { article } from './article.ts';

type Told = readonly [text: string, pos: string, lemma: string];

// What the model says of patterns of one's own grows each time it is asked for; nothing here has any.
const patterns = (model as unknown as { metaCER(): unknown }).metaCER();
const once = Object.assign(Object.create(null), model, { metaCER: () => patterns });

/** wink-nlp's own reading of each sentence, by an engine that has read nothing before. */
function winkReading({ text, passages }: Article): readonly Told[] {
  const nlp = winkNLP(once, ['pos']);
  return passages.flatMap(({ sentences }) =>
    sentences.flatMap(({ span }): Told[] => {
      const words = nlp.readDoc(text.slice(span.start, span.end).replace(/\s/g, ' ')).tokens();
      const kinds = words.out(nlp.its.pos);
      const lemmas = words.out(nlp.its.lemma as ItsFunction<string>);
      return words.out().map((word, at): Told => [word, String(kinds[at]), lemmas[at] ?? word]);
    }),
  );
}

const quickReading = (one: Article): readonly Told[] => read(one).words.map(({ text, pos, lemma }): Told => [text, pos, lemma]);

test('words of the test corpus are cut, tagged and led back as wink-nlp does it', async () => {
  const { articles } = await loadAnalysed({
    corpusPath: 'test/corpus/articles',
    dataDir: '',
    save: 'never',
    build: 'dev',
    analyse: () => unanalysed,
  });
  expect(articles.length).toBeGreaterThan(10);
  for (const one of articles) expect(quickReading(one)).toEqual(winkReading(one));
}, 60_000);

const pieces =
  "said says reports Mr. Inc. etc. U.S. U.K.’s Ph.D. e.g. don't can’t cannot dont gonna I'm we'll Xi’s China's students' 's \" “We will,” ‘no’ (R-Utah) [sic] — – - … ... co-operation mother-in-law T-shirt anti-war $5 $108bn 27.1% 10th 1990s 3:30pm x@y.com http://a.b/c #tag @user :) & AT&T naïve Müller 中文 😀 The the they It he she his her who cities running better men sooner quickly Petersburg summarised theorise went".split(
    ' ',
  );

// wink-nlp remembers the words that it has met and then cuts "(Clinton’s)" in another way: no piece comes twice here.
test('words of made sentences are read as wink-nlp reads them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }), (made) => {
      const one = article(`${made.join(' ')}.`);
      expect(quickReading(one)).toEqual(winkReading(one));
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('what was read before changes nothing', () => {
  const one = article('It is Clinton’s plan.');
  const first = quickReading(one);
  read(article('They saw (Clinton’s) plan…Clinton’s own, the "Clinton’s".'));
  expect(quickReading(one)).toEqual(first);
});

test('no form of a word of speech is passed over unasked', () => {
  const { lexeme } = (model as unknown as { core(): { features: { lexeme: { list: readonly string[] } } } }).core().features;
  const missed = lexeme.list.filter((text) => {
    if (text.startsWith('$%') || mayIntroduce(formOf(text).key)) return false;
    const known = wink().known(text, text.toLowerCase());
    return wink().kinds.some((_, kind) => isCueWord(wink().lemma(known, text.toLowerCase(), kind) ?? ''));
  });
  expect(missed).toEqual([]);
}, 30_000);

test('the pronouns that are taken for such unasked are nothing else to wink-nlp', () => {
  for (const word of ['they', 'it', 'we', 'who', 'you', 'him', 'them', 'their', 'its', 'my', 'our', 'They', 'It', 'We'])
    for (const around of ['X said Y.', 'The X of Y.', 'Then X went, and Y too.', 'X and Y.'])
      for (const at of ['X', 'Y']) {
        const { words } = read(article(around.replace(at, word)));
        expect([word, around, words.find(({ text }) => text === word)?.pos]).toEqual([word, around, 'PRON']);
      }
});
