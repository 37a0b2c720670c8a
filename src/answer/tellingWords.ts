import { coveredBy } from './covered.ts';
import type { Probe } from './probe.ts';
import { residency } from './questionTable.ts';
import type { Scored } from './select.ts';

/** Sentences one of which must tell it: the nearest. */
const sentencesAsked = 3;

/** How near a name stands that is in the same paragraph. */
const around = 0.35;

/** A kind of question that a text only answers in words of one of a few kinds, whatever else it shares with it. */
interface Telling {
  readonly asks: RegExp;
  readonly tells: RegExp;
  /** It must be told in a sentence that has the name, or a pronoun for it. */
  readonly isOfName?: true;
}

const people = '(?:people|persons|men|women|staff|employees|workers)';

const tellings: readonly Telling[] = [
  {
    asks: /\b(?:population|inhabitants)\b|\bhow many (?:people|residents) (?:live|are living)\b/iu,
    tells: new RegExp(residency, 'iu'),
  },
  {
    asks: new RegExp(`\\bhow many ${people}\\b.*\\b(?:work|works|worked|employ|employs|employed)\\b`, 'iu'),
    tells: /\bemploy|\bworkforce\b|\bstaff\b|\bworkers?\b|\bjobs?\b|\bwork(?:s|ed|ing)?\b|\bpayroll\b|\bteam\b|\bcrew\b/iu,
  },
  {
    asks: /^where (?:do|does|did) .*\blive\??$/iu,
    tells:
      /\bliv(?:e|es|ed|ing)\b|\bhomes?\b|\bhouses?\b|\bresid|\bflat\b|\bapartment\b|\bvilla\b|\bsettled\b|\bmoved\b|\bnative\b|\bfrom \p{Lu}|\bneighbou?r|\bof \p{Lu}|\bgrew up\b/u,
    isOfName: true,
  },
  {
    asks: /\bhow deep (?:is|are|was|were|does|do)\b|\bdepth of\b/iu,
    tells: /\bdeep|\bdepth|\bbelow\b|\bbeneath\b|\bunder(?:ground|water)?\b|\bdown to\b|\bwater level\b|\bshallow/iu,
  },
  {
    asks: /\bhow (?:high|tall) (?:is|are|was|were) the (?!.*\b(?:rate|price|cost|share|tax|fee|fine|debt|deficit|loss|number|level|temperature|unemployment|inflation|turnout)s?\b)/iu,
    tells:
      /\bhigh|\btall|\bheight|\babove\b|\bris(?:e|es|ing)\b|\btower|\baltitude|\belevation|\bstorey|\bstands?\b|\d-(?:met|foot|storey)|%|per ?cent/iu,
  },
  {
    asks: /\bspeed of\b|\bhow fast (?:is|are|was|were|does|do|did|can|could)\b/iu,
    tells:
      /\bkm\/h\b|\bmph\b|\bknots?\b|\b(?:per|an?) (?:hour|second|minute)\b|\bspeed|\bfast|\bvelocity|\bslow|\bmach\b|\bin \p{L}+ (?:seconds|minutes|hours)\b/iu,
  },
  {
    asks: /\bhow wide (?:is|are|was|were)\b|\bwidth of\b/iu,
    tells: /\bwide|\bwidth|\bacross\b|\bbroad|\bnarrow|\bdiameter/iu,
  },
  {
    asks: /\bhow heavy (?:is|are|was|were)\b|\bweight of\b|\bhow much (?:do|does|did) .* weigh\b/iu,
    tells:
      /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|thousand|million)) ?(?:-|metric )?(?:kg|kilo(?:gram(?:me)?)?s?|tonnes?|tons?|pounds?|ounces?|gram(?:me)?s?|stone)\b/iu,
  },
  {
    asks: /^who (?:led|leads|topped|tops|headed|heads) (?:the )?(?=\p{L})/iu,
    tells:
      /\bled\b|\blead(?:s|ing|ers?|ership)?\b|\btop(?:s|ped|ping)?\b|\bhead(?:s|ed|ing)?\b|\bmost\b|\bhighest\b|\bchair|\bchief\b|\bdirect|\bpresident\b|\bminister\b|\bcommand|\bcaptain|\bcoach|\bboss\b|\bunder\b|\bgovern|\brul|\bmanag|\bin charge\b|\bhelm\b|\bru(?:n|ns|nning)\b|\bran\b|\bfound/iu,
    isOfName: true,
  },
  {
    asks: /^(?:who|what|which (?:company|firm|manufacturer|maker|business|group)) (?:makes?|made|manufactures?|manufactured|produces?|produced|supplies|supplied)\b/iu,
    tells: /\bma[dk]e|\bmak(?:er|ing)|\bmanufactur|\bproduc|\bsuppl|\bbuil[dt]|\bdevelop|\bby\b|\bdeliver/iu,
  },
];

/** False where the question is of a kind that only words of one kind answer, and none of the nearest sentences has any of them. */
export function isToldInItsWords(probe: Probe, scored: readonly Scored[]): boolean {
  const question = probe.question.text.trim();
  return tellings.every(
    ({ asks, tells, isOfName = false }) =>
      !asks.test(question) ||
      scored
        .slice(0, sentencesAsked)
        .some(({ candidate }) => tells.test(candidate.text) && speaksOfName(probe, candidate, isOfName)),
  );
}

/** True where a sentence, or what stands right around it, speaks of one of the names of the question, if it has any. */
function speaksOfName(probe: Probe, candidate: Scored['candidate'], isHere: boolean): boolean {
  const cover = coveredBy(probe, candidate);
  const names = probe.terms.flatMap(({ isName }, at) => (isName ? [at] : []));
  return names.length === 0 || names.some((at) => (isHere ? (cover[at]?.here ?? 0) : (cover[at]?.near ?? 0)) >= around);
}
