import type { Library } from '../index/library.ts';
import type { Answer } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { Block, Reply } from '../model/reply.ts';
import type { Span } from '../model/span.ts';
import { type PresentOptions, present, reasonFor } from './reply.ts';
import { quoteWording } from './words/quoteWording.ts';
import { wording } from './words/wording.ts';

/** What /quote knows beside its answer. */
export interface BesideQuotes {
  /** Close spellings that may be the same person, never merged. */
  readonly possible: readonly string[];
  /** Sentences that report what was said, without quotation marks. */
  readonly reported: readonly { readonly article: Article; readonly span: Span }[];
}

/** The card for /quote: quotations first; then, clearly apart, what is only reported, and close spellings that may be the same person. */
export function presentQuote(answer: Answer, library: Library, beside: BesideQuotes, options: PresentOptions = {}): Reply {
  const reply = present(answer, library, options);
  const say = wording(options.locale ?? 'en');
  const own = quoteWording(options.locale ?? 'en');
  const extra: Block[] = [];
  if (beside.reported.length > 0) {
    extra.push({ kind: 'rule' }, { kind: 'says', words: own.reported, tone: 'strong' });
    for (const { article, span } of beside.reported) {
      const { publisher, title, date, file } = article;
      extra.push({
        kind: 'passage',
        number: null,
        article: article.id,
        span,
        highlights: [],
        cite: [say.cited({ publisher, title, date, file })],
        actions: [{ do: 'source', article: article.id, span }],
      });
    }
  }
  if (beside.possible.length > 0) {
    extra.push({ kind: 'says', words: own.possible(beside.possible), tone: 'small' });
  }
  const first: Block[] =
    answer.outcome === 'no_evidence'
      ? [{ kind: 'says', words: reasonFor(answer.explanation, options.locale ?? 'en'), tone: 'plain' }]
      : [];
  const [head, ...rest] = reply.blocks;
  const versions = new Map(
    answer.outcome === 'answered'
      ? answer.evidence.flatMap((one) => (one.versionOf ? [[one.rank, one.versionOf] as const] : []))
      : [],
  );
  const told = rest.map((block): Block => {
    const of = block.kind === 'passage' && block.number !== null ? versions.get(block.number) : undefined;
    return block.kind === 'passage' && of !== undefined ? { ...block, cite: [own.version(of), ...block.cite] } : block;
  });
  return { ...reply, blocks: [...(head ? [head] : []), ...first, ...told, ...extra] };
}
