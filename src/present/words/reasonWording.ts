import { englishReasons as english } from '../../answer/englishLines.ts';
import type { LinesOf, Reason } from '../../model/problem.ts';
import { de, es, fr, ru } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** Why nothing was found. */
export type ReasonWording = LinesOf<Reason>;

const first = (words: readonly string[]): readonly string[] =>
  words.slice(0, 8).map((word) => (word.length > 60 ? `${word.slice(0, 60)}…` : word));
const low = (words: readonly string[]): string =>
  first(words)
    .map((word) => `„${word}“`)
    .join(', ');
const spaced = (words: readonly string[]): string =>
  first(words)
    .map((word) => `« ${word} »`)
    .join(', ');
const angled = (words: readonly string[]): string =>
  first(words)
    .map((word) => `«${word}»`)
    .join(', ');
const high = (words: readonly string[]): string =>
  first(words)
    .map((word) => `“${word}”`)
    .join('、');

/** " für 2018", and " (since 2014)" where the time has a word of its own before it. */
const timed = (time: string, before: string): string => (/^\p{Ll}/u.test(time) ? ` (${time})` : ` ${before} ${time}`);

const inGerman = (n: number): string => de.count(n, 'Artikel', 'Artikeln');
const inFrench = (n: number): string => fr.count(n, 'article', 'articles');
const inSpanish = (n: number): string => es.count(n, 'artículo', 'artículos');
const inRussian = (n: number): string => ru.count(n, 'статье', 'статьях', 'статьях');
const ofRussian = (n: number): string => ru.count(n, 'статьи', 'статей', 'статей');

