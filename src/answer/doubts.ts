import { type Covered, coveredBy } from './covered.ts';
import { countable } from './facts.ts';
import type { Probe } from './probe.ts';
import { specialness } from './relatives.ts';
import type { Retrieved } from './retrieve.ts';
import { columnOf } from './score.ts';
import type { Scored } from './select.ts';

/** Numbers of the best sentence that say something of whether it answers. */
const ofBest = [
  ...['cover', 'softGain', 'titleGain', 'beforeGain', 'paragraphGain', 'missing', 'nameMissing', 'kinGain', 'found', 'near'],
  ...['focus', 'verb', 'pairs', 'close', 'rarest', 'order', 'focusNear', 'beside', 'oldNews', 'vote', 'wordVote'],
  ...['defines', 'cue', 'nearOfBest'],
] as const;

/** Numbers of what it leaves open, and of the question as a whole. */
const ofAll = [
  ...['numberMissing', 'unknown', 'unknownName', 'unknownShare', 'unknownSpecial', 'terms', 'content', 'long', 'full', 'special'],
  ...['bestCover', 'share', 'rivals', 'lead', 'leadOfThree', 'matched', 'missed', 'answerNear', 'typed', 'foundTyped'],
  ...['kindAbsent', 'relation', 'lacking', 'yearApart', 'nameApart', 'openInThree', 'specialInThree', 'covered'],
  ...['bearer', 'rareHere', 'inArticle'],
] as const;

/** How far words of the question may be from the best sentence and still count as covered, nearest first. */
const reaches = ['here', 'near', 'kin', 'article'] as const;

/** What the decision to answer rests on: of the best sentence, of what it leaves open, and of the question as a whole. */
export const doubtNames: readonly string[] = [
  ...ofBest,
  ...ofAll,
  ...reaches.flatMap((reach) => [`open ${reach}`, `most ${reach}`, `special ${reach}`, `mostSpecial ${reach}`]),
];

const columnsOfBest = ofBest.map(columnOf);

/** Kinds whose noun ("which company") is answered by a name, and need not be said again. */
const named: ReadonlySet<string> = new Set(['organisation', 'place', 'name', 'date', 'duration', 'person']);
/** A word of this weight is rare in any library. */
const rare = 10;
/** What a word is worth in the sentence before or the title; less says that it stands somewhere in the paragraph. */
const beside = 0.8;
const around = 0.4;

