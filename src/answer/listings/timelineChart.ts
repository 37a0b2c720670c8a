import type { Library } from '../../index/library.ts';
import type { ChartMoment, TimelineChart } from '../../model/chart.ts';
import { outletOf } from './figuresChart.ts';
import type { TimelineListed } from './timeline.ts';

/** The strip that a timeline allows: two moments or more; null where there are fewer. */
export function timelineChart({ answer, moments }: TimelineListed, topic: string, library: Library): TimelineChart | null {
  if (answer.outcome !== 'answered') return null;
  const { evidence } = answer;
  const marked = moments.flatMap(({ citation, when, stated, firstReport }): ChartMoment[] => {
    const article = library.article(evidence[citation - 1]?.article ?? evidence[0].article);
    if (!article) return [];
    return [{ citation, article: article.id, outlet: outletOf(article), reported: article.date, when, stated, firstReport }];
  });
  return marked.length < 2 ? null : { kind: 'timeline', key: 'strip', topic, moments: marked };
}
