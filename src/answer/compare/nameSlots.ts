import { isDemonym } from '../../analyse/names/placeNames.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { nameWords } from '../../index/facts/nameWords.ts';
import { type Term, termsOf } from '../../index/terms.ts';
import type { Mention } from '../../model/analysis.ts';
import { Beside } from '../../model/beside.ts';
import type { Question } from '../../model/question.ts';
import { type Span, within } from '../../model/span.ts';
import type { Place } from './comparePlace.ts';
import type { NamesAsked } from './namesAsked.ts';

/** Names that stand in a sentence where the answer to a question stands. */
export interface Slot {
  readonly mentions: readonly Mention[];
  /** From the first name to the last. */
  readonly span: Span;
  /** With the words that say who that is: "the architect …". */
  readonly around: Span;
  /** "in" or "at" before a place. */
  readonly preposition: string | null;
}

// A sentence is read with every name, and every word for what was asked, as one character: "⟦0⟧ ⟦asked⟧ the house".
const FIRST = 0xe000;
const NAME = '[\uE000-\uE7FF]';
const ASKED = '\uE800';
const SMALL = `(?!(?:by|for|of|in|on|at|to|from|with|near|off|and|or|but|that|which|who|said|says|than|as|is|was|will|has|had)\\s)[\\p{L}’'.-]+\\s+`;
const SAID_OF = `(?:${SMALL}){0,4}?`;
const LIST = `(?<names>${NAME}(?:,\\s+${SAID_OF}${NAME})*(?:\\s*,?\\s+(?:and|&|with)\\s+${SAID_OF}${NAME})?)(?!['’]s)`;
const AUX = `(?:(?:will|would|has|have|had|was|were|is|are|be|been|also|first|later|already|going|set|due|to|jointly|together|both|\\p{Ll}+ly)\\s+){0,4}`;
const DEED = new RegExp(
  `${LIST}(?:,\\s[^,;]{2,70},|\\s*\\([^)]*\\))?,?\\s+(?:who\\s+|which\\s+)?(?<aux>${AUX})${ASKED}(?<object>[^;]*)`,
  'u',
);
const DONE_BY = new RegExp(
  `^(?<object>[^;]*?)${ASKED}(?:\\s+\\p{Ll}+ly)?(?:\\s+(?:in|on)\\s+[^,;]{2,25}?)?\\s+by\\s+(?<said>${SAID_OF})${LIST}`,
  'u',
);
const THEIR = `(?:(?:the|its|their|his|her|a|an)\\s+)?(?:[\\p{Ll}’'-]+\\s+){0,3}?`;
const OF_WHAT = `(?:\\s+(?:of|to|at|for|in)\\s+[^,;.\uE000-\uE801]{2,40}?)?`;
const OFFICES = [
  new RegExp(`${LIST},\\s+(?:who\\s+(?:is|was)\\s+)?${THEIR}${ASKED}`, 'u'),
  new RegExp(
    `${LIST}\\s+(?:is|was|will\\s+be|became|becomes|remains|(?:is|was|has\\s+been|will\\s+be)\\s+(?:named|appointed|elected|made|chosen|hired|picked|selected))\\s+(?:as\\s+)?${THEIR}${ASKED}`,
    'u',
  ),
  new RegExp(`${ASKED}${OF_WHAT}(?:,\\s+|\\s+)${LIST}`, 'u'),
  new RegExp(
    `(?:named|names|appointed|appoints|elected|hired|chose|made|picked|selected)\\s+${SAID_OF}${LIST}\\s+(?:as\\s+|to\\s+be\\s+)?${THEIR}${ASKED}`,
    'u',
  ),
];
const FORMER =
  /(?<!\p{L})(?:former|ex|then|deputy|vice|assistant|acting|interim|outgoing|late|first|onetime|previous|shadow|would-be|aspiring)[\s-]+(?:\p{Ll}+\s+){0,2}$/iu;
const WHERE = new RegExp(
  `${ASKED}(?<between>[^,;:]{0,60}?)\\s(?<prep>in|at|near|off|outside)\\s+(?:(?:central|northern|southern|eastern|western|nearby)\\s+|the\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:capital|city|town|port|village|resort|suburb)(?:,|\\s+of)?\\s+)?(?<names>${NAME})(?!['’]s|\\s+(?:and|or)\\s+${NAME})`,
  'u',
);
const DOUBTED =
  /(?<!\p{L})(?:not|never|n[o’']t|\p{L}+n[’']t|den(?:y|ies|ied)|if|whether|alleged(?:ly)?|reportedly|rumou?r\w*|perhaps|may|might|could|once|almost|nearly|failed|hoped?|wants?|wanted|offered|tried|refused|instead\s+of|rather\s+than)(?!\p{L})/iu;
