import { describe, expect, test } from 'vitest';
import { passagesOf, readOne } from './reading.ts';

const story = [
  'The town of Brask has bought back its water works for 14 million crowns, nine years after it sold them.',
  '“Water is not a ware,” said mayor Ilse Kron, who had voted against the sale as a young councillor.',
  'The works serve 31,000 people. Their pipes are 80 years old, and a third of them leak.',
];

const withTail = (...tail: string[]) => passagesOf(readOne('a.txt', [...story, ...tail].join('\n\n')));
const withHead = (...head: string[]) => passagesOf(readOne('a.txt', [...head, ...story].join('\n\n')));

describe('what a page puts after an article is no passage', () => {
  test.each([
    ['the author', 'Petra has followed water for two decades.', 'No comments yet.'],
    ['About the author', 'Petra Holm writes about towns. She lives in Brask.'],
    ['ABOUT THE WRITER:', 'Petra Holm writes about towns.'],
    ['leave a reply:'],
    ['Leave a Reply Cancel reply', 'Your email address will not be published. Required fields are marked *', 'Name *'],
    ['3 Comments', 'Anna: I knew it.', 'Rolf: The old pipes were better. My father laid them and he was proud of it.'],
    ['0 responses', 'Be the first to comment'],
    ['Share this article', 'Facebook | Twitter | WhatsApp'],
    ['Share on Facebook', 'Tweet', 'Print', 'Email'],
    ['Subscribe to our newsletter and get every story in your inbox.'],
    ['Sign up for our daily briefing'],
    ['Follow us on Twitter @brasknews'],
    ['Related articles', 'How to mend a pipe', 'Ten rivers worth a walk'],
    ['You may also like', 'How to mend a pipe'],
    ['Most read', 'How to mend a pipe', 'Ten rivers worth a walk'],
    ['Read more: How to mend a pipe'],
    ['READ ALSO: How to mend a pipe'],
    ['© 2019 Brask Observer'],
    ['Copyright 2019 Brask Observer. All rights reserved. This material may not be published, broadcast or rewritten.'],
    ['Brask Observer Media Group, all rights reserved.'],
    ['The pages of this paper may not be copied without leave.'],
    ['A leaking pipe in Brask, Petra Holm/Getty Images'],
    ['Water works of Brask, via AFP'],
    ['Advertisement'],
    ['(Reporting by Petra Holm; Editing by Lars Dahl)'],
    ['Additional reporting by Lars Dahl in Torrin.'],
    ['Lars Dahl in Torrin contributed to this report.'],
    ['Petra Holm is a staff writer who covers towns. Follow her on Twitter @petra.'],
    ['Tags: water, towns, pipes'],
    ['Filed under: Water'],
    ['Photo: Lars Dahl/Reuters'],
    ['Terms of Use | Privacy Policy | Contact Us'],
    ['We use cookies to make this site better for you.'],
    ['This article was originally published on 5 June 2019.'],
    ['This story has been updated with a comment from the town.'],
    ['This piece first appeared in the Brask Observer.'],
    ['The views expressed in this article are those of the author and not of the paper.'],
    ['https://brask.example/water'],
    ['* * *'],
    ['Next article: How to mend a pipe'],
    ['Load more comments'],
  ])('%s', (...tail) => {
    expect(withTail(...tail)).toEqual(story);
  });
});

describe('what a page puts before an article is no passage', () => {
  test.each([
    ['By Petra Holm'],
    ['By PETRA HOLM and Lars Dahl, Brask Observer'],
    ['Published: June 5, 2019 10:30 am'],
    ['June 5, 2019'],
    ['Wednesday, 5 June 2019'],
    ['3 min read'],
    ['Share', 'Tweet'],
  ])('%s', (...head) => {
    expect(withHead(...head)).toEqual(story);
  });

  test('a date line gives the article its date', () => {
    expect(readOne('a.txt', ['By Petra Holm', 'Published: June 5, 2019', ...story].join('\n\n')).date).toBe('2019-06-05');
  });
});

describe('what belongs to the article stays, though it looks a little like it', () => {
  test.each([
    'Share prices rose by 4 percent on the news from Brask.',
    'The author of the report, Petra Holm, said the pipes would last.',
    'Comments from the ministry were sharp, and nobody took them back.',
    'Follow the river for two hours and the works come into sight.',
    'Copyright law is older than the works.',
    'Subscribers pay 12 crowns a month for water.',
    'Related costs came to 2 million crowns, according to the town.',
    'More than 200 replies reached the town hall within a day.',
    'By Friday the pipes were dry.',
    'Reporting by the town showed that a third of them leak.',
    'Steve Tang, director of an institute in London, said the sale had been a mistake.',
    'Print shops in Brask had to close for a week.',
    'Advertising brought in half of it.',
    'The report published on Tuesday showed that a third of them leak.',
    'The report was published by the ministry and runs to 80 pages.',
    'This story began nine years ago.',
  ])('%s', (line) => {
    expect(withTail(line)).toContain(line);
    expect(withHead(line)).toContain(line);
  });

  test('an article about comments is not cut at its first word', () => {
    expect(passagesOf(readOne('a.txt', 'Comments\n\nThe paper closes its readers’ columns. Nobody will miss them.'))).toEqual([
      '# Comments',
      'The paper closes its readers’ columns. Nobody will miss them.',
    ]);
  });

  test('a file that holds nothing else keeps its words', () => {
    expect(passagesOf(readOne('a.txt', 'No comments yet.'))).toEqual(['No comments yet.']);
  });
});

test('boilerplate stays in the source and no offset moves', () => {
  const text = [...story, 'the author', 'Petra writes.', 'No comments yet.'].join('\n\n');
  const article = readOne('a.txt', text);
  expect(article.source).toBe(text);
  expect(article.source).toContain('No comments yet.');
});

test('a long line is furniture only where it is short with its blanks left out', () => {
  const note = `©${' 2019  Brask  Observer,'.repeat(9)} Torrin`;
  const spread = note.replaceAll(' ', '      ');
  expect(spread.length).toBeGreaterThan(420);
  expect(withTail(spread)).toEqual(story);
  const words = spread.replaceAll(/ +/g, ' pipes of the town ');
  expect(withTail(words)).not.toEqual(story);
});

test('the name of an agency tells of a caption where there are no more than so many characters, whatever their width', () => {
  expect(withTail(`${'😀'.repeat(50)} A pipe in Brask/Getty Images ${'😀'.repeat(40)}`)).toEqual(story);
});
