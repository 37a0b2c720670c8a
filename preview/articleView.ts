import { type ArticlePart, type MarkKind, markKinds, type ReadMark } from '../src/transports/preview/previewShapes.ts';
import { el } from './dom.ts';
import { partHash } from './route.ts';
import { segments } from './segments.ts';
import { say } from './speak.ts';

type Kind = MarkKind | 'sentence';
const kinds: readonly Kind[] = [...markKinds, 'sentence'];
/** Which kinds are seen, as chosen on this page. */
const seen = new Set<Kind>(['quotation', 'figure', 'date']);
const longestPassedOver = 400;

interface Target {
  readonly kind: 'target';
  readonly start: number;
  readonly end: number;
}

/** A part of an article as it was read, with its marks; `target` is shown first. */
export function articleView(part: ArticlePart, target: { readonly start: number; readonly end: number } | null) {
  const about = el('div', { class: 'about-mark', role: 'status' });
  const text = el('div', { class: 'article-text', lang: 'en' }, ...body(part, target, about));
  const choose = (kind: Kind) => {
    const button = el(
      'button',
      { type: 'button', class: `kind ${kind}`, 'aria-pressed': String(seen.has(kind)) },
      say.marks.kinds[kind],
    );
    button.addEventListener('click', () => {
      if (!seen.delete(kind)) seen.add(kind);
      button.setAttribute('aria-pressed', String(seen.has(kind)));
      dress();
    });
    return button;
  };
  const dress = () => {
    text.dataset['show'] = [...seen].join(' ');
    const stops = stopsIn(text);
    for (const [i, stop] of stops.entries()) stop.tabIndex = i === 0 ? 0 : -1;
    for (const stop of text.querySelectorAll<HTMLElement>('.stop')) if (!stops.includes(stop)) stop.tabIndex = -1;
  };
  dress();
  const step = (by: 1 | -1) => move(text, by);
  const turn = (to: number, label: string) =>
    to < 0 || to >= part.parts ? null : el('a', { class: 'button', href: partHash(part.key, to) }, label);
  const node = el(
    'div',
    { class: 'article' },
    el('p', { class: 'facts' }, factsOf(part)),
    el(
      'div',
      { class: 'kinds', role: 'group', 'aria-label': say.marks.marks },
      ...kinds.map(choose),
      el(
        'button',
        { type: 'button', class: 'quiet', 'aria-label': say.marks.previous, title: say.marks.previous, click: () => step(-1) },
        '↑',
      ),
      el(
        'button',
        { type: 'button', class: 'quiet', 'aria-label': say.marks.next, title: say.marks.next, click: () => step(1) },
        '↓',
      ),
    ),
    turn(part.part - 1, say.article.earlier),
    text,
    turn(part.part + 1, say.article.later),
    about,
  );
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { n: 1, p: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const onMark = event.target instanceof HTMLElement && event.target.matches('.stop, .target');
    if (!by || (event.key.startsWith('Arrow') && !onMark)) return;
    event.preventDefault();
    step(by === 1 ? 1 : -1);
  };
  return { node, keys, begin: () => text.querySelector<HTMLElement>('.target') };
}

/** The marks of the kinds that are seen, in the order of the text. */
function stopsIn(text: HTMLElement): readonly HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>('.stop')].filter((one) =>
    [...seen].some((kind) => one.classList.contains(`starts-${kind}`)),
  );
}

