import { figureSteps } from '../src/answer/listings/figures.ts';
import { figureChartSteps } from '../src/answer/listings/figuresChart.ts';
import { command } from '../src/command/define.ts';
import { privately } from '../src/command/options.ts';
import { chartActions, withSpark } from '../src/present/chartReply.ts';
import { presentFigures } from '../src/present/listReplies.ts';

export default command({
  name: 'figures',
  about: 'Every figure about a topic or of a time, with its unit, period, credit and passage',
  translated: {
    de: { name: 'zahlen', about: 'Alle Zahlen zu einem Thema oder einer Zeit, mit Einheit, Zeitraum, Urheber und Stelle' },
    fr: { name: 'chiffres', about: 'Tous les chiffres d’un sujet ou d’une période, avec unité, période, origine et passage' },
    es: { name: 'cifras', about: 'Todas las cifras de un tema o una época, con unidad, periodo, origen y pasaje' },
    ru: { name: 'цифры', about: 'Все цифры по теме или за время: единица, период, чьи данные и отрывок' },
    zh: { name: '数字', about: '某主题或时期的全部数字，附单位、时期、出处和原文' },
  },
  repeatable: true,
  options: {
    about: {
      kind: 'text',
      about: 'What the figures are about',
      required: false,
      maxLength: 300,
      translated: {
        de: { name: 'thema', about: 'Worum es bei den Zahlen geht' },
        fr: { name: 'sujet', about: 'Sur quoi portent les chiffres' },
        es: { name: 'tema', about: 'De qué tratan las cifras' },
        ru: { name: 'тема', about: 'О чём цифры' },
        zh: { name: '主题', about: '数字涉及的主题' },
      },
    },
    period: {
      kind: 'text',
      about: 'A time, such as 2018, 2018-06 or June 2018',
      required: false,
      maxLength: 40,
      translated: {
        de: { name: 'zeitraum', about: 'Eine Zeit, etwa 2018, 2018-06 oder Juni 2018' },
        fr: { name: 'période', about: 'Une période, par exemple 2018 ou 2018-06' },
        es: { name: 'periodo', about: 'Una época, como 2018 o 2018-06' },
        ru: { name: 'период', about: 'Время, например 2018 или 2018-06' },
        zh: { name: '时期', about: '时间，如 2018 或 2018-06' },
      },
    },
    private: privately,
    limit: { kind: 'count', about: 'Figures at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  *run({ values, library, asker }) {
    const { about, period, limit = 25 } = values;
    const listed = yield* figureSteps(library, { about, period, limit });
    yield;
    const charts = yield* figureChartSteps(listed.rows, about?.trim() ?? '', library);
    yield;
    const actions = chartActions(charts, asker.locale);
    const options = { locale: asker.locale, actions, private: values.private };
    const reply = presentFigures(listed, library, options);
    return { reply: withSpark(reply, charts, asker.locale), answer: listed.answer, charts };
  },
});
