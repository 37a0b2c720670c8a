import { compareTwoSteps } from '../src/answer/listings/compareTwo.ts';
import { command } from '../src/command/define.ts';
import { privately } from '../src/command/options.ts';
import { presentCompared } from '../src/present/compareReply.ts';

export default command({
  name: 'compare',
  about: 'Figures and statements of two articles, times or parties side by side',
  translated: {
    de: { name: 'vergleichen', about: 'Zahlen und Aussagen zweier Artikel, Zeiten oder Parteien nebeneinander' },
    fr: { name: 'comparer', about: 'Chiffres et déclarations de deux articles, périodes ou parties, côte à côte' },
    es: { name: 'comparar', about: 'Cifras y declaraciones de dos artículos, épocas o partes, lado a lado' },
    ru: { name: 'сравнить', about: 'Цифры и высказывания двух статей, периодов или сторон рядом' },
    zh: { name: '对比', about: '并列两篇文章、两个时期或两方的数字与说法' },
  },
  repeatable: true,
  options: {
    a: {
      kind: 'text',
      about: 'An article (file or title), a time such as 2018, or a name',
      required: true,
      maxLength: 200,
      translated: {
        de: { name: 'a', about: 'Ein Artikel (Datei oder Titel), eine Zeit wie 2018 oder ein Name' },
        fr: { name: 'a', about: 'Un article (fichier ou titre), une période comme 2018 ou un nom' },
        es: { name: 'a', about: 'Un artículo (archivo o título), una época como 2018 o un nombre' },
        ru: { name: 'а', about: 'Статья (файл или заголовок), время, например 2018, или имя' },
        zh: { name: '甲', about: '一篇文章（文件或标题）、一个时期（如 2018）或一个名称' },
      },
    },
    b: {
      kind: 'text',
      about: 'What to set beside it',
      required: true,
      maxLength: 200,
      translated: {
        de: { name: 'b', about: 'Was daneben stehen soll' },
        fr: { name: 'b', about: 'Ce qu’il faut mettre en regard' },
        es: { name: 'b', about: 'Con qué se compara' },
        ru: { name: 'б', about: 'С чем сравнить' },
        zh: { name: '乙', about: '与之并列的对象' },
      },
    },
    about: {
      kind: 'text',
      about: 'What they are to be compared on',
      required: false,
      maxLength: 300,
      translated: {
        de: { name: 'thema', about: 'Worin verglichen werden soll' },
        fr: { name: 'sujet', about: 'Sur quoi comparer' },
        es: { name: 'tema', about: 'En qué se comparan' },
        ru: { name: 'тема', about: 'По какой теме сравнить' },
        zh: { name: '主题', about: '就什么进行对比' },
      },
    },
    private: privately,
    limit: { kind: 'count', about: 'Passages at most', required: false, min: 2, max: 100, typedOnly: true },
  },
  *run({ values, library, asker }) {
    const { a, b, about, limit = 6 } = values;
    const compared = yield* compareTwoSteps(library, { a, b, about, limit });
    const options = { locale: asker.locale, private: values.private };
    return { reply: presentCompared(compared, library, options), answer: compared.answer };
  },
});
