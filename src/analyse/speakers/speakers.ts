import type { Span } from '../../model/span.ts';
import type { Before } from '../quotations/quoteTraits.ts';
import { type Turn, turnOf } from '../quotations/turns.ts';
import type { Item, Scene, Source } from './scene.ts';
import { chances } from './softmax.ts';
import { choices } from './speakerFeatures.ts';

/** The source chosen for one quotation; null when the words are nobody's speech. */
export interface Chosen {
  /** Position in `Scene.marks`. */
  readonly mark: number;
  readonly source: Source | null;
  /** Word of speech, or -1. */
  readonly cue: number;
  readonly chance: number;
  /** Every source that was weighed, with its chance. */
  readonly weighed: readonly { readonly source: Source | null; readonly chance: number }[];
  /** Where the source stands, in words. */
  readonly how: string;
  /** What begins a turn whose speaker is nobody named. */
  readonly label?: Span;
}

/** From this chance on a few words count as nobody's speech: a name under the wrong words is worse than none. */
const NOBODY = 0.25;

/** The same for whole sentences. */
const SENTENCE = 0.6;

/** Chooses the words beside each quotation that say whose it is, in text order. */
export function speakers(scene: Scene): readonly Chosen[] {
  const found: Chosen[] = [];
  let before: Before = { source: null, mark: -1 };
  let lastTurn: Turn | null = null;
  scene.marks.forEach((_, mark) => {
    if ((scene.placeOfMark[mark] ?? -1) < 0) return;
    if (inName(scene, mark)) {
      found.push({ mark, source: null, cue: -1, chance: 1, weighed: [], how: '' });
      return;
    }
    const turn = turnOf(scene, mark, lastTurn);
    if (turn) {
      lastTurn = turn;
      found.push({
        mark,
        source: turn.source,
        cue: -1,
        chance: turn.chance,
        weighed: [],
        how: turn.how,
        ...(turn.label ? { label: turn.label } : {}),
      });
      return;
    }
    const more = found.at(-1);
    if (more?.source && more.mark === mark - 1 && (goesOn(scene, mark) || blockGoesOn(scene, mark))) {
      found.push({ ...more, mark, how: 'the speaker of the quotation before goes on' });
      before = { source: more.source, mark };
      return;
    }
    const signer = signed(scene, mark);
    if (signer) {
      found.push({ mark, source: signer, cue: -1, chance: 0.92, weighed: [], how: 'signed under the quotation' });
      before = { source: signer, mark };
      return;
    }
    const isBlock = scene.marks[mark]?.block === true;
    // What is announced as somebody's words is never nobody's.
    const options = choices(scene, mark, before).filter(({ source }, _, all) => !isBlock || source || all.length === 1);
    const likely = chances(options.map(({ features }) => features.reduce((sum, { weight }) => sum + weight, 0)));
    let best = 0;
    likely.forEach((chance, i) => {
      if (chance > (likely[best] ?? 0)) best = i;
    });
    const whole = isSentence(scene, mark);
    if (!isBlock && ((likely[0] ?? 0) > (whole ? SENTENCE : NOBODY) || heldAtArmsLength(scene, mark))) best = 0;
    else if (!isBlock && best === 0) best = likely.indexOf(Math.max(...likely.slice(1)));
    const option = options[best];
    const source = option?.source && !joint(scene, mark, option.source) ? spokesperson(scene, option.source) : null;
    const weighed = options.map((one, i) => ({ source: one.source, chance: likely[i] ?? 0 }));
    found.push({
      mark,
      source,
      cue: option?.cue ?? -1,
      chance: likely[best] ?? 0,
      weighed,
      how: source ? where(scene, mark, source, before.source) : '',
    });
    if (source) before = { source, mark };
  });
  return found;
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

/** "A spokesman for Harbour Foods said": who speaks is the spokesman. */
function spokesperson(scene: Scene, source: Source): Source {
  const row = scene.items.get(source.passage) ?? [];
  const at = scene.place[source.from] ?? 0;
  const joins = (item: number | undefined): boolean =>
    item !== undefined && item >= 0 && /^(?:for|from|of|at|with|the)$/.test(scene.reading.words[item]?.text ?? '');
  if (source.kind !== 'name' || !joins(row[at - 1])) return source;
  const before = row[at - 2];
  const outer = scene.sources[scene.sourceOf[(joins(before) ? row[at - 3] : before) ?? -1] ?? -1];
  return outer?.kind === 'noun' && /^(?:spokes|representative|lawyer|solicitor|attorney|official)/.test(outer.head)
    ? outer
    : source;
}

/** A block quotation of several paragraphs. */
function blockGoesOn({ marks }: Scene, mark: number): boolean {
  const [first, second] = [marks[mark - 1], marks[mark]];
  return first?.block === true && second?.block === true && second.passage - first.passage === 1;
}

/** `"The sea is everything." – Jules Martin, sailor`: the name behind the dash that ends the line. */
function signed(scene: Scene, mark: number): Source | null {
  const one = scene.marks[mark];
  const { words, article } = scene.reading;
  if (!one || !/(?:^|\n)\s*$/.test(article.text.slice(Math.max(0, one.start - 4), one.start))) return null;
  const line = /^\s*[-–—―~]{1,2}\s*(?=\p{Lu})[^\n.?!“"]{2,80}\.?\s*(?=\n|$)/u.exec(article.text.slice(one.end, one.end + 100));
  if (!line) return null;
  const row = scene.items.get(one.passage) ?? [];
  const at = scene.placeOfMark[mark] ?? 0;
  const behind = row
    .slice(at + 1, at + 20)
    .filter((item) => item >= 0 && (words[item]?.span.start ?? 0) < one.end + line[0].length);
  if (behind.some((item) => /^(?:VERB|AUX)$/.test(words[item]?.pos ?? ''))) return null;
  const sources = behind.slice(0, 3).map((item) => scene.sources[scene.sourceAt[item] ?? -1]);
  return sources.find((source) => source?.kind === 'name') ?? null;
}

/** True for whole sentences, which are rarely nobody's speech. */
function isSentence({ marks, reading }: Scene, mark: number): boolean {
  const one = marks[mark];
  if (!one) return false;
  const text = reading.article.text.slice(one.start + one.open, one.end - one.close);
  // A short one that stands between full stops: "Bell was blunt. “It won’t work.”"
  const lead = reading.article.text.slice(Math.max(0, one.start - 3), one.start);
  if (/[.?!]\s*$/.test(lead) && /^\p{Lu}/u.test(text) && /[.?!]$/.test(text) && /\s/.test(text)) return true;
  if (one.end - one.start < 30) return false;
  return /^\P{L}*\p{Lu}/u.test(text.slice(0, 8)) && /[.?!,]\s*$/.test(text) && text.split(/\s+/, 7).length >= 6;
}

/** Words after which marks hold a name, not speech. */
const CALLED = /^(?:called|named|dubbed|christened)$/i;
const NAMED = /^(?:known|nicknamed|entitled|titled|codenamed|code-named|so-called|named|aka|alias)$/i;

/** A word or two used as part of the writer's own sentence: the “no limits” partnership, would “pivot” its economy. */
function heldAtArmsLength(scene: Scene, mark: number): boolean {
  const one = scene.marks[mark];
  if (!one || one.end - one.start > 30) return false;
  const { words, article } = scene.reading;
  const text = article.text.slice(one.start + one.open, one.end - one.close);
  const row = scene.items.get(one.passage) ?? [];
  const at = scene.placeOfMark[mark] ?? 0;
  const word = (item: number | undefined) => (item !== undefined && item >= 0 ? words[item] : undefined);
  if (isWork(scene, row, at, text)) return true;
  const [lead, follow] = [word(row[at - 1]), word(row[at + 1])];
  if (!lead || !follow) return false;
  // "an account he called “Rainy Day”": what a thing is called, not what is said of somebody.
  const title = /^\p{Lu}[\p{L}'’-]*(?: (?:of|the|a|and|in|for|on|\p{Lu}[\p{L}'’-]*)){0,4}[.,]?$/u.test(text);
  if (title && CALLED.test(lead.text) && named(scene, row, at)) return true;
  if (NAMED.test(lead.text) || (/^(?:as|the)$/.test(lead.text) && NAMED.test(word(row[at - 2])?.text ?? ''))) return true;
  if (!/^\p{Ll}[\p{L}'’-]*(?: [\p{L}'’-]+)?$/u.test(text)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) if (scene.cues[row[i] ?? -1]) return false;
  const attribute = /^(?:DET|ADJ|PRON|ADP)$/.test(lead.pos) && /^(?:NOUN|ADJ)$/.test(follow.pos) && /^\p{Ll}/u.test(follow.text);
  const verb = (lead.pos === 'AUX' || lead.text === 'to') && /^(?:DET|PRON)$/.test(follow.pos) && !text.includes(' ');
  return attribute || verb;
}

