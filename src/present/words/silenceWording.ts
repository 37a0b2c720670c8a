import type { Words } from '../../model/reply.ts';
import { de, en, es, fr, ru, say, strong, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** How an abstention is explained. */
export interface Silence {
  readonly articles: number;
  readonly searched: readonly string[];
  readonly neverOccur: readonly string[];
  readonly neverTogether: readonly string[];
}

/** What is said where the articles hold no answer. */
export interface SilenceWording {
  silence(): Words;
  searched(of: Silence): readonly Words[];
  /** Over passages that are near; says that they are no answer. */
  nearest(): Words;
  didYouMean(): Words;
}

type ListOf = (words: readonly string[]) => Words;

/** What was searched, then what never occurs and what never stands together, as far as there is any. */
function lines(
  { searched, neverOccur, neverTogether }: Silence,
  list: ListOf,
  said: {
    readonly searched: (words: Words | null) => Words;
    readonly never: Words;
    readonly apart: Words;
    readonly stop: string;
  },
): readonly Words[] {
  return [
    said.searched(searched.length ? list(searched) : null),
    ...(neverOccur.length ? [say`${said.never}${list(neverOccur)}${said.stop}`] : []),
    ...(neverTogether.length ? [say`${said.apart}${list(neverTogether)}${said.stop}`] : []),
  ];
}

/** The words of an abstention in the language of a tag. */
export const silenceWording: Spoken<SilenceWording> = spoken<SilenceWording>({
  silence: {
    en: () => ['No answer in these articles.'],
    de: () => ['Keine Antwort in diesen Artikeln.'],
    fr: () => ['Pas de réponse dans ces articles.'],
    es: () => ['No hay respuesta en estos artículos.'],
    ru: () => ['В этих статьях ответа нет.'],
    zh: () => ['这些文章中没有答案。'],
  },
  searched: {
    en: (of) => {
      const where = en.count(of.articles, 'article', 'articles');
      return lines(of, (words) => en.list(words.map(strong)), {
        searched: (words) => (words ? say`Searched ${where} for ${words}.` : say`Searched ${where}.`),
        never: say`${of.neverOccur.length === 1 ? 'Occurs' : 'Occur'} in none of them: `,
        apart: ['Known, but never together: '],
        stop: '.',
      });
    },
    de: (of) => {
      const where = de.count(of.articles, 'Artikel', 'Artikeln');
      return lines(of, (words) => de.list(words.map(strong)), {
        searched: (words) => (words ? say`Gesucht in ${where}: ${words}.` : say`Gesucht in ${where}.`),
        never: [of.neverOccur.length === 1 ? 'Kommt nirgends vor: ' : 'Kommen nirgends vor: '],
        apart: ['Bekannt, aber nie zusammen: '],
        stop: '.',
      });
    },
    fr: (of) => {
      const where = fr.count(of.articles, 'article', 'articles');
      return lines(of, (words) => fr.list(words.map(strong)), {
        searched: (words) => (words ? say`Recherché dans ${where} : ${words}.` : say`Recherche dans ${where}.`),
        never: [of.neverOccur.length === 1 ? 'N’apparaît nulle part : ' : 'N’apparaissent nulle part : '],
        apart: ['Connus, mais jamais ensemble : '],
        stop: '.',
      });
    },
    es: (of) => {
      const where = es.count(of.articles, 'artículo', 'artículos');
      return lines(of, (words) => es.list(words.map(strong)), {
        searched: (words) => (words ? say`Buscado en ${where}: ${words}.` : say`Búsqueda en ${where}.`),
        never: [of.neverOccur.length === 1 ? 'No aparece en ninguno: ' : 'No aparecen en ninguno: '],
        apart: ['Aparecen, pero nunca juntas: '],
        stop: '.',
      });
    },
    ru: (of) => {
      const where = ru.count(of.articles, 'статье', 'статьях', 'статьях');
      return lines(of, (words) => ru.list(words.map(strong)), {
        searched: (words) => (words ? say`Искали в ${where}: ${words}.` : say`Искали в ${where}.`),
        never: [of.neverOccur.length === 1 ? 'Нигде не встречается: ' : 'Нигде не встречаются: '],
        apart: ['Встречаются, но ни разу вместе: '],
        stop: '.',
      });
    },
    zh: (of) => {
      const where = `${zh.number(of.articles)}篇文章`;
      return lines(of, (words) => zh.list(words.map(strong)), {
        searched: (words) => (words ? say`已在${where}中查找：${words}。` : say`已在${where}中查找。`),
        never: ['均未出现：'],
        apart: ['各自出现过，但从未同时出现：'],
        stop: '。',
      });
    },
  },
  nearest: {
    en: () => ['The nearest, which is not an answer:'],
    de: () => ['Am nächsten kommt dies, es ist aber keine Antwort:'],
    fr: () => ['Le plus proche, sans être une réponse :'],
    es: () => ['Lo más cercano, que no es una respuesta:'],
    ru: () => ['Ближайшее по смыслу, но это не ответ:'],
    zh: () => ['最接近的内容，但并非答案：'],
  },
  didYouMean: {
    en: () => ['Did you mean:'],
    de: () => ['Meintest du:'],
    fr: () => ['Tu voulais dire :'],
    es: () => ['¿Querías decir…?'],
    ru: () => ['Возможно, вы имели в виду:'],
    zh: () => ['你是不是想问：'],
  },
});
