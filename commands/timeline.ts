import { timeline } from '../src/answer/listings/timeline.ts';
import { command } from '../src/command/define.ts';
import { presentTimeline } from '../src/present/listReplies.ts';

export default command({
  name: 'timeline',
  about: 'What the articles tell of a topic, in order of time, first report marked',
  repeatable: true,
  options: {
    topic: { kind: 'text', about: 'What the timeline is of', required: true, maxLength: 300 },
    from: { kind: 'text', about: 'Earliest time: 2019, 2019-06 or 2019-06-01', required: false, maxLength: 40 },
    to: { kind: 'text', about: 'Latest time: 2019, 2019-06 or 2019-06-01', required: false, maxLength: 40 },
    private: { kind: 'flag', about: 'Only you see the answer', required: false },
    limit: { kind: 'count', about: 'Passages at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  run({ values, library, asker }) {
    const { topic, from, to, limit = 10 } = values;
    const listed = timeline(library, { topic, from, to, limit });
    const hidden = values.private;
    const options = { locale: asker.locale, ...(hidden === undefined ? {} : { private: hidden }) };
    return { reply: presentTimeline(listed, library, options), answer: listed.answer };
  },
});
