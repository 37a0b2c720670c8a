import type { Span } from '../../model/span.ts';
import { piecesUpTo } from '../quotations/piecesUpTo.ts';
import type { Before } from '../quotations/quoteTraits.ts';
import { type Turn, turnOf } from '../quotations/turns.ts';
import { heldAtArmsLength, inName, joint } from './armsLength.ts';
import { callsAhead, isEarlier } from './callsAhead.ts';
import { quotedAs, saidBehind, signed, spokesperson } from './plainCases.ts';
import type { Scene, Source } from './scene.ts';
import { Score } from './score.ts';
import { chances } from './softmax.ts';
import { choices } from './speakerFeatures.ts';

interface Weighed {
  readonly source: Source | null;
  readonly chance: number;
}

/** The source chosen for one quotation; null when the words are nobody's speech. */
export interface Chosen {
  /** Position in `Scene.marks`. */
  readonly mark: number;
  readonly source: Source | null;
  /** Word of speech, or -1. */
  readonly cue: number;
  readonly chance: number;
  /** Every source that was weighed, with its chance. */
  readonly weighed: readonly Weighed[];
  /** Where the source stands, in words. */
  readonly how: string;
  /** What begins a turn whose speaker is nobody named. */
  readonly label: Span | null;
}

/** From this chance on a few words count as nobody's speech: a name under the wrong words is worse than none. */
const NOBODY = 0.25;

/** The same for whole sentences. */
const SENTENCE = 0.6;

/** How sure the best source is where nobody was likelier, out of all sources. */
const UNASKED = 0.6;

/** How sure a speaker is who is named ahead in the same sentence. */
const AHEAD = 0.85;

const newScore = (): Score => new Score();

/** Chooses the words beside each quotation that say whose it is, in text order. */
export function speakers(scene: Scene): readonly Chosen[] {
  const found: Chosen[] = [];
  let before: Before = { source: null, mark: -1 };
  let lastTurn: Turn | null = null;
  for (let mark = 0; mark < scene.marks.length; mark++) {
    if ((scene.placeOfMark[mark] ?? -1) < 0) continue;
    if (inName(scene, mark)) {
      found.push(settled(mark, { source: null, cue: -1 }, 1, ''));
      continue;
    }
    const turn = turnOf(scene, mark, lastTurn);
    if (turn) {
      lastTurn = turn;
      const { source, chance, how, label } = turn;
      found.push({ mark, source, cue: -1, chance, weighed: [], how, label });
      continue;
    }
    const more = found.at(-1);
    if (more?.source && more.mark === mark - 1 && (goesOn(scene, mark) || blockGoesOn(scene, mark))) {
      found.push(again(more, mark, more.chance));
      before = { source: more.source, mark };
      continue;
    }
    if (more?.source && more.mark === mark - 1 && leftOpen(scene, mark)) {
      found.push(again(more, mark, Math.max(more.chance, 0.9)));
      before = { source: more.source, mark };
      continue;
    }
    const signer = signed(scene, mark);
    if (signer) {
      found.push(settled(mark, { source: signer, cue: -1 }, 0.92, 'signed under the quotation'));
      before = { source: signer, mark };
      continue;
    }
    const quoted = quotedAs(scene, mark);
    if (quoted) {
      found.push(settled(mark, quoted, 0.9, 'named right before the quotation'));
      before = { source: quoted.source, mark };
      continue;
    }
    const said = saidBehind(scene, mark);
    if (said) {
      found.push(settled(mark, said, 0.95, 'named right after the quotation'));
      before = { source: said.source, mark };
      continue;
    }
    const isBlock = scene.marks[mark]?.block === true;
    // What is announced as somebody's words is never nobody's.
    const all = choices(scene, mark, before, newScore);
    const options = isBlock && all.length > 1 ? all.filter(({ source }) => source) : all;
    const scores: number[] = [];
    for (const { features } of options) scores.push(features.total);
    const likely = chances(scores);
    let best = 0;
    for (let i = 1; i < likely.length; i++) if ((likely[i] ?? 0) > (likely[best] ?? 0)) best = i;
    const whole = isSentence(scene, mark);
    if (!isBlock && ((likely[0] ?? 0) > (whole ? SENTENCE : NOBODY) || heldAtArmsLength(scene, mark))) best = 0;
    else if (!isBlock && best === 0) best = likely.indexOf(Math.max(...likely.slice(1)));
    // A paragraph that is one whole sentence in marks is somebody's speech, though it may stay open whose.
    const alone = best === 0 && whole && options.length > 1 && fillsParagraph(scene, mark, before);
    if (alone)
      best = Math.max(
        1,
        options.findIndex(({ source }) => source === before.source),
      );
    const option = options[best];
    const source = option?.source && !joint(scene, mark, option.source) ? spokesperson(scene, option.source) : null;
    // Who calls it so in the very sentence is sooner meant than whoever spoke before.
    const ahead = source && isEarlier(scene, mark, source) ? callsAhead(scene, mark) : null;
    if (ahead && ahead.source.entity !== source?.entity) {
      found.push(settled(mark, ahead, AHEAD, 'named right before the quotation'));
      before = { source: ahead.source, mark };
      continue;
    }
    const weighed: Weighed[] = [];
    options.forEach((one, i) => {
      weighed.push({ source: one.source, chance: likely[i] ?? 0 });
    });
    found.push({
      mark,
      source,
      cue: option?.cue ?? -1,
      chance: alone ? ((likely[best] ?? 0) / (1 - (likely[0] ?? 0) + 1e-9)) * UNASKED : (likely[best] ?? 0),
      weighed,
      how: source ? where(scene, mark, source, before.source) : '',
      label: null,
    });
    if (source) before = { source, mark };
  }
  return found;
}

