import { whoSteps } from '../src/answer/listings/who.ts';
import { suggestSpeakers } from '../src/answer/quote/suggestSpeakers.ts';
import { command } from '../src/command/define.ts';
import { earliest, latest, privately } from '../src/command/options.ts';
import { presentWho } from '../src/present/listReplies.ts';

export default command({
  name: 'who',
  about: 'Who someone is: role, what is said of them and what they are quoted with',
  translated: {
    de: { name: 'wer', about: 'Wer jemand ist: Rolle, was über die Person gesagt wird und ihre eigenen Worte' },
    fr: { name: 'qui', about: 'Qui est quelqu’un : fonction, ce qu’on en dit et ses propres mots' },
    es: { name: 'quién', about: 'Quién es alguien: cargo, lo que se dice de esa persona y sus palabras' },
    ru: { name: 'кто', about: 'Кто это: должность, что о человеке говорят и его слова' },
    zh: { name: '人物', about: '某人是谁：身份、他人的评述及其原话' },
  },
  repeatable: true,
  options: {
    name: {
      kind: 'text',
      about: 'A name, a surname or a role',
      required: true,
      maxLength: 200,
      suggest: suggestSpeakers,
      translated: {
        de: { name: 'name', about: 'Ein Name, ein Nachname oder eine Rolle' },
        fr: { name: 'nom', about: 'Un nom, un nom de famille ou une fonction' },
        es: { name: 'nombre', about: 'Un nombre, un apellido o un cargo' },
        ru: { name: 'имя', about: 'Имя, фамилия или должность' },
        zh: { name: '姓名', about: '姓名、姓氏或职务' },
      },
    },
    from: earliest('Earliest date: 2019, 2019-06 or 2019-06-01', 10),
    to: latest('Latest date: 2019, 2019-06 or 2019-06-01', 10),
    private: privately,
    limit: { kind: 'count', about: 'Passages at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  *run({ values, library, asker }) {
    const { name, from, to, limit = 5 } = values;
    const listed = yield* whoSteps(library, { name, from, to, limit });
    const options = { locale: asker.locale, private: values.private };
    return { reply: presentWho(listed, library, options), answer: listed.answer };
  },
});
