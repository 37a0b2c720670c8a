import { readFileSync } from 'node:fs';
import { analyse } from '../../src/analyse/analyse.ts';
import { ingest } from '../../src/ingest/ingest.ts';

/** A quotation of speakers.txt: whose it is by the marks, and whose the program says it is. */
export interface Told {
  readonly style: string;
  readonly text: string;
  /** "-" for nobody. */
  readonly right: string;
  /** "-" for nobody, "?" where it is left open, "missed" where the words were not found. */
  readonly said: string;
}

const MARK = /\[\[([^|\]]*)\|([^\]]*)\]\]/gu;

/** All that speakers.txt marks, beside what is found; words that are found but not marked come with "-" as their right speaker. */
export function told(): readonly Told[] {
  const whole = readFileSync(new URL('../golden/speakers.txt', import.meta.url), 'utf8');
  return whole.split(/^=== /m).slice(1).flatMap(articleTold);
}

function articleTold(section: string): Told[] {
  const [style = '', ...lines] = section.split('\n');
  const marked = lines.join('\n').trim();
  const gold: { right: string; text: string; start: number; end: number }[] = [];
  let plain = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    const [all, right = '', text = ''] = match;
    plain += marked.slice(from, match.index);
    gold.push({ right, text, start: plain.length, end: plain.length + text.length });
    plain += text;
    from = match.index + all.length;
  }
  plain += marked.slice(from);
  const file = { path: `${style}.txt`, bytes: new TextEncoder().encode(plain), sha256: '' };
  const [article] = ingest(file, { sha256: () => '', readPage: null }).articles;
  if (!article) throw new Error(`no article in ${style}`);
  const found = analyse(article).quotations;
  const shift = article.text.indexOf(plain.slice(-40)) - (plain.length - 40);
  const saidOf = (start: number, end: number): string => {
    const one = found.find(({ span }) => Math.abs(span.start - shift - start) <= 1 && Math.abs(span.end - shift - end) <= 2);
    return one ? (one.kind === 'scare' ? '-' : (one.speaker ?? '?')) : 'missed';
  };
  const unmarked = found.filter(
    ({ kind, span }) => kind !== 'scare' && !gold.some(({ start, end }) => span.start - shift < end && start < span.end - shift),
  );
  return [
    ...gold.map(({ right, text, start, end }) => ({ style, text, right, said: saidOf(start, end) })),
    ...unmarked.map(({ span, speaker }) => ({
      style,
      text: article.text.slice(span.start, span.end),
      right: '-',
      said: speaker ?? '?',
    })),
  ];
}

/** True when the program's speaker is the right one; nobody's words are right as nobody's or as not found. */
export function isRight({ right, said }: Told): boolean {
  return right === '-' ? said === '-' || said === 'missed' : said.toLowerCase() === right.toLowerCase();
}
