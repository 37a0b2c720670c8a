import type { Day } from '../model/day.ts';
import type { Foreign, Words } from '../model/reply.ts';
import type { Wording } from './phrases.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June'].concat([
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]);
const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const foreign = (text: string): Foreign => ({ foreign: text });
const strong = (text: string): Foreign => ({ foreign: text, strong: true });
const marks = (numbers: readonly number[]): string => numbers.map((n) => `[${n}]`).join(', ');

/** Items with commas and a last "and". */
function listed(items: readonly (string | Foreign)[], last = ' and '): Words {
  return items.flatMap((item, i) => (i === 0 ? [item] : [i === items.length - 1 ? last : ', ', item]));
}

function date(day: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${Number(dayOfMonth)} ${months[Number(month) - 1] ?? month} ${year}`;
}

function dates(first: Day | null, last: Day | null): string {
  if (!first || !last) return '';
  return first === last ? `, ${date(first)}` : `, ${date(first)} to ${date(last)}`;
}

/** Footnote's own words in English. */
export const english: Wording = {
  date,
  summary({ command, passages, articles, outlets, speaker, first, last }) {
    const what = command === 'quote' ? counted(passages, 'quotation') : counted(passages, 'passage');
    const whose: Words = speaker ? [' of ', strong(speaker)] : [];
    const named = outlets.slice(0, 3).map(foreign);
    const more = outlets.length - named.length;
    const from: Words = named.length ? [' (', ...listed(more > 0 ? [...named, `${more} more`] : named), ')'] : [];
    return [what, ...whose, ` from ${counted(articles, 'article')}`, ...from, `${dates(first, last)}.`];
  },
  differ(claims) {
    const parts = claims.map(
      ({ citations, texts }): Words => [
        `${marks(citations)} ${citations.length === 1 ? 'says' : 'say'} `,
        ...listed(texts.map(strong)),
      ],
    );
    return ['Sources differ: ', ...parts.flatMap((part, i) => (i === 0 ? part : [', ', ...part])), '.'];
  },
  newer: (citation) => [`[${citation}] is the later report.`],
  agree({ outlets, articles, label, citations, first }) {
    const whose = outlets === 1 ? 'one source' : `${outlets} sources`;
    const who = outlets === articles ? `${articles} sources agree` : `${articles} articles of ${whose} agree`;
    const about: Words = label ? [' on ', foreign(label)] : [];
    return [who, ...about, ` (${marks(citations)})`, ...(first ? [', first reported by ', foreign(first)] : []), '.'];
  },
  said: (speaker, cue) => (cue ? [strong(speaker), ' (“', foreign(cue), '”)'] : [strong(speaker)]),
  resolved(surface, speaker, distance) {
    const equation: Words = ['"', foreign(surface), '" = ', strong(speaker)];
    if (!distance) return equation;
    const n = distance.sentences;
    const many = Math.abs(n);
    const where = `${small[many] ?? many} ${many === 1 ? 'sentence' : 'sentences'} ${n > 0 ? 'earlier' : 'later'}`;
    return [...equation, `, named ${n === 0 ? 'in the same sentence' : where}`];
  },
  speakerUnclear: (surface) => (surface ? ['speaker unclear ("', foreign(surface), '")'] : ['speaker unclear']),
  cited({ publisher, title, date: published, file }) {
    const head: Words = publisher ? [foreign(publisher), ', '] : [];
    return [...head, foreign(title), published ? `, ${date(published)} · ` : ', date unknown · ', foreign(file)];
  },
  alsoIn(articles) {
    const items = articles.map(({ name, date: published }): Words => [foreign(name), published ? ` (${date(published)})` : '']);
    return ['The same words also in ', ...items.flatMap((item, i) => (i === 0 ? item : [', ', ...item])), '.'];
  },
  silence: () => ['No answer in these articles.'],
  searched({ articles, searched, neverOccur, neverTogether }) {
    const lines: Words[] = [];
    const where = counted(articles, 'article');
    lines.push(searched.length ? [`Searched ${where} for `, ...listed(searched.map(strong)), '.'] : [`Searched ${where}.`]);
    if (neverOccur.length)
      lines.push([
        neverOccur.length === 1 ? 'Occurs in none of them: ' : 'Occur in none of them: ',
        ...listed(neverOccur.map(strong)),
        '.',
      ]);
    if (neverTogether.length) lines.push(['Known, but never together: ', ...listed(neverTogether.map(strong)), '.']);
    return lines;
  },
  nearest: () => ['The nearest, which is not an answer:'],
  didYouMean: () => ['Did you mean:'],
  fault: () => ['That did not work as typed.'],
  failure: (reference) => [
    `Something went wrong here, not with you. Please try again; if it stays, quote reference ${reference}.`,
  ],
  tooSlow: (seconds) => [`This took longer than ${counted(seconds, 'second')} and was stopped. Ask for less at once.`],
  source: {
    title: () => ['Source'],
    file: (file, sha256) => ['File ', foreign(file), `, SHA-256 ${sha256.slice(0, 12)}…`],
    place: (start, end) => [`Characters ${start} to ${end} of the file.`],
    freshness(state) {
      if (state === 'same') return ['✓ Read again just now: the file is unchanged.'];
      if (state === 'changed') return ['The file has changed since it was indexed; this is the text as it was indexed.'];
      if (state === 'gone') return ['The file can no longer be read; this is the text as it was indexed.'];
      return ['This is the text as it was indexed.'];
    },
    exactTitle: () => ['Exact text'],
    gone: () => ['This article is no longer among the sources.'],
  },
  compare: {
    title: () => ['Compared'],
    head: { source: 'Source', date: 'Date', value: 'Says', credit: 'Credited to', period: 'For' },
    unknown: () => '–',
    nothing: () => ['There is nothing to compare here: no two articles give the same measure.'],
    neutral: () => ['Footnote shows what each source says; it does not say who is right.'],
  },
  help: {
    title: () => ['Footnote'],
    about: () => ['Answers questions from a folder of articles in the articles’ own words, with a citation under every passage.'],
    promiseTitle: () => ['What you can rely on'],
    promise: () => [
      ['The same question over the same articles gives the same answer, today and next year.'],
      ['No sentence is generated. Each passage is cut out of its source, character for character, and you can check it.'],
      ['Where sources differ, it says so and shows each; it never decides who is right.'],
      ['Where the articles hold no answer, it says so and shows what it looked for.'],
      ['A speaker is named only with proof; otherwise it says “speaker unclear”.'],
      ['Nothing you ask leaves the machine it runs on, and asking costs nothing.'],
    ],
    commandsTitle: () => ['Commands'],
    examplesTitle: () => ['For example'],
    examples: () => [
      ['/ask how much did trade grow in 2018?'],
      ['/ask trade volume 2018'],
      ['/quote Peskov about:pivot'],
      ['/search "trade war" -tariffs year:2019'],
      ['/sources'],
    ],
    reading: () => [
      ['[1], [2] … number the passages, best first. The line below each names speaker, publisher, title, date and file.'],
      ['/search knows "exact phrases", -without, year:2018, from:2019-06-01, to:2019-06-30, in:title and by:publisher.'],
    ],
  },
};