const WORK =
  /^(?:books?|novels?|memoirs?|films?|movies?|songs?|albums?|series|essays?|documentar(?:y|ies)|poems?|plays?|singles?|musicals?|paintings?)$/i;

/** "nine books, among them “The Long Wet,”": a title right behind a word for works. */
function isWork({ reading: { words }, cues }: Scene, row: readonly Item[], at: number, text: string): boolean {
  if (!/^\p{Lu}[\p{L}'’-]*(?: (?:of|the|a|and|in|for|on|to|\p{Lu}[\p{L}'’-]*)){0,6}[.,]?$/u.test(text)) return false;
  const before = row.slice(Math.max(0, at - 5), at);
  return before.some(
    (item, i) =>
      item >= 0 &&
      WORK.test(words[item]?.text ?? '') &&
      before.slice(i + 1).every((later) => later >= 0 && !cues[later] && !/^[.:!?]$/.test(words[later]?.text ?? '')),
  );
}

/** "an account he called", "a group called": a thing with "a" before it is given a name. */
function named({ reading: { words } }: Scene, row: readonly Item[], at: number): boolean {
  const before = row.slice(Math.max(0, at - 5), at - 1).map((item) => (item >= 0 ? words[item] : undefined));
  return before.some((word, i) => /^an?$/i.test(word?.text ?? '') && before[i + 1]?.pos === 'NOUN');
}

