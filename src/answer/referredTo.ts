import type { Library } from '../index/library.ts';
import { termsOf } from '../index/terms.ts';
import type { Article, Passage } from '../model/article.ts';
import { Beside } from '../model/beside.ts';
import { within } from '../model/span.ts';

const known = new Beside<Passage, ReadonlyMap<number, ReadonlySet<string>>>();

const owners: Readonly<Record<string, RegExp>> = { she: /^her\b/i, he: /^his\b/i };

/** For each sentence of a passage with "he" or "she" for its subject, and one right after it that begins with "his" or "her": the terms of the name that it surely stands for, by `Sentence.index`. */
export function referredTo(library: Library, article: Article, passage: Passage): ReadonlyMap<number, ReadonlySet<string>> {
  const before = known.get(passage);
  if (before) return before;
  const made = new Map<number, ReadonlySet<string>>();
  for (const { span, name } of library.analysis(article.id).referents ?? []) {
    const sentence = name !== null && within(span, passage.span) && passage.sentences.find((one) => within(span, one.span));
    if (name === null || !sentence) continue;
    const terms = termsOf(name).map(({ term }) => term);
    made.set(sentence.index, new Set([...(made.get(sentence.index) ?? []), ...terms]));
    // "She learned it from an uncle. Her coach says …"
    const next = passage.sentences.find(({ index }) => index === sentence.index + 1);
    const word = article.text.slice(span.start, span.end).toLowerCase();
    if (next && owners[word]?.test(article.text.slice(next.span.start, next.span.end))) made.set(next.index, new Set(terms));
  }
  for (const { index, name } of agedPeople(library, article)) {
    if (!passage.sentences.some((sentence) => sentence.index === index)) continue;
    const terms = termsOf(name).map(({ term }) => term);
    made.set(index, new Set([...(made.get(index) ?? []), ...terms]));
  }
  known.set(passage, made);
  return made;
}

const aged = /\bthe \d{1,3}-year-old\b/giu;
/** "The baker from Untertal", "the mother of Ann Lee": not the one that is spoken of. */
const notThemselves = /\b(?:from|in|near|at|to|of|with)\s$/iu;
/** Sentences that "the 63-year-old" may look back over for its name. */
const lookedBack = 4;

/** A sentence that speaks of somebody by an age. */
interface Aged {
  readonly index: number;
  readonly name: string;
}

const agedIn = new Beside<Article, readonly Aged[]>();

/** "The 63-year-old says": whoever was named last, where the sentence that names somebody names nobody else. */
function agedPeople(library: Library, article: Article): readonly Aged[] {
  const before = agedIn.get(article);
  if (before) return before;
  // Most articles have none, and the pattern would be tried at each letter.
  const made = article.text.includes('-year-old') ? findAged(library, article) : none;
  agedIn.set(article, made);
  return made;
}

const none: readonly Aged[] = [];

function findAged(library: Library, article: Article): readonly Aged[] {
  const places = [...article.text.matchAll(aged)].map(({ index }) => index);
  if (places.length === 0) return [];
  const sentences = article.passages.flatMap((passage) => passage.sentences);
  const people = library
    .analysis(article.id)
    .mentions.filter(
      ({ kind, span }) => kind === 'person' && !notThemselves.test(article.text.slice(Math.max(0, span.start - 8), span.start)),
    );
  return places.flatMap((place) => {
    const at = sentences.findIndex(({ span }) => span.start <= place && place < span.end);
    for (const { span } of sentences.slice(Math.max(0, at - lookedBack), at + 1).reverse()) {
      const named = people.filter((one) => within(one.span, span) && one.span.start < place);
      const names = new Set(named.map((one) => article.text.slice(one.span.start, one.span.end)));
      const [name] = names;
      if (name === undefined) continue;
      return names.size === 1 ? [{ index: sentences[at]?.index ?? -1, name }] : [];
    }
    return [];
  });
}
