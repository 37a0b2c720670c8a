import type { ScorePart, Why } from '../src/transports/preview/previewShapes.ts';
import { el } from './dom.ts';
import { placeHash } from './route.ts';
import { say } from './speak.ts';

const shortest = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 159)}…`);
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const section = (title: string, ...inside: readonly (Node | string | null)[]) =>
  el('section', {}, el('h3', {}, title), ...inside);
/** So near to the threshold it could have gone either way. */
const near = 0.08;

/** How an answer came about. */
export function whyView(why: Why | null, trip: number | null): HTMLElement {
  if (!why) return el('p', { class: 'facts' }, say.why.nothing);
  return el('div', { class: 'why' }, ...readAs(why), ...decided(why), ...weighed(why), ...cited(why), times(why, trip));
}

function readAs({ read }: Why): readonly Node[] {
  if (!read) return [];
  const words = say.why;
  const fact = (label: string, value: string | null) => (value ? [el('dt', {}, label), el('dd', {}, value)] : []);
  const facts = [
    ...fact(words.expects, read.expected),
    ...fact(words.focus, read.terms.find(({ term }) => term === read.focus)?.surface ?? read.focus),
    ...fact(words.names, read.names.join(', ')),
    ...fact(words.period, read.period),
  ];
  const most = Math.max(1, ...read.terms.map(({ weight }) => weight));
  const rows = read.terms.map(({ surface, weight, isName, sentences, spelled }) => {
    const notes = [
      isName ? words.isName : '',
      words.sentences(sentences),
      spelled.length ? words.readAs(spelled.join(', ')) : '',
    ];
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, surface),
      el('td', {}, el('meter', { min: 0, max: most, value: weight, 'aria-label': words.weight }), ` ${weight.toFixed(1)}`),
      el('td', {}, notes.filter(Boolean).join(', ')),
    );
  });
  return [section(words.read, el('dl', { class: 'detail' }, ...facts), el('table', {}, el('tbody', {}, ...rows)))];
}

function decided({ decision, conditions }: Why): readonly Node[] {
  if (!decision) return [];
  const words = say.why;
  const { sureness, threshold, parts } = decision;
  const line = words.sure(percent(sureness), percent(threshold));
  const meter = el('meter', { min: 0, max: 1, low: threshold, value: sureness, 'aria-label': line });
  const close = Math.abs(sureness - threshold) < near ? el('strong', { class: 'close' }, words.close) : null;
  const held = conditions.map(({ name, holds }) => {
    const told = Object.entries(words.conditions).find(([one]) => one === name)?.[1] ?? name;
    return el('li', { class: holds ? 'holds' : 'fails' }, told, ': ', el('b', {}, holds ? words.holds : words.fails));
  });
  return [section(words.decision, el('p', {}, meter, ` ${line} `, close), el('ul', {}, ...held), table(parts))];
}

function weighed({ candidates, looked }: Why): readonly Node[] {
  if (candidates.length === 0) return [];
  const words = say.why;
  const items = candidates.map(({ key, title, start, end, text, score, parts, shown }) =>
    el(
      'li',
      {},
      el('b', { class: 'score' }, score.toFixed(2)),
      shown ? el('span', { class: 'own' }, words.shown) : null,
      el('a', { href: placeHash(key, { start, end }) }, shortest(text)),
      el('small', {}, title),
      el('details', {}, el('summary', {}, words.parts), table(parts)),
    ),
  );
  return [section(words.candidates(looked), el('ol', { class: 'plain-list' }, ...items))];
}

function cited({ evidence, read }: Why): readonly Node[] {
  if (evidence.length === 0 || read) return [];
  const items = evidence.map(({ key, start, end, text, score, because }) =>
    el(
      'li',
      {},
      el('b', { class: 'score' }, score.toFixed(2)),
      el('a', { href: placeHash(key, { start, end }) }, shortest(text)),
      because ? el('small', {}, because) : null,
    ),
  );
  return [section(say.why.evidence, el('ol', { class: 'plain-list' }, ...items))];
}

function table(parts: readonly ScorePart[]): HTMLElement {
  const rows = parts.map(({ name, value, gives }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, el('code', {}, name)),
      el('td', {}, value.toFixed(2)),
      el('td', { class: gives < 0 ? 'down' : 'up' }, `${gives < 0 ? '−' : '+'}${Math.abs(gives).toFixed(2)}`),
    ),
  );
  return el('table', { class: 'parts' }, el('tbody', {}, ...rows));
}

function times({ ms }: Why, trip: number | null): HTMLElement {
  const all = Object.entries({ ...ms, ...(trip === null ? {} : { trip }) });
  const known = all.flatMap(([step, took]) => {
    const label = Object.entries(say.why.steps).find(([one]) => one === step)?.[1] ?? step;
    return [el('dt', {}, label), el('dd', {}, say.why.took(took.toFixed(1)))];
  });
  return section(say.why.times, el('dl', { class: 'detail' }, ...known));
}
