import type { FactKind } from '../../index/facts/kinds.ts';
import type { Library } from '../../index/library.ts';
import type { Sort } from './offers.ts';
import { bestTexts, titleSort, topicSort, writtenFigure } from './sorts.ts';
import type { Topics } from './topics.ts';

/** What may be offered as a question, sort by sort. */
export function questionSorts(library: Library, topics: Topics, titles: readonly string[]): readonly Sort[] {
  const { facts } = library;
  const { asking, asked } = wordingFor(library);
  const sums = (kind: FactKind, worth: (count: number) => number, text: (key: string) => string | null): Sort['offer'] => {
    return (key) => {
      const counted = facts.counted(kind, key);
      const made = counted && counted.sum > 0 ? text(key) : null;
      return counted && made !== null ? { text: made, worth: worth(counted.sum) } : null;
    };
  };
  return [
    {
      ...{ kind: 'figure', around: [], best: () => bestTexts(library, 'figure') },
      offer: sums(
        'figure',
        (count) => 20 + Math.min(20, count / 2),
        (key) => writtenFigure(key, library),
      ),
    },
    {
      ...{ kind: 'name', around: ['what', 'did', 'the', 'say'], best: () => bestTexts(library, 'name') },
      offer: sums('name', (count) => 15 + Math.min(30, count), asking),
    },
    topicSort(topics, (topic) => ({ text: topic.text, worth: 8 + Math.min(40, topic.articles) })),
    {
      ...{ kind: 'person', around: ['who', 'is'], best: () => bestTexts(library, 'person') },
      offer: sums('person', (count) => 6 + Math.min(10, count), asked),
    },
    titleSort(library, titles, (text) => text, 10),
  ];
}

/** How a name is asked about. */
export const wordingFor = ({ facts }: Library) => ({
  asking: (name: string) => `What did ${facts.has('body', name) ? 'the ' : ''}${name} say?`,
  asked: (name: string) => `Who is ${name}?`,
});

/** A text without quotation marks: in a search they would be syntax. */
export const plain = (text: string): string => text.replace(/["“”„«»]/g, '');

/** What may be offered as a search, sort by sort. */
export const searchSorts = (library: Library, topics: Topics, titles: readonly string[]): readonly Sort[] => [
  topicSort(topics, ({ text, articles }) => ({ text: plain(text), worth: 8 + Math.min(60, articles) })),
  titleSort(library, titles, plain, 9),
];
