import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { abbreviations } from './abbreviations.ts';
import { datesIn } from './dates/dates.ts';
import { figures } from './figures/figures.ts';
import { names } from './names/names.ts';
import { read } from './nlp.ts';
import { indirect } from './quotations/indirect.ts';
import { quotations } from './quotations/quotations.ts';
import { attribution } from './speakers/attribution.ts';
import { pronounReferents } from './speakers/pronounReferents.ts';

/** All that can be known of an article's words; the same article always gives the same analysis. */
export function analyse(article: Article): Analysis {
  const reading = read(article);
  const named = names(reading);
  const speech = attribution(reading, named);
  const quoted = quotations(speech);
  const dates = datesIn(article.text, article.date);
  return {
    mentions: named.mentions,
    people: named.people,
    figures: figures(reading, dates),
    dates,
    quotations: quoted,
    indirect: indirect(speech, quoted),
    referents: pronounReferents(speech),
    abbreviations: abbreviations(reading),
  };
}
