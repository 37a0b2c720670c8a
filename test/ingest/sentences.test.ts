import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank } from '../../src/ingest/blank.ts';
import { sentences } from '../../src/ingest/sentences.ts';

const split = (text: string): string[] =>
  sentences(text, { start: 0, end: text.length }).map((at) => text.slice(at.start, at.end));

/** A stroke stands for the end of a sentence, and is a blank in the text. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'a title before a name': [
    'Mr. Smith met Dr. Jones.|They talked.',
    'Lt. Gen. James Clay Jr. and Rep. Ada Stone, D-Calif., spoke.',
    'The Rev. Al Moss and the Rev. Jo Lane came.',
    'Brig. Gen. Pat Ryan briefed.|Asst. Secretary Roe did not.',
    'It was Gen. Mark Lind.|“I agree,” he said.',
    "Gov. Gail Nash's office said so.",
    'He saw Sens. Lee Oak and May Ash.|Fr. Paul Dunn left.',
  ],
  initials: [
    'J. Edgar Holt and George W. Bell met.|Franklin D. Rose did not.',
    'It was Plan B.|They had no other.',
    'World War I.|Then came peace.',
    'The hymn is known by John C. Messer in English.',
    'Mikhail S. Orlov spoke.|Boris N. Titov listened.',
  ],
  'a country or a body in letters': [
    'He lives in the U.S.|He said so.',
    'U.S. President Joan Byrd spoke.|He left.',
    'The U.N. Security Council met.|It is run by the E.U.|But not by NATO.',
    'He reported from the U.S.-led operation.',
    'In the U.S., the U.K. and the E.U., prices rose.',
    'He was born in Washington, D.C.|He moved later.',
    'He has a Ph.D. from Yale.|She earned a B.A. in 1990.',
  ],
  'places and companies': [
    'The forum in St. Petersburg opened.|It was big.',
    'They live in St. Louis.|The city is old.',
    'They met at Main St.|He was late.',
    'She works at Acme Inc.|The firm grew.',
    'Acme Inc. Chief Executive Jane Roe resigned.',
    'He works for Tomo Motor Corp. and lives in Calif.',
    'Officials in Phoenix, Ariz., said so.',
    'ORLANDO, Fla. (Reuters) - Shops opened.',
    'PORTSMOUTH, N.H. — He may win.|She may not.',
  ],
  'hours, months and numbers': [
    'It began at 9 a.m.|The police came.',
    'It began at 9 a.m. Monday in the city.',
    'It began at 9 p.m. Eastern time.',
    'On Dec. 28 it fell.|In Sept. 2018 it rose.',
    'He won No. 5.|No. 6 lost.|He said no.|The others agreed.',
    'It cost $3.5 million.|That is 27.1% more.',
    'It ended in 2018.|In 2019 it began.',
    'Prices rose 5 percent.|27 people left.|€96 billion went there.',
    'The vote was 5-4.|“We lost,” Roe wrote.',
    '1. First item is here.',
    'He published it in two volumes (Vol. 1, Vol. 2).',
  ],
  'quotation marks': [
    '“We know this,” he said.|“Talking about birds always brings a smile.”',
    '“I can’t say that.|I hope that will never happen,” he told the paper.',
    '“Is it true?” he asked.',
    '“Is it true?” Mr. Smith asked.|Nobody knew.',
    '“Stop!” Maria Lind said on Friday.',
    '“Why now?”|The answer is simple.',
    'He called it “an unprecedented level.”|President Roe echoed that.',
    'He said "we are ready."|The others were not.',
    'He asked why.|"Because," she said.',
    'He said ‘never.’|She left.',
    "''Can we win?'' Mr. Man asked.|''We can,'' he said.",
    'He said: “Go.”|They went.|“Yes.”|“No.”',
    '"It is good," said John Fox Jr.|"Very good."',
    'He would " WAIT.|THEN GO. "|Nobody knew why.',
  ],
  'dots in a row': [
    'Wait... what?|Nothing.',
    'He paused…|Then he left.',
    '“I … I don’t know,” she said.',
    'It is not accurate. . . . I wrote it.',
  ],
  brackets: [
    'He left (it was late).|She stayed.',
    '(It was late.)|He left.',
    'The firm (Acme Ltd. of London) grew.|It was sold.',
    'Sen. Ann Cole (R-Texas) won.|Sen. Rose lost.',
    'The text ends.[1]|The next begins.',
  ],
  'a small letter goes on': [
    'He met with Li et al. in May.',
    'e.g. this one and i.e. that one.',
    'They want more, i.e. money.',
    'The phone sold well.|iPhone sales rose.',
  ],
  'what scraping breaks': [
    'The dog barked .|The cat slept.',
    'Ahead of the visit,President Roe spoke.',
    'Hello!!!|World???',
    'See www.example.com.|It has more.',
    'See http://example.com/a.b?c=d.|It has more.',
  ],
  'all capitals': [
    'THE U.S. HAS A PLAN.|MR. ROE AND DR. LEE LIKE IT.',
    'NO. 5 WON.|NO ONE LOST.',
    '" WE HAVE WAITED.|WE SHALL NOT WAIT. "|HE LEFT.',
  ],
  'no capitals at all': ['the flow was steady .|the wing was not .'],
};

describe('sentences end where a reader ends them', () => {
  for (const [kind, examples] of Object.entries(kinds)) {
    test.each(examples)(`${kind}: %s`, (example) => {
      expect(split(example.replaceAll('|', ' '))).toEqual(example.split('|'));
    });
  }

  test('two sentences that lost the blank between them are two', () => {
    expect(split('It helped the economy.The deal was signed.”He left.')).toEqual([
      'It helped the economy.',
      'The deal was signed.”',
      'He left.',
    ]);
  });

  test('a wrapped line does not end a sentence', () => {
    expect(split('The harvest was\npoor. It\nrained.')).toEqual(['The harvest was\npoor.', 'It\nrained.']);
  });

  test('a sentence of over 700 characters is parted at the end of a clause', () => {
    const clause = 'the council listed one more building that it means to sell before the winter comes';
    const parts = split(
      `${Array.from({ length: 6 }, () => clause).join(', and ')}; ${Array.from({ length: 6 }, () => clause).join(', and ')}.`,
    );
    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatch(/comes;$/);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    '. ',
    '.',
    '! ',
    '? ',
    '…',
    ' ',
    '\n',
    '"',
    '“',
    '”',
    '’',
    '(',
    ')',
    '[',
    ']',
    'Mr. ',
    'U.S. ',
    'He ',
    'said ',
    'No. ',
    '5',
    ',',
    ';',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '茶',
    '。',
    '🎉',
    'e\u0301',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 12 }),
);
const anyText = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

describe('whatever the text, its sentences', () => {
  test('hold every character with ink, in order, without overlap, and begin and end with ink', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, from) => {
        const at = { start: Math.min(from, text.length), end: text.length };
        let last = at.start;
        for (const { start, end } of sentences(text, at)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          for (const character of text.slice(last, start)) expect(isBlank(character)).toBe(true);
          expect(isBlank(text.charAt(start)) || isBlank(text.charAt(end - 1))).toBe(false);
          last = end;
        }
        expect([...text.slice(last, at.end)].every(isBlank)).toBe(true);
        expect(last).toBeLessThanOrEqual(at.end);
      }),
      { numRuns: 400 },
    );
  });

  test('are at most 700 characters long and never cut a character in half', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'word ', '🎉', '“', 'é, ', 'a.b', '(('),
        fc.integer({ min: 1, max: 900 }),
        anyText,
        (unit, times, tail) => {
          const text = `x${unit.repeat(times)}${tail}`;
          for (const sentence of split(text)) {
            expect(sentence.length).toBeLessThanOrEqual(700);
            if (!/\p{Surrogate}/u.test(text)) expect(sentence).not.toMatch(/\p{Surrogate}/u);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each(['"', '.', 'a', 'A. ', '(', '". ', 'Mr. ', '… ', '. . ', '😀', 'word. Word '])(
    'are found in time that grows with the length: half a megabyte of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(2 ** 19 / unit.length));
      const begun = performance.now();
      split(text);
      expect(performance.now() - begun).toBeLessThan(5000);
    },
  );
});

test.each([
  'It grew by 3.5 points... in all . . . and then!?|“No” . . . .” he said.',
  'See example.org.uk or v2.x.|He left.. then (so. it) came. . .|Now?!2 days…later',
  '他走了。|她来了！？|好。|Then it rained.',
  'They left . . . and came.5 of. . .them!7 a..B.',
])('marks beside marks: %s', (marked) => {
  expect(split(marked.replaceAll('|', ' ').replaceAll(/([。！？]) /g, '$1'))).toEqual(marked.split('|'));
});
