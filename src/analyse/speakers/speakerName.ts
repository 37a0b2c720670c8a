import type { Span } from '../../model/span.ts';
import { type Known, type Referent, referentOf, standsFor } from './referent.ts';
import type { Scene, Source } from './scene.ts';

/** Whose name stands for a source, where that name stands, and how it was told. */
export interface SpeakerName {
  readonly speaker: string | null;
  readonly proof: Span | null;
  readonly confidence: number;
  readonly because: string;
}

/** Names the speaker that a source stands for; a noun phrase that stands for nobody named speaks under its own words. */
export function speakerName(scene: Scene, source: Source, known: Known): SpeakerName {
  const { text } = scene.reading.article;
  const words = text.slice(source.span.start, source.span.end);
  const referent = referentOf(known, source) ?? ownName(source);
  const entity = referent ? scene.names.entities[referent.entity] : undefined;
  if (referent && entity) {
    const isFull = source.kind === 'name' && words === entity.name;
    return {
      speaker: entity.name,
      proof: isFull ? null : entity.proof,
      confidence: referent.confidence,
      because: referent.because,
    };
  }
  if (referent?.phrase) {
    const phrase = text.slice(referent.phrase.start, referent.phrase.end).replace(/\s+/g, ' ');
    return { speaker: phrase, proof: referent.phrase, confidence: referent.confidence, because: referent.because };
  }
  if (source.kind === 'noun') return { speaker: words.replace(/\s+/g, ' '), proof: null, confidence: 1, because: 'named' };
  return {
    speaker: null,
    proof: null,
    confidence: 0.3,
    because: `unclear: the article does not tell whom "${words}" stands for`,
  };
}

function ownName(source: Source): Referent | null {
  return source.kind === 'name' && source.entity !== null ? standsFor(source.entity, 1, 'named') : null;
}
