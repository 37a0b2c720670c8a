import porter from 'wink-porter2-stemmer';
import { ownLetters } from '../model/ownLetters.ts';
import { Remembered } from '../model/remembered.ts';
import { regularStem } from './regularStem.ts';
import { oneSpelling } from './spellings.ts';

/** Forms that no rule leads back; base first, of a verb then its past. Left out where a form is more often another word ("bore", "lay", "wound"). */
export const irregularForms: readonly (readonly string[])[] = `be been being was were am is are
   begin began begun
   break broke broken
   bring brought
   build built
   buy bought
   catch caught
   choose chose chosen
   come came
   deal dealt
   draw drew drawn
   drive drove driven
   eat ate eaten
   fall fell fallen
   feel felt
   fight fought
   find found
   fly flew flown
   forget forgot forgotten
   give gave given
   go went gone
   grow grew grown
   hear heard
   hide hid hidden
   hold held
   keep kept
   know knew known
   lead led
   leave left
   lend lent
   lose lost
   make made
   mean meant
   meet met
   overthrow overthrew overthrown
   overtake overtook overtaken
   pay paid
   rise rose risen
   run ran
   say said
   see saw seen
   seek sought
   sell sold
   send sent
   shoot shot
   show shown
   shrink shrank shrunk
   sing sang sung
   sink sank sunk
   sleep slept
   speak spoke spoken
   spend spent
   stand stood
   steal stole stolen
   strike struck stricken
   swear swore sworn
   swim swam swum
   take took taken
   teach taught
   tell told
   think thought
   throw threw thrown
   understand understood
   undertake undertook undertaken
   wear wore worn
   win won
   withdraw withdrew withdrawn
   write wrote written
   man men
   woman women
   child children
   foot feet
   tooth teeth
   mouse mice
   life lives
   wife wives
   knife knives
   half halves
   crisis crises
   basis bases
   analysis analyses
   hypothesis hypotheses
   thesis theses
   diagnosis diagnoses
   phenomenon phenomena
   criterion criteria
   bacterium bacteria
   nucleus nuclei
   vertex vertices
   index indices
   matrix matrices
   datum data
   vortex vortices`
  .split('\n')
  .map((line) => line.trim().split(' '));
const irregular = new Map(irregularForms.flatMap(([base = '', ...forms]) => forms.map((form) => [form, base] as const)));

const known = new Remembered<string, string>(200_000);
const longest = 60;

/** The stem of a folded word: one form for its inflections, spellings and irregular forms. */
export function stem(folded: string): string {
  const before = known.get(folded);
  if (before !== undefined) return before;
  // The stemmer takes quadratic time, and nothing of that length is inflected.
  if (folded.length > longest) return folded;
  const spelt = oneSpelling(folded);
  const base = irregular.get(spelt) ?? spelt;
  const regular = regularStem(base);
  if (regular !== null) return regular;
  return known.keep(ownLetters(folded), ownLetters(porter(base)));
}
