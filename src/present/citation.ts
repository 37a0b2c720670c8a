import type { Library } from '../index/library.ts';
import type { Quotation } from '../model/analysis.ts';
import type { Evidence } from '../model/answer.ts';
import { type Article, shown } from '../model/article.ts';
import type { Words } from '../model/reply.ts';
import { within } from '../model/span.ts';
import type { Distance } from './words/citationWording.ts';
import type { Wording } from './words/wording.ts';

/** The lines under a passage: speaker with proof, where it stands, and who else carries it. */
export function citation(evidence: Evidence, library: Library, say: Wording): readonly Words[] {
  const article = articleOf(evidence, library);
  const { publisher, title, date, file } = article;
  const others = evidence.alsoIn.flatMap((id) => library.article(id) ?? []).sort(byDay);
  return [
    ...(evidence.quotation ? speakerLines(evidence.quotation, article, say) : []),
    say.cited({ publisher, title, date, file }),
    ...(others.length ? [say.alsoIn(others.map((other) => ({ name: other.publisher ?? other.title, date: other.date })))] : []),
  ];
}

/** The earliest first, those without a date last; else as they were. */
const byDay = ({ date: a }: Article, { date: b }: Article): number =>
  a === b ? 0 : a === null || (b !== null && a > b) ? 1 : -1;

/** The article of a piece of evidence; throws when the library does not hold it. */
export function articleOf(evidence: Pick<Evidence, 'article'>, library: Library): Article {
  const article = library.article(evidence.article);
  if (!article) throw new Error(`evidence cites an article that the library does not hold: ${evidence.article}`);
  return article;
}

function speakerLines(quotation: Quotation, article: Article, say: Wording): readonly Words[] {
  if (quotation.kind === 'scare') return [];
  const surface = quotation.surface && shown(article, quotation.surface);
  if (!quotation.speaker) return [say.speakerUnclear(surface)];
  const cue = quotation.cue && shown(article, quotation.cue);
  if (!surface || !quotation.proof) return [say.said(quotation.speaker, cue)];
  return [say.said(quotation.speaker, cue), say.resolved(surface, quotation.speaker, distance(quotation, article))];
}

/** How many sentences lie between the word that stands for the speaker and the full name; null when either is in no sentence. */
function distance({ surface, proof }: Quotation, article: Article): Distance | null {
  const sentences = article.passages.flatMap((passage) => passage.sentences);
  const of = (at: Quotation['proof']) => (at ? sentences.find((sentence) => within(at, sentence.span)) : undefined);
  const [here, there] = [of(surface), of(proof)];
  return here && there ? { sentences: here.index - there.index } : null;
}
