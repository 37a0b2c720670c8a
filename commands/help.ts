import { command } from '../src/command/define.ts';
import type { Words } from '../src/model/reply.ts';
import { wording } from '../src/present/words/wording.ts';

export default command({
  name: 'help',
  about: 'What Footnote promises, its commands, and examples',
  translated: {
    de: { name: 'hilfe', about: 'Was Footnote verspricht, seine Befehle und Beispiele' },
    fr: { name: 'aide', about: 'Ce que Footnote promet, ses commandes et des exemples' },
    es: { name: 'ayuda', about: 'Lo que Footnote promete, sus comandos y ejemplos' },
    ru: { name: 'помощь', about: 'Что обещает Footnote, его команды и примеры' },
    zh: { name: '帮助', about: 'Footnote 的承诺、命令和示例' },
  },
  options: {},
  run({ asker, commands }) {
    const { help } = wording(asker.locale);
    const described = commands.map(({ usage, about }): Words => [{ foreign: usage, strong: true }, ` – ${about}`]);
    return {
      reply: {
        blocks: [
          { kind: 'title', words: help.title() },
          { kind: 'says', words: help.about(), tone: 'plain' },
          { kind: 'says', words: help.promiseTitle(), tone: 'strong' },
          { kind: 'list', items: help.promise() },
          { kind: 'says', words: help.commandsTitle(), tone: 'strong' },
          { kind: 'list', items: described },
          { kind: 'says', words: help.examplesTitle(), tone: 'strong' },
          { kind: 'list', items: help.examples() },
          ...help.reading().map((words) => ({ kind: 'says', words, tone: 'small' }) as const),
        ],
        actions: [{ do: 'dismiss' }],
        private: true,
      },
      answer: null,
    };
  },
});