const OBJECT_OF =
  /(?<!\p{L})(?:of|for|by|with|at|in|from|to|near|than|against|on|under|after|before|’s|'s)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+)?$/iu;
const SAID = /^.*(?<!\p{L})(?:said|says|confirmed|reported|reports|announced|told|added)\s+(?:on\s+\S+\s+)?(?:that\s+)?/iu;
const PREPOSITION = /[,;]|(?<!\p{L})(?:of|for|by|with|at|in|from|to|near|on|under|after|before|into|over|about)(?!\p{L})/iu;
const OWNED = /^['’]s?\s+\p{Ll}/u;

/** False for a sentence that gives no names for what was asked, as none of its words is the deed or office itself. */
export const mayGiveNames = (here: readonly Term[], { word }: NamesAsked): boolean => here.some(({ term }) => term === word);

const namedIn = new Beside<Question, ReadonlySet<string>>();

/** The words of a question as those of names are cut. */
function wordsOf(question: Question): ReadonlySet<string> {
  const known = namedIn.get(question) ?? new Set(nameWords(question.text));
  namedIn.set(question, known);
  return known;
}

/** The names that a sentence gives in the place of what was asked; null where it gives none, or where its grammar leaves that in doubt. */
export function slotIn(place: Place, asked: NamesAsked): Slot | null {
  const read = masked(place, asked);
  if (!read.text.includes(ASKED)) return null;
  const found =
    asked.by === 'place' ? placeIn(read.text) : asked.by === 'office' ? officeIn(read.text) : doerIn(read.text, place, asked);
  if (!found) return null;
  const mentions = [...found.names].flatMap((char) => read.mentions[char.charCodeAt(0) - FIRST] ?? []);
  const [first, last] = [mentions[0], mentions.at(-1)];
  if (!first || !last) return null;
  const span = { start: first.span.start, end: last.span.end };
  const lead = /(?:(?:the|an?|its|their)\s+)?(?:\p{L}+\s+){0,4}$/u.exec(found.said)?.[0].length ?? 0;
  return { mentions, span, around: { start: span.start - lead, end: span.end }, preposition: found.preposition };
}

interface Found {
  readonly names: string;
  readonly said: string;
  readonly preposition: string | null;
}

function doerIn(text: string, place: Place, asked: NamesAsked): Found | null {
  const by = DONE_BY.exec(text);
  if (by?.groups && !DOUBTED.test(text.slice(0, by[0].length))) {
    const { object = '', said = '', names = '' } = by.groups;
    return isOfWhatWasAsked(object.replace(SAID, '').replace(/^[^,]{2,40},\s(?=\p{Ll})/u, ''), place, asked)
      ? { names, said, preposition: null }
      : null;
  }
  const did = DEED.exec(text);
  if (!did?.groups) return null;
  const { names = '', aux = '', object = '' } = did.groups;
  const before = text.slice(0, did.index);
  const isPassive = /(?:^|\s)(?:was|were|be|been|is|are)\s+(?:\p{L}+ly\s+)?$/u.test(aux);
  if (isPassive || OBJECT_OF.test(before) || DOUBTED.test(text.slice(0, did.index + did[0].length - object.length))) return null;
  return isOfWhatWasAsked(object, place, asked) ? { names, said: before, preposition: null } : null;
}

function officeIn(text: string): Found | null {
  if (DOUBTED.test(text)) return null;
  for (const pattern of OFFICES) {
    const found = pattern.exec(text);
    if (!found?.groups) continue;
    const at = text.indexOf(ASKED, found.index);
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    // "Ashby mayor Peter Holm", "mayor of Ashby": the office is another town's.
    if (
      FORMER.test(before) ||
      new RegExp(`${NAME}(?:['’]s)?\\s+$`, 'u').test(before) ||
      new RegExp(`^\\s+(?:of|to|at|for|in)\\s+(?:the\\s+)?${NAME}`, 'u').test(after)
    )
      continue;
    return { names: found.groups['names'] ?? '', said: '', preposition: null };
  }
  return null;
}

function placeIn(text: string): Found | null {
  const found = WHERE.exec(text);
  if (!found?.groups || DOUBTED.test(text.slice(0, found.index + found[0].length))) return null;
  const { between = '', names = '', prep = '' } = found.groups;
  return new RegExp(NAME, 'u').test(between) || /\s(?:and|who|which|but|after|before)(?:\s|$)/u.test(between)
    ? null
    : { names, said: '', preposition: prep };
}

/** True where the stretch speaks of the asked thing itself, not of something at it or of it. */
function isOfWhatWasAsked(stretch: string, { asked: { terms } }: Place, { word }: NamesAsked): boolean {
  const wanted = new Set(terms.flatMap(({ term }) => (term === word ? [] : [term])));
  const head = stretch.slice(0, PREPOSITION.exec(stretch)?.index);
  const spoken = termsOf(head).filter(({ term }) => wanted.has(term));
  const last = spoken.at(-1);
  if (!last) return false;
  const rest = head.slice(last.end);
  const isOwner = OWNED.test(rest) || (/['’]s?$/u.test(head.slice(last.start, last.end)) && /^\s+\p{Ll}/u.test(rest));
  return !isOwner && !new RegExp(NAME, 'u').test(rest);
}

function masked(
  { asked, article, library, sentence, here }: Place,
  { word }: NamesAsked,
): { readonly text: string; readonly mentions: readonly Mention[] } {
  const known = wordsOf(asked.question);
  const mentions = overlapping(library.analysis(article.id).mentions, ({ span }) => span, sentence.span).filter(
    ({ span }) =>
      within(span, sentence.span) &&
      !nameWords(article.text.slice(span.start, span.end)).every((one) => known.has(one) || isDemonym(one)),
  );
  const marks = [
    ...mentions.map(({ span }, at) => ({ span, mark: String.fromCharCode(FIRST + at) })),
    ...here
      .filter((one) => one.term === word && !mentions.some(({ span }) => within(one, span)))
      .map((one) => ({ span: one, mark: ASKED })),
  ].sort((a, b) => a.span.start - b.span.start);
  let text = '';
  let at = sentence.span.start;
  for (const { span, mark } of marks) {
    if (span.start < at) continue;
    text += article.text.slice(at, span.start) + mark;
    at = span.end;
  }
  return { text: text + article.text.slice(at, sentence.span.end), mentions };
}
