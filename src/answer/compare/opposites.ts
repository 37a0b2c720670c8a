/** Words of which one excludes the other, a pair a line. */
const OPPOSITES = `
win lose
won lost
import export
imported exported
imports exports
start end
starts ends
started ended
begins ends
began ended
arrive depart
arrives leaves
arrived left
born died
hired dismissed
opened closed
opens closes
winner runner-up
applied admitted
inside outside
indoor outdoor
current former
north south
northern southern
east west
eastern western
minimum maximum
highest lowest
highest average
lowest average
direct indirect
with without
before after
above below
departure arrival
`;

const pairs = OPPOSITES.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** True where one text has a word, and the other only its opposite. */
export function opposed(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const parts = ([x = '', y = '']: readonly string[]): boolean => left.has(x) && !left.has(y) && right.has(y) && !right.has(x);
  return pairs.some((pair) => parts(pair) || parts([...pair].reverse()));
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}-]+/gu));
