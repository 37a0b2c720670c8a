import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { ask } from '../../src/answer/answer.ts';
import { sameBearer } from '../../src/answer/compare/sameBearer.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import type { Agreement } from '../../src/model/answer.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

function told(question: string, ...texts: readonly string[]): Agreement | null {
  const articles = texts.map((text, at) =>
    articleOfSentences(text.split(/(?<=[.!?]) /), day(`2023-06-${14 + at}`), 'abc'[at] ?? 'd'),
  );
  const library = buildLibrary({
    articles,
    analyses: new Map(articles.map((article) => [article.id, analyse(article)])),
    refused: [],
    makeIndex: compactIndex,
  });
  const answer = ask(library, { question, limit: 5 });
  return answer.outcome === 'answered' ? answer.agreement : null;
}

describe('names held against one another', () => {
  it.each([
    ['putin', 'vladimir putin', 'same'],
    ['m oriol', 'marta oriol', 'same'],
    ['eib', 'european investment bank', 'same'],
    ['jon huntsman', 'john huntsman', 'maybe'],
    ['anna horvat', 'ana horvath', 'maybe'],
    ['johann kern', 'peter kern', 'maybe'],
    ['marta oriol', 'henrik solberg', 'other'],
  ])('takes %s and %s for %s', (one, other, how) => {
    expect(sameBearer(one.split(' '), other.split(' '))).toBe(how);
    expect(sameBearer(other.split(' '), one.split(' '))).toBe(how);
  });

  it('tells that two reports name different persons, each with its source, and which report is newer', () => {
    const agreement = told(
      'Who designed the opera house in Lenk?',
      'The opera house in Lenk was designed by the architect Marta Oriol.',
      "Lenk's new opera house, designed by Henrik Solberg, has opened.",
    );
    expect(agreement?.verdict).toBe('differ');
    const [measure] = agreement?.measures ?? [];
    expect(measure?.label).toBe('who designed the opera house in Lenk');
    expect(measure?.values.map(({ text, value, unit }) => [text, value, unit])).toEqual(
      expect.arrayContaining([
        ['Marta Oriol', null, 'name'],
        ['Henrik Solberg', null, 'name'],
      ]),
    );
    expect(measure?.newer).not.toBeNull();
  });

  it('takes a report in nearly the same words that names somebody else for no copy', () => {
    const agreement = told(
      'Who designed the concert hall in Vell?',
      'The new concert hall on the old harbour quay in Vell was designed by Ines Moreau and opened on Friday.',
      'The new concert hall on the old harbour quay in Vell was designed by Tomas Brandt and opened on Friday.',
    );
    expect(agreement?.verdict).toBe('differ');
  });

  it('takes a report that turns two names or two numbers round for no copy either', () => {
    expect(
      told(
        'Who won the chess final?',
        'Lotte Brun won the long chess final in the town hall of Halm on Sunday evening ahead of Pia Stern.',
        'Pia Stern won the long chess final in the town hall of Halm on Sunday evening ahead of Lotte Brun.',
      )?.verdict,
    ).not.toBe('agree');
    expect(
      told(
        'How many tonnes of barley did the port load?',
        'The port of Halm loaded 400 tonnes of barley and 250 tonnes of rye on Sunday evening.',
        'The port of Halm loaded 250 tonnes of barley and 400 tonnes of rye on Sunday evening.',
      )?.verdict,
    ).toBe('differ');
  });

  it.each([
    [
      'a role',
      'Who opened the Sella tunnel?',
      'The transport minister opened the Sella tunnel.',
      'The Sella tunnel was opened by Lucie Hartmann.',
    ],
    [
      'a denial',
      'Who wrote the Kestrel letter?',
      'The Kestrel letter was written by Piet Maas.',
      'Lotte Brandsma did not write the Kestrel letter.',
    ],
    [
      'a former holder',
      'Who is the mayor of Hollin?',
      'Piet Sanders, the mayor of Hollin, spoke.',
      'The former mayor of Hollin, Greta Blom, stayed away.',
    ],
    [
      'a longer list',
      'Who founded the Heron brewery?',
      'The Heron brewery was founded by Ailsa Grant.',
      'Robert Muir and Ailsa Grant founded the Heron brewery.',
    ],
    [
      'a deed of many',
      'Who visited the town of Merle?',
      'Jana Holub visited the town of Merle.',
      'The town of Merle was visited by Pavel Cerny.',
    ],
    [
      'a country',
      'Where was the Isen treaty signed?',
      'The Isen treaty was signed in Vienna.',
      'Diplomats signed the Isen treaty in Austria.',
    ],
  ])('says nothing of %s', (_, question, one, other) => {
    expect(told(question, one, other)?.verdict ?? null).not.toBe('differ');
  });
});
