import { describe, expect, it } from 'vitest';
import compareCommand from '../../commands/compare.ts';
import figuresCommand from '../../commands/figures.ts';
import timelineCommand from '../../commands/timeline.ts';
import whoCommand from '../../commands/who.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { compareTwo } from '../../src/answer/listings/compareTwo.ts';
import type { CommandResult } from '../../src/command/request.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { atOnce } from '../../src/index/compact/steps.ts';
import { day } from '../../src/model/day.ts';
import { presentCompared } from '../../src/present/compareReply.ts';
import { discordMessage } from '../../src/render/discord.ts';
import { terminalText } from '../../src/render/terminal.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';
import { analysedLibrary } from '../fakes/analysedLibrary.ts';

const told: readonly (readonly [publisher: string, date: string, sentences: readonly string[]])[] = [
  [
    'Tarvo Herald',
    '2021-03-04',
    [
      'The interior ministry said the earthquake killed at least 112 people.',
      'The tremor had a magnitude of 6.8 and damaged 3,900 homes, according to the Geological Survey of Tarvo.',
      '“We have never seen anything like this,” said Lena Orsk, the mayor of Port Hale.',
      'Exports of fish rose by 22 percent in 2020 to $41 million, the customs office said.',
    ],
  ],
  [
    'Coast Daily',
    '2021-03-05',
    [
      'The magnitude 6.9 tremor damaged 4,300 homes on Wednesday.',
      'Lena Orsk, mayor of Port Hale, said: “We need tents, not speeches.”',
      'Critics of Lena Orsk want a new harbour wall.',
      'Exports of fish came to $41 million (€34 million) in 2020.',
    ],
  ],
];

const articles = told.map(([publisher, date, sentences]) => ({
  ...articleOfSentences(sentences, day(date), publisher.split(' ')[0]?.toLowerCase()),
  publisher,
}));
const library = buildLibrary({
  articles,
  analyses: new Map(articles.map((article) => [article.id, analyse(article)])),
  refused: [],
  makeIndex: compactIndex,
});

const always = { from: undefined, to: undefined };

const request = <Values>(values: Values, locale = 'en') => ({
  values: { private: undefined, limit: undefined, ...values },
  library,
  asker: { id: '1', server: null, locale },
  signal: new AbortController().signal,
  commands: [],
});

function lines(steps: Iterator<unknown, CommandResult>): readonly string[] {
  const { reply } = atOnce(steps);
  const text = terminalText(reply, library, { width: 400, colour: false, hyperlinks: false });
  return text.split('\n').map((line) => line.trim());
}

const payload = (steps: Iterator<unknown, CommandResult>): string =>
  JSON.stringify(discordMessage(atOnce(steps).reply, library).message);

describe('/compare of two articles', () => {
  const asked = { a: 'tarvo.txt', b: 'coast.txt', about: undefined };

  it('names each side once and then calls it by its outlet', () => {
    const shown = lines(compareCommand.run(request(asked)));
    expect(shown[0]).toBe('Tarvo Herald and Coast Daily compared');
    expect(shown).toContain('• Tarvo Herald — tarvo · 4 March 2021');
  });

  it('says of each measure what either side gives and how the two stand', () => {
    const shown = lines(compareCommand.run(request(asked)));
    expect(shown.join('\n')).toMatch(
      /• magnitude — Tarvo Herald: 6\.8 \[\d\] \(credited to the Geological Survey of Tarvo\); Coast Daily: 6\.9 \[\d\].* — they differ/,
    );
    expect(shown.join('\n')).toMatch(
      /• exports — Tarvo Herald: \$41 million \[\d\] .*; Coast Daily: \$41 million \[\d\] .* — they agree/,
    );
  });

  it('has a line for what only one side tells, and no cut statement', () => {
    const shown = lines(compareCommand.run(request(asked)));
    const alone = shown.slice(shown.indexOf('On one side only') + 1);
    expect(alone[0]).toMatch(/^• Tarvo Herald: .*\[\d\]/);
    expect(shown.filter((line) => line.includes('…'))).toEqual([]);
  });

  it('reads the same in Discord, with no button to compare once more', () => {
    const sent = payload(compareCommand.run(request(asked)));
    expect(sent).toContain('**magnitude** — Tarvo Herald: **6.8**');
    expect(sent).not.toContain('"label":"Compare"');
  });

  it('speaks the language of who asks', () => {
    const shown = lines(compareCommand.run(request(asked, 'de')));
    expect(shown[0]).toBe('Tarvo Herald und Coast Daily im Vergleich');
    expect(shown.join('\n')).toContain('weichen ab');
  });
});

