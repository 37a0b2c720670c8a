import { libraryOf, type Written } from '../eval/library.ts';
import { sameThing, stand } from '../src/answer/compare/compare.ts';
import { isSetApart, type Sign, signsOf } from '../src/answer/compare/compareAlike.ts';
import { askedOf } from '../src/answer/compare/compareAsked.ts';
import type { Value } from '../src/answer/compare/compareValue.ts';
import { rankOf, valuesOf } from '../src/answer/compare/compareValues.ts';
import { understand } from '../src/answer/understand.ts';

/** A line of a file of agreement cases. */
export interface AgreementCase {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly verdict: 'agree' | 'differ' | null;
  readonly articles: readonly Written[];
}

/** Two values of two articles that are not the same. */
export interface Pair {
  readonly id: string;
  readonly signs: Readonly<Record<Sign, number>>;
  /** Whether the rules alone would call it a difference. */
  readonly ruled: boolean;
  /** Whether it is a difference. */
  readonly differs: boolean;
}

/** The pairs of best values in a case that are not the same; none of cases where only some of the articles differ. */
export async function pairsOf({ id, question, verdict, articles }: AgreementCase): Promise<readonly Pair[]> {
  const asked = askedOf(understand(question));
  if (!asked || (verdict === 'differ' && articles.length > 2)) return [];
  const library = await libraryOf(articles);
  const best = new Map<string, Value>();
  for (const article of library.articles) {
    const sentences = article.passages.flatMap((passage) => passage.sentences);
    for (const value of sentences.flatMap((sentence) => valuesOf(asked, library, article, sentence))) {
      const key = `${article.id} ${value.kind}`;
      const known = best.get(key);
      const gain = known ? rankOf(asked, value) - rankOf(asked, known) || value.cover - known.cover - 0.05 : 1;
      if (gain > 0) best.set(key, value);
    }
  }
  const values = [...best.values()];
  return values.flatMap((a, at) =>
    values.slice(at + 1).flatMap((b) => {
      if (a.article.id === b.article.id || a.kind !== b.kind || stand(a, b) !== 'differ') return [];
      return [{ id, signs: signsOf(a, b), ruled: sameThing(a, b) && !isSetApart(a, b), differs: verdict === 'differ' }];
    }),
  );
}
