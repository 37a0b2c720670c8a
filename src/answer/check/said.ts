import { atOnce } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import type { Answer, Evidence } from '../../model/answer.ts';
import { overlaps } from '../../model/span.ts';
import { because, invalid } from '../told.ts';
import { type Checked, checkSteps } from './check.ts';

/** Words that somebody is said to have spoken, and by whom. */
export interface SaidRequest {
  readonly text: string;
  readonly by?: string | undefined;
}

/** What was found of each claim, and the passages as an answer. */
export interface Said {
  readonly answer: Answer;
  readonly checked: readonly Checked[];
}

/** Whether words are really quoted in the articles. */
export const said = (library: Library, request: SaidRequest): Said => atOnce(saidSteps(library, request));

/** The same in steps. */
export function* saidSteps(library: Library, { text, by }: SaidRequest): Generator<void, Said> {
  const asked = text.trim();
  const common = { command: 'said', asked: [asked, by?.trim() && `by:${by.trim()}`].filter(Boolean).join(' ') };
  if (!/\p{L}.*\s.*\p{L}/su.test(asked)) {
    return {
      answer: invalid(common, { is: 'tooFewWords' }),
      checked: [],
    };
  }
  const isMarked = /["“”„«]/u.test(asked);
  const { words, name } = isMarked ? { words: asked, name: '' } : attributed(asked);
  const quoted = isMarked ? asked : `“${words}”`;
  const speaker = by?.trim() || name;
  const checked = yield* checkSteps(speaker ? `${quoted} said ${speaker}.` : quoted, library);
  const [first, ...rest] = evidence(checked, library);
  if (first) return { answer: { ...common, outcome: 'answered', evidence: [first, ...rest], agreement: null }, checked };
  const articles = library.articles.length;
  const explanation = {
    searched: [asked],
    neverOccur: [],
    neverTogether: [],
    articles,
    didYouMean: [],
    ...because({ is: 'nothingClose', articles }),
  };
  return { answer: { ...common, outcome: 'no_evidence', explanation, nearest: [] }, checked };
}

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:(?:de|van|von|der|al|bin) )?\p{Lu}[\p{L}'’.-]*){0,4}`;
const before = new RegExp(String.raw`^(${NAME})(?: (?:said|says))?:\s+(?=\S)`, 'u');
const after = new RegExp(String.raw`\s*(?:[—–]|\s-)\s*(${NAME})\s*$`, 'u');

/** "Peskov: the talks go on" and "the talks go on — Peskov": the words, and whose they are said to be. */
function attributed(text: string): { readonly words: string; readonly name: string } {
  const label = before.exec(text) ?? after.exec(text);
  if (!label) return { words: text, name: '' };
  return { words: text.replace(label[0], '').trim(), name: label[1] ?? '' };
}

/** Each source once, with a score of 1 for exact words and less for others. */
function evidence(checked: readonly Checked[], library: Library): Evidence[] {
  const found: Evidence[] = [];
  for (const { source, findings } of checked) {
    if (!source || found.some((one) => one.article === source.article && overlaps(one.span, source.span))) continue;
    const passage = library.article(source.article)?.passages.find((one) => overlaps(one.span, source.span));
    if (!passage) continue;
    found.push({
      rank: found.length + 1,
      article: source.article,
      passage: passage.id,
      span: source.span,
      context: passage.span,
      highlights: source.differs.map((at) => ({ ...at, kind: 'term' as const })),
      score: findings.includes('exact') ? 1 : 0.5,
      quotation: source.quotation,
      alsoIn: [],
    });
  }
  return found;
}
