import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import { irregularForms } from '../../index/stem.ts';
import type { SentenceAt } from './shownSentence.ts';

const PAST = new Set(
  `${irregularForms.map(([, ...forms]) => forms.join(' ')).join(' ')} was were did had put cut hit set shut let cost laid sat fled tore rode shook`
    .split(/\s+/)
    .filter((form) => !/^(?:be|been|being|is|am|are|men|women|children|feet|teeth|mice|lives|wives|knives|halves)$/u.test(form)),
);
const TELLING = /^(?:says?|tells?|adds?|warns?|calls?|argues?|claims?|wants?|demands?|plans?|will|announces?|expects?)$/u;
/** "Would cost", "could be closed": nothing has happened. */
const MAYBE = /(?<!\p{L})(?:would|could|might|may|should)(?:\s+\p{L}+ly)?\s+(?:not\s+)?(?:be|have)?\s*\p{L}+/giu;

/** True for a sentence that tells of something that happened, was said or is planned; false for what merely is so ("is a doctor", "employs 60 people") or might be. */
export function happens({ article, sentence: { span } }: SentenceAt, library: Library): boolean {
  const { quotations } = library.analysis(article.id);
  const spoken = overlapping(quotations, (one) => one.span, span);
  if (spoken.some(({ kind }) => kind !== 'scare')) return true;
  const words =
    article.text
      .slice(span.start, span.end)
      .replace(MAYBE, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => PAST.has(word) || TELLING.test(word) || /[^e]ed$/u.test(word));
}
