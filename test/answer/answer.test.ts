import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGolden } from '../../eval/golden.ts';
import { ask } from '../../src/answer/answer.ts';
import { nearlySame } from '../../src/answer/duplicates.ts';
import { termsOf } from '../../src/index/terms.ts';
import { within } from '../../src/model/span.ts';

const { library, questions } = await readGolden(new URL('../golden/questions.yaml', import.meta.url));
const asked = (question: string, limit = 5) => ask(library, { question, limit });
const evidenceFor = (question: string) => {
  const answer = asked(question);
  return answer.outcome === 'answered' ? answer.evidence : [];
};
const textOf = (one: ReturnType<typeof evidenceFor>[number] | undefined): string =>
  one ? (library.article(one.article)?.text.slice(one.span.start, one.span.end) ?? '') : '';

describe('an answer', () => {
  it('is the same every time the same is asked', () => {
    for (const question of ['How much is a ticket?', 'grain exports of Velin 2018', 'bitcoin price'])
      expect(asked(question)).toEqual(asked(question));
  });

  it('numbers its passages from 1 and shows no more than asked for', () => {
    for (const limit of [1, 2, 5]) {
      const answer = asked('ferry', limit);
      const ranks = answer.outcome === 'answered' ? answer.evidence.map(({ rank }) => rank) : [];
      expect(ranks).toEqual(Array.from({ length: ranks.length }, (_, at) => at + 1));
      expect(ranks.length).toBeLessThanOrEqual(limit);
    }
  });

  it('shows one passage for agency copy and names the other article', () => {
    const copies = evidenceFor('Who drove the first tram of line 3?');
    expect(copies[0]?.alsoIn.length).toBe(1);
    expect(copies.filter((one) => textOf(one).includes('drove the first tram')).length).toBe(1);
  });

  it('takes in the sentence before where “it” says what is meant only there', () => {
    const found = evidenceFor('Where is the seat of the Upland Science Trust?').find((one) => textOf(one).includes('its seat'));
    expect(textOf(found)).toMatch(/^The Upland Science Trust/);
  });

  it('marks the figure that answers, inside the passage', () => {
    const [first] = evidenceFor('How many stops does line 3 have?');
    const marked = first?.highlights.map(
      ({ start, end, kind }) => `${kind}: ${library.article(first.article)?.text.slice(start, end)}`,
    );
    expect(marked?.some((mark) => /^figure: 17/.test(mark))).toBe(true);
    expect(first?.highlights.every((mark) => first && within(mark, first.span))).toBe(true);
  });

  it('carries the quotation with its speaker where words were asked for', () => {
    const [first] = evidenceFor('What did Ekdal say about Danescu?');
    expect(first?.quotation?.speaker).toBe('Jonas Ekdal');
  });

  it('reads a misspelled word as the one that was meant', () => {
    expect(textOf(evidenceFor('How wide is the mirorr of the observatry?')[0])).toContain('6.2 metres');
  });

  it('gives no wrong year where the question names one', () => {
    expect(asked('How many passengers did the ferry carry in 1954?').outcome).toBe('no_evidence');
  });
});

describe('silence', () => {
  it('says which words never occur and in how many articles was searched', () => {
    const answer = asked('Who painted the Mona Lisa?');
    if (answer.outcome !== 'no_evidence') throw new Error(`expected no evidence, not ${answer.outcome}`);
    expect(answer.explanation.neverOccur).toContain('Lisa');
    expect(answer.explanation.articles).toBe(library.articles.length);
    expect(answer.explanation.line).toContain('“Lisa”');
    expect(answer.explanation.line).not.toMatch(/\n/);
  });

  it('shows at most two passages as near ones', () => {
    for (const { ask: question } of questions.filter(({ nothing }) => nothing)) {
      const answer = asked(question);
      if (answer.outcome === 'no_evidence') expect(answer.nearest.length).toBeLessThanOrEqual(2);
    }
  });
});

describe('a question that cannot be answered as asked', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['?!', 'no word'],
    ['x'.repeat(1500), '1000'],
    ['What is it?', 'only words like'],
    ['trade on 31 February 2019', '31 February 2019'],
    ['trade on 2019-13-40', '2019-13-40'],
    ['trade between 2021 and 2018', 'backwards'],
  ])('%j is answered with one line that says what is wrong', (question, part) => {
    const answer = asked(question);
    if (answer.outcome !== 'invalid') throw new Error(`expected invalid, not ${answer.outcome}`);
    expect(answer.problem).toContain(part);
  });

  it('a leap day is a day', () => {
    expect(asked('ferry on 29 February 2020').outcome).not.toBe('invalid');
    expect(asked('ferry on 29 February 2019').outcome).toBe('invalid');
  });

  it('nothing that can be typed makes asking fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (question) => void asked(question)),
      { numRuns: 60 },
    );
  });
});

describe('near-duplicates', () => {
  const terms = (text: string) => termsOf(text);
  it('are the same words with small changes', () => {
    const one = terms('Mayor Lucia Ferrante drove the first tram of the new line 3 herself on Sunday.');
    expect(nearlySame(one, terms('On Sunday, Mayor Lucia Ferrante drove the first tram of the new line 3 herself.'))).toBe(true);
  });
  it('are no longer the same with another number', () => {
    const one = terms('The port shipped 4.1 million tonnes of grain in the year 2018, the authority said.');
    expect(nearlySame(one, terms('The port shipped 3.8 million tonnes of grain in the year 2018, the authority said.'))).toBe(
      false,
    );
  });
});
