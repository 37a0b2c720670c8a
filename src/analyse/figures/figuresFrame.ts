import type { DateMention, Figure } from '../../model/analysis.ts';
import type { Day, Period } from '../../model/day.ts';
import type { Span } from '../../model/span.ts';
import { daysBetween } from '../dates/datesCalendar.ts';
import type { Word } from '../nlp.ts';

/** The time that the sentences after a dated one go on to tell of. */
export interface Frame {
  readonly period: Period;
  /** At the head of its sentence a time governs what follows, whatever that is about; elsewhere only what goes on with "it" or "they". */
  readonly fronted: boolean;
}

/** Nobody goes on about a single day in figures; those are of the report. */
const SHORTEST = 20;
const FRONTED = /^\P{L}*(?:(?:in|during|over|for|from|between|throughout)\s+)?(?:the\s+)?$/iu;
const GOES_ON = /^\P{L}*(?:it|its|they|their|he|his|she|her|another|(?:a\s+)?further)\s/iu;
const OTHER_TIME =
  /(?<!\p{L})(?:is|are|has|have|will|would|can|may|might|now|currently|still|already|since|so\s+far|previously|formerly|originally|before\s+that|then|later|earlier)(?!\p{L})/iu;
const PAST_VERB =
  /^(?:was|were|had|did|\p{L}+ed|rose|fell|grew|sold|made|took|came|went|stood|lost|won|got|held|left|paid|cost|hit|cut|bought|built|sent|drew|saw|brought|spent|shrank|sank|led|met|ran|gave|began|set|put|shut|caught|bore|died|slid|flew|fed|dug|told|said|wrote|thought)$/iu;

/** The frame that a sentence with a time of its own opens for those after it: that of its figures, where it has one and no other. */
export function frameOf(
  text: string,
  sentence: Span,
  dates: readonly DateMention[],
  figures: readonly Figure[],
  reported: Day | null,
): Frame | null {
  const period = figures.find((one) => one.period)?.period;
  if (!period || figures.some((one) => one.period && one.period !== period)) return null;
  if (daysBetween(period.from, period.to) < SHORTEST || (reported && period.from > reported)) return null;
  const own = dates.find((date) => date.period === period);
  return own ? { period, fronted: FRONTED.test(text.slice(sentence.start, own.span.start)) } : null;
}

/** True for a sentence without a time of its own that goes on to tell of what was then. */
export function goesOn({ fronted }: Frame, text: string, sentence: Span, words: readonly Word[], firstWord: number): boolean {
  const body = text.slice(sentence.start, sentence.end);
  if (!(fronted || GOES_ON.test(body)) || OTHER_TIME.test(body)) return false;
  for (let at = firstWord; at < words.length && (words[at] as Word).start < sentence.end; at += 1) {
    const word = words[at];
    // "Lead output was": what a sentence opens with is hardly what it tells.
    if (word?.pos === 'AUX' || (word?.pos === 'VERB' && word.start > sentence.start)) return PAST_VERB.test(word.text);
  }
  return false;
}
