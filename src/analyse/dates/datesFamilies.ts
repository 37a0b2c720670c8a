import { type Followers, followerAt, followersOf } from '../startingWords.ts';
import { datesExpression } from './datesPatterns.ts';

interface Family {
  /** Null: whatever follows. */
  readonly follow: Followers | null;
  /** Names of patterns; null: all. */
  readonly ways: readonly string[] | null;
}

/** By their names in a row, made when a date may first be read by them. */
const expressions = new Map<string, RegExp>();
/** By their words in a row. */
const followers = new Map<string, Followers>();

/** The patterns of dates that begin with a word, by what follows it. */
export class PatternsOfWord {
  private readonly families: Family[] = [];
  /** By a bit for each family that may match. */
  private readonly patterns = new Map<number, RegExp>();

  add(family: Family): void {
    this.families.push(family);
  }

  /** What may follow the word in any family, the same for words with the same families; null: whatever. */
  get follow(): Followers | null {
    const lists = this.families.flatMap(({ follow }) => (follow === null ? [] : [follow.list]));
    if (lists.length < this.families.length) return null;
    const list = [...new Set(lists.flat())];
    const key = list.join(' ');
    const made = followers.get(key) ?? followersOf(list);
    followers.set(key, made);
    return made;
  }

  /** The pattern for dates that begin with the word that ends at a place of a text; null where none may. */
  at(text: string, end: number): RegExp | null {
    const fitting = this.families.length === 1 ? 1 : this.fittingBefore(followerAt(text, end));
    return fitting === 0 ? null : (this.patterns.get(fitting) ?? this.patternOf(fitting));
  }

  private fittingBefore(follower: string | null): number {
    const { families } = this;
    let fitting = 0;
    for (let nth = 0; nth < families.length; nth += 1) {
      const { follow } = families[nth] as Family;
      if (follow === null || follower === null || follow.has(follower)) fitting |= 1 << nth;
    }
    return fitting;
  }

  private patternOf(fitting: number): RegExp {
    const ways = this.families.flatMap((family, nth) => ((fitting >> nth) & 1 ? [family.ways] : []));
    const names = ways.includes(null) ? null : new Set(ways.flatMap((way) => way ?? []));
    const key = names === null ? '' : [...names].sort().join(' ');
    const made = expressions.get(key) ?? datesExpression(names);
    expressions.set(key, made);
    this.patterns.set(fitting, made);
    return made;
  }
}
