import type { Day } from '../model/day.ts';
import type { Words } from '../model/reply.ts';
import { wording } from './wording.ts';

/** What is said of one article in the list of sources. */
export interface SourceLine {
  readonly title: string;
  readonly publisher: string | null;
  readonly date: Day | null;
  readonly file: string;
  readonly passages: number;
  readonly quotations: number;
  readonly figures: number;
}

/** What /sources says in Footnote's own voice. */
export interface SourcesWording {
  title(articles: number, passages: number): Words;
  line(source: SourceLine): Words;
  more(articles: number): Words;
  refused(files: number): Words;
  refusal(file: string, line: number | null, reason: string): Words;
}

/** The wording of /sources for a language tag; English where there is no other yet. */
export function sourcesWording(locale: string): SourcesWording {
  const { date } = wording(locale);
  return {
    title: (articles, passages) => [`${counted(articles, 'article')}, ${counted(passages, 'passage')}`],
    line: (source) => [
      { foreign: short(source.title), strong: true },
      ...(source.publisher ? [', ', { foreign: source.publisher }] : []),
      source.date ? `, ${date(source.date)}` : ', date unknown',
      ' · ',
      { foreign: source.file },
      ` · ${[
        counted(source.passages, 'passage'),
        ...(source.quotations > 0 ? [counted(source.quotations, 'quotation')] : []),
        ...(source.figures > 0 ? [counted(source.figures, 'figure')] : []),
      ].join(', ')}`,
    ],
    more: (articles) => [`And ${counted(articles, 'older article')}; /search finds them by their words.`],
    refused: (files) => [`${files === 1 ? 'One file was' : `${files} files were`} not taken:`],
    refusal: (file, line, reason) => [
      { foreign: file, strong: true },
      line === null ? ' ' : `, line ${line}, `,
      { foreign: short(reason, 200) },
    ],
  };
}

const counted = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

/** Cut at a blank where it is too long for a line. */
function short(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}
