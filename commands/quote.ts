import { quote } from '../src/answer/quote/quote.ts';
import { reported } from '../src/answer/quote/reported.ts';
import { suggestSpeakers } from '../src/answer/quote/suggestSpeakers.ts';
import { command } from '../src/command/define.ts';
import { presentQuote } from '../src/present/quoteReply.ts';

export default command({
  name: 'quote',
  about: 'What someone is quoted with, word for word, or who is quoted about a topic',
  repeatable: true,
  options: {
    speaker: {
      kind: 'text',
      about: 'A name, a surname or a role, such as "press spokesman"',
      required: false,
      maxLength: 200,
      suggest: suggestSpeakers,
    },
    about: { kind: 'text', about: 'What the words are about', required: false, maxLength: 300 },
    from: { kind: 'text', about: 'Earliest date: 2019, 2019-06 or 2019-06-01', required: false, maxLength: 10 },
    to: { kind: 'text', about: 'Latest date: 2019, 2019-06 or 2019-06-01', required: false, maxLength: 10 },
    private: { kind: 'flag', about: 'Only you see the answer', required: false },
    limit: { kind: 'count', about: 'Quotations at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  run({ values, library, asker }) {
    const { speaker, about, from, to, limit = 10 } = values;
    const answer = quote(library, { speaker, about, from, to, limit });
    const hidden = values.private;
    const beside = reported(library, { speaker: speaker?.trim() ?? '', about: about?.trim() ?? '', from, to, limit: 3 });
    const options = { locale: asker.locale, ...(hidden === undefined ? {} : { private: hidden }) };
    return { reply: presentQuote(answer, library, beside, options), answer };
  },
});
