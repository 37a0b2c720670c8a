import { describe, expect, it } from 'vitest';
import { names } from '../../src/analyse/names/names.ts';
import { read } from '../../src/analyse/nlp.ts';
import { quotations } from '../../src/analyse/quotations/quotations.ts';
import { attribution } from '../../src/analyse/speakers/attribution.ts';
import { article } from './article.ts';

function said(text: string): string[] {
  const reading = read(article(text));
  return quotations(attribution(reading, names(reading))).map(
    (one) => `${one.kind === 'scare' ? 'nobody' : (one.speaker ?? 'unclear')}: ${text.slice(one.span.start, one.span.end)}`,
  );
}

const whose = (text: string): string[] => said(text).map((line) => line.slice(0, line.indexOf(':')));

describe('a trade or an office beside a name', () => {
  it('is no part of the name, with a capital at the start of a sentence or behind "Minister for"', () => {
    expect(whose('Striker Jamal Osei said: “We were hungry for it.”')).toEqual(['Jamal Osei']);
    const minister =
      'Union Minister for Steel Rajat Bhandari spoke on Friday. "There is no such proposal before us," he told reporters.';
    expect(whose(minister)).toEqual(['Rajat Bhandari']);
    expect(whose('Haverleigh boss Dean Prickett was less happy. “We didn’t turn up,” said Prickett.')).toEqual(['Dean Prickett']);
  });

  it('does not hide the speaker behind it, whatever the tagger takes it for', () => {
    const text = '“We were stunned by the numbers,” says lead author Ingrid Solheim, a glaciologist at the University of Bergen.';
    expect(whose(text)).toEqual(['Ingrid Solheim']);
  });

  it('belongs to its own name, not to the one whose deputy or daughter it is', () => {
    const text =
      'Dame Harriet Lonsdale led the bank for years.\n"She was fearless," recalled her former deputy, Sir Malcolm Tait.\nHer daughter, Penelope, said: "Mum was our rock."';
    expect(whose(text)).toEqual(['Malcolm Tait', 'Penelope']);
  });
});

describe('words that stand for a name', () => {
  it('are proved with both brackets where the first name stands between them', () => {
    const text = 'They met President (Maria) Ohlsen on Friday. “We will build it,” Ohlsen said.';
    const reading = read(article(text));
    const [one] = quotations(attribution(reading, names(reading)));
    expect(one?.speaker).toBe('Maria Ohlsen');
    expect(one?.proof && text.slice(one.proof.start, one.proof.end)).toBe('(Maria) Ohlsen');
  });

  it('are an age, a nation or a title with "the"', () => {
    expect(whose('Davi Moura scored twice on Sunday. "I dreamed of this," the 27-year-old said.')).toEqual(['Davi Moura']);
    expect(whose('Spaniard Iker Ruiz won ahead of Tom Dale. "It was hell," said the Spaniard.')).toEqual(['Iker Ruiz']);
    expect(whose('Pope Leo spoke on Monday. The pontiff added: "Peace begins at home."')).toEqual(['Leo']);
  });

  it('are never resolved for "a 27-year-old"', () => {
    expect(whose('Davi Moura scored twice. "I cried for joy in the stand," a 27-year-old told us.')).toEqual(['a 27-year-old']);
  });

  it('are husband and wife of a couple', () => {
    const text = 'Ravi Menon and his wife, Priya Menon, run the bakery. "I still burn the toast," her husband said.';
    expect(whose(text)).toEqual(['Ravi Menon']);
  });

  it('keep brother and sister of one name apart', () => {
    const text =
      'Laura Smith, a nurse, saw the car. Her brother Paul Smith, a driver, heard a bang. "It was loud," Mr Smith said. "It was dark," Ms Smith said.';
    expect(whose(text)).toEqual(['Paul Smith', 'Laura Smith']);
  });
});

describe('a name behind a dash at the end of the line', () => {
  it('signs the quotation', () => {
    expect(whose('“The sea is everything.” – Jules Martin, sailor')).toEqual(['Jules Martin']);
    expect(whose('“The sea is everything.” – Jules Martin was said to like it.')).not.toEqual(['Jules Martin']);
  });
});

describe('a short sentence in quotation marks between full stops', () => {
  it('is speech, under no name where nobody is surely its speaker', () => {
    const [first] = whose('For the choice, there were many reasons on the table that day. "It won\'t work."');
    expect(['nobody', 'unclear']).toContain(first);
  });
});

describe('a few words of two people together', () => {
  it('are put under neither name', () => {
    const text = 'Paul Morel and Kari Dahl hailed a “new era” of trade on Friday.\n“It took years,” Dahl said.';
    expect(said(text)).toEqual(['nobody: “new era”', 'Kari Dahl: “It took years,”']);
  });
});
