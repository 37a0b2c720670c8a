import { type Row, rowOf, type Scene, type Source } from '../speakers/scene.ts';
import { piecesUpTo } from './piecesUpTo.ts';

/** What is known of the quotations before this one while speakers are being chosen in text order. */
export interface Before {
  /** Source chosen for the quotation before, or null. */
  readonly source: Source | null;
  /** Its quotation, by position in `Scene.marks`; -1 for the first. */
  readonly mark: number;
}

/** What a quotation looks like from outside. */
export interface Traits {
  readonly start: 'upper' | 'lower';
  /** Mark of punctuation just inside the closing mark, or "-". */
  readonly end: string;
  readonly words: string;
  readonly passage: number;
  readonly row: Row;
  /** Position in the row. */
  readonly at: number;
  readonly sentence: number;
  /** Only quotations and marks stand in the paragraph. */
  readonly alone: boolean;
}

/** The traits of one quotation. */
export function traitsOf(scene: Scene, mark: number): Traits {
  const { marks, reading } = scene;
  const one = marks[mark];
  const text = one ? reading.article.text.slice(one.start + one.open, one.end - one.close) : '';
  const passage = one?.passage ?? -1;
  const row = rowOf(scene, passage);
  const at = scene.placeOfMark[mark] ?? -1;
  const last = /[^\s'’"”]$/.exec(text.trimEnd().replace(/['’"”]+$/, ''))?.[0] ?? '-';
  const count = piecesUpTo(16, text);
  return {
    start: /^\P{L}*\p{Ll}/u.test(text.slice(0, 8)) ? 'lower' : 'upper',
    end: /[,.?!…—-]/.test(last) ? last : '-',
    words: count >= 16 ? '16' : count >= 9 ? '9' : count >= 5 ? '5' : count >= 3 ? '3' : String(count),
    passage,
    row,
    at,
    sentence: row.sentences[at] ?? -1,
    alone: row.items.length <= 40 && row.items.every((item) => item < 0 || reading.words[item]?.pos === 'PUNCT'),
  };
}
