import { isOutlook } from '../../analyse/figures/figuresChange.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import type { Period } from '../../model/day.ts';
import type { ArticleId } from '../../model/ids.ts';
import { sameCountry } from '../families.ts';
import { firstSentences } from '../firstSentences.ts';
import { REPORTING } from './compareDates.ts';
import type { Relation } from './compareNumbers.ts';
import type { Place } from './comparePlace.ts';
import { type Found, SURE, type Value } from './compareValue.ts';
import { slotIn } from './nameSlots.ts';
import type { NamesAsked } from './namesAsked.ts';
import { periodFits } from './periodAsked.ts';
import { relationOfBearers } from './sameBearer.ts';

/** The value that the names of a sentence are where names were asked for; null where it gives none for what was asked. */
export function nameValue({ place, cover }: Found, asked: NamesAsked): readonly [Value] | null {
  const { article, sentence } = place;
  const slot = slotIn(place, asked);
  const period = periodOf(place);
  if (!slot || !periodFits(place.asked, period, article)) return null;
  return [
    {
      place,
      article,
      span: slot.span,
      value: 0,
      high: null,
      unit: 'name',
      precision: 'exact',
      tolerance: 0,
      kind: 'name',
      change: null,
      yearly: false,
      period,
      creditedTo: null,
      counts: null,
      running: false,
      cover,
      outlook: isOutlook(
        article.text.slice(sentence.span.start, slot.span.start),
        article.text.slice(slot.span.end, sentence.span.end),
      ),
      estimated: false,
      sure: cover >= SURE,
      named: {
        bearers: slot.mentions.map(({ name }) => wordsOf(name)),
        kinds: new Set(slot.mentions.map(({ kind }) => kind)),
        around: slot.around,
        preposition: slot.preposition,
      },
    },
  ];
}

function wordsOf(name: string): readonly string[] {
  const all = termsOf(name).flatMap(({ term, alias }) => (alias ? [] : [term]));
  const telling = all.filter((term) => !isStopWord(term));
  return telling.length > 0 ? telling : all;
}

/** The one time that the sentence names, its report's own left out. */
function periodOf({ article, library, sentence }: Place): Period | null {
  const told = overlapping(library.analysis(article.id).dates, ({ span }) => span, sentence.span).filter(
    ({ span }) => !REPORTING.test(article.text.slice(sentence.span.start, span.start)),
  );
  return told.length === 1 ? (told[0]?.period ?? null) : null;
}

/** How two articles' names stand to one another; they differ only where one alone can answer and neither report knows of the other's names. */
export function relationOfNames(a: Value, b: Value): Relation {
  const { wantsNames } = a.place.asked;
  if (!a.named || !b.named || !wantsNames) return 'open';
  const relation = relationOfBearers(a.named.bearers, b.named.bearers);
  if (relation !== 'differ') return relation;
  const kinds = new Set([...a.named.kinds, ...b.named.kinds]);
  const mixed = kinds.has('person') && kinds.has('organisation');
  return wantsNames.single && !mixed && !knows(a, b) && !knows(b, a) && !mayBoth(a, b) ? 'differ' : 'open';
}

/** True where an article speaks of a name that the other gives. */
function knows({ article, place }: Value, { named }: Value): boolean {
  const spoken = firstSentences(place.library, article);
  return named?.bearers.some((name) => name.some((term) => spoken.has(term))) ?? false;
}

/** A town lies in a country, a hall in a town, near two villages at once; a country has done what a firm of it did. */
function mayBoth({ named: one }: Value, { named: other }: Value): boolean {
  const lands = [one, other].filter((named) => named?.bearers.some((name) => name.some((word) => sameCountry(word).length > 0)));
  if (lands.length === 1) return true;
  return one?.preposition !== other?.preposition || /^(?:near|off|outside)$/.test(one?.preposition ?? '');
}

/** False for a report in nearly the same words that names somebody else. */
export function saysTheSame(copy: ArticleId, told: readonly Value[], library: Library): boolean {
  const names = told.flatMap(({ named }) => named?.bearers ?? []);
  const spoken = names.length > 0 ? library.sentenceTerms(copy).flat() : [];
  return names.every((name) => name.some((word) => spoken.some(({ term }) => term === word)));
}
