import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/answer/check/check.ts';
import { statementsIn } from '../../src/answer/check/claims.ts';
import { align, wordsOf } from '../../src/answer/check/wordDifference.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import type { Analysis, Quotation } from '../../src/model/analysis.ts';
import { article } from '../analyse/article.ts';

const text = [
  'The harbour of Lune handled 4.1 million tonnes of freight in 2019, the port authority said on Monday, a tenth more than the year before.',
  '“We have never had a better year in the history of this harbour,” Ada Brook told reporters.',
  'A new bridge opened in June. It cost $240 million, and ferries were retired the same week.',
].join('\n');

function analysisOf(): Analysis {
  const start = text.indexOf('“');
  const quotation: Quotation = {
    span: { start, end: text.indexOf('”') + 1 },
    kind: 'direct',
    speaker: 'Ada Brook',
    surface: null,
    proof: null,
    cue: null,
    confidence: 1,
    because: 'named beside it',
  };
  const at = text.indexOf('port authority');
  const mention = { span: { start: at, end: at + 14 }, kind: 'organisation', name: 'Port Authority' } as const;
  return { mentions: [mention], people: [], figures: [], dates: [], quotations: [quotation], indirect: [], abbreviations: [] };
}

const one = article(text, 'lune.txt');
const library = buildLibrary({
  articles: [one],
  analyses: new Map([[one.id, analysisOf()]]),
  refused: [],
  makeIndex: compactIndex,
});
const findings = (message: string) => check(message, library).map((claim) => claim.findings);

describe('a checked message', () => {
  it('holds a sentence after a quotation against the articles by itself, and takes an attribution for none', () => {
    const texts = (message: string) => statementsIn(message).map(({ sentence }) => sentence.text);
    const figure = 'The harbour handled 5.1 million tonnes in 2019.';
    for (const before of [
      'Ada Brook said “it was a dreadful year for us”. ',
      'Ada Brook said: “It was a dreadful year for us.” ',
    ])
      expect(texts(before + figure)).toContain(figure);
    expect(texts('“It was a dreadful year for us.” Ada Brook told the reporters.').length).toBe(1);
  });

  it('is exact when the words are those of the article, whatever marks and blanks it is typed with', () => {
    expect(findings('A new bridge opened in June.')).toEqual([['exact']]);
    expect(findings('"We have never had a better year in the history of this harbour," said Ada Brook')).toEqual([['exact']]);
    expect(findings('> **It cost $240 million**, and ferries\u00a0were retired the same week')).toEqual([['exact']]);
  });

  it('names other figures, and nothing else where only they differ', () => {
    expect(findings('It cost $340 million, and ferries were retired the same week.')).toEqual([['figure differs']]);
    expect(findings('It cost $240 billion, and ferries were retired the same week.')).toEqual([['figure differs']]);
  });

  it('shows other words on both sides', () => {
    const [claim] = check('A new tunnel opened in June.', library);
    expect(claim?.findings).toEqual(['altered']);
    expect(claim?.differs.map(({ start, end }) => claim.claim.text.slice(start, end))).toEqual(['tunnel']);
    expect(claim?.source?.differs.map(({ start, end }) => text.slice(start, end))).toEqual(['bridge']);
  });

  it('finds what was cut off or cut out, and gives the whole sentence', () => {
    expect(findings('The harbour of Lune handled 4.1 million tonnes of freight in 2019')).toEqual([['cut']]);
    expect(findings('The harbour of Lune handled 4.1 million tonnes of freight … a tenth more than the year before.')).toEqual([
      ['cut'],
    ]);
    const [claim] = check('“We have never had a better year”', library);
    expect(claim?.findings).toEqual(['cut']);
    expect(claim?.source && text.slice(claim.source.span.start, claim.source.span.end)).toContain('told reporters');
  });

  it('tells when somebody else is named as the speaker', () => {
    const quote = '“We have never had a better year in the history of this harbour,”';
    expect(findings(`Bert Stone said: ${quote}`)).toEqual([['said by someone else']]);
    expect(findings(`${quote}\n— Bert Stone`)).toEqual([['said by someone else']]);
    expect(findings(`${quote} she said, according to the Port Authority`)).toEqual([['exact']]);
    expect(findings(`Ms Brook told the council: ${quote}`)).toEqual([['exact']]);
  });

  it('does not take the one spoken to or of for the speaker', () => {
    const quote = '“We have never had a better year in the history of this harbour,”';
    expect(findings(`${quote} she told Bert Stone.`)).toEqual([['exact']]);
    expect(findings(`She said that Bert Stone was wrong: ${quote}`)).toEqual([['exact']]);
  });

  it('never takes common words for a source', () => {
    expect(findings('The moon is made of cheese and nobody told the mice.')).toEqual([['not in these articles']]);
    expect(findings('More of it in a week, after the year.')).toEqual([['not in these articles']]);
    expect(findings('lol')).toEqual([['not in these articles']]);
    expect(findings('  ')).toEqual([]);
  });

  it('finds a sentence in a paragraph as long as a book, in good time', () => {
    const filler = Array.from({ length: 3_000 }, (_, i) => `Line ${i} of the ledger names ${i * 7} barrels of salt.`).join(' ');
    const book = article(`${filler} The salt was never sold to anybody in Lune. ${filler}`, 'book.txt');
    const shelf = buildLibrary({ articles: [book], analyses: new Map(), refused: [], makeIndex: compactIndex });
    const began = performance.now();
    expect(check('The salt was never sold to anybody in Lune.', shelf).map((claim) => claim.findings)).toEqual([['exact']]);
    expect(check('The salt was never given to anybody in Lune.', shelf).map((claim) => claim.findings)).toEqual([['altered']]);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('goes sentence by sentence', () => {
    expect(findings('A new bridge opened in June. The moon is made of green cheese.')).toEqual([
      ['exact'],
      ['not in these articles'],
    ]);
  });
});

describe('the difference of two texts', () => {
  const word = fc.constantFrom('trade', 'grew', 'by', '27.1', '%', 'in', '2018', 'and', 'fell', '$', '107', 'billion');
  const words = fc.array(word, { minLength: 1, maxLength: 25 }).map((parts) => parts.join(' '));

  it('holds every word of the claim once and in order, and words of the source in order', () => {
    fc.assert(
      fc.property(words, words, (claim, source) => {
        const [mine, theirs] = [wordsOf(claim), wordsOf(source)];
        const steps = align(mine, theirs)?.steps ?? [];
        expect(steps.flatMap((step) => ('claim' in step ? [step.claim] : []))).toEqual(mine);
        const touched = steps.flatMap((step) => ('source' in step ? [step.source] : []));
        expect(touched).toEqual(theirs.filter((one) => touched.includes(one)));
      }),
    );
  });

  it('is nothing for any stretch of the source', () => {
    fc.assert(
      fc.property(words, fc.nat(20), fc.nat(20), (source, from, length) => {
        const theirs = wordsOf(source);
        const part = theirs.slice(Math.min(from, theirs.length - 1)).slice(0, length + 1);
        expect(align(part, theirs)?.cost).toBe(0);
      }),
    );
  });
});
