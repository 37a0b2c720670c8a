import { between, type Dice, dice, nameOf, oneOf, rankOf, wordOf } from './words.ts';

/** An article as a line of a .jsonl file. */
export interface MadeArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
  readonly text: string;
}

const givenNames =
  'Anna Boris Carl Dmitry Elena Frank Grace Hans Irene James Karen Laura Maria Nikolai Olga Peter Sergei Tanya Victor Wang'.split(
    ' ',
  );
const roles = ['minister', 'spokesman', 'director', 'analyst', 'governor', 'president', 'economist', 'chairwoman'];
const months = 'January February March April May June July August September October November December'.split(' ');
const units = ['tonnes', 'barrels', 'workers', 'kilometers', 'visitors', 'homes'];

/**
 * Articles that nobody wrote, as many as make up `passages` paragraphs; the same ones for the same seed. Vocabulary grows and
 * words are repeated as in news: by Zipf's and Heaps' laws, with words of a topic in bursts, and with people, figures, dates and speech.
 */
export function* articles(passages: number, seed = 1): Generator<MadeArticle> {
  const roll = dice(seed);
  for (let made = 0, nth = 0; made < passages; nth += 1) {
    const count = Math.min(passages - made, between(roll, 4, 12));
    made += count;
    const topic = topicOf(roll, nth);
    const day = `${between(roll, 2000, 2024)}-${two(between(roll, 1, 12))}-${two(between(roll, 1, 28))}`;
    const paragraphs = Array.from({ length: count }, () => paragraph(roll, topic));
    yield {
      id: `article-${String(nth).padStart(7, '0')}`,
      title: capital(words(roll, topic, between(roll, 5, 10)).join(' ')),
      date: day,
      publisher: `${nameOf(Math.floor(40 * roll() ** 2))} News`,
      text: paragraphs.join('\n\n'),
    };
  }
}

interface Topic {
  readonly words: readonly string[];
  readonly people: readonly { readonly full: string; readonly last: string; readonly role: string }[];
  readonly place: string;
}

function topicOf(roll: Dice, nth: number): Topic {
  const theme = dice(Math.floor(400 * roll() ** 2) + 11);
  const ranks = Array.from({ length: 40 }, () => between(theme, 150, 9000));
  const people = Array.from({ length: between(roll, 1, 4) }, () => {
    // Some people are in many articles, and each article may bring somebody new.
    const who = Math.floor(roll() ** 3 * (200 + nth / 2));
    const of = dice(who + 31);
    const last = nameOf(between(of, 0, 1 << 20));
    return { full: `${oneOf(of, givenNames)} ${last}`, last, role: oneOf(of, roles) };
  });
  return { words: ranks.map(wordOf), people, place: nameOf(Math.floor(roll() ** 2 * 900)) };
}

function paragraph(roll: Dice, topic: Topic): string {
  const sentences: string[] = [];
  for (let length = 0; length < 72; ) {
    const made = sentence(roll, topic);
    sentences.push(made);
    length += made.split(' ').length;
  }
  return sentences.join(' ');
}

function sentence(roll: Dice, topic: Topic): string {
  const kind = roll();
  const some = (from: number, to: number): string => words(roll, topic, between(roll, from, to)).join(' ');
  const who = oneOf(roll, topic.people);
  if (kind < 0.08) return `“${capital(some(6, 18))},” ${roll() < 0.5 ? who.full : who.last} said.`;
  if (kind < 0.12) return `${who.full}, the ${who.role} of ${topic.place}, told reporters that ${some(6, 14)}.`;
  if (kind < 0.2)
    return `${capital(some(4, 9))} $${between(roll, 1, 900)} ${oneOf(roll, ['million', 'billion'])} in ${year(roll)} ${some(3, 8)}.`;
  if (kind < 0.26) return `${capital(some(4, 9))} rose by ${between(roll, 1, 60)}.${between(roll, 0, 9)} percent, ${some(4, 9)}.`;
  if (kind < 0.3) return `On ${oneOf(roll, months)} ${between(roll, 1, 28)}, ${year(roll)}, ${topic.place} ${some(6, 14)}.`;
  if (kind < 0.34)
    return `${topic.place} has ${between(roll, 2, 90)},${between(roll, 100, 999)} ${oneOf(roll, units)}, ${some(5, 12)}.`;
  return `${capital(some(9, 26))}.`;
}

function words(roll: Dice, topic: Topic, count: number): readonly string[] {
  return Array.from({ length: count }, () => (roll() < 0.14 ? oneOf(roll, topic.words) : wordOf(rankOf(roll()))));
}

const year = (roll: Dice): number => between(roll, 1990, 2024);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const two = (number: number): string => String(number).padStart(2, '0');
