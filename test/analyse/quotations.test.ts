import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviations } from '../../src/analyse/abbreviations.ts';
import { names } from '../../src/analyse/names/names.ts';
import { read } from '../../src/analyse/nlp.ts';
import { indirect } from '../../src/analyse/quotations/indirect.ts';
import { quotations } from '../../src/analyse/quotations/quotations.ts';
import { attribution } from '../../src/analyse/speakers/attribution.ts';
import { article } from './article.ts';

function told(text: string) {
  const reading = read(article(text));
  const named = names(reading);
  const cut = (at: { start: number; end: number } | null) => at && text.slice(at.start, at.end);
  const speech = attribution(reading, named);
  const found = quotations(speech);
  return {
    found,
    named,
    said: found.map((one) => `${one.kind === 'scare' ? 'nobody' : (one.speaker ?? 'unclear')}: ${cut(one.span)}`),
    first: found[0] && { ...found[0], surface: cut(found[0].surface), proof: cut(found[0].proof), cue: cut(found[0].cue) },
    reported: indirect(speech, found).map((one) => `${one.speaker}: ${cut(one.span)}`),
  };
}

describe('whose quotation it is', () => {
  it('is the name before or after the word of speech', () => {
    expect(told('Anna Berg said, “The harbour opens in May.”').said).toEqual(['Anna Berg: “The harbour opens in May.”']);
    expect(told('“The harbour opens in May,” said Anna Berg.').said).toEqual(['Anna Berg: “The harbour opens in May,”']);
    expect(told('"The harbour opens in May," Anna Berg told reporters on Monday.').said).toEqual([
      'Anna Berg: "The harbour opens in May,"',
    ]);
  });

  it('is one for both halves around the attribution', () => {
    const { said } = told('“The harbour opens in May,” Anna Berg said. “We have waited for years.”');
    expect(said).toEqual(['Anna Berg: “The harbour opens in May,”', 'Anna Berg: “We have waited for years.”']);
  });

  it('is not stopped by a title, a bracket or an apposition', () => {
    expect(told('“We will vote on it,” Rep. Tom Weber (R-Utah) said.').said).toEqual(['Tom Weber: “We will vote on it,”']);
    expect(told('Mr. Weber’s rival, Tom Weber, a farmer from Utah, said: “We will vote on it.”').said[0]).toMatch(/^Tom Weber/);
    expect(told('“We will vote on it,” said WBC host Clara Stone.').first).toMatchObject({
      speaker: 'Clara Stone',
      surface: 'WBC host Clara Stone',
    });
  });

  it('goes from a surname to the fullest name, and shows where that stands', () => {
    const { first } = told('Anna Berg came to the harbour on Monday. “It opens in May,” Berg said.');
    expect(first).toMatchObject({ speaker: 'Anna Berg', surface: 'Berg', proof: 'Anna Berg', cue: 'said' });
  });

  it('goes from a pronoun to the one last spoken of, by gender', () => {
    const text =
      'Anna Berg met Tom Weber in the harbour. Ms. Berg showed Mr. Weber the new pier.\n“It opens in May,” she told him.';
    expect(told(text).first).toMatchObject({ speaker: 'Anna Berg', surface: 'she', proof: 'Anna Berg' });
  });

  it('goes from a role to the name that the article gives it to', () => {
    const text =
      'French President Paul Morel met Norwegian Prime Minister Kari Dahl in Oslo.\n“We share the same sea,” said the French leader.';
    expect(told(text).first).toMatchObject({ speaker: 'Paul Morel', surface: 'the French leader', proof: 'Paul Morel' });
  });

  it('keeps a couple of one surname apart', () => {
    const text =
      'Anna Berg and her husband, Otto Berg, own the pier. “It opens in May,” Mrs. Berg said. “And it will close in June,” Mr. Berg said.';
    expect(told(text).found.map(({ speaker }) => speaker)).toEqual(['Anna Berg', 'Otto Berg']);
  });

  it('is the body or paper that says it', () => {
    expect(told('The ministry said in a statement: “The pier is safe.”').said[0]).toMatch(/^The ministry/);
    expect(told('“The pier is safe,” the Harbour Times wrote.').said[0]).toMatch(/Harbour Times/);
  });

  it('is unclear, with a reason, where nobody fits', () => {
    const [one] = told('“It opens in May,” she said.').found;
    expect(one).toMatchObject({ speaker: null, kind: 'direct' });
    expect(one?.because).toMatch(/unclear/);
  });

  it('goes from a pronoun to the nearer of two', () => {
    const text =
      'Otto Berg owns the pier.\nHe rebuilt the pier last year.\nTom Weber sells fish there.\n“We open at six,” he said.';
    expect(told(text).first).toMatchObject({ speaker: 'Tom Weber', surface: 'he' });
  });

  it('is unclear where two fit equally well', () => {
    const [one] = told('Anna Berg and Emma Dahl came to the pier.\n“It opens in May,” she said.').found;
    expect(one?.speaker).toBeNull();
    expect(one?.because).toMatch(/unclear/);
    expect(one?.surface).not.toBeNull();
  });

  it('is carried on over paragraphs that are not closed', () => {
    const { found } = told('Anna Berg said: “The harbour opens in May.\n“We have waited for years for it, and we are glad.”');
    expect(found.map(({ speaker }) => speaker)).toEqual(['Anna Berg', 'Anna Berg']);
  });

  it('follows the turns of an interview printed in quotation marks', () => {
    const text = 'Clara Stone spoke with Tom Weber.\n"STONE: When does the harbour open?\n"WEBER: It opens in May, as planned.';
    expect(told(text).found.map(({ speaker }) => speaker)).toEqual(['Clara Stone', 'Tom Weber']);
  });
});

