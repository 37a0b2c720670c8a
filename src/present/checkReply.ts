import type { Checked, Finding } from '../answer/check/check.ts';
import type { Library } from '../index/library.ts';
import type { Highlight } from '../model/answer.ts';
import type { Block, Reply, Words } from '../model/reply.ts';
import type { Span } from '../model/span.ts';
import { articleOf } from './citation.ts';
import { checkWording } from './words/checkWording.ts';
import { wording } from './words/wording.ts';

/** The private card of a checked message: per claim what the articles have, both versions where they differ. */
export function checkReply(claims: readonly Checked[], library: Library, locale = 'en'): Reply {
  const say = checkWording(locale);
  const blocks: Block[] = [{ kind: 'title', words: [say.title] }];
  for (const claim of claims) blocks.push(...blocksOf(claim, library, locale));
  return { blocks, actions: [{ do: 'share' }, { do: 'dismiss' }], private: true };
}

function blocksOf({ claim, findings, differs, source }: Checked, library: Library, locale: string): readonly Block[] {
  const say = checkWording(locale);
  const verdict: Block = { kind: 'says', words: [findings.map((one: Finding) => say.finding[one]).join(' · ')], tone: 'strong' };
  const theirs: Words = [
    say.inMessage,
    claim.quoted ? say.quotes[0] : '',
    ...marked(claim.text, joined(claim.text, differs)),
    claim.quoted ? say.quotes[1] : '',
  ];
  const shown: Block = { kind: 'says', words: theirs, tone: 'plain' };
  if (!source) return [verdict, shown, { kind: 'says', words: [say.absent], tone: 'small' }];
  const article = articleOf({ article: source.article }, library);
  const { publisher, title, date, file } = article;
  const cite: Words[] = [wording(locale).cited({ publisher, title, date, file })];
  if (source.quotation?.speaker) cite.unshift(wording(locale).said(source.quotation.speaker, null));
  if (source.named) cite.unshift(say.someoneElse(source.named, source.quotation?.speaker ?? null));
  const highlights = joined(article.text, source.differs).map((at): Highlight => ({ ...at, kind: 'term' }));
  return [
    verdict,
    ...(findings.includes('exact') ? [] : [shown, { kind: 'says', words: [say.inArticle], tone: 'plain' } as const]),
    {
      kind: 'passage',
      number: null,
      article: article.id,
      span: source.span,
      highlights: findings.includes('exact') ? [] : highlights,
      cite,
      actions: [{ do: 'source', article: article.id, span: source.span }],
    },
  ];
}

/** Stretches with the signs of a figure beside them, those that only blanks and marks part as one. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans) {
    const grown = {
      start: /[$€£¥]/.test(text[start - 1] ?? '') ? start - 1 : start,
      end: /[%]/.test(text[end] ?? '') ? end + 1 : end,
    };
    const last = result.at(-1);
    if (last && /^[^\p{L}\p{N}\n]{0,3}$/u.test(text.slice(last.end, grown.start)))
      result[result.length - 1] = { start: last.start, end: grown.end };
    else result.push(grown);
  }
  return result;
}

/** The text with the marked stretches strong. */
function marked(text: string, strong: readonly Span[]): Words {
  const words: { foreign: string; strong?: true }[] = [];
  let from = 0;
  for (const { start, end } of strong) {
    if (start > from) words.push({ foreign: text.slice(from, start) });
    words.push({ foreign: text.slice(start, end), strong: true });
    from = end;
  }
  if (from < text.length) words.push({ foreign: text.slice(from) });
  return words;
}
