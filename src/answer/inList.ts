import { ofBest, othersNames, putInto } from './amongOthers.ts';
import type { Candidate } from './candidate.ts';
import { echoesOf } from './echoes.ts';
import { featureNames } from './features.ts';
import { positions } from './positions.ts';
import type { Probe } from './probe.ts';
import { rarity } from './weigh.ts';

/** What tells how a sentence stands in a list that was handed over whole, in the order of the numbers that `inList` gives. */
export const listNames = [
  'voteOfBest',
  'wordVoteOfBest',
  'byTheBook',
  'byTheBookOfBest',
  'lengthBeside',
  'echo',
  'echoOfBest',
] as const;

const columns = new Map<string, number>([...featureNames, ...othersNames].map((name, at) => [name, at]));
const column = (rows: readonly Float64Array[], name: string): number[] => rows.map((row) => row[columns.get(name) ?? -1] ?? 0);

/** Completes rows that `amongOthers` has been at, for the sentences of a list. */
export function inList(probe: Probe, candidates: readonly Candidate[], rows: readonly Float64Array[]): void {
  const { byTheBook, lengths } = plainScores(probe, candidates);
  const plain = ofBest(byTheBook);
  const looks = firstLooks(rows, plain);
  const best = Math.max(0, ...looks);
  const likely = looks.map((look) => Math.exp(look - best));
  const echoes = echoesOf(probe, candidates, likely);
  putInto(rows, columns.size, [
    ...[ofBest(column(rows, 'vote')), ofBest(column(rows, 'wordVote'))],
    ...[byTheBook.map((score) => score / 10), plain, lengths],
    ...[echoes, ofBest(echoes)],
  ]);
}

/** How likely each seems before the others are heard: by its words, and by something of the kind that is asked for. */
function firstLooks(rows: readonly Float64Array[], plain: readonly number[]): number[] {
  const of = ['cover', 'softGain', 'kinGain', 'found', 'near'].map((name) => column(rows, name));
  const worth = [2, 2, 2, 1.5, 1];
  return plain.map((own, at) => worth.reduce((sum, each, place) => sum + each * (of[place]?.[at] ?? 0), 4 * own));
}

const saturation = 1.2;
const byLength = 0.75;

/** BM25 over the list alone, where a word that all sentences hold counts for little, and how long each is beside the usual. */
function plainScores(probe: Probe, candidates: readonly Candidate[]): { byTheBook: number[]; lengths: number[] } {
  const usual = candidates.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(1, candidates.length) || 1;
  const where = candidates.map((candidate) => positions(probe, candidate));
  const rarities = probe.terms.map((_, at) =>
    rarity(where.filter((places) => places[at]?.strength === 1).length, candidates.length),
  );
  const byTheBook = candidates.map(({ terms }, index) => {
    const norm = saturation * (1 - byLength + (byLength * terms.length) / usual);
    let sum = 0;
    (where[index] ?? []).forEach(({ strength, at }, place) => {
      const times = Math.max(1, at.length);
      if (strength > 0) sum += (strength * (rarities[place] ?? 0) * times * (saturation + 1)) / (times + norm);
    });
    return sum;
  });
  return { byTheBook, lengths: candidates.map(({ terms }) => Math.log(terms.length / usual + 0.01)) };
}
