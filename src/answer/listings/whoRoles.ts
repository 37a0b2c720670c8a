import type { Article, Sentence } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { answerNouns } from '../questionTable.ts';

const PERSON_NOUNS = new Set(
  `${answerNouns.person} observer analyst expert adviser advisor aide activist lecturer researcher correspondent columnist reporter
  executive premier deputy secretary treasurer commissioner lawmaker member colonel lieutenant major sergeant captain detective
  inspector surgeon nurse farmer worker teacher student fan resident witness victim survivor neighbour neighbor friend colleague
  veteran champion striker goalkeeper midfielder defender rider driver cyclist runner swimmer skier climber dancer chef baker
  banker broker trader investor entrepreneur tycoon magnate baron partner co-founder trustee curator librarian archaeologist
  geologist astronomer meteorologist seismologist epidemiologist virologist psychologist sociologist strategist specialist
  consultant technician mechanic plumber carpenter fisherman sailor skipper soldier policeman policewoman prosecutor attorney
  defendant suspect volunteer organiser organizer moderator editor publisher producer photographer filmmaker comedian
  imam rabbi pastor archbishop cardinal nun monk sheikh sultan emir duke duchess heir widow widower uncle aunt cousin nephew niece`.split(
    /\s+/,
  ),
);
const BEFORE =
  /(?:^|[,;:–—(]\s*|\s(?:as|by|including|like|of|with|and|from|to|such\s+as|than)\s+|[.!?]\s+)(?<role>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ff]ormer|\p{Lu}[\p{L}.’'-]*)\s+[^,;:–—()]{3,100}?)\s*,\s+$/u;
const AFTER = /^\s*,\s+(?<role>[^,;:–—()."“”]{3,110}?)\s*(?=[,;:–—)."“”]|$)/u;
const OWNER = /(?:^|\s)(?<role>\p{Lu}[\p{L}.&-]*(?:\s\p{Lu}[\p{L}.&-]*){0,3}[’'']s)\s+$/u;
const VERB =
  /(?<!\p{L})(?:who|which|whose|where|is|are|was|were|has|have|had|will|would|said|says|told|added|did|does|do|can|could|may|might|must)(?!\p{L})/iu;
const NO_START =
  /^(?:and|but|or|in|on|at|after|before|along|with|as|by|for|from|to|when|while|speaking|accompan\p{L}+|\p{Ll}+ing|\d)/u;
const PREPOSITION = /^(?:of|for|at|to|in|from|with|on|under|behind|near|during|since)$/i;

/** Where a sentence says what the bearer of a name is: beside the name, between commas ("the ambassador to Norland, Ann Lee,"), or whose ("Novatek's"). */
export function rolesBeside(name: Span, { text }: Article, { span }: Sentence): readonly Span[] {
  const before = text.slice(span.start, name.start);
  const after = text.slice(name.end, span.end);
  const found: Span[] = [];
  const ahead = BEFORE.exec(before)?.groups?.['role'];
  if (ahead && /^\s*(?:[,.;]|who(?!\p{L})|said|told|$)/u.test(after) && isRole(ahead)) {
    const start = span.start + before.lastIndexOf(ahead);
    found.push({ start, end: start + ahead.length });
  }
  const behind = AFTER.exec(after);
  const told = behind?.groups?.['role'];
  if (behind && told && isRole(told)) {
    const start = name.end + after.indexOf(told);
    found.push({ start, end: start + told.length });
  }
  const owner = OWNER.exec(before)?.groups?.['role'];
  if (owner) {
    const start = span.start + before.lastIndexOf(owner);
    found.push({ start, end: start + owner.length });
  }
  return found;
}

/** A noun phrase whose noun is somebody: "Asia-Pacific observer for the daily", never "a port on the river". */
function isRole(words: string): boolean {
  if (VERB.test(words) || NO_START.test(words)) return false;
  const all = words.split(/\s+/);
  const end = all.findIndex((word) => PREPOSITION.test(word));
  const head =
    (end < 0 ? all : all.slice(0, end))
      .at(-1)
      ?.toLowerCase()
      .replace(/[’']s$/u, '') ?? '';
  return all.length <= 16 && [head, ...head.split('-')].some((word) => PERSON_NOUNS.has(word));
}

const another =
  /(?:^|\s)(?:vice|deputy|former|acting|ex|assistant|co|first|second|next|incoming|outgoing|late|then|sub|under|past)(?:\s|$)/u;

/** True for "chief executive" beside "chief executive of the port" and "president" beside "Russian president"; "president" is not in "vice president". */
export const isWithin = (short: string, long: string): boolean =>
  (/^ (?:of|at|for|in|to|with|on|since|until) /u.test(long.slice(short.length)) && long.startsWith(short)) ||
  (long.endsWith(` ${short}`) && !another.test(long.slice(0, -short.length)));
