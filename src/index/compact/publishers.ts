import { countsFor, Numbers } from './numbers.ts';
import type { Segment } from './segment.ts';
import { tableOf } from './table.ts';

/** The publishers of rows, by numbers; row after row often has the same. */
export class Publishers {
  private readonly numbers = new Map<string, number>();
  private readonly ofRows = new Numbers();
  private last = '';
  private lastNumber = 0;

  constructor() {
    this.numbers.set('', 0);
  }

  /** Takes in the publisher of the next row; an empty text for nobody. */
  add(name: string): void {
    if (name !== this.last) {
      this.last = name;
      this.lastNumber = this.numbers.get(name) ?? this.numbers.size;
      if (this.lastNumber === this.numbers.size) this.numbers.set(name, this.lastNumber);
    }
    this.ofRows.push(this.lastNumber);
  }

  /** The publishers of rows in an order, by where they are first met there. */
  of(order: readonly number[]): Pick<Segment, 'publisherOf' | 'publishers'> {
    const names = [...this.numbers.keys()];
    const places = new Array<number>(names.length).fill(-1);
    places[0] = 0;
    const found = [''];
    for (const row of order) {
      const number = this.ofRows.at(row);
      if (places[number] === -1) places[number] = found.push(names[number] ?? '') - 1;
    }
    const publisherOf = countsFor(order.length, found.length);
    for (const [at, row] of order.entries()) publisherOf[at] = places[this.ofRows.at(row)] ?? 0;
    return { publisherOf, publishers: tableOf(found) };
  }
}
