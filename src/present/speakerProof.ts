import type { Library } from '../index/library.ts';
import { type Article, located, shown } from '../model/article.ts';
import type { Words } from '../model/reply.ts';
import { overlaps, type Span, within } from '../model/span.ts';
import { wording } from './words/wording.ts';

/** Whose words stand in a passage, and where the article names them in full: two lines for each quotation with a speaker. */
export function speakerProof(article: Article, span: Span, library: Library, locale = 'en'): readonly Words[] {
  const say = wording(locale);
  const quotations = library.analysis(article.id).quotations.filter((one) => one.kind !== 'scare' && overlaps(one.span, span));
  const lines = quotations.flatMap(({ speaker, surface, proof }): readonly Words[] => {
    const word = surface ? shown(article, surface) : null;
    if (!speaker) return [say.speakerUnclear(word)];
    if (!word || !proof) return [say.said(speaker, null)];
    const sentence = article.passages.flatMap((passage) => passage.sentences).find((one) => within(proof, one.span));
    const { start, end } = located(article, proof);
    const where: Words = sentence ? [{ foreign: shown(article, sentence.span) }, ` (${start}–${end})`] : [`${start}–${end}`];
    return [say.resolved(word, speaker, null), where];
  });
  const told = new Set<string>();
  return lines.filter((line) => {
    const key = JSON.stringify(line);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
