import { type AnswerWording, answerWording } from './answerWording.ts';
import { type CitationWording, citationWording } from './citationWording.ts';
import { type CompareWording, compareWording } from './compareWording.ts';
import { type FailureWording, failureWording } from './failureWording.ts';
import { type HelpWording, helpWording } from './helpWording.ts';
import { type Language, languageOf } from './language.ts';
import { type SilenceWording, silenceWording } from './silenceWording.ts';
import { type SourceWording, sourceWording } from './sourceWording.ts';

/**
 * What Footnote says to a person on the card of an answer. Words of articles, names and the asker's own words go in as foreign
 * text and are never translated.
 */
export interface Wording extends AnswerWording, CitationWording, SilenceWording, FailureWording {
  readonly source: SourceWording;
  readonly compare: CompareWording;
  readonly help: HelpWording;
}

const made = new Map<Language, Wording>();

/** The words of cards in the language of a tag; English for a tag of another language. */
export function wording(locale: string): Wording {
  const language = languageOf(locale);
  const known = made.get(language) ?? {
    ...answerWording(language),
    ...citationWording(language),
    ...silenceWording(language),
    ...failureWording(language),
    source: sourceWording(language),
    compare: compareWording(language),
    help: helpWording(language),
  };
  made.set(language, known);
  return known;
}
