import { who } from '../src/answer/listings/who.ts';
import { suggestSpeakers } from '../src/answer/quote/suggestSpeakers.ts';
import { command } from '../src/command/define.ts';
import { presentWho } from '../src/present/listReplies.ts';

export default command({
  name: 'who',
  about: 'Who someone is: role, what is said of them and what they are quoted with',
  repeatable: true,
  options: {
    name: { kind: 'text', about: 'A name, a surname or a role', required: true, maxLength: 200, suggest: suggestSpeakers },
    private: { kind: 'flag', about: 'Only you see the answer', required: false },
    limit: { kind: 'count', about: 'Passages at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  run({ values, library, asker }) {
    const listed = who(library, { name: values.name, limit: values.limit ?? 5 });
    const hidden = values.private;
    const options = { locale: asker.locale, ...(hidden === undefined ? {} : { private: hidden }) };
    return { reply: presentWho(listed, library, options), answer: listed.answer };
  },
});
