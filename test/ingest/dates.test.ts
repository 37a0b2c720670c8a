import { describe, expect, test } from 'vitest';
import { writtenDay } from '../../src/ingest/dates.ts';

describe('a written day', () => {
  test.each([
    ['2019-06-05', '2019-06-05'],
    ['2019-06-05T23:30:00-05:00', '2019-06-05'],
    ['2019-06-05 10:00', '2019-06-05'],
    ['2019/6/5', '2019-06-05'],
    ['20190605', '2019-06-05'],
    ['June 5, 2019', '2019-06-05'],
    ['Jun. 5th, 2019', '2019-06-05'],
    ['5 June 2019', '2019-06-05'],
    ['5th of June 2019', '2019-06-05'],
    ['Wednesday, June 5, 2019 10:30 am', '2019-06-05'],
    ['Wed, 05 Jun 2019 10:30:00 GMT', '2019-06-05'],
    ['Sept. 3, 2020', '2020-09-03'],
    ['25/12/2019', '2019-12-25'],
    ['12/25/2019', '2019-12-25'],
  ])('%s is %s', (written, wanted) => {
    expect(writtenDay(written)).toBe(wanted);
  });

  test.each(['01/04/63', '01/04/2019', '2019-02-30', 'last Tuesday', '', 'June 2019', 'June 31, 2019', null, undefined, {}, 12])(
    '%s is none',
    (written) => {
      expect(writtenDay(written)).toBeNull();
    },
  );
});
