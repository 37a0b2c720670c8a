import type { TextIndex } from '../index/port.ts';
import { termsOf } from '../index/terms.ts';
import type { Question, QuestionTerm } from '../model/question.ts';
import { repairs } from './spelling.ts';

/** The question with its words cut as the articles cut them: "xi jin ping" is Xi Jinping, "tradewar" is a trade war. */
export function respelled(index: TextIndex, question: Question): Question {
  const knows = ({ term }: QuestionTerm): boolean => index.documentFrequency(term) > 0;
  if (question.terms.every(knows)) return question;
  const terms: QuestionTerm[] = [];
  for (let at = 0; at < question.terms.length; at++) {
    const [one, next] = [question.terms[at], question.terms[at + 1]];
    if (!one) continue;
    const joined = next && !(knows(one) && knows(next)) ? inOne(index, question, one, next) : null;
    if (joined) at += 1;
    terms.push(...(joined ? [joined] : knows(one) ? [one] : inParts(index, one)));
  }
  return { ...question, terms };
}

/** Two words beside each other that are one word here. */
function inOne(index: TextIndex, { text }: Question, one: QuestionTerm, next: QuestionTerm): QuestionTerm | null {
  if (!text.includes(`${one.surface} ${next.surface}`)) return null;
  const surface = one.surface + next.surface;
  const [whole, ...more] = termsOf(surface);
  if (!whole || more.length > 0 || index.documentFrequency(whole.term) === 0) return null;
  const { isLight: _, ...rest } = one;
  return { ...rest, term: whole.term, surface, isName: one.isName || next.isName, isNumber: /^\p{N}/u.test(surface) };
}

/** The two words that one word was written for; the word itself where it may be a slip for another. */
function inParts(index: TextIndex, one: QuestionTerm): readonly QuestionTerm[] {
  if (one.isNumber || one.isName || index.similar(one.term, 1).length > 0) return [one];
  const [best] = repairs(index, one.surface);
  if (best?.terms.length !== 2) return [one];
  return best.terms.map((term) => ({ ...one, term }));
}
