import { describe, expect, it } from 'vitest';
import { findVoices, findVoicesSteps } from '../../src/answer/quote/findVoices.ts';
import { voicesOf } from '../../src/answer/quote/voices.ts';
import { atOnce } from '../../src/index/compact/steps.ts';
import { shelf } from '../fakes/analysedLibrary.ts';

/** "speaker: words" for every quotation of a text. */
function told(text: string): readonly string[] {
  const books = shelf(text);
  return books.articles.flatMap((one) =>
    books
      .analysis(one.id)
      .quotations.map(({ speaker, because, span }) =>
        speaker ? `${speaker}: ${one.text.slice(span.start, span.end)}` : because,
      ),
  );
}

const meant = (typed: string, books: ReturnType<typeof shelf>) => findVoices(typed, books).meant.map(({ name }) => name);

describe('two people of one name in an article', () => {
  const hedge =
    'Farmer Alan Smith and his neighbour Judith Smith met in court.\n“It is my hedge,” Mr. Smith said.\n“It is on my land,” said Ms. Smith.\n';

  it('are told apart by Mr. and Ms.', () => {
    expect(told(hedge)).toEqual(['Alan Smith: “It is my hedge,”', 'Judith Smith: “It is on my land,”']);
  });

  it('leave the speaker open, with the reason, where the surname alone fits both', () => {
    expect(told(`${hedge}“It is only a hedge,” Smith said outside.`).at(-1)).toBe(
      'unclear: the article names two people of that name',
    );
    expect(told('John Smith and Mary Smith opened a shop.\n“It is small,” Smith said.')).toEqual([
      'unclear: the article names two people of that name',
    ]);
  });

  it('are no riddle where one of them has just spoken or acted alone', () => {
    const sale =
      'John Holm, a farmer, sold his field on Monday to his brother, Paul Holm.\nJohn Holm was glad. “It is done,” Holm said.';
    expect(told(sale)).toEqual(['John Holm: “It is done,”']);
  });

  it('are husband and wife under their titles', () => {
    const pair =
      'Former President Karl Dunne and his wife, Helen Dunne, visited Oxley.\n“Oxley is good to us,” Mr. Dunne said.\n“Karl is too polite to say that it rained,” Mrs. Dunne said.';
    expect(told(pair)).toEqual([
      'Karl Dunne: “Oxley is good to us,”',
      'Helen Dunne: “Karl is too polite to say that it rained,”',
    ]);
  });

  it('are father and son, by Jr. and Sr. and by age', () => {
    const firm =
      'Frank Malloy Sr. founded the firm. His son, Frank Malloy Jr., runs it.\n“My father never rested,” Malloy Jr. said.\n“I rested in 1974,” the elder Malloy said.';
    expect(told(firm)).toEqual(['Frank Malloy Jr.: “My father never rested,”', 'Frank Malloy Sr.: “I rested in 1974,”']);
  });
});

describe('people of one name over several articles', () => {
  const books = shelf(
    'Farmer Alan Smith spoke on Monday. “It is my hedge,” Mr. Smith said.',
    'Coach Petra Smith was pleased. “They rowed well,” she said. “Very well,” Smith added.',
    'Frank Malloy Jr. spoke. “We sell boats,” Malloy said.',
    'Frank Malloy spoke. “I sold the first one,” Malloy said.',
    'Jon Huntley came. “I own it,” Jon Huntley said. John Huntley left. “So do I,” John Huntley said.',
  );

  it('stay apart, and a surname finds them all', () => {
    expect([...meant('Smith', books)].sort()).toEqual(['Alan Smith', 'Petra Smith']);
    expect(meant('Mr Smith', books)).toEqual(['Alan Smith']);
    expect(meant('Ms Smith', books)).toEqual(['Petra Smith']);
  });

  it('may be one where only one of them has Jr., which is shown, never merged', () => {
    expect(meant('Frank Malloy Jr', books)).toEqual(['Frank Malloy Jr.']);
    expect(findVoices('Frank Malloy Jr', books).possible.map(({ name }) => name)).toEqual(['Frank Malloy']);
    expect(findVoices('Jon Huntley', books).possible.map(({ name }) => name)).toEqual(['John Huntley']);
    expect(findVoices('Alan Smith', books).possible).toEqual([]);
  });

  it('are a family under their plural', () => {
    expect([...meant('the Smiths', books)].sort()).toEqual(['Alan Smith', 'Petra Smith']);
  });
});

