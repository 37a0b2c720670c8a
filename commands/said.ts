import { said } from '../src/answer/check/said.ts';
import { suggestSpeakers } from '../src/answer/quote/suggestSpeakers.ts';
import { command } from '../src/command/define.ts';
import { checkReply } from '../src/present/checkReply.ts';
import { present } from '../src/present/reply.ts';

export default command({
  name: 'said',
  about: 'Is this quotation real? Exact, altered, cut, someone else’s, or not in these articles',
  repeatable: true,
  options: {
    text: { kind: 'text', about: 'The words, as you have heard or read them', required: true, maxLength: 1000 },
    by: { kind: 'text', about: 'Who is said to have spoken them', required: false, maxLength: 200, suggest: suggestSpeakers },
  },
  run({ values, library, asker }) {
    const { answer, checked } = said(library, values);
    const options = { locale: asker.locale, private: true };
    return { reply: checked.length > 0 ? checkReply(checked, library, asker.locale) : present(answer, library, options), answer };
  },
});
