import type { Probe } from './probe.ts';

/** What was found in a sentence for the question that was asked last; a field of the sentence, as it is asked for thousands of times a question. */
export class Looked {
  private probe: Probe | null = null;
  private found: unknown[] = [];

  /** What was found for a question, by the number of who looked. */
  of(probe: Probe): unknown[] {
    if (this.probe !== probe) {
      this.probe = probe;
      this.found = [];
    }
    return this.found;
  }
}
