import type { Article } from '../../model/article.ts';

/** Words after which a clause says what is not so. */
const DENIED =
  /(?<!\p{L})(?:(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed)|no\s+truth\s+(?:in|to)|not\s+true|untrue|false)(?!\p{L})[^.;]{0,100}|(?:reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed))\s+(?:[\p{L}’'-]+\s+){0,3}?(?:reports?|claims?|suggestions?|allegations?|accusations?|rumou?rs?|estimates?)(?!\p{L})[^.;]{0,100}|(?:(?:did|does|do|had|has|have|was|were|is|are|will)(?:\s+not|n[’']t)|never)\s+(?:\p{L}+\s+){0,3})$/iu;

/** What a correction tells of the report that it corrects. */
const REPORTED =
  /(?<!\p{L})(?:article|story|report|version|headline|caption|item|column|we)(?!\p{L})[^.;]{0,80}?(?<!\p{L})(?:said|stated|gave|given|reported|wrote|put|claimed|misstated|referred)(?!\p{L})/iu;
/** A correction by its title or first words. */
const CORRECTION = /^\W*(?:corrections?|clarifications?|corrigend(?:um|a)|errat(?:um|a))(?!\p{L})/iu;
const WRONGLY = /(?<!\p{L})(?:incorrectly|wrongly|mistakenly|erroneously|misstated)(?!\p{L})/iu;

/** True for a figure that a correction takes back: "an article of 6 January said that it was 5.82 metres". `before`: the sentence up to the figure. */
export const isTakenBack = (article: Pick<Article, 'title' | 'text'>, before: string): boolean =>
  REPORTED.test(before) && (WRONGLY.test(before) || CORRECTION.test(article.title) || CORRECTION.test(article.text));

/** True for a figure that its sentence says is not so: "denied that it had paid $4bn". `before`: the sentence up to the figure. */
export const isDisowned = (before: string): boolean => DENIED.test(before);
