import { isSuggestionId, suggestWords } from '../src/answer/suggest/suggestions.ts';
import { command } from '../src/command/define.ts';
import { notice } from '../src/present/reply.ts';
import { begunReply, watchList } from '../src/present/watchReply.ts';
import { watchWording } from '../src/present/words/watchWording.ts';

export default command({
  name: 'watch',
  about: 'Tells of new passages on a topic, at most once a day; without a topic, shows what you watch',
  translated: {
    de: {
      name: 'beobachten',
      about: 'Meldet neue Stellen zu einem Thema, höchstens einmal am Tag; ohne Thema: was du beobachtest',
    },
    fr: {
      name: 'suivre',
      about: 'Signale les nouveaux passages sur un sujet, au plus une fois par jour ; sans sujet : tes suivis',
    },
    es: { name: 'seguir', about: 'Avisa de pasajes nuevos sobre un tema, como mucho una vez al día; sin tema: lo que sigues' },
    ru: { name: 'следить', about: 'Сообщает о новых отрывках по теме, не чаще раза в день; без темы — за чем вы следите' },
    zh: { name: '关注', about: '主题有新内容时提醒，每天最多一次；不填主题则列出你的关注' },
  },
  options: {
    topic: {
      kind: 'text',
      about: 'What to hear of; left out: the list of what you watch',
      required: false,
      maxLength: 90,
      suggest: (typed, library) =>
        suggestWords(typed, library).filter(({ value }) => value.length <= 90 && !isSuggestionId(value)),
      translated: {
        de: { name: 'thema', about: 'Wovon du hören willst; leer: die Liste dessen, was du beobachtest' },
        fr: { name: 'sujet', about: 'Le sujet à suivre ; vide : la liste de tes suivis' },
        es: { name: 'tema', about: 'De qué quieres saber; vacío: la lista de lo que sigues' },
        ru: { name: 'тема', about: 'О чём сообщать; пусто — список того, за чем вы следите' },
        zh: { name: '主题', about: '想关注什么；留空则列出你的关注' },
      },
    },
    here: {
      kind: 'flag',
      about: 'Tell this channel instead of you (Manage Messages)',
      required: false,
      translated: {
        de: { name: 'hier', about: 'Diesen Kanal statt dich benachrichtigen (Nachrichten verwalten)' },
        fr: { name: 'ici', about: 'Prévenir ce salon plutôt que toi (Gérer les messages)' },
        es: { name: 'aquí', about: 'Avisar a este canal en vez de a ti (Gestionar mensajes)' },
        ru: { name: 'здесь', about: 'Сообщать в этот канал, а не вам (Управление сообщениями)' },
        zh: { name: '此处', about: '通知本频道而不是你（需要管理消息权限）' },
      },
    },
  },
  async run({ values, asker, watching }) {
    // What is said here is for the asker alone.
    const locale = asker.ownLocale ?? asker.locale;
    const say = watchWording(locale);
    const result = (reply: ReturnType<typeof notice>) => ({ reply, answer: null });
    if (!watching) return result(notice([say.notHere]));
    if (!values.topic) return result(watchList(await watching.of(asker), locale));
    const begun = await watching.begin(values.topic, values.here ?? false, asker);
    if (begun.kind !== 'refused') return result(begunReply(begun.watch, begun.kind === 'begun', locale));
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
