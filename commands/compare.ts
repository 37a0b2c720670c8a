import { compareTwo } from '../src/answer/listings/compareTwo.ts';
import { command } from '../src/command/define.ts';
import { presentCompared } from '../src/present/listReplies.ts';

export default command({
  name: 'compare',
  about: 'Figures and statements of two articles, times or parties side by side',
  repeatable: true,
  options: {
    a: { kind: 'text', about: 'An article (file or title), a time such as 2018, or a name', required: true, maxLength: 200 },
    b: { kind: 'text', about: 'What to set beside it', required: true, maxLength: 200 },
    about: { kind: 'text', about: 'What they are to be compared on', required: false, maxLength: 300 },
    private: { kind: 'flag', about: 'Only you see the answer', required: false },
    limit: { kind: 'count', about: 'Passages at most', required: false, min: 2, max: 100, typedOnly: true },
  },
  run({ values, library, asker }) {
    const { a, b, about, limit = 6 } = values;
    const compared = compareTwo(library, { a, b, about, limit });
    const hidden = values.private;
    const options = { locale: asker.locale, ...(hidden === undefined ? {} : { private: hidden }) };
    return { reply: presentCompared(compared, library, options), answer: compared.answer };
  },
});
