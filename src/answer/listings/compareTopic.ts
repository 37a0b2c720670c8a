import type { Library } from '../../index/library.ts';
import type { Term } from '../../index/terms.ts';
import { shown } from '../../model/article.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { familyOf } from '../families.ts';
import { type Statement, sum } from './compareStatements.ts';

/** How much of the shorter statement both must have to be on one topic. */
const SHARED = 0.2;
const MOST_RUNS = 2;
/** A family of more words is too wide to be one topic. */
const CLOSE = 6;

interface Run {
  readonly terms: readonly string[];
  readonly span: Span;
  readonly weight: number;
}

const SAYING =
  /^(?:sa(?:y|ys|id)|tell|tells|told|add(?:s|ed)|not(?:es|ed)|claim(?:s|ed)|report(?:s|ed)|announce[sd]?|accord(?:s|ing))$/iu;
/** Words that are no topic by themselves, however rare they are in the articles. */
const LIGHT =
  /^(?:mak(?:e|es|ing)|made|g(?:et|ets|ot|ive|ives|ave|o|oes)|went|tak(?:e|es|ing)|took|com(?:e|es|ing)|came|even|just|still|already|again|ever|never|really|much|many|more|most|back|now|new|next|last|first|way|thing|things|lot|today)$/iu;

/** What two statements both speak of, in the words of the first ("state visit"); null where they only share names, times, figures or stray words. */
export function topicOfTwo(one: Statement, other: Statement, library: Library): string | null {
  if (one.belongs === 'spoken' && other.belongs === 'spoken') {
    const spoken = spokenOfByBoth(one, other, library);
    if (spoken) return spoken;
  }
  const shared = sharedWords(one, other, library);
  if (isMuch(shared, one, other)) return named(shared, one, other.words);
  // "The costs" of what the sentence before names.
  for (const [by, against] of [
    [one, other],
    [other, one],
  ] as const) {
    const carried = telling(by, library).filter(({ term }) => against.carried.has(term));
    if (isMuch(carried, by, against)) return named(carried, by, carried);
  }
  return null;
}

function isMuch(shared: readonly Term[], one: Statement, other: Statement): boolean {
  const common = new Map(shared.map(({ term }) => [term, one.terms.get(term) ?? 0]));
  const whole = Math.min(sum(one.terms), sum(other.terms));
  return common.size >= 2 && whole > 0 && sum(common) / whole >= SHARED;
}

/** What two parties both speak of in their own words, be it in other words for it: "ties" and "relationship". */
function spokenOfByBoth(one: Statement, other: Statement, library: Library): string | null {
  const theirs = telling(other, library);
  const found = new Map<string, Run>();
  for (const word of telling(one, library)) {
    const same = theirs.find((their) => isSameTopic(surface(word, one), word.term, surface(their, other), their.term));
    const noun = [word, same].find((which) => which && isNoun(surface(which, which === word ? one : other)));
    if (!same || !noun || found.has(word.term)) continue;
    const { article } = (noun === word ? one : other).at;
    found.set(word.term, { terms: [shown(article, noun)], span: word, weight: one.terms.get(word.term) ?? 0 });
  }
  const best = [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_RUNS);
  return best.length === 0
    ? null
    : best
        .sort((a, b) => a.span.start - b.span.start)
        .flatMap(({ terms }) => terms)
        .join(', ');
}

/** One word in two forms ("pivot", "pivoted") or two of one family ("ties", "relationship"); "respect" is not "respective". */
function isSameTopic(a: string, term: string, b: string, other: string): boolean {
  if (term !== other) return familyOf(term).has(other) && familyOf(term).size <= CLOSE;
  return a === b || [a, b].some((word) => /(?:ed|ing)$/u.test(word));
}

/** Verbs and adjectives by their endings are no topics. */
const isNoun = (word: string): boolean => word.length > 3 && !/(?:ed|ing|est|ly|ous|ful|ive|ble|al|ant|ent)$/u.test(word);

/** The words that two statements share, as a name for what both measure; null without any. */
export function wordsOfTwo(one: Statement, other: Statement, library: Library): string | null {
  return named(sharedWords(one, other, library), one, other.words);
}

function sharedWords(one: Statement, other: Statement, library: Library): readonly Term[] {
  // "Respect" is not "respective", and whom the words "the leader" stand for is no topic.
  const written = new Set(telling(other, library).map((word) => surface(word, other)));
  return telling(one, library).filter((word) => written.has(surface(word, one)));
}

function telling({ at, words, quotation }: Statement, library: Library): readonly Term[] {
  const { mentions, dates, figures } = library.analysis(at.article.id);
  const taken = [
    ...[...mentions, ...dates, ...figures].map(({ span }) => span),
    ...figures.flatMap(({ creditedTo }) => creditedTo ?? []),
    ...(quotation?.surface ? [quotation.surface] : []),
  ].filter((span) => overlaps(span, at.sentence.span));
  return words.filter(({ term, start, end }) => {
    const text = at.article.text.slice(start, end);
    return (
      /\p{L}{3}/u.test(term) && !SAYING.test(text) && !LIGHT.test(text) && !taken.some((span) => overlaps(span, { start, end }))
    );
  });
}

function named(shared: readonly Term[], one: Statement, others: readonly Term[]): string | null {
  const runs = runsOf(shared, others, one).sort((a, b) => b.weight - a.weight);
  const [first] = runs;
  if (!first) return null;
  const chosen = first.terms.length > 1 ? [first] : runs.slice(0, MOST_RUNS);
  return chosen
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span }) => shown(one.at.article, span).replace(/\s+/g, ' '))
    .join(', ');
}

const surface = ({ start, end }: Term, { at }: Statement): string =>
  at.article.text.slice(start, end).toLowerCase().replace(/s$/u, '');

/** Words that stand one after another in both statements, as long as they go. */
function runsOf(shared: readonly Term[], others: readonly Term[], { at, terms }: Statement): Run[] {
  const runs: Run[] = [];
  const follow = (from: number): readonly Term[] => {
    const starts = others.flatMap(({ term }, index) => (term === shared[from]?.term ? [index] : []));
    let longest = 1;
    for (const start of starts) {
      let length = 1;
      while (isNext(shared[from + length - 1], shared[from + length], at.article.text) && isSame(start + length, from + length))
        length += 1;
      longest = Math.max(longest, length);
    }
    return shared.slice(from, from + longest);
  };
  const isSame = (there: number, here: number): boolean => others[there]?.term === shared[here]?.term;
  for (let from = 0; from < shared.length; ) {
    const run = follow(from);
    const [head, last] = [run[0], run.at(-1)];
    const known = runs.some((before) => before.terms.join(' ') === run.map(({ term }) => term).join(' '));
    if (head && last && !known) {
      runs.push({
        terms: run.map(({ term }) => term),
        span: { start: head.start, end: last.end },
        weight: run.reduce((total, { term }) => total + (terms.get(term) ?? 0), 0),
      });
    }
    from += run.length;
  }
  return runs;
}

const isNext = (a: Term | undefined, b: Term | undefined, text: string): boolean =>
  a !== undefined && b !== undefined && /^[\s-]$/u.test(text.slice(a.end, b.start));
