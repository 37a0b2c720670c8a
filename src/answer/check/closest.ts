import type { Library } from '../../index/library.ts';
import { openQuery } from '../../index/port.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import type { Claim } from './claims.ts';
import { type Match, spokenIn, withEnds } from './match.ts';
import { isNear } from './nearEnough.ts';
import { align, narrowed, type Word, wordsOf } from './wordDifference.ts';

const most = 15;
/** Quotations of more words hold enough rare ones to be found by them. */
const short = 14;

/** The passage whose words are nearest to the claim's; null when none is near enough to be what was meant; in steps. */
export function* closest(claim: Claim, library: Library): Generator<void, Match | null> {
  const words = wordsOf(claim.text);
  const nearest = new Nearest(claim, words, library);
  nearest.look(byRareWords(claim, library));
  if (claim.quoted && words.length <= short && !nearest.isExact)
    for (const phrases of phrasesLeft(claim)) {
      yield;
      nearest.look(withPhrases(claim, phrases, library));
    }
  yield;
  return nearest.found;
}

/** The nearest of the passages that were looked at. */
class Nearest {
  private best: Match | null = null;
  private readonly seen = new Set<string>();
  private readonly claim: Claim;
  private readonly words: readonly Word[];
  private readonly library: Library;

  constructor(claim: Claim, words: readonly Word[], library: Library) {
    this.claim = claim;
    this.words = words;
    this.library = library;
  }

  get isExact(): boolean {
    return this.best?.alignment.cost === 0;
  }

  /** Null where none is near enough. */
  get found(): Match | null {
    const match = this.best && withEnds(this.best, this.library);
    return match && isNear(this.claim, this.words, match, this.library) ? match : null;
  }

  look(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.seen.has(id)) continue;
      this.seen.add(id);
      const match = this.matchIn(id);
      if (match && (!this.best || this.isNearer(match, this.best))) this.best = match;
    }
  }

  private matchIn(id: string): Match | null {
    const row = this.library.passage(id);
    if (!row) return null;
    const { start, end } = row.passage.span;
    const source = wordsOf(row.article.text.slice(start, end)).map((word) => ({
      ...word,
      start: word.start + start,
      end: word.end + start,
    }));
    const words = narrowed(source, this.words);
    const alignment = align(this.words, words);
    return alignment && { ...row, words, alignment };
  }

  /** Of two that are as near, the one that somebody says is what a quotation was taken from. */
  private isNearer(match: Match, than: Match): boolean {
    const [cost, least] = [match.alignment.cost, than.alignment.cost];
    if (cost !== least || !this.claim.quoted) return cost < least;
    return spokenIn(than, this.library).length === 0 && spokenIn(match, this.library).length > 0;
  }
}

function byRareWords(claim: Claim, library: Library): readonly string[] {
  const terms = contentOf(claim);
  const all = terms.length > 0 ? terms : termsOf(claim.text);
  return found(library, { terms: all.map(({ term }) => ({ term, weight: 1 })), phrases: [] });
}

/** Common words, of which a short quotation may have no others, are found by standing side by side. */
function withPhrases(claim: Claim, phrases: readonly (readonly string[])[], library: Library): readonly string[] {
  const held = new Set(phrases.flat());
  const terms = contentOf(claim).flatMap(({ term }) => (held.has(term) ? [{ term, weight: 1 }] : []));
  return found(library, { terms, phrases });
}

function found(library: Library, query: Pick<typeof openQuery, 'terms' | 'phrases'>): readonly string[] {
  const fields = query.phrases.length > 0 ? (['text'] as const) : null;
  return library.passageIndex.search({ ...openQuery, ...query, fields, limit: most }).map(({ id }) => id);
}

const contentOf = ({ text }: Claim) => termsOf(text).filter(({ term }) => !isStopWord(term));

/** What stays side by side of a quotation when no word or one is other than in the article: all of it, or what is before and after. */
function phrasesLeft({ text }: Claim): readonly (readonly (readonly string[])[])[] {
  const run = termsOf(text).flatMap(({ term, alias }) => (alias ? [] : [term]));
  const left = [[run]];
  // One word for another or too much, and one too few.
  for (let at = 0; at < run.length; at += 1) left.push([run.slice(0, at), run.slice(at + 1)]);
  for (let at = 1; at < run.length; at += 1) left.push([run.slice(0, at), run.slice(at)]);
  return left.map((phrases) => phrases.filter(({ length }) => length > 0)).filter(({ length }) => length > 0);
}
