import { between, type Dice, dice, nameOf, oneOf, rankOf, wordOf } from './words.ts';

/** An article as a line of a .jsonl file. */
export interface MadeArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
  readonly text: string;
}

const women = 'Anna Elena Grace Irene Karen Laura Maria Olga Tanya'.split(' ');
const men = 'Boris Carl Dmitry Frank Hans James Nikolai Peter Sergei Victor Wang'.split(' ');
const roles = ['minister', 'envoy', 'director', 'analyst', 'governor', 'president', 'economist', 'chair'];
const months = 'January February March April May June July August September October November December'.split(' ');
const bodies = ['Ministry', 'Group', 'Bank', 'University', 'Council', 'Party', 'Court', 'Committee'];
const units = ['tonnes', 'barrels', 'workers', 'kilometers', 'visitors', 'homes'];

/**
 * Articles that nobody wrote, as many as make up `passages` paragraphs; the same ones for the same seed. Vocabulary grows and
 * words are repeated as in news: by Zipf's and Heaps' laws, with words of a topic in bursts, and with people, figures, dates and speech
 * about as often as there.
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

interface Person {
  readonly full: string;
  readonly last: string;
  readonly role: string;
  readonly pronoun: 'he' | 'she';
}

interface Topic {
  readonly words: readonly string[];
  readonly people: readonly Person[];
  readonly places: readonly string[];
  readonly bodies: readonly string[];
}

function topicOf(roll: Dice, nth: number): Topic {
  const theme = dice(Math.floor(400 * roll() ** 2) + 11);
  const ranks = Array.from({ length: 40 }, () => 150 + Math.floor(theme() ** 2 * 6000));
  const people = Array.from({ length: between(roll, 2, 6) }, () => {
    // Some people are in many articles, and each article may bring somebody new.
    return person(Math.floor(roll() ** 3 * (200 + nth / 2)));
  });
  const places = Array.from({ length: between(roll, 2, 5) }, () => nameOf(Math.floor(roll() ** 2 * 900)));
  const named = Array.from({ length: between(roll, 1, 4) }, () => nameOf(1000 + Math.floor(roll() ** 3 * (300 + nth / 4))));
  return { words: ranks.map(wordOf), people, places, bodies: named.map((name) => `${name} ${oneOf(theme, bodies)}`) };
}

function person(who: number): Person {
  const roll = dice(who + 31);
  const last = nameOf(between(roll, 0, 1 << 20));
  const pronoun = roll() < 0.4 ? 'she' : 'he';
  return { full: `${oneOf(roll, pronoun === 'she' ? women : men)} ${last}`, last, role: oneOf(roll, roles), pronoun };
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
  const place = oneOf(roll, topic.places);
  if (kind < 0.09) return `“${capital(some(6, 18))},” ${roll() < 0.5 ? who.full : who.last} said.`;
  if (kind < 0.13) return `${who.last} said the ${some(3, 8)} was “${some(3, 8)}” ${some(3, 8)}.`;
  if (kind < 0.16) return `“${capital(some(5, 12))},” ${who.pronoun} said. “${capital(some(6, 14))}.”`;
  if (kind < 0.22) return `${who.full}, the ${who.role} of ${place}, told reporters that ${some(6, 14)}.`;
  if (kind < 0.26)
    return `${capital(some(4, 9))} $${between(roll, 1, 900)} ${oneOf(roll, ['million', 'billion'])} in ${year(roll)} ${some(3, 8)}.`;
  if (kind < 0.3) return `${capital(some(4, 9))} rose by ${between(roll, 1, 60)}.${between(roll, 0, 9)} percent, ${some(4, 9)}.`;
  if (kind < 0.33) return `On ${oneOf(roll, months)} ${between(roll, 1, 28)}, ${year(roll)}, ${place} ${some(6, 14)}.`;
  if (kind < 0.36)
    return `${place} has ${between(roll, 2, 90)},${between(roll, 100, 999)} ${oneOf(roll, units)}, ${some(5, 12)}.`;
  return `${capital(some(9, 26))}.`;
}

function words(roll: Dice, topic: Topic, count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    const chance = roll();
    if (chance < 0.1) return oneOf(roll, topic.words);
    if (chance < 0.18) return nameIn(roll, topic);
    return wordOf(rankOf(roll()));
  });
}

function nameIn(roll: Dice, { people, places, bodies: named }: Topic): string {
  const kind = roll();
  if (kind < 0.35) return oneOf(roll, places);
  if (kind < 0.6) return oneOf(roll, named);
  const who = oneOf(roll, people);
  return kind < 0.75 ? who.full : who.last;
}

const year = (roll: Dice): number => between(roll, 1990, 2024);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const two = (number: number): string => String(number).padStart(2, '0');
