import { suggestedSearches } from '../src/answer/search/searchSuggestions.ts';
import { command } from '../src/command/define.ts';
import { notice } from '../src/present/reply.ts';
import { begunReply, watchList } from '../src/present/watchReply.ts';
import { watchWording } from '../src/present/watchWording.ts';

export default command({
  name: 'watch',
  about: 'Tells of new passages on a topic, at most once a day; without a topic, shows what you watch',
  options: {
    topic: {
      kind: 'text',
      about: 'What to hear of; left out: the list of what you watch',
      required: false,
      maxLength: 90,
      suggest: (typed, library) => suggestedSearches(typed, library).map((text) => ({ name: text, value: text })),
    },
    here: { kind: 'flag', about: 'Tell this channel instead of you (Manage Messages)', required: false },
  },
  async run({ values, asker, watching }) {
    const say = watchWording(asker.locale);
    const result = (reply: ReturnType<typeof notice>) => ({ reply, answer: null });
    if (!watching) return result(notice([say.notHere]));
    if (!values.topic) return result(watchList(await watching.of(asker), asker.locale));
    const begun = await watching.begin(values.topic, values.here ?? false, asker);
    if (begun.kind !== 'refused') return result(begunReply(begun.watch, begun.kind === 'begun', asker.locale));
    const lines = {
      words: say.noWords,
      many: say.tooMany(begun.most),
      manyHere: say.tooManyHere(begun.most),
      moderators: say.onlyModerators,
      closed: say.cannotWriteHere,
    };
    return result(notice([lines[begun.why]]));
  },
});
