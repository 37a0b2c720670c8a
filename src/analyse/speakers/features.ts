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
  const root: Branch = new Map();
  const depth = labels.length;
  let kept = 0;
  return (...parts) => {
    let branch = root;
    for (let i = 0; i < depth - 1; i++) {
      const part = parts[i] ?? '';
      let next = branch.get(part);
      if (!(next instanceof Map)) {
        next = new Map();
        branch.set(part, next);
      }
      branch = next;
    }
    const last = parts[depth - 1] ?? '';
    const known = branch.get(last);
    if (known && !(known instanceof Map)) return known;
    if (++kept > MOST) {
      root.clear();
      kept = 0;
    }
    const made = feature(labels.map((label, i) => `${label}${parts[i]}`).join(''));
    branch.set(last, made);
    return made;
  };
}
