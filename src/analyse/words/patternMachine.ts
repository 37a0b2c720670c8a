/** States and events of wink-nlp's machines, as it writes them down: state, event, next state. */
type Transitions = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** wink-nlp's own name for the state that a pattern ends in where nothing longer goes on. */
const otherwise = '2070003';
/** From here on wink-nlp numbers what it takes words for in place of their parts of speech. */
const firstRole = 1_080_000;
const roleEvents = 32;
const width = 128;

/** The event that a role is, for a machine; 0 for a word that has none. */
export const eventOfRole = (role: number): number => (role === 0 ? 0 : role - firstRole + roleEvents);

/**
 * One of wink-nlp's machines that find patterns among words in a row, as a table: what its `recognize` finds, which looks every
 * transition up by its name.
 */
export class PatternMachine {
  /** By state and event; 0: none. */
  private readonly next: Uint8Array;
  /** By state: where a pattern ends although nothing longer was found; 0: it does not. */
  private readonly otherwise: Uint8Array;
  /** By state: the part of speech that its pattern gives a word, negative where the word must take it; 0: no pattern ends here. */
  private readonly targets: Int8Array;
  /** By state: which word of the pattern that is. */
  private readonly marks: Uint8Array;

  constructor(json: string) {
    // Built by wink-nlp for its own use, so and not otherwise.
    const [, last, transitions, ends, marks] = JSON.parse(json) as [
      number,
      number,
      Transitions,
      Readonly<Record<string, string>>,
      Readonly<Record<string, readonly [number, number]>>,
    ];
    const states = last + 1;
    this.next = new Uint8Array(states * width);
    this.otherwise = new Uint8Array(states);
    this.targets = new Int8Array(states);
    this.marks = new Uint8Array(states);
    for (const [state, events] of Object.entries(transitions))
      for (const [name, to] of Object.entries(events)) {
        const number = Number(name);
        if (name === otherwise) this.otherwise[Number(state)] = to;
        else if (number < roleEvents) this.next[Number(state) * width + number] = to;
        else if (number > firstRole && number < firstRole + width - roleEvents)
          this.next[Number(state) * width + eventOfRole(number)] = to;
      }
    for (const [state, target] of Object.entries(ends)) this.targets[Number(state)] = Number(target);
    for (const [state, [from]] of Object.entries(marks)) this.marks[Number(state)] = from;
  }

  /** Calls `take` for each pattern among the first `length` events with the word it marks and the part of speech for it. */
  recognize(events: Uint8Array, length: number, take: (nth: number, target: number) => void): void {
    const { next, otherwise, targets, marks } = this;
    let first = 0;
    let state = 0;
    let shorter = 0;
    let shorterEnd = 0;
    for (let at = 0; at < length; at += 1) {
      // One more step than there are words: the end, which goes on with no pattern.
      for (let to = at; to <= length; to += 1) {
        const event = to === length ? 0 : (events[to] as number);
        const after = next[state * width + event] as number;
        if (state === 0) first = to;
        if (targets[after] !== 0) {
          take(first + (marks[after] as number), targets[after] as number);
          at = to;
          shorter = 0;
          state = 0;
          break;
        }
        if (after === 0) {
          if (shorter !== 0) {
            take(first + (marks[shorter] as number), targets[shorter] as number);
            at = shorterEnd;
            shorter = 0;
          }
          state = 0;
          break;
        }
        state = after;
        if (otherwise[state] !== 0) {
          shorter = otherwise[state] as number;
          shorterEnd = to;
        }
      }
    }
  }
}
