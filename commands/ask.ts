import { ask } from '../src/answer/answer.ts';
import { suggestedQuestions } from '../src/answer/suggestions.ts';
import { command } from '../src/command/define.ts';
import { present } from '../src/present/reply.ts';

export default command({
  name: 'ask',
  about: 'Answers from the articles, word for word, with a citation under every passage',
  repeatable: true,
  options: {
    question: {
      kind: 'text',
      about: 'A question or a few key words',
      required: true,
      maxLength: 1000,
      suggest: (typed, library) => suggestedQuestions(typed, library).map((question) => ({ name: question, value: question })),
    },
    private: { kind: 'flag', about: 'Only you see the answer', required: false },
    for: { kind: 'person', about: 'Whom the answer is for; only they are told', required: false },
    limit: { kind: 'count', about: 'Passages at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  run({ values, library, asker }) {
    const answer = ask(library, { question: values.question, limit: values.limit ?? 5 });
    const hidden = values.private;
    return {
      reply: present(answer, library, { locale: asker.locale, ...(hidden === undefined ? {} : { private: hidden }) }),
      answer,
    };
  },
});
