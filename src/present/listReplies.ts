import type { FigureRow, FiguresListed } from '../answer/listings/figures.ts';
import type { Moment, TimelineListed } from '../answer/listings/timeline.ts';
import type { WhoListed } from '../answer/listings/who.ts';
import { mostRead } from '../answer/reading.ts';
import type { Library } from '../index/library.ts';
import type { Answer } from '../model/answer.ts';
import { shown } from '../model/article.ts';
import type { Block, Reply, Words } from '../model/reply.ts';
import { overlaps } from '../model/span.ts';
import { detailWords, valueWords } from './figureWords.ts';
import { type PresentOptions, present, reasonFor } from './reply.ts';
import { marks } from './words/grammar.ts';
import { type ListWording, listWording } from './words/listWording.ts';

const sorts: readonly FigureRow['sort'][] = ['level', 'change', 'rank'];

/** The card for /figures: each quantity with what it counts, its time, whom the text credits and where it stands, then the sentences. */
export function presentFigures(
  { answer, rows, total, isCut }: FiguresListed,
  library: Library,
  options: PresentOptions = {},
): Reply {
  const several = new Set(rows.map(({ sort }) => sort)).size > 1;
  const say = listWording(options.locale ?? 'en');
  const blocks = sorts.flatMap((sort): Block[] => {
    const items = rows.filter((row) => row.sort === sort).map((row) => figureLine(row, say));
    if (items.length === 0) return [];
    const list: Block = { kind: 'list', items };
    return several ? [{ kind: 'says', words: [say.figureHeads[sort]], tone: 'strong' }, list] : [list];
  });
  if (total > rows.length) {
    blocks.push({ kind: 'says', words: [say.figuresShown(rows.length, total)], tone: 'small' });
  }
  blocks.push(...readInPart(isCut, say, true));
  return withBlocks(answer, library, blocks, options);
}

/** "$107 billion · trade turnover · 2018 · credited to the ministry [4]", then where the same stands in other notation. */
function figureLine(row: FigureRow, say: ListWording): Words {
  const { article, figure, citation, also } = row;
  const same = [citation, ...also.filter((one) => one.figure.unit === figure.unit).map((one) => one.citation)];
  const others = also.filter((one) => one.figure.unit !== figure.unit);
  return [
    ...valueWords(article, figure, row, say),
    ...detailWords(article, figure, row, say).flatMap((words): Words => [' · ', ...words]),
    ` ${marks([...new Set(same)], ' ')}`,
    ...others.flatMap(
      (one, at): Words => [
        at === 0 ? ` · ${say.also} ` : ', ',
        { foreign: shown(one.article, one.figure.span) },
        ` [${one.citation}]`,
      ],
    ),
  ];
}

/** The card for /timeline: each sentence under its moment, in order. */
export function presentTimeline(
  { answer, moments, total, isCut }: TimelineListed,
  library: Library,
  options: PresentOptions = {},
): Reply {
  const say = listWording(options.locale ?? 'en');
  const more: Block[] =
    total > moments.length ? [{ kind: 'says', words: [say.sentencesShown(moments.length, total)], tone: 'small' }] : [];
  const reply = withBlocks(answer, library, [...more, ...readInPart(isCut, say, true)], options);
  const blocks = reply.blocks.flatMap((block): Block[] => {
    const moment = block.kind === 'passage' ? moments.find(({ citation }) => citation === block.number) : undefined;
    return moment ? [{ kind: 'says', words: momentWords(moment, say), tone: 'strong' }, block] : [block];
  });
  return { ...reply, blocks };
}

/** "3–9 June 2019 (this week) · first report". */
function momentWords({ when, written, stated, firstReport }: Moment, say: ListWording): Words {
  return [
    { foreign: say.period(when) },
    ...(written === null ? [] : [' (', { foreign: written }, ')']),
    ...(stated ? [] : [` ${say.dayOfReport}`]),
    ...(firstReport ? [` · ${say.firstReport}`] : []),
  ];
}

/** The card for /who: who it is in the articles' words, then what is said of and by the person. */
export function presentWho(
  { answer, name, roles, shows, others, isCut }: WhoListed,
  library: Library,
  options: PresentOptions = {},
): Reply {
  const say = listWording(options.locale ?? 'en');
  const blocks: Block[] = [];
  if (name !== null) {
    const called = roles.slice(0, 6).flatMap((role, at) => [at > 0 ? ' · ' : '', { foreign: role }]);
    blocks.push({
      kind: 'says',
      words: [{ foreign: name, strong: true }, ...(called.length > 0 ? [' – ', ...called] : [])],
      tone: 'plain',
    });
    const speaks = (at: number): boolean => {
      const evidence = answer.outcome === 'answered' ? answer.evidence[at] : undefined;
      const quoted = evidence ? library.analysis(evidence.article).quotations : [];
      return quoted.some(
        ({ span, speaker, kind }) =>
          speaker === name && kind !== 'scare' && evidence !== undefined && overlaps(span, evidence.span),
      );
    };
    const of = (kind: string): string =>
      shows
        .flatMap((show, at) => (show === kind || (kind === 'said by' && show === 'role' && speaks(at)) ? [`[${at + 1}]`] : []))
        .join(' ');
    const parts = [
      { told: say.whatTheyAre, where: of('role') },
      { told: say.saidOfThem, where: of('said of') },
      { told: say.saidByThem, where: of('said by') },
    ].flatMap(({ told, where }) => (where ? [told(where)] : []));
    if (parts.length > 0) blocks.push({ kind: 'says', words: [parts.join(' · ')], tone: 'small' });
  }
  if (others.length > 0) {
    blocks.push({
      kind: 'says',
      words: say.perhapsMeant(
        others.slice(0, 5).map(({ name: one, citation }) => (citation === null ? one : `${one} [${citation}]`)),
      ),
      tone: 'small',
    });
  }
  blocks.push(...readInPart(isCut, say));
  return withBlocks(answer, library, blocks, options);
}

/** Says so where only some of the articles that may hold something were read; `narrows`: a time may be asked for. */
export const readInPart = (isCut: boolean, say: ListWording, narrows = false): readonly Block[] =>
  isCut ? [{ kind: 'says', words: [say.onlyRead(mostRead) + (narrows ? say.narrower : '')], tone: 'small' }] : [];

/** The card of an answer with blocks after its title and, where nothing was found, the line that says why. */
export function withBlocks(answer: Answer, library: Library, blocks: readonly Block[], options: PresentOptions): Reply {
  const reply = present(answer, library, options);
  const why: Block[] =
    answer.outcome === 'no_evidence'
      ? [{ kind: 'says', words: reasonFor(answer.explanation, options.locale ?? 'en'), tone: 'plain' }]
      : [];
  if (blocks.length + why.length === 0) return reply;
  const [head, ...rest] = reply.blocks;
  return { ...reply, blocks: [...(head ? [head] : []), ...why, ...blocks, ...rest] };
}
