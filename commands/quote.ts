import { quoteSteps } from '../src/answer/quote/quote.ts';
import { reportedSteps } from '../src/answer/quote/reported.ts';
import { suggestSpeakers } from '../src/answer/quote/suggestSpeakers.ts';
import { command } from '../src/command/define.ts';
import { earliest, latest, privately } from '../src/command/options.ts';
import { presentQuote } from '../src/present/quoteReply.ts';

export default command({
  name: 'quote',
  about: 'What someone is quoted with, word for word, or who is quoted about a topic',
  translated: {
    de: { name: 'zitat', about: 'Womit jemand zitiert wird, Wort für Wort, oder wer zu einem Thema zitiert wird' },
    fr: { name: 'citation', about: 'Les propos cités de quelqu’un, mot pour mot, ou qui est cité sur un sujet' },
    es: { name: 'cita', about: 'Lo que se cita de alguien, palabra por palabra, o a quién se cita sobre un tema' },
    ru: { name: 'цитата', about: 'Кого и как цитируют дословно, или кого цитируют по теме' },
    zh: { name: '引语', about: '某人被引用的原话，或某主题下引用了谁' },
  },
  repeatable: true,
  options: {
    speaker: {
      kind: 'text',
      about: 'A name, a surname or a role, such as "press spokesman"',
      required: false,
      maxLength: 200,
      suggest: suggestSpeakers,
      translated: {
        de: { name: 'person', about: 'Ein Name, ein Nachname oder eine Rolle, etwa "press spokesman"' },
        fr: { name: 'personne', about: 'Un nom, un nom de famille ou une fonction, comme "press spokesman"' },
        es: { name: 'persona', about: 'Un nombre, un apellido o un cargo, como "press spokesman"' },
        ru: { name: 'кто', about: 'Имя, фамилия или должность, например "press spokesman"' },
        zh: { name: '人物', about: '姓名、姓氏或职务，如 "press spokesman"' },
      },
    },
    about: {
      kind: 'text',
      about: 'What the words are about',
      required: false,
      maxLength: 300,
      translated: {
        de: { name: 'thema', about: 'Worum es in den Worten geht' },
        fr: { name: 'sujet', about: 'De quoi parlent les propos' },
        es: { name: 'tema', about: 'De qué tratan las palabras' },
        ru: { name: 'тема', about: 'О чём слова' },
        zh: { name: '主题', about: '话语涉及的内容' },
      },
    },
    from: earliest('Earliest date: 2019, 2019-06 or 2019-06-01', 10),
    to: latest('Latest date: 2019, 2019-06 or 2019-06-01', 10),
    private: privately,
    limit: { kind: 'count', about: 'Quotations at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  *run({ values, library, asker }) {
    const { speaker, about, from, to, limit = 10 } = values;
    const answer = yield* quoteSteps(library, { speaker, about, from, to, limit });
    const beside = yield* reportedSteps(library, {
      speaker: speaker?.trim() ?? '',
      about: about?.trim() ?? '',
      from,
      to,
      limit: 3,
    });
    yield;
    const options = { locale: asker.locale, private: values.private };
    return { reply: presentQuote(answer, library, beside, options), answer };
  },
});
