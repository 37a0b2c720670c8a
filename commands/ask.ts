import { askSteps } from '../src/answer/answer.ts';
import { suggestionOf, suggestQuestions } from '../src/answer/suggest/suggestions.ts';
import { command } from '../src/command/define.ts';
import { privately } from '../src/command/options.ts';
import { present } from '../src/present/reply.ts';

export default command({
  name: 'ask',
  about: 'Answers from the articles, word for word, with a citation under every passage',
  translated: {
    de: { name: 'fragen', about: 'Antwortet im Wortlaut der Artikel, mit einer Quelle unter jeder Stelle' },
    fr: { name: 'demander', about: 'Répond d’après les articles, mot pour mot, avec une source sous chaque passage' },
    es: { name: 'preguntar', about: 'Responde con las palabras de los artículos, con una cita bajo cada pasaje' },
    ru: { name: 'спросить', about: 'Отвечает словами статей, со ссылкой под каждым отрывком' },
    zh: { name: '提问', about: '逐字引用文章作答，每段都注明出处' },
  },
  repeatable: true,
  options: {
    question: {
      kind: 'text',
      about: 'A question or a few key words',
      required: true,
      maxLength: 1000,
      suggest: suggestQuestions,
      expand: suggestionOf,
      translated: {
        de: { name: 'frage', about: 'Eine Frage oder ein paar Stichwörter' },
        fr: { name: 'question', about: 'Une question ou quelques mots-clés' },
        es: { name: 'pregunta', about: 'Una pregunta o unas palabras clave' },
        ru: { name: 'вопрос', about: 'Вопрос или несколько ключевых слов' },
        zh: { name: '问题', about: '一个问题或几个关键词' },
      },
    },
    private: privately,
    for: {
      kind: 'person',
      about: 'Whom the answer is for; only they are told',
      required: false,
      translated: {
        de: { name: 'für', about: 'Für wen die Antwort ist; nur diese Person wird benachrichtigt' },
        fr: { name: 'pour', about: 'À qui la réponse est destinée ; seule cette personne est notifiée' },
        es: { name: 'para', about: 'Para quién es la respuesta; solo se avisa a esa persona' },
        ru: { name: 'для', about: 'Для кого ответ; уведомление получит только этот человек' },
        zh: { name: '给', about: '回答给谁；只通知此人' },
      },
    },
    limit: { kind: 'count', about: 'Passages at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  *run({ values, library, asker }) {
    const answer = yield* askSteps(library, { question: values.question, limit: values.limit ?? 5 });
    return {
      reply: present(answer, library, { locale: asker.locale, private: values.private }),
      answer,
    };
  },
});