/** The numbers behind the decision to answer, in order of `doubtNames`, each about 0 to 1. */
export function doubtsOf({ probe, unknown }: Retrieved, scored: readonly Scored[]): number[] {
  const best = scored[0];
  const of = (name: string, row = best?.row): number => row?.[columnOf(name)] ?? 0;
  const covers = scored.slice(0, 3).map(({ candidate }) => coveredBy(probe, candidate));
  const cover = covers[0] ?? probe.terms.map(() => nothing);
  const { expected } = probe.question;
  const answered = named.has(expected) && of('found') >= 0.6;
  const counts = probe.terms.map(({ isLight }, at) => !isLight && !(answered && at === probe.focus));
  const weights = probe.terms.map(({ weight }, at) => (counts[at] ? weight : 0));
  const special = probe.terms.map(({ term, isName, isNumber }, at) =>
    counts[at] ? (isName || isNumber ? 1 : specialness(probe.spelled.get(term)?.[0] ?? term)) ** 1.5 : 0,
  );
  const inThree = probe.terms.map((_, at) => 1 - most(covers.map((one) => one[at]?.kin ?? 0)));
  const strangers = new Set(unknown.map(({ term }) => term));
  const strange = probe.terms.map(({ term }) => (strangers.has(term) ? 1 : 0));
  // A year that no article writes is known all the same where "last year" means it, or in an article of that year.
  const foreign = strange.map((one, at) => (one && (cover[at]?.here ?? 0) < 0.6 ? 1 : 0));
  const own = of('cover') + of('softGain');
  const held = scored.slice(0, 8).map(({ row }) => of('cover', row) + of('softGain', row));
  const bestCover = most(held);
  const behind = (place: number): number => (best?.score ?? 0) - (scored[place]?.score ?? 0);
  const typed = named.has(expected) || countable.has(expected);
  const values: Readonly<Record<(typeof ofAll)[number], number>> = {
    numberMissing: probe.terms.some(({ isNumber }) => isNumber) ? 1 - of('numberCover') : 0,
    unknown:
      product(
        foreign,
        probe.terms.map(({ weight }) => weight),
      ) / (probe.total || 1),
    unknownName: probe.terms.some(({ isName, isNumber }, at) => foreign[at] && (isName || isNumber)) ? 1 : 0,
    unknownShare: share(strange, weights),
    unknownSpecial: share(strange, special),
    terms: Math.min(1, probe.terms.length / 8),
    content: Math.min(1, counts.filter(Boolean).length / 6),
    long: Math.min(1, probe.total / 60),
    full: probe.fullSentence ? 1 : 0,
    special: Math.min(1, sum(special) / 5),
    bestCover,
    share: bestCover > 0 ? own / bestCover : 0,
    rivals: held.filter((one) => one >= own - 0.02).length / 8,
    lead: Math.min(3, behind(1)) / 3,
    leadOfThree: Math.min(6, behind(3)) / 6,
    matched: Math.min(1, (probe.total * own) / 20),
    missed: Math.min(1, (probe.total * of('missing')) / 12),
    answerNear: of('near') / Math.max(0.25, own),
    typed: typed ? 1 : 0,
    foundTyped: typed ? of('found') : 0.7,
    kindAbsent: countable.has(expected) && of('found') < 0.5 && of('oldNews') === 0 ? 1 : 0,
    ...gapsOf(probe, cover, counts),
    openInThree: share(inThree, weights),
    specialInThree: share(inThree, special),
    covered: cover.filter(({ kin }, at) => counts[at] && kin >= 0.35).length / 6,
    bearer: most(cover.map(({ here }, at) => ((weights[at] ?? 0) * here) / rare)),
    rareHere: most(cover.map(({ here }, at) => ((special[at] ?? 0) * here * Math.max(0, (weights[at] ?? 0) - 3)) / 6)),
    inArticle: inArticle(scored),
  };
  return [
    ...columnsOfBest.map((column) => best?.row[column] ?? 0),
    ...ofAll.map((name) => values[name]),
    ...reaches.flatMap((reach) => {
      const open = cover.map((one) => 1 - one[reach]);
      return [
        share(open, weights),
        most(open.map((one, at) => one * (weights[at] ?? 0))) / rare,
        share(open, special),
        most(open.map((one, at) => one * (special[at] ?? 0))),
      ];
    }),
  ];
}

/** The share of the chances that lies in the article of the best sentence: where others hold as much, none may hold the answer. */
function inArticle(scored: readonly Scored[]): number {
  const [best] = scored;
  if (!best) return 0;
  let [own, all] = [0, 0];
  for (const { candidate, score } of scored) {
    const chance = Math.exp(score - best.score);
    all += chance;
    if (candidate.article.id === best.candidate.article.id) own += chance;
  }
  return own / all;
}

const most = (values: readonly number[]): number => Math.max(0, ...values);
const nothing: Covered = { here: 0, near: 0, kin: 0, article: 0 };
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, at) => total + value * (b[at] ?? 0), 0);
/** The mean of the values, each counting by its weight. */
const share = (values: readonly number[], weights: readonly number[]): number => product(values, weights) / (sum(weights) || 1);

/** What the question says of something, and the best sentence and its neighbourhood do not. */
function gapsOf(
  probe: Probe,
  cover: readonly Covered[],
  counts: readonly boolean[],
): { relation: number; lacking: number; yearApart: number; nameApart: number } {
  const quoted = probe.question.expected === 'quotation';
  const [speaker = ''] = probe.question.names;
  let [content, absent, names, namesAbsent, year, most] = [0, 0, 0, 0, 0, 0];
  probe.terms.forEach(({ surface, weight, isName, isNumber }, at) => {
    const near = cover[at]?.near ?? 0;
    if (isName && !(quoted && !speaker.includes(surface))) {
      names += weight;
      namesAbsent += weight * (1 - Math.min(1, near * 1.2));
    } else if (isNumber) {
      if (probe.years.some(({ index }) => index === at) && near < beside) year = 1;
    } else if (counts[at]) {
      content += weight;
      absent += weight * (1 - near);
      most = Math.max(most, near);
    }
  });
  return {
    relation: content ? absent / content : 0,
    lacking: content && most < around ? 1 : 0,
    yearApart: year,
    nameApart: names ? namesAbsent / names : 0,
  };
}
