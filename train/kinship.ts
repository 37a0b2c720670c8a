/** What WordNet says of two stems. */
export interface Kinship {
  /** True when some single word of it has this stem. */
  knows(stem: string | null): boolean;
  /** What the relation of two stems is worth: more than 0 where they mean much the same, less than 0 for opposites. */
  worth(a: string, b: string): number;
}

const parts = ['noun', 'verb', 'adj', 'adv'] as const;
/** Relations by WordNet's signs. */
const signs: Readonly<Record<string, number>> = {
  '+': 0.3,
  '&': 0.15,
  $: 0.15,
  '@': 0.15,
  '~': 0.15,
  '*': 0.1,
  '>': 0.1,
  '\\': 0.3,
  '!': -0.6,
};
const wordToWord: ReadonlySet<string> = new Set(['+', '!', '\\']);
/** A sense further down is seldom meant. */
const bySense = [0.3, 0.3, 0.2, 0.2];

/** Reads WordNet's files (`index.noun`, `data.noun` …) into relations of stems. */
export function kinshipOf(read: (name: string) => string, stemOf: (word: string) => string | null): Kinship {
  const stems = new Set<string>();
  const worths = new Map<string, number>();
  const senses = new Map<string, number>();
  const note = (a: string | null, b: string | null, worth: number): void => {
    if (a === null || b === null || a === b) return;
    for (const key of [`${a} ${b}`, `${b} ${a}`]) {
      const known = worths.get(key);
      worths.set(key, known === undefined ? worth : worth < 0 || known < 0 ? Math.min(worth, known) : Math.max(worth, known));
    }
  };
  for (const part of parts) {
    for (const line of read(`index.${part}`).split('\n')) {
      const [word = '', sign = '', , pointers = '0', ...rest] = line.split(' ');
      if (line.startsWith(' ') || word === '') continue;
      const offsets = rest.slice(Number(pointers) + 2).filter(Boolean);
      for (const [rank, offset] of offsets.entries()) senses.set(`${word} ${sign} ${offset}`, rank);
    }
  }
  const synsets = new Map<string, readonly (string | null)[]>();
  const links: { readonly from: string; readonly sign: string; readonly to: string; readonly a: number; readonly b: number }[] =
    [];
  for (const part of parts) {
    for (const line of read(`data.${part}`).split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const fields = (line.split(' | ')[0] ?? '').split(' ');
      const [offset = '', , kind = '', size = '0'] = fields;
      const sign = kind === 's' ? 'a' : kind;
      const count = Number.parseInt(size, 16);
      const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at] ?? '');
      const members = words.map((word) => {
        const rank = senses.get(`${word.toLowerCase()} ${sign} ${offset}`) ?? 9;
        const stem = word === word.toLowerCase() ? stemOf(word.replace(/\(.*\)$/, '')) : null;
        if (stem !== null) stems.add(stem);
        return rank < bySense.length ? { stem, rank } : { stem: null, rank };
      });
      for (const a of members) for (const b of members) if (a !== b) note(a.stem, b.stem, bySense[Math.max(a.rank, b.rank)] ?? 0);
      synsets.set(
        `${sign} ${offset}`,
        members.map(({ stem }) => stem),
      );
      const first = 4 + 2 * count + 1;
      for (let at = first; at + 3 < fields.length; at += 4) {
        const [symbol = '', to = '', pos = '', ends = '0000'] = fields.slice(at, at + 4);
        if (!/^[nvars]$/.test(pos)) break;
        const [a, b] = [Number.parseInt(ends.slice(0, 2), 16), Number.parseInt(ends.slice(2), 16)];
        links.push({ from: `${sign} ${offset}`, sign: symbol, to: `${pos === 's' ? 'a' : pos} ${to}`, a, b });
      }
    }
  }
  for (const { from, sign, to, a, b } of links) {
    const worth = signs[sign];
    if (worth === undefined) continue;
    const [ones, others] = [synsets.get(from) ?? [], synsets.get(to) ?? []];
    const [left, right] =
      wordToWord.has(sign) && a > 0 && b > 0 ? [[ones[a - 1] ?? null], [others[b - 1] ?? null]] : [ones, others];
    for (const one of left) for (const other of right) note(one, other, worth);
  }
  return {
    knows: (stem) => stem !== null && stems.has(stem),
    worth: (a, b) => worths.get(`${a} ${b}`) ?? 0,
  };
}
