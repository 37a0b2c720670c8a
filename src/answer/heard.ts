import type { Library } from '../index/library.ts';
import type { Evidence } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { unheard } from './compareSources.ts';
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
export function heard(shown: readonly Evidence[], { question, probe, scored, library, limit }: Hearing): readonly Evidence[] {
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
      .map((one, at) => evidenceOf(probe, one, library, kept.length + at + 1, [])),
  ];
}
