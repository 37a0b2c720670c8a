import type { IndirectSpeech, Quotation } from '../../model/analysis.ts';
import { firstFrom } from '../../model/bisect.ts';
import type { Span } from '../../model/span.ts';
import type { Attribution } from '../speakers/attribution.ts';
import { cuesAmong, lemmaOfCue } from '../speakers/cues.ts';
import { type Scene, type Source, sourceAround } from '../speakers/scene.ts';
import { speakerName } from '../speakers/speakerName.ts';
import { tie } from '../speakers/tie.ts';

const SURE = 0.5;
const FEWEST_WORDS = 4;
/** Words looked at on either side; no sentence of prose is longer. */
const LONGEST = 150;
const reporting = cuesAmong(
  new Set(
    'say tell add write announce claim argue insist believe note explain report warn suggest predict deny declare admit acknowledge state contend maintain promise estimate conclude confirm stress emphasize emphasise think assert allege complain according reveal disclose indicate tweet'.split(
      ' ',
    ),
  ),
);

/** Finds what people are reported to have said without quotation marks: "X said that …", "…, X said", "according to X, …". */
export function indirect({ scene, known }: Attribution, quotations: readonly Quotation[]): readonly IndirectSpeech[] {
  const { words } = scene.reading;
  const quoted = quotations.filter((quotation) => quotation.kind !== 'scare');
  const cuesTaken = new Set<number>();
  for (const { cue } of quoted) if (cue) cuesTaken.add(cue.start);
  const found: IndirectSpeech[] = [];
  const used = new Set<number>();
  for (const source of scene.sources) {
    const { how, cue } = tie(scene, source);
    if (!how.reports || used.has(cue) || reporting[scene.cues[cue] ?? 0] !== 1) continue;
    const word = words[cue];
    if (!word || cuesTaken.has(word.start)) continue;
    const span = contentOf(scene, source, cue);
    if (!span || crosses(span, quoted)) continue;
    const named = speakerName(scene, source, known);
    const start = words[source.from]?.start ?? source.span.start;
    used.add(cue);
    found.push({
      span,
      speaker: named.confidence >= SURE ? named.speaker : null,
      surface: { start, end: source.span.end },
      cue: word.span,
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** `sorted` are in text order, so that a search by halves finds the only ones that can touch. */
function crosses(span: Span, sorted: readonly Quotation[]): boolean {
  const next = sorted[firstFrom(sorted.length, (nth) => (sorted[nth]?.span.end ?? 0) <= span.start)];
  return next !== undefined && next.span.start < span.end;
}

/** What is reported: the clause behind the word of speech, or the one before "…, X said". */
function contentOf(scene: Scene, source: Source, cue: number): Span | null {
  const { words } = scene.reading;
  const sentence = words[cue]?.sentence;
  let first = cue;
  let last = cue;
  while (first > 0 && words[first - 1]?.sentence === sentence && cue - first < LONGEST) first--;
  while (words[last + 1]?.sentence === sentence && last - cue < LONGEST) last++;
  const begin = Math.min(cue, source.from);
  const end = Math.max(cue, source.last);
  let from = end + 1;
  while (from <= last && /^(?:ADV|PUNCT)$/.test(words[from]?.pos ?? '') && from < end + 3) from++;
  if (lemmaOfCue(scene.cues[cue]) === 'tell') from = pastListener(scene, from, last);
  // "said on Monday that": what is said begins behind it.
  for (let i = from; i < last && i <= from + 6; i++) {
    if (words[i]?.form.key !== 'that') continue;
    from = i + 1;
    break;
  }
  return piece(scene, from, last) ?? piece(scene, first, begin - 1);
}

function pastListener(scene: Scene, from: number, last: number): number {
  const source = sourceAround(scene, from);
  return source && source.last < last ? source.last + 1 : from;
}

function piece(scene: Scene, from: number, to: number): Span | null {
  const { words } = scene.reading;
  let a = from;
  let b = to;
  while (a <= b && words[a]?.pos === 'PUNCT') a++;
  while (b >= a && words[b]?.pos === 'PUNCT') b--;
  if (b - a + 1 < FEWEST_WORDS) return null;
  const [first, last] = [words[a], words[b]];
  return first && last ? { start: first.start, end: last.end } : null;
}
