import type { Scene, Source } from './scene.ts';
import { chances } from './softmax.ts';
import { type Before, choices } from './speakerFeatures.ts';
import weights from './speakerWeights.json' with { type: 'json' };

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
}

const learned: ReadonlyMap<string, number> = new Map(Object.entries(weights));

/** Chooses the words beside each quotation that say whose it is, in text order. */
export function speakers(scene: Scene): readonly Chosen[] {
  const found: Chosen[] = [];
  let before: Before = { source: null, mark: -1 };
  let lastTurn: Turn | null = null;
  scene.marks.forEach((_, mark) => {
    if ((scene.placeOfMark[mark] ?? -1) < 0) return;
    const turn = turnOf(scene, mark, lastTurn);
    if (turn) {
      lastTurn = turn;
      found.push({
        mark,
        source: turn.source,
        cue: -1,
        chance: turn.source ? 0.95 : 0.9,
        weighed: [],
        how: 'named at the start of the turn',
      });
      return;
    }
    const options = choices(scene, mark, before);
    const likely = chances(learned, options);
    let best = 0;
    likely.forEach((chance, i) => {
      if (chance > (likely[best] ?? 0)) best = i;
    });
    const option = options[best];
    const source = option?.source ?? null;
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

/** A turn of an interview printed in quotation marks: `"WALLACE: Let’s start …`. */
interface Turn {
  readonly source: Source | null;
  readonly passage: number;
}

function turnOf(scene: Scene, mark: number, last: Turn | null): Turn | null {
  const one = scene.marks[mark];
  if (!one) return null;
  const { words, article } = scene.reading;
  const text = article.text.slice(one.start + one.open, Math.min(one.end, one.start + one.open + 60));
  const label = /^\s*(?:\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})\s?:\s/u.exec(text);
  if (label) {
    const from = one.start + one.open;
    const run = scene.names.runs.findLast((name) => name.span.start >= from && name.span.end <= from + label[0].length);
    if (!run) return null;
    const word = words[run.first];
    if (!word) return null;
    const entity = scene.names.entities[run.entity];
    return {
      passage: one.passage,
      source: {
        index: -1,
        kind: 'name',
        sort: entity?.kind ?? 'other',
        from: run.first,
        first: run.first,
        last: run.last,
        span: run.span,
        entity: run.entity,
        head: '',
        passage: word.passage,
      },
    };
  }
  // An unclosed paragraph after a turn goes on with it; "(CROSSTALK.)" is nobody's.
  if (!last || one.closed || one.passage - last.passage > 1) return null;
  return { passage: one.passage, source: /^\s*\(/.test(text) ? null : last.source };
}

function where(scene: Scene, mark: number, source: Source, before: Source | null): string {
  const one = scene.marks[mark];
  if (source === before && (one?.passage !== source.passage || (one?.start ?? 0) > source.span.end))
    return 'the speaker of the quotation before goes on';
  if (one?.passage !== source.passage) return 'named in the paragraph before';
  return source.span.start >= (one?.end ?? 0) ? 'named right after the quotation' : 'named right before the quotation';
}
