import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import type { Figure } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Period } from '../../model/day.ts';
import { overlaps } from '../../model/span.ts';
import { overlap } from '../compare/comparePeriods.ts';
import { findVoices } from '../quote/findVoices.ts';
import { nameWords } from '../quote/voices.ts';
import { requestedTime } from './requestedTime.ts';
import type { SentenceAt } from './shownSentence.ts';

/** What a side was read as. */
export interface SideRead {
  readonly typed: string;
  readonly kind: 'article' | 'time' | 'party';
  /** The article's title, the period or the name. */
  readonly name: string;
}

/** A side with what belongs to it. */
export interface Side extends SideRead {
  holds(at: SentenceAt, figures: readonly Figure[], library: Library): boolean;
}

const HEAD = 60;

/** Reads what a side is: an article by file, id, title or publisher; a time; else someone or something that is named. */
export function sideOf(typed: string, library: Library): Side | null {
  const text = typed.trim();
  if (text === '') return null;
  const article = articleOf(text, library);
  if (article) return { typed, kind: 'article', name: article.title, holds: (at) => at.article.id === article.id };
  const time = requestedTime(text, 'a');
  if ('period' in time && time.period) {
    const wanted = time.period;
    return { typed, kind: 'time', name: wanted.label, holds: (at, figures) => ofTime(at, figures, wanted) };
  }
  const [voice] = findVoices(text, library).meant;
  const words = new Set(nameWords(voice?.name ?? text));
  const spelled = voice ? voice.spellings.map((spelling) => spelling.join(' ')) : [nameWords(text).join(' ')];
  const known = library.articles.some(({ id }) =>
    library.analysis(id).mentions.some(({ name }) => spelled.includes(nameWords(name).join(' '))),
  );
  if (!voice && !known) {
    const titled = articleWith(text, library);
    return titled && { typed, kind: 'article', name: titled.title, holds: (at) => at.article.id === titled.id };
  }
  return { typed, kind: 'party', name: voice?.name ?? text, holds: (at, _, held) => named(at, spelled, words, held) };
}

function articleOf(text: string, library: Library): Article | null {
  const wanted = fold(text);
  const exact = library.articles.find(({ id, file, title }) => [id, file, title].some((name) => fold(name) === wanted));
  if (exact) return exact;
  const publishers = library.articles.filter(({ publisher }) => publisher !== null && fold(publisher) === wanted);
  if (publishers.length === 1) return publishers[0] ?? null;
  const begun =
    wanted.length >= 3
      ? library.articles.filter(
          ({ file, title }) => fold(file).startsWith(wanted) || (wanted.length >= 8 && fold(title).includes(wanted)),
        )
      : [];
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/** The one article whose title has the words, where they name nobody. */
function articleWith(text: string, library: Library): Article | null {
  const words = nameWords(text);
  const found =
    words.length > 0 ? library.articles.filter(({ title }) => words.every((word) => nameWords(title).includes(word))) : [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

function ofTime({ article }: SentenceAt, figures: readonly Figure[], wanted: Period): boolean {
  const dated = figures.filter(({ period }) => period !== null);
  if (dated.length > 0)
    return dated.some(({ period }) => period !== null && overlap(period, wanted) && period.from >= wanted.from);
  return article.date !== null && article.date >= wanted.from && article.date <= wanted.to;
}

function named(
  { article, sentence }: SentenceAt,
  spelled: readonly string[],
  words: ReadonlySet<string>,
  library: Library,
): boolean {
  const { mentions, quotations } = library.analysis(article.id);
  const isHere = (name: string): boolean => {
    const own = nameWords(name).join(' ');
    return spelled.includes(own) || (words.size === 1 && words.has(own));
  };
  const speaks = quotations.some(
    ({ span, speaker, kind }) => kind !== 'scare' && speaker !== null && overlaps(span, sentence.span) && isHere(speaker),
  );
  // Who is named at the head of a sentence is mostly whom it tells of.
  const told = overlapping(mentions, ({ span }) => span, sentence.span).some(
    ({ name, span }) => span.start - sentence.span.start < HEAD && isHere(name),
  );
  const byOther = quotations.some(
    ({ span, speaker, kind }) => kind !== 'scare' && speaker !== null && overlaps(span, sentence.span) && !isHere(speaker),
  );
  return speaks || (told && !byOther);
}