/** The words of reasons in the language of a tag. */
export const reasonWording: Spoken<ReasonWording> = spoken<ReasonWording>({
  nobodyQuotedAbout: {
    en: english.nobodyQuotedAbout,
    de: ({ articles, about }) => `In ${inGerman(articles)} wird niemand zu „${about}“ zitiert.`,
    fr: ({ articles, about }) => `Personne n’est cité sur « ${about} » dans ${inFrench(articles)}.`,
    es: ({ articles, about }) => `En ${inSpanish(articles)} no se cita a nadie sobre «${about}».`,
    ru: ({ articles, about }) => `В ${inRussian(articles)} никого не цитируют на тему «${about}».`,
    zh: ({ articles, about }) => `${articles}篇文章中没有人就“${about}”被引用。`,
  },
  nobodyCalled: {
    en: english.nobodyCalled,
    de: ({ articles, name }) => `In ${inGerman(articles)} wird niemand namens „${name}“ genannt oder zitiert.`,
    fr: ({ articles, name }) => `Aucune personne appelée « ${name} » n’est nommée ni citée dans ${inFrench(articles)}.`,
    es: ({ articles, name }) => `En ${inSpanish(articles)} no se nombra ni se cita a nadie llamado «${name}».`,
    ru: ({ articles, name }) => `В ${inRussian(articles)} никто по имени «${name}» не назван и не процитирован.`,
    zh: ({ articles, name }) => `${articles}篇文章中没有提到或引用名为“${name}”的人。`,
  },
  neverQuoted: {
    en: english.neverQuoted,
    de: ({ articles, name }) => `${name} wird genannt, aber in ${inGerman(articles)} nie zitiert.`,
    fr: ({ articles, name }) => `${name} : nom présent, mais aucune citation dans ${inFrench(articles)}.`,
    es: ({ articles, name }) => `${name}: se menciona, pero no se cita en ${inSpanish(articles)}.`,
    ru: ({ articles, name }) => `${name}: имя встречается, но в ${inRussian(articles)} нет ни одной цитаты.`,
    zh: ({ articles, name }) => `提到了${name}，但${articles}篇文章都没有引用其原话。`,
  },
  notQuotedAbout: {
    en: english.notQuotedAbout,
    de: ({ name, about }) => `${name} wird zitiert, aber nicht zu „${about}“.`,
    fr: ({ name, about }) => `${name} : des citations, mais aucune sur « ${about} ».`,
    es: ({ name, about }) => `${name}: hay citas, pero ninguna sobre «${about}».`,
    ru: ({ name, about }) => `${name}: цитаты есть, но не на тему «${about}».`,
    zh: ({ name, about }) => `引用了${name}的话，但与“${about}”无关。`,
  },
  notQuotedThen: {
    en: english.notQuotedThen,
    de: ({ name }) => `${name} wird zitiert, aber nicht in Artikeln aus dieser Zeit.`,
    fr: ({ name }) => `${name} : des citations, mais pas dans des articles de cette période.`,
    es: ({ name }) => `${name}: hay citas, pero no en artículos de esa época.`,
    ru: ({ name }) => `${name}: цитаты есть, но не в статьях за это время.`,
    zh: ({ name }) => `引用了${name}的话，但不在该时期的文章中。`,
  },
  nothingTold: {
    en: english.nothingTold,
    de: ({ name }) => `${name} wird genannt, aber kein Satz erzählt davon.`,
    fr: ({ name }) => `${name} : nom présent, mais aucune phrase n’en parle.`,
    es: ({ name }) => `${name}: se menciona, pero ninguna frase lo explica.`,
    ru: ({ name }) => `${name}: имя встречается, но ни одно предложение о нём не рассказывает.`,
    zh: ({ name }) => `提到了${name}，但没有句子作出说明。`,
  },
  nothingToldThen: {
    en: english.nothingToldThen,
    de: ({ name }) => `${name} wird genannt, aber kein Artikel aus dieser Zeit erzählt davon.`,
    fr: ({ name }) => `${name} : nom présent, mais aucun article de cette période n’en parle.`,
    es: ({ name }) => `${name}: se menciona, pero ningún artículo de esa época lo explica.`,
    ru: ({ name }) => `${name}: имя встречается, но ни одна статья за это время о нём не рассказывает.`,
    zh: ({ name }) => `提到了${name}，但该时期没有文章作出说明。`,
  },
  noFigures: {
    en: english.noFigures,
    de: ({ about, time }) => `In den Artikeln steht keine Zahl${about && ` zu „${about}“`}${time && timed(time, 'für')}.`,
    fr: ({ about, time }) => `Aucun chiffre${about && ` sur « ${about} »`}${time && timed(time, 'pour')} dans les articles.`,
    es: ({ about, time }) =>
      `No hay ninguna cifra${about && ` sobre «${about}»`}${time && timed(time, 'para')} en los artículos.`,
    ru: ({ about, time }) => `В статьях нет цифр${about && ` на тему «${about}»`}${time && timed(time, 'за')}.`,
    zh: ({ about, time }) => `文章中没有${about && `关于“${about}”`}${time && `（${time}）`}的数字。`,
  },
  noDatedSentence: {
    en: english.noDatedSentence,
    de: ({ about, time }) => `In den Artikeln steht kein datierter Satz zu „${about}“${time && timed(time, 'aus')}.`,
    fr: ({ about, time }) => `Aucune phrase datée sur « ${about} »${time && ` (${time})`} dans les articles.`,
    es: ({ about, time }) => `No hay ninguna frase fechada sobre «${about}»${time && timed(time, 'de')} en los artículos.`,
    ru: ({ about, time }) => `В статьях нет датированных предложений на тему «${about}»${time && timed(time, 'за')}.`,
    zh: ({ about, time }) => `文章中没有关于“${about}”${time && `（${time}）`}且带日期的句子。`,
  },
  nothingBeside: {
    en: english.nothingBeside,
    de: ({ one, other, about }) =>
      `Weder ${one} noch ${other} hat eine Zahl oder Aussage${about && ` zu „${about}“`} zum Danebenstellen.`,
    fr: ({ one, other, about }) =>
      `Ni ${one} ni ${other} n’ont de chiffre ou de déclaration${about && ` sur « ${about} »`} à mettre en regard.`,
    es: ({ one, other, about }) =>
      `Ni ${one} ni ${other} tienen una cifra o declaración${about && ` sobre «${about}»`} que comparar.`,
    ru: ({ one, other, about }) =>
      `${one} и ${other}: нет ни цифр, ни высказываний${about && ` на тему «${about}»`}, чтобы поставить рядом.`,
    zh: ({ one, other, about }) => `${one}和${other}都没有可并列的${about && `关于“${about}”的`}数字或说法。`,
  },
  nothingClose: {
    en: english.nothingClose,
    de: ({ articles }) => `Nichts in ${inGerman(articles)} kommt diesen Worten nahe. Ob sie gefallen sind, sagt das nicht.`,
    fr: ({ articles }) => `Rien dans ${inFrench(articles)} n’est proche de ces mots. Cela ne dit pas s’ils ont été prononcés.`,
    es: ({ articles }) => `Nada en ${inSpanish(articles)} se acerca a estas palabras. Eso no dice si se pronunciaron.`,
    ru: ({ articles }) => `В ${inRussian(articles)} нет ничего близкого к этим словам. Были ли они сказаны, из этого не следует.`,
    zh: ({ articles }) => `${articles}篇文章中没有与之接近的文字，但这并不说明是否有人说过。`,
  },
  noPublisher: {
    en: english.noPublisher,
    de: ({ articles, publisher, publishers }) =>
      `Keiner von ${inGerman(articles)} ist von „${publisher}“; ${publishers.length ? `es gibt ${publishers.join(', ')}` : 'keiner nennt sein Medium'}.`,
    fr: ({ articles, publisher, publishers }) =>
      `Aucun article (sur ${articles}) n’est de « ${publisher} » ; ${publishers.length ? `il y a ${publishers.join(', ')}` : 'aucun ne nomme son média'}.`,
    es: ({ articles, publisher, publishers }) =>
      `Ningún artículo (de ${articles}) es de «${publisher}»; ${publishers.length ? `hay ${publishers.join(', ')}` : 'ninguno indica su medio'}.`,
    ru: ({ articles, publisher, publishers }) =>
      `Среди ${ofRussian(articles)} нет ни одной от «${publisher}»; ${publishers.length ? `есть ${publishers.join(', ')}` : 'издание нигде не указано'}.`,
    zh: ({ articles, publisher, publishers }) =>
      `${articles}篇文章均非来自“${publisher}”；${publishers.length ? `现有：${publishers.join('、')}` : '文章都没有注明媒体'}。`,
  },
  notOfThatTime: {
    en: english.notOfThatTime,
    de: ({ articles, first: from, last }) =>
      `Keiner von ${inGerman(articles)} ist aus dieser Zeit: ${from === null ? 'keiner hat ein Datum' : `sie reichen von ${from} bis ${last}`}.`,
    fr: ({ articles, first: from, last }) =>
      `Aucun article (sur ${articles}) n’est de cette période : ${from === null ? 'aucun n’a de date' : `ils vont du ${from} au ${last}`}.`,
    es: ({ articles, first: from, last }) =>
      `Ningún artículo (de ${articles}) es de esa época: ${from === null ? 'ninguno tiene fecha' : `van del ${from} al ${last}`}.`,
    ru: ({ articles, first: from, last }) =>
      `Среди ${ofRussian(articles)} нет ни одной за это время: ${from === null ? 'даты нигде не указаны' : `они охватывают ${from} — ${last}`}.`,
    zh: ({ articles, first: from, last }) =>
      `${articles}篇文章都不在该时期：${from === null ? '文章都没有日期' : `日期从${from}到${last}`}。`,
  },
  neverOccurs: {
    en: english.neverOccurs,
    de: ({ articles, words }) => `${low(words)} ${de.form(words.length, 'kommt', 'kommen')} in ${inGerman(articles)} nicht vor.`,
    fr: ({ articles, words }) =>
      `${spaced(words)} ${fr.form(words.length, 'n’apparaît', 'n’apparaissent')} pas dans ${inFrench(articles)}.`,
    es: ({ articles, words }) => `${angled(words)} no ${es.form(words.length, 'aparece', 'aparecen')} en ${inSpanish(articles)}.`,
    ru: ({ articles, words }) => `${angled(words)}: в ${inRussian(articles)} не встречается.`,
    zh: ({ articles, words }) => `${high(words)}未出现在${articles}篇文章中。`,
  },
  neverSideBySide: {
    en: english.neverSideBySide,
    de: ({ articles, phrases }) =>
      `${low(phrases)}: steht so in ${inGerman(articles)} nie nebeneinander. Such ohne Anführungszeichen.`,
    fr: ({ articles, phrases }) =>
      `${spaced(phrases)} : jamais côte à côte ainsi dans ${inFrench(articles)}. Cherche sans guillemets.`,
    es: ({ articles, phrases }) => `${angled(phrases)}: nunca así, seguidas, en ${inSpanish(articles)}. Busca sin comillas.`,
    ru: ({ articles, phrases }) => `${angled(phrases)}: в ${inRussian(articles)} такого подряд нет. Ищите без кавычек.`,
    zh: ({ articles, phrases }) => `${high(phrases)}：在${articles}篇文章中从未这样连在一起出现。请去掉引号再搜。`,
  },
  noMatch: {
    en: english.noMatch,
    de: ({ articles, words, narrowed }) =>
      `Nichts in ${inGerman(articles)} passt zu ${low(words)}${narrowed ? ' in diesen Grenzen; such mit weniger davon' : ''}.`,
    fr: ({ articles, words, narrowed }) =>
      `Rien dans ${inFrench(articles)} ne correspond à ${spaced(words)}${narrowed ? ' dans ces limites ; mets-en moins' : ''}.`,
    es: ({ articles, words, narrowed }) =>
      `Nada en ${inSpanish(articles)} coincide con ${angled(words)}${narrowed ? ' con esos límites; pon menos' : ''}.`,
    ru: ({ articles, words, narrowed }) =>
      `В ${inRussian(articles)} ничего не найдено по запросу ${angled(words)}${narrowed ? ' с такими ограничениями; уберите часть из них' : ''}.`,
    zh: ({ articles, words, narrowed }) =>
      `${articles}篇文章中没有与${high(words)}相符的内容${narrowed ? '（受限于筛选条件，请减少条件）' : ''}。`,
  },
});
