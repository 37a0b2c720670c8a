import type { Library } from '../index/library.ts';
import type { Evidence } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { candidatesOf } from './candidates.ts';
import { firmer, unheard } from './compare/compareSources.ts';
import { sameStory } from './compare/sameStory.ts';
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

/** The evidence, completed so that every article that measures the same thing is heard; a second passage of one article makes room first. */
export function heard(gathered: readonly Evidence[], hearing: Hearing): readonly Evidence[] {
  return stated(completed(gathered, hearing), hearing);
}

function completed(shown: readonly Evidence[], { question, probe, scored: found, library, limit }: Hearing): readonly Evidence[] {
  const scored = [...found, ...inTheSameStory(shown, question, library)];
  const missing = new Set(
    unheard(
      question,
      shown,
      scored.map(({ candidate }) => candidate),
      library,
    ),
  );
  if (missing.size === 0) return shown;
  const added = scored.filter(({ candidate }) => missing.has(candidate)).slice(0, Math.max(0, limit - 1));
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
function inTheSameStory(shown: readonly Evidence[], question: Question, library: Library): readonly Scored[] {
  const least = Math.min(...shown.map(({ score }) => score));
  return sameStory(question, shown, library)
    .flatMap((told) => candidatesOf(library, told, 0, () => true))
    .map((candidate) => ({ candidate, row: new Float64Array(0), score: least }));
}

/** The evidence, with the figure itself in the place of a passage that only says about how much. */
function stated(shown: readonly Evidence[], { question, probe, scored, library }: Hearing): readonly Evidence[] {
  const candidates = scored.map(({ candidate }) => candidate);
  const better = new Map(firmer(question, shown, candidates, library).map(({ instead, candidate }) => [instead, candidate]));
  if (better.size === 0) return shown;
  return shown.map((one) => {
    const found = scored.find(({ candidate }) => candidate === better.get(one));
    return found ? evidenceOf(probe, found, library, { rank: one.rank, alsoIn: [] }) : one;
  });
}
