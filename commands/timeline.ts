import { timelineSteps } from '../src/answer/listings/timeline.ts';
import { timelineChart } from '../src/answer/listings/timelineChart.ts';
import { command } from '../src/command/define.ts';
import { earliest, latest, privately } from '../src/command/options.ts';
import { chartActions } from '../src/present/chartReply.ts';
import { presentTimeline } from '../src/present/listReplies.ts';

export default command({
  name: 'timeline',
  about: 'What the articles tell of a topic, in order of time, first report marked',
  translated: {
    de: { name: 'zeitleiste', about: 'Was die Artikel zu einem Thema berichten, in zeitlicher Folge, erster Bericht markiert' },
    fr: { name: 'chronologie', about: 'Ce que les articles disent d’un sujet, dans l’ordre du temps, premier article signalé' },
    es: { name: 'cronología', about: 'Lo que los artículos cuentan de un tema, en orden, con la primera noticia señalada' },
    ru: { name: 'хронология', about: 'Что статьи сообщают по теме, по порядку времени; первая публикация отмечена' },
    zh: { name: '时间线', about: '按时间顺序列出文章对某主题的叙述，并标出最早报道' },
  },
  repeatable: true,
  options: {
    topic: {
      kind: 'text',
      about: 'What the timeline is of',
      required: true,
      maxLength: 300,
      translated: {
        de: { name: 'thema', about: 'Wovon die Zeitleiste handelt' },
        fr: { name: 'sujet', about: 'Le sujet de la chronologie' },
        es: { name: 'tema', about: 'De qué es la cronología' },
        ru: { name: 'тема', about: 'О чём хронология' },
        zh: { name: '主题', about: '时间线的主题' },
      },
    },
    from: earliest('Earliest time: 2019, 2019-06 or 2019-06-01', 40),
    to: latest('Latest time: 2019, 2019-06 or 2019-06-01', 40),
    private: privately,
    limit: { kind: 'count', about: 'Passages at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  *run({ values, library, asker }) {
    const { topic, from, to, limit = 10 } = values;
    const listed = yield* timelineSteps(library, { topic, from, to, limit });
    const strip = timelineChart(listed, topic.trim(), library);
    const charts = strip ? [strip] : [];
    const actions = chartActions(charts, asker.locale);
    const options = { locale: asker.locale, actions, private: values.private };
    return { reply: presentTimeline(listed, library, options), answer: listed.answer, charts };
  },
});
