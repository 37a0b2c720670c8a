import learned from './speakerWeights.json' with { type: 'json' };

/** One thing that speaks for or against a choice, with how much it counts. */
export interface Feature {
  readonly name: string;
  /** 0 where nothing was learned of it. */
  readonly weight: number;
}

const weights: ReadonlyMap<string, number> = new Map(Object.entries(learned.weights));

/** The feature of this name. */
export function feature(name: string): Feature {
  return { name, weight: weights.get(name) ?? 0 };
}

/** Features kept ready for each pattern; odd texts could make ever new ones. */
const MOST = 20_000;

type Part = string | number | boolean;

interface Branch extends Map<Part, Branch | Feature> {}

/**
 * Makes the features of one pattern: `pattern('kind:', '|how:')('he', 'subject0')` is `kind:he|how:subject0`. Names are put together once
 * for the same parts and kept, since every quotation asks for hundreds.
 */
export function pattern(...labels: readonly [string, ...string[]]): (...parts: readonly Part[]) => Feature {
  let root: Branch = new Map();
  const depth = labels.length;
  let kept = 0;
  const under = (branch: Branch, part: Part): Branch => {
    const known = branch.get(part);
    if (known instanceof Map) return known;
    const made: Branch = new Map();
    branch.set(part, made);
    return made;
  };
  // Hundreds are asked for in each quotation: no list is made of the parts of one that is known.
  return (a, b = '', c = '', d = '', e = '') => {
    let branch = root;
    let last = a ?? '';
    if (depth > 1) {
      branch = under(branch, last);
      last = b;
    }
    if (depth > 2) {
      branch = under(branch, last);
      last = c;
    }
    if (depth > 3) {
      branch = under(branch, last);
      last = d;
    }
    if (depth > 4) {
      branch = under(branch, last);
      last = e;
    }
    const known = branch.get(last);
    if (known && !(known instanceof Map)) return known;
    if (++kept > MOST) {
      root = new Map();
      kept = 0;
    }
    const parts = [a, b, c, d, e];
    const made = feature(labels.map((label, i) => `${label}${parts[i]}`).join(''));
    branch.set(last, made);
    return made;
  };
}