/** A choice that is plain without weighing others. */
function settled(mark: number, { source, cue }: Pick<Chosen, 'source' | 'cue'>, chance: number, how: string): Chosen {
  return { mark, source, cue, chance, weighed: [], how, label: null };
}

const GOES_ON = 'the speaker of the quotation before goes on';

/** The choice of the quotation before for one that goes on with it. */
function again({ source, cue, weighed, label }: Chosen, mark: number, chance: number): Chosen {
  return { mark, source, cue, chance, weighed, how: GOES_ON, label };
}

/** "… will “be of significance,” and “promote development,” X reported": a second piece of one sentence has the speaker of the first. */
function goesOn(scene: Scene, mark: number): boolean {
  const [first, second] = [scene.marks[mark - 1], scene.marks[mark]];
  if (!first || !second || first.passage !== second.passage || second.start - first.end > 40) return false;
  const { text } = scene.reading.article;
  const between = text.slice(first.end, second.start);
  return (
    /^\s*,?\s*(?:(?:and|or|but|of|as well as)\s+)?(?:(?:of|to|for|a|an|the|as)\s+){0,2}$/.test(between) &&
    /^\P{L}*\p{Ll}/u.test(text.slice(second.start, second.start + 6)) &&
    !/[.?!]\S?$/.test(text.slice(first.start, first.end))
  );
}

/** A paragraph that no mark closes, and the next one opens again with nothing but speech in it. */
function leftOpen({ marks, reading }: Scene, mark: number): boolean {
  const [first, second] = [marks[mark - 1], marks[mark]];
  if (!first || !second || first.closed || first.block || first.label || second.passage - first.passage !== 1) return false;
  const { text, passages } = reading.article;
  const span = passages[second.passage]?.span;
  return (
    span !== undefined && text.slice(span.start, second.start).trim() === '' && text.slice(second.end, span.end).trim() === ''
  );
}

/** True for marks around a whole paragraph of several words, behind a paragraph in which somebody is quoted. */
function fillsParagraph({ marks, reading }: Scene, mark: number, last: Before): boolean {
  const one = marks[mark];
  const { text, passages } = reading.article;
  const passage = passages[one?.passage ?? -1];
  if (!one || passage?.kind !== 'paragraph') return false;
  if (!last.source || marks[last.mark]?.passage !== one.passage - 1) return false;
  const before = text.slice(passage.span.start, one.start).trim();
  const after = text.slice(one.end, passage.span.end).trim();
  return before === '' && after === '' && piecesUpTo(6, text.slice(one.start, one.end)) >= 6;
}

/** A block quotation of several paragraphs. */
function blockGoesOn({ marks }: Scene, mark: number): boolean {
  const [first, second] = [marks[mark - 1], marks[mark]];
  return first?.block === true && second?.block === true && second.passage - first.passage === 1;
}

/** True for whole sentences, which are rarely nobody's speech. */
function isSentence(scene: Scene, mark: number): boolean {
  const { marks, reading } = scene;
  const one = marks[mark];
  if (!one) return false;
  const text = reading.article.text.slice(one.start + one.open, one.end - one.close);
  // A short one that stands between full stops: "Bell was blunt. “It won’t work.”"
  const lead = reading.article.text.slice(Math.max(0, one.start - 3), one.start);
  if (/[.?!]\s*$/.test(lead) && /^\p{Lu}/u.test(text) && /[.?!]/.test(text.at(-1) ?? '') && /\s/.test(text)) return true;
  if (one.end - one.start < 30) return false;
  return /^\P{L}*\p{Lu}/u.test(text.slice(0, 8)) && /[.?!,]/.test(text.trimEnd().at(-1) ?? '') && piecesUpTo(7, text) >= 6;
}

/** Words after which marks hold a name, not speech. */
function where(scene: Scene, mark: number, source: Source, before: Source | null): string {
  const one = scene.marks[mark];
  if (source === before && (one?.passage !== source.passage || (one?.start ?? 0) > source.span.end)) return GOES_ON;
  if (one?.passage !== source.passage) return 'named in the paragraph before';
  return source.span.start >= (one?.end ?? 0) ? 'named right after the quotation' : 'named right before the quotation';
}
