import type { Candidate } from './candidate.ts';
import type { Probe } from './probe.ts';

let lookers = 0;

/** Looks at a sentence once for each question: what was found for the question that was asked last is kept with the sentence. */
export function onceAQuestion<Found extends object>(
  look: (probe: Probe, candidate: Candidate) => Found,
): (probe: Probe, candidate: Candidate) => Found {
  const nth = lookers++;
  return (probe, candidate) => {
    const all = candidate.looked.of(probe);
    // Only this very function writes there.
    const known = all[nth] as Found | undefined;
    if (known) return known;
    const found = look(probe, candidate);
    all[nth] = found;
    return found;
  };
}
