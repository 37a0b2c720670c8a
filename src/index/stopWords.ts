import { fold } from './fold.ts';
import { stem } from './stem.ts';

/** Function words: phrases need them, scoring leaves them out. */
const functionWords = `
  a an the this that these those
  i me my myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
  it its itself they them their theirs themselves
  and or but nor so yet if than as because while although though whether
  of in on at by for from to into onto upon with without within about over under above below between among through
  during before after until since against toward towards via per off out up down around
  am is are was were be been being have has had having do does did doing done
  will would shall should can could might must cannot
  not no
  what which who whom whose when where why how
  there here then thus also too very just only such both each other another any some same own more most much
  don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't hasn't haven't hadn't shouldn't
  i'm i've i'll i'd you're you've you'll you'd he'll he'd she'll she'd it'll we're we've we'll we'd they're they've they'll they'd
  that'll there'll let's`;

const stopWords: ReadonlySet<string> = new Set(
  functionWords
    .trim()
    .split(/\s+/)
    .flatMap((word) => [fold(word), stem(fold(word))]),
);

/** True for the term of a function word. */
export function isStopWord(term: string): boolean {
  return stopWords.has(term);
}

/** How many terms of function words begin so. */
export function stopWordsBegun(beginning: string): number {
  let count = 0;
  for (const word of stopWords) if (word.startsWith(beginning)) count += 1;
  return count;
}
