import { saidSteps } from '../src/answer/check/said.ts';
import { suggestSpeakers } from '../src/answer/quote/suggestSpeakers.ts';
import { command } from '../src/command/define.ts';
import { checkReply } from '../src/present/checkReply.ts';
import { present } from '../src/present/reply.ts';

export default command({
  name: 'said',
  about: 'Is this quotation real? Exact, altered, cut, someone else’s, or not in these articles',
  translated: {
    de: {
      name: 'gesagt',
      about: 'Ist das Zitat echt? Wörtlich, verändert, gekürzt, von jemand anderem oder nicht in den Artikeln',
    },
    fr: { name: 'dit', about: 'Citation réelle ? Exacte, modifiée, coupée, d’un autre, ou absente de ces articles' },
    es: { name: 'dicho', about: '¿Es real la cita? Exacta, alterada, recortada, de otra persona o no está en los artículos' },
    ru: { name: 'сказано', about: 'Настоящая ли цитата: дословно, изменено, сокращено, чужие слова или нет в статьях' },
    zh: { name: '核实', about: '这句话是真的吗？一字不差、有改动、有删节、出自他人，或不在文章中' },
  },
  repeatable: true,
  options: {
    text: {
      kind: 'text',
      about: 'The words, as you have heard or read them',
      required: true,
      maxLength: 1000,
      translated: {
        de: { name: 'worte', about: 'Die Worte, wie du sie gehört oder gelesen hast' },
        fr: { name: 'mots', about: 'Les mots, tels que tu les as entendus ou lus' },
        es: { name: 'palabras', about: 'Las palabras, tal como las oíste o leíste' },
        ru: { name: 'слова', about: 'Слова, как вы их услышали или прочли' },
        zh: { name: '原话', about: '你听到或读到的原话' },
      },
    },
    by: {
      kind: 'text',
      about: 'Who is said to have spoken them',
      required: false,
      maxLength: 200,
      suggest: suggestSpeakers,
      translated: {
        de: { name: 'von', about: 'Wer sie gesagt haben soll' },
        fr: { name: 'par', about: 'Qui les aurait prononcés' },
        es: { name: 'de', about: 'Quién las habría dicho' },
        ru: { name: 'чьи', about: 'Кто, как считается, это сказал' },
        zh: { name: '说话人', about: '据称是谁说的' },
      },
    },
  },
  *run({ values, library, asker }) {
    const { answer, checked } = yield* saidSteps(library, values);
    const options = { locale: asker.locale, private: true };
    return { reply: checked.length > 0 ? checkReply(checked, library, asker.locale) : present(answer, library, options), answer };
  },
});
