import type { Day, Period } from '../../model/day.ts';

/** What stands around a date: the words beside it, the article's day, and the last date with a year in the same sentence. */
export interface Resolving {
  readonly before: string;
  readonly after: string;
  readonly today: Day | null;
  readonly anchor: Period | null;
  /** The last stretch of months before it. */
  readonly stretch: Period | null;
}

const COMING =
  /(?:(?<!\p{L})(?:will|shall|going\s+to|due|set\s+to|expected|scheduled|plan(?:s|ned)?|hopes?|upcoming|aims?|intends?|would|is\s+to|are\s+to)(?!\p{L})(?!.*(?<!\p{L})(?:said|told|announced|reported|opened|began)(?!\p{L}))|(?<!\p{L})(?:(?:by|until|till)(?:\s+the)?|(?:starts?|begins?|opens?|ends?|closes?|resumes?|reopens?|arrives?|leaves?|kicks\s+off|gets\s+under\s+way|takes\s+place|goes?\s+to\s+the\s+polls|(?<!\d\s)votes(?=\s+(?:for|on)\s)|elects|meets|faces|hosts|takes\s+effect|comes?\s+into\s+(?:force|effect)|goes?\s+on\s+sale)(?:\s+(?!(?:in|of|since|after|\p{L}+ed)\s)[\p{L}’'-]+){0,4}(?:\s+on)?)\s+$)/isu;
/** All that stands before a date at the head of a sentence. */
const FRONTED =
  /^\P{L}*(?:(?:from|in|on|as\s+(?:of|from)|starting|beginning|during|at|early\s+in|late\s+in)\s+)?(?:the\s+|early\s+|late\s+|mid[-\s])*$/iu;
/** "From January parking will cost": no other verb stands between. */
const WILL_NEXT =
  /^,?(?:\s+(?!(?:said|says|told|that|whether|how|who|which|was|were|had|has|have|found|made|met|came|went|took|\p{Ll}+ed)\s)[\p{L}\p{N}’'£$€,.-]+){1,8}?\s+(?:will|shall|(?:is|are)\s+(?:to|due|set|expected|going))\s/u;

/** True where the words around a date say that what is told of it is still to come. */
export function isComing({ before, after }: Resolving): boolean {
  return COMING.test(before) || (FRONTED.test(before) && WILL_NEXT.test(after));
}
