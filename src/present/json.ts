import { englishSuggestion } from '../answer/englishLines.ts';
import type { Library } from '../index/library.ts';
import type { Quotation } from '../model/analysis.ts';
import type { Answer, Evidence, MeasureValue } from '../model/answer.ts';
import { type Article, cut, located } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { articleOf } from './citation.ts';

/** What the command line adds to an answer. */
export interface Envelope {
  /** As given by the caller; left out when absent. */
  readonly id?: unknown;
  readonly ms: number;
}

/** An answer for programs: offsets are those of the source, and every `text` is exactly `source.slice(start, end)`. */
export function toJson(answer: Answer, library: Library, envelope: Envelope): Readonly<Record<string, unknown>> {
  const found = answer.outcome === 'answered' ? answer.evidence : [];
  const nearest = answer.outcome === 'no_evidence' ? answer.nearest : [];
  return {
    ...identity(envelope),
    command: answer.command,
    outcome: answer.outcome,
    ...(answer.outcome === 'answered' ? {} : { explanation: explanation(answer) }),
    evidence: found.map((evidence) => evidenceJson(evidence, library)),
    nearest: nearest.map((evidence) => evidenceJson(evidence, library)),
    agreement: answer.outcome === 'answered' && answer.agreement ? agreementJson(answer.agreement) : null,
    ...(answer.outcome === 'answered' && answer.partly ? { partly: true } : {}),
    took: took(envelope),
  };
}

/** The answer for programs to something that could not be run as given. */
export function invalidJson(command: string | null, problem: string, envelope: Envelope): Readonly<Record<string, unknown>> {
  const rest = { evidence: [], nearest: [], agreement: null, took: took(envelope) };
  return { ...identity(envelope), command, outcome: 'invalid', explanation: problem, ...rest };
}

/** The answer for programs of a command that only speaks to people; `text` is what it says. */
export function spokenJson(command: string, text: string, envelope: Envelope): Readonly<Record<string, unknown>> {
  const rest = { evidence: [], nearest: [], agreement: null, took: took(envelope) };
  return { ...identity(envelope), command, outcome: 'answered', explanation: text, ...rest };
}

/** One quotation for programs. */
export function quotationJson(quotation: Quotation, article: Article): Readonly<Record<string, unknown>> {
  const { start, end } = located(article, quotation.span);
  const base = { article: article.id, start, end, text: cut(article, quotation.span) };
  const { date, url, publisher, title } = article;
  const confidence = Math.round(quotation.confidence * 100) / 100;
  return { ...base, ...speakerJson(quotation, article), kind: quotation.kind, confidence, date, url, publisher, title };
}

function evidenceJson(evidence: Evidence, library: Library): Readonly<Record<string, unknown>> {
  const article = articleOf(evidence, library);
  const { id, file, title, publisher, date, url, sha256 } = article;
  const { start, end } = located(article, evidence.span);
  const quotation = evidence.quotation;
  return {
    rank: evidence.rank,
    article: { id, file, title, publisher, date, url, sha256 },
    start,
    end,
    text: cut(article, evidence.span),
    context: located(article, evidence.context),
    highlights: evidence.highlights.map(({ kind, ...at }) => ({ ...located(article, at), kind })),
    score: evidence.score,
    ...(quotation && quotation.kind !== 'scare' ? { quotation: speakerJson(quotation, article) } : {}),
    ...(evidence.versionOf === undefined ? {} : { versionOf: evidence.versionOf }),
    ...(evidence.alsoIn.length && quotation ? { alsoIn: evidence.alsoIn } : {}),
  };
}

function speakerJson({ speaker, surface, proof, cue }: Quotation, article: Article): Readonly<Record<string, unknown>> {
  const words = (at: Span | null) => at && cut(article, at);
  return {
    speaker,
    surface: words(surface),
    proof: proof && { ...located(article, proof), text: cut(article, proof) },
    cue: words(cue),
  };
}

function agreementJson({ verdict, measures }: NonNullable<Extract<Answer, { outcome: 'answered' }>['agreement']>) {
  const value = ({ high, ...rest }: MeasureValue) => {
    const { value: amount, unit, text, approximate, period, attributedTo, evidence } = rest;
    return { value: amount, ...(high === null ? {} : { high }), unit, text, approximate, period, attributedTo, evidence };
  };
  return { verdict, measures: measures.map(({ label, values }) => ({ label, values: values.map(value) })) };
}

function explanation(answer: Exclude<Answer, { outcome: 'answered' }>): string {
  if (answer.outcome === 'invalid') return answer.problem;
  const { line, didYouMean } = answer.explanation;
  return didYouMean.length === 0 ? line : `${line} ${englishSuggestion(didYouMean)}`;
}

const identity = ({ id }: Envelope) => (id === undefined ? {} : { id });
const took = ({ ms }: Envelope) => ({ ms: Math.round(ms * 100) / 100 });
