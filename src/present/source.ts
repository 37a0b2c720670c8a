import type { Library } from '../index/library.ts';
import type { Answer } from '../model/answer.ts';
import { type Article, located } from '../model/article.ts';
import type { Block, Reply, Words } from '../model/reply.ts';
import { type Span, within } from '../model/span.ts';
import { articleOf } from './citation.ts';
import { notice } from './reply.ts';
import type { Freshness } from './words/sourceWording.ts';
import { type Wording, wording } from './words/wording.ts';

/** The private card behind "Source": the paragraph around a passage, its file, offsets and hash, and whether the file still says so. */
export function sourceReply(article: Article, span: Span, freshness: Freshness, locale = 'en'): Reply {
  const say = wording(locale);
  const { start, end } = located(article, span);
  const { publisher, title, date, file, sha256, url } = article;
  const around = article.passages.find((passage) => within(span, passage.span))?.span ?? span;
  const says = (words: Words): Block => ({ kind: 'says', words, tone: 'small' });
  const highlights = around === span ? [] : [{ ...span, kind: 'term' as const }];
  return {
    blocks: [
      { kind: 'title', words: say.source.title() },
      {
        kind: 'passage',
        number: null,
        article: article.id,
        span: around,
        highlights,
        cite: [say.cited({ publisher, title, date, file })],
        actions: [{ do: 'exact', article: article.id, span }, ...(url ? [{ do: 'open', url } as const] : [])],
      },
      says(say.source.file(file, sha256)),
      says(say.source.place(start, end)),
      says(say.source.freshness(freshness)),
    ],
    actions: [{ do: 'dismiss' }],
    private: true,
  };
}

/** The private card behind "Exact text": the untouched characters of the source, nothing added. */
export function exactReply(article: Article, span: Span, locale = 'en'): Reply {
  const say = wording(locale);
  const { start, end } = located(article, span);
  return {
    blocks: [
      { kind: 'title', words: say.source.exactTitle() },
      { kind: 'exact', article: article.id, span },
      { kind: 'says', words: say.source.file(article.file, article.sha256), tone: 'small' },
      { kind: 'says', words: say.source.place(start, end), tone: 'small' },
    ],
    actions: [{ do: 'dismiss' }],
    private: true,
  };
}

/** The private line for a click on a passage whose article is no longer there. */
export function goneReply(locale = 'en'): Reply {
  return notice(wording(locale).source.gone());
}

/** The private card behind "Compare": a table for each measure, one row a value, and no judgement. */
export function compareReply(answer: Answer, library: Library, locale = 'en'): Reply {
  const say = wording(locale);
  if (answer.outcome !== 'answered' || !answer.agreement) return notice(say.compare.nothing());
  const blocks: Block[] = [{ kind: 'title', words: say.compare.title() }];
  const { head } = say.compare;
  for (const measure of answer.agreement.measures) {
    blocks.push({ kind: 'says', words: [{ foreign: measure.label }], tone: 'strong' });
    const rows = measure.values.flatMap((value) =>
      value.evidence.map((rank): readonly Words[] => {
        const evidence = answer.evidence.find((one) => one.rank === rank);
        const article = evidence && articleOf(evidence, library);
        const cell = (text: string | null | undefined): Words => [text ? { foreign: text } : say.compare.unknown()];
        const date = article?.date ? say.date(article.date) : null;
        return [
          [`[${rank}] `, ...cell(article && (article.publisher ?? article.title))],
          cell(date),
          [{ foreign: value.text, strong: true }],
          cell(value.period),
          cell(value.attributedTo),
        ];
      }),
    );
    blocks.push({ kind: 'table', head: headings(head), rows });
  }
  blocks.push({ kind: 'says', words: say.compare.neutral(), tone: 'small' });
  return { blocks, actions: [{ do: 'dismiss' }], private: true };
}

function headings(head: Wording['compare']['head']): readonly Words[] {
  return [head.source, head.date, head.value, head.period, head.credit].map((text) => [text]);
}
