import type { Figure } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Stated } from './compareNumbers.ts';

/** The number that a figure states, ready to be held against others: "doubled" as a rise in percent, degrees of the weather in a scale. */
export function statedBy(figure: Figure, isWeather: boolean): Stated {
  const stated = asPercentage(figure);
  return isWeather ? inScale(stated) : stated;
}

/** Degrees of the weather without a scale: nobody has 60 of Celsius. */
const inScale = (stated: Stated): Stated =>
  stated.unit === 'degree' ? { ...stated, unit: stated.value > 60 ? '°F' : '°C' } : stated;

/** "Doubled" is a rise of 100 percent. */
function asPercentage({ value, high, unit, precision, tolerance, change }: Figure): Stated {
  if (unit !== 'times' || change !== 'rise') return { value, high, unit, precision, tolerance };
  return {
    value: (value - 1) * 100,
    high: null,
    unit: '%',
    precision: precision === 'exact' ? 'about' : precision,
    tolerance: 2.5,
  };
}

/** True for "2 percentage points", which is no percentage of anything. */
export function isPoints({ unit, span }: Figure, { text }: Article): boolean {
  return unit === '%' && /(?<!\p{L})points?(?!\p{L})/iu.test(text.slice(span.start, span.end + 8));
}