describe('two names with one first and last word, in different articles', () => {
  const judge = 'Judge Ana Ruiz opened the trial in Valencia on Monday.\n“The court is not a theatre,” Ruiz said.';
  const union = 'Union leader Ana María Ruiz called a strike.\n“We stop at noon,” Ana María Ruiz said.';
  const names = (books: ReturnType<typeof shelf>) =>
    atOnce(voicesOf(books).named(books.facts.living('name')))
      .filter(({ person }) => person)
      .map(({ name, said }) => `${name} ${said.length}`);

  it('are two people where they are called different things, each shown as a possible match of the other', () => {
    const books = shelf(judge, union);
    expect(names(books)).toEqual(['Ana María Ruiz 1', 'Ana Ruiz 1']);
    for (const typed of ['Ana Ruiz', 'Judge Ana Ruiz', 'ana ruiz']) {
      expect(meant(typed, books)).toEqual(['Ana Ruiz']);
      expect(findVoices(typed, books).possible.map(({ name }) => name)).toEqual(['Ana María Ruiz']);
    }
    expect(meant('Ana María Ruiz', books)).toEqual(['Ana María Ruiz']);
    expect(meant('Ruiz', books).length).toBe(2);
  });

  it('are one where an article uses both for one', () => {
    const both = 'Ana María Ruiz left the bench in March.\n“It was time,” Ana Ruiz said.';
    expect(names(shelf(judge, both))).toEqual(['Ana María Ruiz 2']);
    const told = 'Judge Ana María Ruiz now leads a union.\n“It was time,” Ana Ruiz said.';
    expect(names(shelf('Union leader Ana Ruiz called a strike.\n“At noon,” Ruiz said.', told))).toEqual(['Ana María Ruiz 2']);
  });

  it('are one where they are called the same, or only one of them is called anything', () => {
    expect(names(shelf(judge, 'Ana María Ruiz, a judge, spoke.\n“Order,” Ana María Ruiz said.'))).toEqual(['Ana María Ruiz 2']);
    expect(names(shelf(judge, 'Ana María Ruiz spoke.\n“Order,” Ana María Ruiz said.'))).toEqual(['Ana María Ruiz 2']);
    const senator = 'Senator Karl Holm spoke.\n“I run,” Karl Holm said.';
    expect(names(shelf(senator, 'President Karl Aksel Holm spoke.\n“I won,” Karl Aksel Holm said.'))).toEqual([
      'Karl Aksel Holm 2',
    ]);
  });

  it('are two where their middle names differ', () => {
    const books = shelf(
      'Ana María Ruiz spoke.\n“Order,” Ana María Ruiz said.',
      'Ana Lucía Ruiz spoke.\n“No,” Ana Lucía Ruiz said.',
    );
    expect(names(books)).toEqual(['Ana Lucía Ruiz 1', 'Ana María Ruiz 1']);
    expect(findVoices('Ana Lucía Ruiz', books).possible).toEqual([]);
  });
});

describe('two who ask for one person at the same time, step by step', () => {
  it('find the same one, and namesakes are told apart', () => {
    const books = shelf(
      'The judge Anna Maria Holm was there.\n“It rained,” Anna Maria Holm said.\n',
      'The baker Anna Ruth Holm was there.\n“It snowed,” Anna Ruth Holm said.\n',
    );
    const [one, other] = [findVoicesSteps('Holm', books), findVoicesSteps('Anna Holm', books)];
    let [found, again] = [one.next(), other.next()];
    while (!found.done || !again.done) {
      if (!found.done) found = one.next();
      if (!again.done) again = other.next();
    }
    expect(found.value.meant.map(({ name }) => name).sort()).toEqual(['Anna Maria Holm', 'Anna Ruth Holm']);
    expect(new Set([...found.value.meant, ...again.value.meant]).size).toBe(2);
  });
});
