/** Words after which a clause says what is not so. */
const DENIED =
  /(?<!\p{L})(?:(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed)|no\s+truth\s+(?:in|to)|not\s+true|untrue|false)(?!\p{L})[^.;]{0,100}|(?:reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed))\s+(?:[\p{L}’'-]+\s+){0,3}?(?:reports?|claims?|suggestions?|allegations?|accusations?|rumou?rs?|estimates?)(?!\p{L})[^.;]{0,100}|(?:(?:did|does|do|had|has|have|was|were|is|are|will)(?:\s+not|n[’']t)|never)\s+(?:\p{L}+\s+){0,3})$/iu;

/** True for a figure that its sentence says is not so: "denied that it had paid $4bn". `before`: the sentence up to the figure. */
export const isDisowned = (before: string): boolean => DENIED.test(before);