describe('quotation marks', () => {
  it('that hold a title, a nickname or a word at arm’s length quote nobody', () => {
    expect(told('Anna Berg visited the “no limits” exhibition that opened in May.').said).toEqual(['nobody: “no limits”']);
    expect(told('Anna "Captain" Berg said, "It opens in May."').said).toEqual([
      'nobody: "Captain"',
      'Anna Berg: "It opens in May."',
    ]);
  });

  it('are found in every kind, outermost only, and apostrophes are none', () => {
    for (const [open, close] of [
      ['“', '”'],
      ['"', '"'],
      ['‘', '’'],
      ['«', '»'],
      ["''", "''"],
      ['``', "''"],
    ]) {
      const text = `${open}The workers’ pier isn’t old,${close} Anna Berg said.`;
      expect(told(text).said).toEqual([`Anna Berg: ${open}The workers’ pier isn’t old,${close}`]);
    }
    expect(told('“He called it ‘a wonder’ of the sea,” Anna Berg said.').said).toHaveLength(1);
    expect(told('The workers’ pier isn’t the Bergs’ own, and it’s not ’90s work.').said).toEqual([]);
  });

  it('never give a span that is not in the text, whatever stands there', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '’',
      '‘',
      '«',
      '»',
      "''",
      '``',
      ' ',
      '\n',
      ' Anna Berg ',
      ' said ',
      ', ',
      '. ',
      ' he ',
      'We vote',
      ' (',
      ') ',
      ' the ministry ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        if (!/\S/.test(text)) return;
        let end = 0;
        for (const one of told(text).found) {
          expect(one.span.start).toBeGreaterThanOrEqual(end);
          expect(one.span.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(one.span.start, one.span.end)).toMatch(/^(?:["“”„«»‘'`]|``)/);
          end = one.span.end;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('without end are read in bounded time', () => {
    const began = performance.now();
    told('“a” '.repeat(30_000));
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});

describe('what is only reported', () => {
  it('is found with its speaker, and never between quotation marks', () => {
    expect(told('Anna Berg said that the harbour would open in May.').reported).toEqual([
      'Anna Berg: the harbour would open in May',
    ]);
    expect(told('The harbour will open in May, according to Anna Berg.').reported).toEqual([
      'Anna Berg: The harbour will open in May',
    ]);
    expect(told('“The harbour opens in May,” Anna Berg said.').reported).toEqual([]);
  });
});

describe('short forms', () => {
  it('are those the article introduces itself', () => {
    const reading = read(article('He spoke at the North Sea Harbour Forum (NSHF) on Friday (see below).'));
    expect(abbreviations(reading)).toEqual([{ short: 'NSHF', long: 'North Sea Harbour Forum' }]);
  });

  it('may stand before the brackets, behind an article and in marks', () => {
    const text = `The NSHF (North Sea Harbour Forum) met (so it says). It was (said) EU (the European Union) and Élan Économique (the “ÉÉ”).
The Nordic Rail Board (or NRB) and the Grey Lamp Circle ("GLC") came. (X)`;
    expect(abbreviations(read(article(text)))).toEqual([
      { short: 'NSHF', long: 'North Sea Harbour Forum' },
      { short: 'EU', long: 'European Union' },
      { short: 'NRB', long: 'Nordic Rail Board' },
      { short: 'GLC', long: 'Grey Lamp Circle' },
    ]);
  });
});
