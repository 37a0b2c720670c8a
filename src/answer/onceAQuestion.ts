import { Beside } from '../model/beside.ts';
import type { Candidate } from './candidate.ts';
import type { Probe } from './probe.ts';

/** Looks at a sentence once for each question: what was found for the question that was asked last is kept with the sentence. */
export function onceAQuestion<Found>(
  look: (probe: Probe, candidate: Candidate) => Found,
): (probe: Probe, candidate: Candidate) => Found {
  const known = new Beside<Candidate, { readonly probe: Probe; readonly found: Found }>();
  return (probe, candidate) => {
    const before = known.get(candidate);
    if (before?.probe === probe) return before.found;
    const found = look(probe, candidate);
    known.set(candidate, { probe, found });
    return found;
  };
}
