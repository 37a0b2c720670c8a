import type { Library } from '../index/library.ts';
import type { Evidence } from '../model/answer.ts';
import type { Sentence } from '../model/article.ts';
import type { Question } from '../model/question.ts';
import { candidatesOf } from './candidates.ts';
import { firmer, unheard } from './compare/compareSources.ts';
import { sameStory, type Told } from './compare/sameStory.ts';
import { evidenceOf } from './evidence.ts';
import type { Probe } from './probe.ts';
import type { Scored } from './select.ts';

/** What the evidence is completed from. */
export interface Hearing {
  readonly question: Question;
  readonly probe: Probe;
  readonly scored: readonly Scored[];
  readonly library: Library;
  readonly limit: number;
}

interface ToldSentence extends Told {
  readonly sentence: Sentence;
}

/** The evidence, completed so that every article that measures the same thing is heard; a second passage of one article makes room first. In steps. */
export function* heard(gathered: readonly Evidence[], hearing: Hearing): Generator<void, readonly Evidence[]> {
  const all = yield* completed(gathered, hearing);
  yield;
  return yield* stated(all, hearing);
}

function* completed(
  shown: readonly Evidence[],
  { question, probe, scored, library, limit }: Hearing,
): Generator<void, readonly Evidence[]> {
  const near = new Map(scored.map((one) => [one.candidate.sentence.id, one]));
  const told = [...scored.map(({ candidate }) => candidate), ...(yield* inTheSameStory(shown, question, library))];
  yield;
  const missing = yield* unheard(question, shown, told, library);
  if (missing.length === 0) return shown;
  const least = Math.min(...shown.map(({ score }) => score));
  const added = missing
    .slice(0, Math.max(0, limit - 1))
    .flatMap((one) => near.get(one.sentence.id) ?? unscored(library, one, least));
  const kept = [...shown];
  const speaking = new Set(added.map(({ candidate }) => candidate.article.id));
  while (kept.length > 1 && kept.length + added.length > limit) {
    const again = kept.findLastIndex(
      ({ article }, at) => at > 0 && (speaking.has(article) || kept.findIndex((one) => one.article === article) < at),
    );
    kept.splice(again > 0 ? again : kept.length - 1, 1);
  }
  return [
    ...kept.map((one, at) => (one.rank === at + 1 ? one : { ...one, rank: at + 1 })),
    ...added
      .slice(0, Math.max(0, limit - kept.length))
      .map((one, at) => evidenceOf(probe, one, library, { rank: kept.length + at + 1, alsoIn: [] })),
  ];
}

/** Sentences that need hold no word of the question, in reports of what is shown already. */
function* inTheSameStory(
  shown: readonly Evidence[],
  question: Question,
  library: Library,
): Generator<void, readonly ToldSentence[]> {
  const reports = yield* sameStory(question, shown, library);
  return reports.flatMap(({ article, passage }) => passage.sentences.map((sentence) => ({ article, passage, sentence })));
}

/** A sentence that nothing was scored for, made ready to be shown. */
function unscored(library: Library, told: ToldSentence, score: number): readonly Scored[] {
  return candidatesOf(library, told, 0, (at) => told.passage.sentences[at] === told.sentence).map((candidate) => ({
    ...{ candidate, row: new Float64Array(0), score },
  }));
}

/** The evidence, with the figure itself in the place of a passage that only says about how much. */
function* stated(
  shown: readonly Evidence[],
  { question, probe, scored, library }: Hearing,
): Generator<void, readonly Evidence[]> {
  const candidates = scored.map(({ candidate }) => candidate);
  const firm = yield* firmer(question, shown, candidates, library);
  const better = new Map(firm.map(({ instead, candidate }) => [instead, candidate]));
  if (better.size === 0) return shown;
  return shown.map((one) => {
    const found = scored.find(({ candidate }) => candidate === better.get(one));
    return found ? evidenceOf(probe, found, library, { rank: one.rank, alsoIn: [] }) : one;
  });
}
