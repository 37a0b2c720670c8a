import { setFlagsFromString } from 'node:v8';

/**
 * Lets what is made for one question or one article go when it is done with. V8 makes objects of a kind that often lived on among the
 * old ones at once; here, where most of what outlives a minor collection is what a question at hand holds, whole questions and articles
 * would pile up there until a full collection. Counts for all threads of the process.
 */
export function keepYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
