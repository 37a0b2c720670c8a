import { isMoney } from '../../analyse/figures/units.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import { type Term, termsOf } from '../../index/terms.ts';
import type { Figure } from '../../model/analysis.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { conceptsOf, isPerson, sameMeasure } from '../compare/compareConcepts.ts';
import { termsIn } from '../compare/comparePlace.ts';
import type { Value } from '../compare/compareValue.ts';
import type { SentenceAt } from './shownSentence.ts';

/** What sums, shares and quantities in news are of; "exports" is no "trade", however near to it they stand. */
const MEASURED = `trade commerce turnover export import sale revenue income earnings profit loss deficit surplus debt loan credit investment
invest fund aid grant donation gift fine tax tariff duty fee budget spending spent cost price bill damage compensation wage salary pension
deal contract agreement order purchase stake share reserve gdp economy growth output production produce harvest crop yield demand supply
consumption capacity unemployment inflation interest turnout vote approval population delegation delivery shipment stock market`;
const measured = new Set(MEASURED.split(/\s+/).flatMap((word) => termsOf(word).map(({ term }) => term)));

/**
 * What a figure is of, as one word: empty where the topic itself says it, null where the text tells of something that has no name here.
 * The noun that stands nearest before the figure decides; where there is none, the nearest behind it.
 */
export function thingOf({ place, counts, span, unit }: Value, library: Library): string | null {
  const { asked, article, sentence } = place;
  const isAsked = (term: string): boolean => asked.question.terms.some((one) => one.term === term || sameMeasure(one.term, term));
  const words = library.sentenceTerms(article.id)[sentence.index] ?? [];
  if (unit === 'count') {
    const head = counts && termsIn(words, counts).at(-1)?.term;
    if (!head) return '';
    return isPerson(head) ? 'people' : isAsked(head) ? '' : nameOf(head);
  }
  const head = counts && termsIn(words, counts).findLast(({ term }) => measured.has(term));
  const nouns = words.filter(({ term, alias }) => !alias && measured.has(term));
  const nearest = head || nouns.findLast((noun) => noun.end <= span.start) || nouns.find((noun) => noun.start >= span.end);
  if (!nearest) return '';
  // "The volume of trade", "trade turnover": one thing in two words.
  return isAsked(nearest.term) || besideAsked(nearest, words, isAsked) ? '' : nameOf(nearest.term);
}

const FARTHEST = 160;
/** What a number without a unit is of: "magnitude 6.9", "the death toll rose to 131". */
const numbered = new Set(
  'death toll magnitude score index rating circulation attendance'
    .split(' ')
    .flatMap((word) => termsOf(word).map(({ term }) => term)),
);
const PART_OF = /^\s+of\s+(?:the|its|their|some|about|all)?\s*$/iu;

/** The words for what a figure is of, where it has none beside it: the nearest noun before it that is measured in news ("trade turnover"), or what it is a part of. */
export function measuredNear(figure: Figure, { article, sentence }: SentenceAt, library: Library): Span | null {
  const { counts, unit, span, change } = figure;
  const known = isMoney(unit) || unit === '%' ? measured : unit === 'count' ? numbered : null;
  if (counts || !known) return null;
  const { mentions, figures } = library.analysis(article.id);
  const text = (from: number, to: number): string => article.text.slice(from, to);
  const next = figures.find((other) => other.span.start >= span.end && other.span.end <= sentence.span.end);
  if (!change && next?.counts && PART_OF.test(text(span.end, next.span.start))) return next.counts;
  const nouns = (library.sentenceTerms(article.id)[sentence.index] ?? []).filter(
    ({ term, alias, start, end }) =>
      !alias &&
      known.has(term) &&
      end <= span.start &&
      // "The Commerce Ministry" measures nothing, nor does who "invested".
      !/(?<!spend|fund|rat)(?:ed|ing)$/u.test(text(start, end)) &&
      // "Plans to spend" is what somebody does.
      !/(?:^|\s)(?:to|will|would|could|can|may|might|should|must)\s$/iu.test(
        text(Math.max(sentence.span.start, start - 8), start),
      ) &&
      // A large letter is a name's but where it begins the sentence.
      (start === sentence.span.start
        ? !mentions.some((mention) => overlaps(mention.span, { start, end }) && mention.span.end > end)
        : !/^\p{Lu}/u.test(text(start, end)) && overlapping(mentions, (mention) => mention.span, { start, end }).length === 0),
  );
  const last = nouns.at(-1);
  if (!last || span.start - last.end > FARTHEST || text(last.end, span.start).includes(';')) return null;
  const before = nouns.at(-2);
  const isJoined = before && /^[\s-]$/u.test(text(before.end, last.start));
  return { start: isJoined ? before.start : last.start, end: last.end };
}

/** "Foreign trade" asked, "trade sales" told: no. "Grain" asked, "the export of grain" told: of that still another thing. */
function besideAsked(noun: Term, words: readonly Term[], isAsked: (term: string) => boolean): boolean {
  const generic = /^(?:turnov|commerc)/.test(noun.term);
  return (
    generic && words.some(({ term, start, end }) => isAsked(term) && Math.abs(start - noun.end) + Math.abs(noun.start - end) < 40)
  );
}

const nameOf = (term: string): string => [...conceptsOf(term)][0] ?? term;
