import type { FigureRow, FiguresListed } from '../answer/listings/figures.ts';
import type { TimelineListed } from '../answer/listings/timeline.ts';
import type { WhoListed } from '../answer/listings/who.ts';
import type { Library } from '../index/library.ts';
import type { Answer } from '../model/answer.ts';
import { shown } from '../model/article.ts';
import type { Block, Reply, Words } from '../model/reply.ts';
import { type PresentOptions, present, reasonFor } from './reply.ts';
import { type ListWording, listWording } from './words/listWording.ts';

const sorts: readonly FigureRow['sort'][] = ['level', 'change', 'rank'];

/** The card for /figures: each quantity with what it counts, its time, whom the text credits and where it stands, then the sentences. */
export function presentFigures({ answer, rows, total }: FiguresListed, library: Library, options: PresentOptions = {}): Reply {
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
  return withBlocks(answer, library, blocks, options);
}

function figureLine(row: FigureRow, say: ListWording): Words {
  const { article, figure, citation, also } = row;
  const text = shown(article, figure.span);
  const others = also.filter(
    (one, at) =>
      shown(one.article, one.figure.span) !== text ||
      ![citation, ...also.slice(0, at).map((known) => known.citation)].includes(one.citation),
  );
  return [
    `[${citation}] `,
    { foreign: text, strong: true },
    ...(figure.counts ? [' ', { foreign: shown(article, figure.counts) }] : []),
    ...(figure.per ? say.per(figure.per) : []),
    ...(figure.change ? [` · ${say.change(figure.change)}`] : []),
    ...(figure.unit === 'rank' ? [` · ${say.rank}`] : []),
    ...(figure.period ? [' · ', { foreign: figure.period.label }] : []),
    ...(figure.creditedTo ? [' · ', ...say.creditedTo(shown(article, figure.creditedTo))] : []),
    ' · ',
    { foreign: article.publisher ?? article.title },
    ...others.flatMap(
      (one, at): Words => [
        at === 0 ? ` · ${say.also} ` : ', ',
        { foreign: shown(one.article, one.figure.span) },
        ` [${one.citation}]`,
      ],
    ),
  ];
}

/** The card for /timeline: the moments in order, then their sentences. */
export function presentTimeline({ answer, moments }: TimelineListed, library: Library, options: PresentOptions = {}): Reply {
  const say = listWording(options.locale ?? 'en');
  const items = moments.map(
    ({ citation, label, written, stated, firstReport }): Words => [
      `[${citation}] `,
      { foreign: label, strong: true },
      ...(written === null ? [] : [' (', { foreign: written }, ')']),
      ...(stated ? [] : [` ${say.dayOfReport}`]),
      ...(firstReport ? [` · ${say.firstReport}`] : []),
    ],
  );
  return withBlocks(answer, library, items.length > 0 ? [{ kind: 'list', items }] : [], options);
}

/** The card for /who: who it is in the articles' words, then what is said of and by the person. */
export function presentWho(
  { answer, name, roles, shows, others }: WhoListed,
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
    const of = (kind: string): string => shows.flatMap((show, at) => (show === kind ? [`[${at + 1}]`] : [])).join(' ');
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
  return withBlocks(answer, library, blocks, options);
}

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
