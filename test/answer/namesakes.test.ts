import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { findVoices } from '../../src/answer/quote/findVoices.ts';
import { article, type Draft, library } from '../fakes/articles.ts';

function shelf(...texts: readonly string[]) {
  const drafts = texts.map((text, i): Draft => ({ file: `${i}.txt`, text }));
  return library(drafts, Object.fromEntries(drafts.map((draft) => [draft.file ?? '', analyse(article(draft))])));
}

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