function move(text: HTMLElement, by: 1 | -1): void {
  const stops = stopsIn(text);
  const now = document.activeElement;
  const after = stops.findIndex(
    (one) => now !== null && (one === now || (one.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_PRECEDING) !== 0),
  );
  const at =
    now instanceof HTMLElement && stops.includes(now) ? stops.indexOf(now) + by : after < 0 ? 0 : by === 1 ? after : after - 1;
  const next = stops[(at + stops.length) % Math.max(1, stops.length)];
  for (const stop of stops) stop.tabIndex = stop === next ? 0 : -1;
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function factsOf(part: ArticlePart): string {
  const { article: words } = say;
  const known = [part.publisher, part.date ?? words.noDate, part.file];
  const counts = [
    words.sentences(part.sentences),
    words.quotations(part.quotations),
    words.figures(part.figures),
    words.dates(part.dates),
  ];
  const place = part.parts > 1 ? [words.part(part.part + 1, part.parts)] : [];
  return [...known.filter(Boolean), ...counts, `SHA-256 ${part.sha256.slice(0, 10)}`, ...place].join(' · ');
}

/** The text in its order: pieces of the article, and between them what was passed over. */
function body(
  part: ArticlePart,
  target: { readonly start: number; readonly end: number } | null,
  about: HTMLElement,
): readonly Node[] {
  const things: readonly (ReadMark | Target)[] = [...part.marks, ...(target ? [{ ...target, kind: 'target' as const }] : [])];
  const cut = (start: number, end: number) => part.text.slice(start - part.start, end - part.start);
  const nodes: Node[] = [];
  let done = part.start;
  for (const { kind, sentences } of part.pieces) {
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (!first || !last) continue;
    passedOver(cut(done, Math.max(done, first.start)), nodes);
    const near = things.filter(({ start, end }) => start < last.end && end > first.start);
    const piece = el(kind === 'heading' ? 'h3' : 'p', { class: 'piece' });
    let from = first.start;
    for (const sentence of sentences) {
      piece.append(cut(from, Math.max(from, sentence.start)));
      from = sentence.end;
      const words = el('span', { class: 'sentence', title: say.marks.at(sentence.start, sentence.end) });
      for (const segment of segments(sentence, near)) words.append(stretch(segment, cut(segment.start, segment.end), about));
      piece.append(words);
    }
    nodes.push(piece);
    done = last.end;
  }
  passedOver(cut(done, part.start + part.text.length), nodes);
  return nodes;
}

function passedOver(text: string, nodes: Node[]): void {
  const words = text.trim();
  // Marks of headings and the like are no loss.
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  const shown = words.length > longestPassedOver ? `${words.slice(0, longestPassedOver)}…` : words;
  nodes.push(el('p', { class: 'passed' }, el('small', {}, say.marks.passedOver), ` ${shown}`));
}

function stretch(
  { over, begins }: { readonly over: readonly (ReadMark | Target)[]; readonly begins: readonly (ReadMark | Target)[] },
  text: string,
  about: HTMLElement,
): Node | string {
  if (over.length === 0) return text;
  const marks = over.flatMap((one) => (one.kind === 'target' ? [] : [one]));
  const classes = ['m', ...new Set(over.map(({ kind }) => kind)), ...begins.map(({ kind }) => `starts-${kind}`)];
  const stop = begins.some(({ kind }) => kind !== 'target');
  const target = over.length > marks.length;
  const node = el(
    'span',
    { class: [...classes, ...(stop ? ['stop'] : [])].join(' '), ...(stop ? { role: 'button' } : {}) },
    text,
  );
  if (stop || target) node.tabIndex = -1;
  const tell = () => about.replaceChildren(...marks.filter(({ kind }) => seen.has(kind)).map(detail));
  if (marks.length) {
    node.addEventListener('focus', tell);
    node.addEventListener('click', tell);
  }
  return node;
}

function detail({ kind, start, end, about }: ReadMark): HTMLElement {
  const known = Object.entries(about).flatMap(([name, text]) => {
    const label = Object.entries(say.marks.about).find(([one]) => one === name)?.[1] ?? name;
    return [el('dt', {}, label), el('dd', {}, text)];
  });
  return el(
    'dl',
    { class: `detail ${kind}` },
    el('dt', {}, say.marks.kinds[kind]),
    el('dd', {}, say.marks.at(start, end)),
    ...known,
  );
}
