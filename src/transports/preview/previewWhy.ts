import { z } from 'zod';
import { explain } from '../../answer/explain.ts';
import { freeText } from '../../command/values.ts';
import type { Library } from '../../index/library.ts';
import { shown } from '../../model/article.ts';
import type { ArticleId } from '../../model/ids.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Dispatcher } from '../dispatch.ts';
import type { Place, Why } from './previewShapes.ts';

const wish = z.object({
  server: z.string().max(20).nullable(),
  user: z.string().max(20),
  locale: z.string().max(20),
  command: z.string().max(32),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

const now = (): number => performance.now();

/** Runs a command that only looks things up once more, and tells how its answer comes about; null when there is nothing to tell. */
export async function why(raw: unknown, dispatcher: Dispatcher): Promise<Why | null> {
  const parsed = wish.safeParse(raw);
  if (!parsed.success) return null;
  const { server, user, locale, command, options } = parsed.data;
  const definition = dispatcher.commands.get(command);
  if (!definition?.repeatable) return null;
  const done = await dispatcher.run({ command, options }, { id: user, server, collection: server, locale });
  const { library } = done;
  const answer = done.kind === 'done' ? done.result.answer : null;
  const question = String(options[freeText(definition) ?? ''] ?? '');
  const told = command === 'ask' && question.trim() ? explain(library, question, now) : null;
  const evidence = answer?.outcome === 'answered' ? answer.evidence : answer?.outcome === 'no_evidence' ? answer.nearest : [];
  const isShown = (article: ArticleId, span: Span) => evidence.some((one) => one.article === article && overlaps(one.span, span));
  return {
    outcome: answer?.outcome ?? (done.kind === 'done' ? 'none' : 'invalid'),
    read: told && {
      expected: told.question.expected,
      focus: told.question.focus,
      terms: told.terms,
      names: told.question.names,
      period: told.question.period?.label ?? null,
    },
    looked: told?.looked ?? 0,
    candidates: (told?.candidates ?? []).map(({ article, span, score, parts }) => {
      return { ...place(library, article, span), score, parts, shown: isShown(article, span) };
    }),
    decision: told?.decision ?? null,
    conditions: told?.conditions ?? [],
    evidence: evidence.map(({ rank, article, span, score, quotation }) => {
      return { ...place(library, article, span), rank, score, because: quotation?.because ?? null };
    }),
    ms: { ...told?.ms, whole: done.ms },
  };
}

function place(library: Library, id: ArticleId, span: Span): Place {
  const article = library.article(id);
  if (!article) throw new Error(`an answer cites an article that the library does not hold: ${id}`);
  return { key: article.key, title: article.title, ...span, text: shown(article, span).slice(0, 700) };
}
