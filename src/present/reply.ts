import type { Library } from '../index/library.ts';
import type { Abstained, Answer, Answered, Evidence, Explanation, Invalid } from '../model/answer.ts';
import type { Day } from '../model/day.ts';
import { lineOf } from '../model/problem.ts';
import type { Action, Block, Reply, Words } from '../model/reply.ts';
import { agreementLines } from './agreement.ts';
import { articleOf, citation } from './citation.ts';
import { problemWording } from './words/problemWording.ts';
import { reasonWording } from './words/reasonWording.ts';
import { type Wording, wording } from './words/wording.ts';

/** How a reply is to be given; everything has a default. */
export interface PresentOptions {
  /** BCP 47 language of the words of Footnote's own. */
  readonly locale?: string;
  /** Only the asker is to see it. */
  readonly private?: boolean | undefined;
  /** Further actions on the whole card, before Share and Dismiss ("more"). */
  readonly actions?: readonly Action[];
}

/** The card for an answer: what was asked, what the articles say, each passage with its citation. */
export function present(answer: Answer, library: Library, options: PresentOptions = {}): Reply {
  const say = wording(options.locale ?? 'en');
  switch (answer.outcome) {
    case 'answered':
      return answered(answer, library, say, options);
    case 'no_evidence':
      return abstained(answer, library, say, options);
    case 'invalid':
      return invalid(answer, options.locale ?? 'en');
  }
}

/** A private card that holds one line, for mistakes of the asker and for failures. */
export function notice(words: Words): Reply {
  return { blocks: [{ kind: 'says', words, tone: 'plain' }], actions: [], private: true };
}

function answered(answer: Answered, library: Library, say: Wording, options: PresentOptions): Reply {
  const blocks: Block[] = [title(answer.asked), ...agreementLines(answer, library, say)];
  blocks.push({ kind: 'says', words: summary(answer, library, say), tone: 'small' });
  for (const evidence of answer.evidence) blocks.push(passage(evidence, evidence.rank, library, say));
  const compare: Action[] = answer.agreement?.verdict === 'differ' ? [{ do: 'compare', question: answer.asked }] : [];
  return { blocks, actions: [...compare, ...closing(options)], private: options.private ?? false };
}

function abstained(answer: Abstained, library: Library, say: Wording, options: PresentOptions): Reply {
  const { explanation, nearest } = answer;
  const blocks: Block[] = [title(answer.asked), { kind: 'says', words: say.silence(), tone: 'strong' }];
  // What never occurs is said below.
  if (answer.command === 'search' && explanation.why && explanation.why.is !== 'neverOccurs')
    blocks.push({ kind: 'says', words: reasonFor(explanation, options.locale ?? 'en'), tone: 'plain' });
  for (const words of say.searched(explanation)) blocks.push({ kind: 'says', words, tone: 'plain' });
  if (explanation.didYouMean.length) {
    blocks.push({ kind: 'says', words: say.didYouMean(), tone: 'plain' });
    blocks.push({ kind: 'list', items: explanation.didYouMean.map((text): Words => [{ foreign: text }]) });
  }
  if (nearest.length) blocks.push({ kind: 'says', words: say.nearest(), tone: 'strong' });
  for (const evidence of nearest) blocks.push(passage(evidence, null, library, say));
  const again = explanation.didYouMean
    .slice(0, 3)
    .map((text): Action => ({ do: 'run', command: answer.command, text, label: text }));
  return { blocks, actions: [...again, ...closing(options)], private: options.private ?? false };
}

function invalid({ why, problem }: Invalid, locale: string): Reply {
  return notice([{ foreign: why ? lineOf(why, problemWording(locale)) : problem }]);
}

/** Why nothing was found, where there is more to say than what was searched and what never occurs. */
export function reasonFor({ why, line }: Explanation, locale: string): Words {
  return [{ foreign: why ? lineOf(why, reasonWording(locale)) : line }];
}

function title(asked: string): Block {
  return { kind: 'title', words: [{ foreign: asked.trim() || '…' }] };
}

function passage(evidence: Evidence, number: number | null, library: Library, say: Wording): Block {
  const { article, span, highlights } = evidence;
  const url = articleOf(evidence, library).url;
  const actions: Action[] = [{ do: 'source', article, span }, ...(url ? [{ do: 'open', url } as const] : [])];
  return { kind: 'passage', number, article, span, highlights, cite: citation(evidence, library, say), actions };
}

function closing(options: PresentOptions): readonly Action[] {
  return [...(options.actions ?? []), ...(options.private ? [{ do: 'share' } as const] : []), { do: 'dismiss' }];
}

function summary(answer: Answered, library: Library, say: Wording): Words {
  const articles = [...new Set(answer.evidence.map((evidence) => articleOf(evidence, library)))];
  const days = articles.flatMap((article): Day[] => (article.date ? [article.date] : [])).sort();
  const outlets = [...new Set(articles.flatMap((article) => article.publisher ?? []))];
  const speakers = new Set(answer.evidence.map((evidence) => evidence.quotation?.speaker ?? null));
  const [speaker = null] = speakers;
  return say.summary({
    command: answer.command,
    passages: answer.evidence.length,
    articles: articles.length,
    outlets,
    speaker: speakers.size === 1 ? speaker : null,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  });
}
