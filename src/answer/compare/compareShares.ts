const TURNOUT =
  /(?<!\p{L})(?:turnout|turned\s+out|took\s+part|taken\s+part|went\s+to\s+the\s+polls|(?:cast|casting)\s+(?:their|a)\s+(?:votes?|ballots?))(?!\p{L})/iu;
const VOTES_ASKED = /(?<!\p{L})(?:won|win|got|get|received?|votes?|voted\s+for)(?!\p{L})/iu;
/** Straight before or after a share. */
const TURNOUT_BEFORE = /(?<!\p{L})turnout(?:\s+\p{L}+){0,4}\s+$/iu;
const TURNOUT_AFTER =
  /^\s+(?:turnout|(?:of\s+(?:the\s+|all\s+)?(?:registered\s+|eligible\s+)?(?:voters|electorate|electors)\s+)?(?:turned\s+out|took\s+part|went\s+to\s+the\s+polls))(?!\p{L})/iu;
const VOTES_AFTER =
  /^\s+(?:of\s+(?:the\s+|all\s+)?(?:valid\s+|popular\s+)?(?:votes?|ballots?)|share\s+of\s+the\s+vote)(?!\p{L})/iu;

/** True where one of a question and a share in a sentence speaks of how many came to vote, and the other of how many voted for somebody. */
export function isOtherShare(question: string, before: string, after: string): boolean {
  if (TURNOUT.test(question)) return VOTES_AFTER.test(after);
  return VOTES_ASKED.test(question) && (TURNOUT_BEFORE.test(before) || TURNOUT_AFTER.test(after));
}
