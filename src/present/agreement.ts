import type { Library } from '../index/library.ts';
import type { Answered, Evidence, Measure } from '../model/answer.ts';
import type { Block, Words } from '../model/reply.ts';
import { articleOf } from './citation.ts';
import type { Claim } from './words/answerWording.ts';
import type { Wording } from './words/wording.ts';

/** The headline over the passages: who says what where sources differ, how many agree where they do; nothing without measures. */
export function agreementLines(answer: Answered, library: Library, say: Wording): readonly Block[] {
  if (!answer.agreement) return [];
  const differing = answer.agreement.measures.filter((measure) => measure.verdict === 'differ');
  if (answer.agreement.verdict === 'differ') {
    const newer = differing.flatMap((measure) => measure.newer ?? []);
    const later: Block[] = newer.slice(0, 1).map((citation) => ({ kind: 'says', words: say.newer(citation), tone: 'small' }));
    return [{ kind: 'says', words: say.differ(claims(differing)), tone: 'strong' }, ...later];
  }
  const [measure] = answer.agreement.measures;
  // Copies of one agency's words agree with nobody: the citation names them.
  const articles = new Set(measure?.values.flatMap(({ evidence }) => evidence.map((rank) => answer.evidence[rank - 1]?.article)));
  return measure && articles.size > 1 ? [{ kind: 'says', words: agreed(measure, answer, library, say), tone: 'strong' }] : [];
}

/** What each citation says over all measures, citations that say the same together, in order of citation. */
export function claims(measures: readonly Measure[]): readonly Claim[] {
  const said = new Map<number, string[]>();
  for (const { values } of measures) {
    for (const { text, evidence } of values) {
      for (const rank of evidence) said.set(rank, [...(said.get(rank) ?? []), text]);
    }
  }
  const groups = new Map<string, { citations: number[]; texts: readonly string[] }>();
  for (const [rank, texts] of [...said].sort(([a], [b]) => a - b)) {
    const once = [...new Set(texts)];
    const key = once.join('\n');
    const group = groups.get(key) ?? { citations: [], texts: once };
    group.citations.push(rank);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function agreed(measure: Measure, answer: Answered, library: Library, say: Wording): Words {
  const citations = [...new Set(measure.values.flatMap((value) => value.evidence))].sort((a, b) => a - b);
  const cited = answer.evidence.filter((evidence) => citations.includes(evidence.rank));
  const articles = cited.map((evidence) => articleOf(evidence, library));
  const outlets = new Set(articles.map((article) => article.publisher ?? article.id)).size;
  return say.agree({
    outlets,
    articles: new Set(cited.map(({ article }) => article)).size,
    label: measure.label,
    citations,
    first: earliest(cited, library),
  });
}

/** Publisher of the article that was first by its date, copies included, else its number; null when a date is missing or two share the first day. */
function earliest(cited: readonly Evidence[], library: Library): string | null {
  const all = cited.flatMap(({ rank, article, alsoIn }) => [article, ...alsoIn].map((id) => ({ rank, article: id })));
  const firsts = all.filter(({ article }, at) => all.findIndex((other) => other.article === article) === at);
  const dated = firsts.flatMap(({ rank, article }) => {
    const of = library.article(article);
    return of ? [{ rank, of }] : [];
  });
  if (dated.some(({ of }) => !of.date)) return null;
  const [first, second] = dated.sort(({ of: a }, { of: b }) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  return first && second && first.of.date !== second.of.date ? (first.of.publisher ?? `[${first.rank}]`) : null;
}
