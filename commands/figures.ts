import { listFigures } from '../src/answer/listings/figures.ts';
import { command } from '../src/command/define.ts';
import { presentFigures } from '../src/present/listReplies.ts';

export default command({
  name: 'figures',
  about: 'Every figure about a topic or of a time, with its unit, period, credit and passage',
  repeatable: true,
  options: {
    about: { kind: 'text', about: 'What the figures are about', required: false, maxLength: 300 },
    period: { kind: 'text', about: 'A time, such as 2018, 2018-06 or June 2018', required: false, maxLength: 40 },
    private: { kind: 'flag', about: 'Only you see the answer', required: false },
    limit: { kind: 'count', about: 'Figures at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  run({ values, library, asker }) {
    const { about, period, limit = 25 } = values;
    const listed = listFigures(library, { about, period, limit });
    const hidden = values.private;
    const options = { locale: asker.locale, ...(hidden === undefined ? {} : { private: hidden }) };
    return { reply: presentFigures(listed, library, options), answer: listed.answer };
  },
});
