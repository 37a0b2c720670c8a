import { firstFrom } from '../../model/bisect.ts';
import type { Span } from '../../model/span.ts';
import type { NamedRun } from '../names/names.ts';
import type { Scene, Source } from '../speakers/scene.ts';

/** The first name at or behind a place of the text. */
function firstRun({ names }: Scene, from: number): NamedRun | undefined {
  return names.runs[firstFrom(names.runs.length, (nth) => (names.runs[nth]?.span.start ?? 0) < from)];
}

/** A turn of an interview printed in quotation marks: `"WALLACE: Let’s start …`. */
export interface Turn {
  readonly source: Source | null;
  readonly passage: number;
  readonly chance: number;
  readonly how: string;
  /** What begins the turn, where nobody named does. */
  readonly label: Span | null;
}

/** The turn that a quotation is, or null. */
export function turnOf(scene: Scene, mark: number, last: Turn | null): Turn | null {
  const one = scene.marks[mark];
  if (!one) return null;
  if (one.label) return labelled(scene, one.passage, one.label);
  const { article } = scene.reading;
  const text = article.text.slice(one.start + one.open, Math.min(one.end, one.start + one.open + 60));
  // Most quotations hold no colon.
  const label =
    text.includes(':') &&
    /^\s*(?:\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})\s?:\s/u.exec(text);
  if (label) {
    const from = one.start + one.open;
    const run = firstRun(scene, from);
    if (!run || run.span.end > from + label[0].length) return null;
    return { passage: one.passage, source: sourceOf(scene, run), ...NAMED };
  }
  // An unclosed paragraph after a turn goes on with it; "(CROSSTALK.)" is nobody's.
  if (!last || one.closed || one.passage - last.passage > 1) return null;
  return { passage: one.passage, source: /^\s*\(/.test(text) ? null : last.source, ...NAMED };
}

const NAMED = { chance: 0.95, how: 'named at the start of the turn', label: null };

function sourceOf(scene: Scene, run: NamedRun): Source {
  const { first, last, span, entity } = run;
  const sort = scene.names.entities[entity]?.kind ?? 'other';
  const passage = scene.reading.words[first]?.passage ?? 0;
  return { index: -1, kind: 'name', sort, from: first, first, last, span, entity, doubtful: null, head: '', passage };
}

/** A turn that stands behind a label without quotation marks. */
function labelled(scene: Scene, passage: number, label: Span): Turn {
  const letter = scene.reading.article.text.slice(label.start, label.end);
  const run = /^[QA]$/.test(letter) ? undefined : firstRun(scene, label.start);
  const whole = run?.span.start === label.start || (run && scene.names.entities[run.entity]?.kind === 'person');
  if (run && whole && run.span.start < label.end && run.span.end <= label.end + 1)
    return { passage, source: sourceOf(scene, run), ...NAMED };
  const guest = letter === 'A' ? interviewee(scene) : null;
  if (guest) return { passage, source: guest, chance: 0.75, how: 'an answer of the only one who is interviewed', label: null };
  if (!/^[QA]$/.test(letter)) return { passage, source: null, ...NAMED, label };
  return { passage, source: null, chance: 0.3, how: 'unclear: the article does not name who speaks in this turn', label };
}

/** The one person named before the first turn, or the one named there far more often than anybody else. */
function interviewee(scene: Scene): Source | null {
  const opening = scene.marks.find(({ label }) => label)?.label?.start ?? 0;
  const counts = new Map<number, number>();
  for (const run of scene.names.runs) {
    if (run.span.start >= opening) break;
    if (scene.names.entities[run.entity]?.kind === 'person') counts.set(run.entity, (counts.get(run.entity) ?? 0) + 1);
  }
  const [top, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!top || (second && second[1] * 2 > top[1])) return null;
  const run = scene.names.runs.find(({ entity }) => entity === top[0]);
  return run ? sourceOf(scene, run) : null;
}
