import type { Quotation } from '../../model/analysis.ts';
import type { Span } from '../../model/span.ts';
import type { Attribution } from '../speakers/attribution.ts';
import { referentOf } from '../speakers/referent.ts';
import type { Scene, Source } from '../speakers/scene.ts';
import { speakerName } from '../speakers/speakerName.ts';
import type { Chosen } from '../speakers/speakers.ts';
import { piecesUpTo } from './piecesUpTo.ts';

/** Below this a speaker is unclear, and no name is given. */
const SURE = 0.4;

/** A fragment whose speaker is less likely than this is nobody's speech. */
const FRAGMENT = 0.3;

/** Finds what stands in quotation marks and whose words they are; unclear speakers stay null, with the reason. */
export function quotations(found: Attribution): readonly Quotation[] {
  const all: Quotation[] = [];
  for (const choice of found.chosen) all.push(quotation(found, choice));
  return all;
}

function quotation({ scene, known }: Attribution, choice: Chosen): Quotation {
  const { mark, source, cue, how } = choice;
  const one = scene.marks[mark];
  const span = { start: one?.start ?? 0, end: one?.end ?? 0 };
  const cueSpan = scene.reading.words[cue]?.span ?? null;
  if (choice.label) {
    const { label: surface, chance: confidence, how: because } = choice;
    const written = scene.reading.article.text.slice(surface.start, surface.end);
    const speaker = confidence < SURE ? null : written;
    return { span, cue: cueSpan, proof: null, kind: 'direct', speaker, surface, confidence, because };
  }
  if (!source) return nobodys(span, choice.chance);
  const kind = kindOf(scene, mark);
  const surface = source.kind === 'name' ? titled(scene, source) : source.span;
  const named = speakerName(scene, source, known);
  const chance = together(choice, source, known);
  const confidence = chance * named.confidence;
  if (kind === 'partial' && confidence < FRAGMENT) return nobodys(span, 1 - confidence);
  if (!named.speaker || confidence < SURE) {
    const why = named.because.replace(/^unclear: /, '');
    const unsure = chance < named.confidence ? `unclear: ${how}, but others are as near` : `unclear: ${why}`;
    const because = named.speaker ? unsure : named.because;
    return { span, cue: cueSpan, proof: null, kind, speaker: null, surface, confidence, because };
  }
  const because = named.because === 'named' ? how : `${how}; ${named.because}`;
  return { span, cue: cueSpan, proof: named.proof, kind, speaker: named.speaker, surface, confidence, because };
}

function nobodys(span: Span, confidence: number): Quotation {
  const because = 'no one is said to speak these words';
  return { span, cue: null, proof: null, kind: 'scare', speaker: null, surface: null, confidence, because };
}

/** Mentions that stand for one and the same person share their chances. */
function together(choice: Chosen, source: Source, known: Attribution['known']): number {
  const entity = referentOf(known, source)?.entity;
  if (entity === undefined) return choice.chance;
  let sum = choice.chance;
  for (const one of choice.weighed)
    if (one.source && one.source !== source && referentOf(known, one.source)?.entity === entity) sum += one.chance;
  return sum;
}

function titled(scene: Scene, source: Source): Span {
  return { start: scene.reading.words[source.from]?.start ?? source.span.start, end: source.span.end };
}

/** A fragment in the middle of a sentence is partial; whole sentences and what ends like one are direct. */
function kindOf(scene: Scene, mark: number): 'direct' | 'partial' {
  const one = scene.marks[mark];
  if (!one || one.label || one.block) return 'direct';
  const text = scene.reading.article.text.slice(one.start + one.open, one.end - one.close);
  const whole = /^\P{L}*\p{Lu}/u.test(text) || /[,.?!]/.test(text.trimEnd().at(-1) ?? '');
  return whole || piecesUpTo(9, text) >= 9 ? 'direct' : 'partial';
}
