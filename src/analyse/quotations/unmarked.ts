import type { Passage } from '../../model/article.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Names } from '../names/names.ts';
import type { Reading } from '../nlp.ts';
import type { Marked } from './quoteMarks.ts';

/** Adds speech that stands without quotation marks: turns of an interview behind their labels, and block quotations; in text order. */
export function withUnmarked(reading: Reading, names: Names, marked: readonly Marked[]): readonly Marked[] {
  const { text, passages } = reading.article;
  const turns = turnsOf(text, passages, names);
  const blocks = blocksOf(text, passages).filter((block) => !turns.some((turn) => turn.passage === block.passage));
  const added = [...turns, ...blocks];
  if (added.length === 0) return marked;
  const byPassage = new Map<number, Marked[]>();
  for (const one of added) byPassage.set(one.passage, [...(byPassage.get(one.passage) ?? []), one]);
  const kept = marked.filter((mark) => !byPassage.get(mark.passage)?.some((one) => overlaps(one, mark)));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

const CAPITALS = String.raw`(?:(?:Mr|Mrs|Ms|Dr|MR|MRS|MS|DR|SEN|REP|GOV|PROF|GEN|REV|AMB)\. )?\p{Lu}[\p{Lu}.'’-]+(?: [\p{Lu}&][\p{Lu}.'’-]*){0,3}`;
const WORDS = String.raw`(?:\p{Lu}[\p{L}.'’-]*)(?: (?:(?:de|van|von|der|al|bin) )?\p{Lu}[\p{L}.'’-]*){0,3}`;
/** "CNN HOST AND ANCHOR" behind a name; only marks part two words, so that a row of capitals is one. */
const ABOUT = String.raw`\p{Lu}{2}[\p{Lu}.'’-]*(?:[ ,&-]{1,2}\p{Lu}{2}[\p{Lu}.'’-]*){0,5}[ ,&-]{0,2}`;
const LABEL = new RegExp(String.raw`^[ \t]*(Q|A|${CAPITALS}|${WORDS})(?: \([^)\n]{1,30}\)|, ${ABOUT})?[:.][ \t]+(?=\S)`, 'gmu');

/** What every passage has that holds a label with a colon, or one that is "Q" or "A". */
const MAY_LABEL = /:|^[ \t]*[QA](?:[:.]| \(|, )/m;
/** True for a text that has what a label begins with that is this letter, wherever it stands. */
export function mayAsk(text: string, letter: 'Q' | 'A'): boolean {
  for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) {
    const next = text[at + 1];
    if (next === ':' || next === '.' || (next === ' ' && text[at + 2] === '(') || (next === ',' && text[at + 2] === ' '))
      return true;
  }
  return false;
}

/** The passages that may hold a label; passages in text order. */
function mayBeLabelled(text: string, passages: readonly Passage[]): readonly Passage[] {
  const asks = mayAsk(text, 'Q') || mayAsk(text, 'A');
  let colon = text.indexOf(':');
  return passages.filter(({ span: { start, end } }) => {
    if (colon !== -1 && colon < start) colon = text.indexOf(':', start);
    return (colon !== -1 && colon < end) || (asks && MAY_LABEL.test(text.slice(start, end)));
  });
}

/** Turns of an interview or a transcript: each line that begins with a label, where labels take turns. */
function turnsOf(text: string, all: readonly Passage[], names: Names): Marked[] {
  const passages = mayBeLabelled(text, all);
  if (passages.length === 0) return [];
  const found: (Marked & { readonly label: Span })[] = [];
  const labelled = labelsOfProse(text, passages);
  for (const { span, index, kind } of passages) {
    const body = text.slice(span.start, span.end);
    const starts = [...body.matchAll(LABEL)].filter(([whole, label = '']) =>
      kind === 'heading'
        ? /^[QA]$/.test(label) || (whole.includes(':') && (/^(?:[QA]|\P{Ll}{3,})$/u.test(label) || labelled.has(label)))
        : whole.includes(':') || /^[QA]$/.test(label),
    );
    starts.forEach((match, i) => {
      const [whole, name = ''] = match;
      const from = span.start + match.index + whole.indexOf(name);
      const start = span.start + match.index + whole.length;
      const end = span.start + body.slice(0, starts[i + 1]?.index ?? body.length).trimEnd().length;
      // Turns in quotation marks are found by their marks.
      if (end - start < 2 || /["“„«‘'`]/.test(text[start] ?? '')) return;
      const label = { start: from, end: from + name.length };
      found.push({ start, end, passage: index, closed: true, open: 0, close: 0, label, block: false });
    });
  }
  if (found.length < 2) return [];
  const isPlace = placesIn(names);
  const turns = found.filter(({ label }) => !isPlace(label));
  // "SEN. MARTA QUIROGA" is "QUIROGA" in her next turns.
  const nameOf = ({ label }: { readonly label: Span }): string => text.slice(label.start, label.end).split(' ').at(-1) ?? '';
  const labels = new Map<string, number>();
  for (const turn of turns) labels.set(nameOf(turn), (labels.get(nameOf(turn)) ?? 0) + 1);
  const asked = labels.has('Q') && labels.has('A');
  if (asked) return turns.filter((turn) => labels.size <= 2 || /^[QA]$/.test(nameOf(turn)) || /^\P{Ll}+$/u.test(nameOf(turn)));
  if (labels.size < 2) return [];
  const isPerson = (label: string): boolean => {
    const last = label.split(' ').at(-1)?.toLowerCase() ?? '';
    return names.people.some(({ name }) => name.toLowerCase().split(' ').includes(last));
  };
  const shouted = [...labels.keys()].every((label) => /^\P{Ll}{3,}$/u.test(label));
  const repeated = [...labels.values()].some((count) => count >= 2);
  const questions = turns.some((turn) => /\?\s*$/.test(text.slice(turn.start, turn.end)));
  const people = [...labels.keys()].some(isPerson);
  const isTalk = (turns.length >= 3 && repeated && people && (shouted || questions)) || (shouted && people && questions);
  return isTalk ? turns : [];
}

/** The labels with a colon that begin paragraphs of prose; a short turn with one of them is no heading. */
function labelsOfProse(text: string, passages: readonly Passage[]): ReadonlySet<string> {
  const prose = passages.filter(({ kind }) => kind !== 'heading').map(({ span }) => text.slice(span.start, span.end));
  return new Set(
    prose.flatMap((body) => [...body.matchAll(LABEL)].flatMap(([whole, label]) => (label && whole.includes(':') ? [label] : []))),
  );
}

/** Tells whether a label is a place's name, as in a round-up of news by town. */
function placesIn({ runs, entities }: Names): (label: Span) => boolean {
  const places = new Set(runs.flatMap((run) => (entities[run.entity]?.kind === 'place' ? [run.span.start] : [])));
  return ({ start }) => places.has(start);
}

const INTRODUCES =
  /\b(?:said|says|wrote|writes|posted|tweeted|stated|reads?|continued|added|replied|responded|explained|statement|letter|email|e-mail|post|message|tweet|note)\b[^.!?]{0,120}:$/i;

/** Block quotations: a paragraph that a sentence with a word of speech and a colon announces, and lines that begin with ">". */
function blocksOf(text: string, passages: readonly Passage[]): Marked[] {
  const found: Marked[] = [];
  const mayCite = text.includes('>');
  for (const [i, { span, index, kind }] of passages.entries()) {
    const before = passages[i - 1];
    // Most passages neither hold such a line nor stand behind a colon.
    if (kind === 'heading' || !(mayCite || (before && mayEndInColon(text, before.span)))) continue;
    const body = text.slice(span.start, span.end);
    const lines = body.includes('>') ? [...body.matchAll(/^[ \t]*>[ \t]?(?=[^\s>])[^\n]*(?:\n[ \t]*>[ \t]?[^\n]*)*/gmu)] : [];
    for (const line of lines) {
      const start = span.start + line.index + line[0].indexOf('>') + 1;
      const lead = /^[ \t]*/.exec(text.slice(start, start + 9))?.[0].length ?? 0;
      found.push(block(index, start + lead, span.start + line.index + line[0].trimEnd().length));
    }
    if (lines.length > 0 || !before || before.kind === 'heading') continue;
    const intro = text.slice(Math.max(before.span.start, before.span.end - 240), before.span.end).trimEnd();
    if (!intro.endsWith(':') || !INTRODUCES.test(intro) || !announced(body)) continue;
    const whole = [passages[i], ...goingOn(text, passages.slice(i + 1, i + 1 + LONGEST))];
    for (const one of whole) {
      if (!one) continue;
      const end = one.span.start + text.slice(one.span.start, one.span.end).trimEnd().length;
      found.push(block(one.index, one.span.start, end));
    }
  }
  return found;
}

const block = (passage: number, start: number, end: number): Marked => ({
  start,
  end,
  passage,
  closed: true,
  open: 0,
  close: 0,
  label: null,
  block: true,
});

/** False where the last character is neither blank nor a colon. */
function mayEndInColon(text: string, { end }: Span): boolean {
  const code = text.charCodeAt(end - 1);
  return code === COLON || code <= BLANK || code > ASCII;
}

const COLON = 0x3a;
const BLANK = 0x20;
const ASCII = 0x7f;

/** Paragraphs of a block quotation at most, after its first. */
const LONGEST = 40;
const OWN_VOICE = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|me|[Yy]ou|[Yy]our)\b/;
/** The writer's own voice: somebody speaks in the third person, or the block is spoken of. */
const OF_THE_WRITER =
  /\b(?:said|says|told|added|wrote|writes|tweeted|posted)\b|^(?:(?:The|His|Her|Their) (?:\p{L}+ )?(?:statement|letter|post|message|email|e-mail|note|tweet|speech)|(?:He|She|They|It) (?:later|then|also|went|has|had|is|was))\b/u;

/** The paragraphs behind the first one of a block quotation that go on with it: its own voice ("we", "my") speaks on, and the writer's does not. */
function goingOn(text: string, passages: readonly Passage[]): readonly Passage[] {
  let last = 0;
  for (const [i, { span, kind }] of passages.entries()) {
    const body = text.slice(span.start, span.end).trimEnd();
    if (kind === 'heading' || !announced(body) || OF_THE_WRITER.test(body)) break;
    if (OWN_VOICE.test(body)) last = i + 1;
    // One paragraph in between may lack it, no more.
    else if (i - last >= 1) break;
  }
  return passages.slice(0, last);
}

/** Prose of sentences without marks of its own, not a list. */
function announced(body: string): boolean {
  return (
    body.length >= 30 && body.length <= 2000 && /^\p{Lu}/u.test(body) && /[.!?…]\s*$/.test(body) && !/["“”«»]|``|''/.test(body)
  );
}
