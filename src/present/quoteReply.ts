import type { Library } from '../index/library.ts';
import type { Answer } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { Block, Reply } from '../model/reply.ts';
import type { Span } from '../model/span.ts';
import { readInPart } from './listReplies.ts';
import { type PresentOptions, present, reasonFor } from './reply.ts';
import { listWording } from './words/listWording.ts';
import { quoteWording } from './words/quoteWording.ts';
import { wording } from './words/wording.ts';

/** What /quote knows beside its answer. */
export interface BesideQuotes {
  /** Close spellings that may be the same person, never merged. */
  readonly possible: readonly string[];
  /** Sentences that report what was said, without quotation marks. */
  readonly reported: readonly { readonly article: Article; readonly span: Span }[];
  /** True where more articles may report something and were not read. */
  readonly isCut: boolean;
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
  if (beside.reported.length > 0) extra.push(...readInPart(beside.isCut, listWording(options.locale ?? 'en'), true));
  if (beside.possible.length > 0) {
    extra.push({ kind: 'says', words: own.possible(beside.possible), tone: 'small' });
  }
  const first: Block[] =
    answer.outcome === 'no_evidence'
      ? [{ kind: 'says', words: reasonFor(answer.explanation, options.locale ?? 'en'), tone: 'plain' }]
      : [];
  const [head, ...rest] = reply.blocks;
  const evidence = answer.outcome === 'answered' ? answer.evidence : [];
  const versions = new Map(evidence.flatMap((one) => (one.versionOf ? [[one.rank, one] as const] : [])));
  const told = rest.map((block): Block => {
    const one = block.kind === 'passage' && block.number !== null ? versions.get(block.number) : undefined;
    const of = one?.versionOf;
    if (block.kind !== 'passage' || !one || of === undefined) return block;
    const other = evidence.find(({ rank }) => rank === of);
    const here = wordsAt(one.versionWords?.here ?? [], library.article(one.article));
    const there = wordsAt(one.versionWords?.there ?? [], other && library.article(other.article));
    const apart = here.length > 0 && there.length > 0 ? [own.versionWords(of, here, there)] : [];
    return { ...block, cite: [own.version(of), ...apart, ...block.cite] };
  });
  return { ...reply, blocks: [...(head ? [head] : []), ...first, ...told, ...extra] };
}

/** Stretches that are listed where two versions differ. */
const MOST = 12;

/** The words at some places of an article, on one line each; the first ones where they are many. */
function wordsAt(spans: readonly Span[], article: Article | undefined): readonly string[] {
  if (!article) return [];
  const words = spans.slice(0, MOST).map(({ start, end }) => article.text.slice(start, end).replace(/\s+/g, ' '));
  return spans.length > MOST ? [...words, '…'] : words;
}