describe('/compare of two persons', () => {
  it('says what stands behind a number that is not followed by figures, and who was meant by a role', () => {
    const shown = lines(compareCommand.run(request({ a: 'Orsk', b: 'tarvo.txt', about: undefined })));
    expect(shown.join('\n')).toMatch(/Lena Orsk: .*In their own words \[\d\]/);
    const mayor = lines(compareCommand.run(request({ a: 'mayor', b: 'tarvo.txt', about: undefined })));
    expect(mayor).toContain('• Lena Orsk — mayor');
  });
});

describe('/compare of what gives no figure', () => {
  it('only says where each side stands, with no colon before a number alone', () => {
    const treaty = articleOfSentences(
      ['Norland signed the fishing treaty with its neighbours.', 'Sarland turned the fishing treaty down.'],
      day('2020-03-02'),
      'treaty',
    );
    const held = analysedLibrary(treaty);
    const compared = compareTwo(held, { a: 'Norland', b: 'Sarland', limit: 6 });
    const text = terminalText(presentCompared(compared, held), held, { width: 400, colour: false, hyperlinks: false });
    expect(text).toContain('Norland [1]; Sarland [2]');
  });
});

describe('/figures', () => {
  it('gives value, what it is of, time, credit and citations on one line, the same sum of two articles once', () => {
    const shown = lines(figuresCommand.run(request({ about: 'fish exports', period: undefined })));
    expect(shown).toContain('• $41 million · exports · 2020 · credited to the customs office [1] [2] · also €34 million [2]');
  });

  it('says where a change leads', () => {
    const shown = lines(figuresCommand.run(request({ about: 'fish exports', period: undefined })));
    expect(shown).toContain('• 22 percent rise to $41 million · exports · 2020 · credited to the customs office [1]');
  });

  it('writes small what was large only at the head of its sentence, and keeps what is counted beside its number', () => {
    const shown = lines(figuresCommand.run(request({ about: 'earthquake', period: undefined })));
    expect(shown.join('\n')).toMatch(/• at least 112 people · .*credited to the interior ministry \[1\]/);
  });
});

describe('/timeline', () => {
  it('heads each passage with its time, the first report marked', () => {
    const shown = lines(timelineCommand.run(request({ topic: 'tremor', from: undefined, to: undefined })));
    const second = shown.findIndex((line) => line.startsWith('[1]'));
    expect(shown[second - 1]).toBe('3 March 2021 (Wednesday)');
    expect(shown.filter((line) => line.includes('first report'))).toEqual(['4 March 2021 (day of the report) · first report']);
  });
});

describe('/who', () => {
  it('does not say a role again that a longer one begins or ends with, and names others of the surname', () => {
    const made = [
      [
        '“We are growing,” said Ines Holt, chief executive of the Vell mill.',
        'Chief executive Ines Holt met Jon Holt, a former captain.',
      ],
      ['Ines Holt, vice president of the league, spoke.', 'The captain, Jon Holt, left.'],
      ['Norland President Mara Quist spoke.', 'President Mara Quist left.'],
    ].map((sentences, at) => articleOfSentences(sentences, day('2022-05-10'), `holt${at}`));
    const held = buildLibrary({
      articles: made,
      analyses: new Map(made.map((article) => [article.id, analyse(article)])),
      refused: [],
      makeIndex: compactIndex,
    });
    const { reply } = atOnce(whoCommand.run({ ...request({ name: 'Holt', ...always }), library: held }));
    const text = terminalText(reply, held, { width: 400, colour: false, hyperlinks: false });
    expect(text).toMatch(/Ines Holt – [^\n]*chief executive of the Vell mill/u);
    expect(text).not.toMatch(/· Chief executive(?! of)/u);
    expect(text).toMatch(/vice president of the league/u);
    expect(text).toMatch(/perhaps meant: Jon Holt \[\d\]/u);
    const quist = atOnce(whoCommand.run({ ...request({ name: 'Quist', ...always }), library: held }));
    const told = terminalText(quist.reply, held, { width: 400, colour: false, hyperlinks: false });
    expect(told).toMatch(/Norland President/u);
    expect(told).not.toMatch(/· President/u);
  });

  it('gives a role once and says which passages hold it and which the person’s own words', () => {
    const shown = lines(whoCommand.run(request({ name: 'Orsk', ...always })));
    expect(shown).toContain('Lena Orsk – mayor of Port Hale');
    expect(shown).toContain('Role [1] [2] · About them [3] · In their own words [1] [2]');
  });
});
