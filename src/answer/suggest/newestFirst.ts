import type { Article } from '../../model/article.ts';

/** Articles by their day, those without one last; equal ones keep their order. */
export function newestFirst(articles: readonly Article[]): readonly Article[] {
  const day = ({ date }: Article): string => date ?? '';
  return [...articles].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}
