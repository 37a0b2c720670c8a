import { expect, test } from 'vitest';
import { isOwnersMark } from '../../src/analyse/letters.ts';
import { isNounForm } from '../../src/analyse/nounPhrases.ts';
import { mayIntroduce } from '../../src/analyse/speakers/cues.ts';
import { CUE, formKind, MARK, NOUN, OWNER, PAUSE, PRONOUN, SURE } from '../../src/analyse/speakers/formKinds.ts';
import { formOf } from '../../src/analyse/words/forms.ts';

const texts =
  "said Reports according minister Unions he SHE it IT It her WHO who also - – , ( . ? : ’s 's ' s report the Berg".split(' ');

test('what is kept of a form is what its letters tell, each time that it is asked for', () => {
  for (const text of [...texts, ...texts]) {
    const form = formOf(text);
    const kind = formKind(form);
    expect([text, (kind & CUE) !== 0, (kind & NOUN) !== 0]).toEqual([text, mayIntroduce(form.key), isNounForm(form)]);
    expect([text, (kind & MARK) === OWNER, (kind & MARK) === PAUSE]).toEqual([text, isOwnersMark(text), /^[,(—–]$/.test(text)]);
  }
});

test('a shouted pronoun may be something else, unless it is "he" or "she"', () => {
  const sure = ['it', 'It', 'IT', 'she', 'SHE', 'her'].map((text) => (formKind(formOf(text)) & SURE) !== 0);
  expect(sure).toEqual([true, true, false, true, true, false]);
  expect(['IT', 'her'].every((text) => (formKind(formOf(text)) & PRONOUN) !== 0)).toBe(true);
});