/** "Putin and Xi hailed a “new era”": a few words of two people together are no one's in particular. */
function joint(scene: Scene, mark: number, source: Source): boolean {
  const one = scene.marks[mark];
  if (!one || one.end - one.start > 30 || source.kind !== 'name') return false;
  const row = scene.items.get(source.passage) ?? [];
  const at = scene.place[source.from] ?? 0;
  const and = row[at - 1] ?? -1;
  const other = scene.sources[scene.sourceOf[row[at - 2] ?? -1] ?? -1];
  const { words, article } = scene.reading;
  const text = article.text.slice(one.start + one.open, one.end - one.close);
  return and >= 0 && words[and]?.text === 'and' && other?.kind === 'name' && /^\p{Ll}/u.test(text) && !/[.!?,]$/.test(text);
}

/** True for a nickname inside a name: `Marcia "Cia" Price`. */
function inName(scene: Scene, mark: number): boolean {
  const one = scene.marks[mark];
  const row = scene.items.get(one?.passage ?? -1) ?? [];
  const at = scene.placeOfMark[mark] ?? 0;
  const [before, after] = [row[at - 1] ?? -1, row[at + 1] ?? -1];
  const source = before >= 0 ? (scene.sourceOf[before] ?? -1) : -1;
  return source >= 0 && after >= 0 && scene.sourceOf[after] === source;
}

function where(scene: Scene, mark: number, source: Source, before: Source | null): string {
  const one = scene.marks[mark];
  if (source === before && (one?.passage !== source.passage || (one?.start ?? 0) > source.span.end))
    return 'the speaker of the quotation before goes on';
  if (one?.passage !== source.passage) return 'named in the paragraph before';
  return source.span.start >= (one?.end ?? 0) ? 'named right after the quotation' : 'named right before the quotation';
}
