import type { Fact } from '../src/answer/facts.ts';
import { familyOf } from '../src/answer/families.ts';
import { laidOut } from '../src/answer/rank.ts';
import { surprise } from '../src/answer/weigh.ts';
import { termsOf } from '../src/index/terms.ts';
import { roughSentences, steadyRandom } from './sets.ts';

/** A question made from one sentence of a paragraph: some of its words, without the thing that is asked for. */
export interface Invented {
  readonly question: string;
  /** The sentences of the paragraph, and which of them answers. */
  readonly sentences: readonly string[];
  readonly answer: number;
  /** Sentences of the same text that stand elsewhere. */
  readonly rest: readonly string[];
  readonly title: string | null;
}

const openings: Readonly<Record<Fact['kind'], string>> = {
  person: 'Who',
  organisation: 'What organisation',
  place: 'Where did',
  name: 'What is the name of',
  date: 'When did',
  duration: 'How long did',
  count: 'How many',
  money: 'How much money',
  percentage: 'What percentage',
  rank: 'What rank did',
  measure: 'How much',
  age: 'How old is',
  quotation: 'What did they say about',
};
/** Words that an asker brings along and the text does not hold. */
const ownWords = ['involve', 'regard', 'happen', 'attempt', 'consider', 'belong', 'matter', 'typically', 'additional', 'various'];

const perText = 2;

/** Invents questions for each text: each from four to seven sentences in a row, about one of them. */
export function inventQuestions(texts: readonly string[]): Invented[] {
  const random = steadyRandom(7);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  /** Words of a sentence outside `hidden`, mostly from around it; now and then in the asker's own words. */
  const someWords = (sentence: string, hidden: Hidden | null, count: number, least: number): string[] => {
    const chosen = contentOf(sentence, least)
      .filter((term) => !hidden || term.end <= hidden.start || term.start >= hidden.end)
      .map((term) => {
        const distance = hidden ? Math.max(hidden.start - term.end, term.start - hidden.end) : 0;
        return { term, order: random() * (0.3 + distance / 60) };
      })
      .sort((a, b) => a.order - b.order)
      .slice(0, count)
      .sort((a, b) => a.term.start - b.term.start)
      .map(({ term }) => {
        const dice = random();
        const relatives = dice < 0.25 ? [...familyOf(term.term)] : [];
        if (dice < 0.07) return ownWords[upTo(ownWords.length)] ?? '';
        return relatives[upTo(relatives.length)] ?? sentence.slice(term.start, term.end);
      });
    const turn = random() < 0.5 ? upTo(chosen.length) : 0;
    return [...chosen.slice(turn), ...chosen.slice(0, turn)];
  };
  return texts.flatMap((text) => {
    const all = roughSentences(text).filter((sentence) => sentence.length > 30 && sentence.length < 600);
    const title = mainName(text);
    return Array.from({ length: perText }, () => upTo(Math.max(1, all.length - 4))).flatMap((from): Invented[] => {
      const sentences = all.slice(from, from + 4 + upTo(4));
      if (sentences.length < 4) return [];
      const answer = upTo(sentences.length);
      const { candidates } = laidOut({ question: 'What?', candidates: sentences }, true);
      const chosen = candidates[answer];
      const sentence = sentences[answer];
      if (!chosen || sentence === undefined) return [];
      const content = contentOf(sentence, 4);
      const from2 = upTo(content.length);
      const plain = { start: content[from2]?.start ?? 0, end: content[Math.min(content.length - 1, from2 + upTo(2))]?.end ?? 0 };
      const fact = random() < 0.6 ? chosen.facts[upTo(chosen.facts.length)] : undefined;
      const hidden = fact ? { start: fact.start - chosen.textStart, end: fact.end - chosen.textStart } : plain;
      const words = someWords(sentence, hidden, 3 + upTo(5), 3.2);
      // Askers name what the text or the sentence before was about: "it was rebuilt" is asked for by what "it" is.
      const before = sentences[answer - 1];
      const context = [
        ...(before !== undefined && random() < 0.35 ? someWords(before, null, 1 + upTo(2), 6) : []),
        ...(title !== null && random() < 0.25 ? [title] : []),
        ...(random() < 0.25 ? someWords(sentences[upTo(sentences.length)] ?? '', null, 1, 6) : []),
      ];
      if (words.length < 2) return [];
      const rest = [...all.slice(0, from), ...all.slice(from + sentences.length)].slice(0, 8);
      const asked = random() < 0.5 ? [...context, ...words] : [...words, ...context];
      // Look-ups: a word or a few, for the sentence that brings them up.
      const isNew = !sentences.slice(0, answer).some((earlier) => earlier.includes(words[0] ?? ''));
      if (isNew && random() < 0.2)
        return [
          {
            question: words
              .slice(0, 1 + upTo(3))
              .join(' ')
              .toLowerCase(),
            sentences,
            answer,
            rest,
            title,
          },
        ];
      const named = fact && /^(?:person|organisation|place)$/.test(fact.kind) && random() < 0.25;
      const opening = named ? openings.name : fact ? openings[fact.kind] : (plainOpenings[upTo(plainOpenings.length)] ?? 'What');
      return [{ question: `${opening} ${asked.join(' ')}?`, sentences, answer, rest, title }];
    });
  });
}

interface Hidden {
  readonly start: number;
  readonly end: number;
}

const plainOpenings = ['What', 'What', 'What did', 'What type of', 'How did', 'Why did', 'Which'];

const contentOf = (sentence: string, least: number) =>
  termsOf(sentence).filter((term) => !term.alias && surprise(term.term) > least);

/** The name that a text mentions most, for its title; null when it names nothing twice. */
function mainName(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most && most[1] > 1 ? most[0] : null;
}
