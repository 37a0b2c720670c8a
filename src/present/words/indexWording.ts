import type { IndexHealth } from '../../index/remote/within.ts';
import { de, en, es, fr, ru, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What is said of an index on other machines. */
export interface IndexWording {
  /** Everything has a copy to spare. */
  green(about: Numbers): string;
  /** Some copies are missing, all articles are there. */
  yellow(about: Numbers): string;
  /** Some articles are missing. */
  red(about: Numbers): string;
  away(about: Numbers): string;
  empty(about: Numbers): string;
}

type Numbers = Omit<IndexHealth, 'state'>;

/** The words of the index in the language of a tag. */
export const indexWording: Spoken<IndexWording> = spoken<IndexWording>({
  green: {
    en: (about) => `Index: green, whole and with copies (${inEnglish(about)})`,
    de: (about) => `Index: grün, vollständig und mit Kopien (${inGerman(about)})`,
    fr: (about) => `Index : vert, complet et copié (${inFrench(about)})`,
    es: (about) => `Índice: verde, completo y con copias (${inSpanish(about)})`,
    ru: (about) => `Индекс: зелёный, полный и с копиями (${inRussian(about)})`,
    zh: (about) => `索引：绿色，完整且有副本（${inChinese(about)}）`,
  },
  yellow: {
    en: (about) => `Index: yellow, whole, but copies are missing (${inEnglish(about)})`,
    de: (about) => `Index: gelb, vollständig, aber es fehlen Kopien (${inGerman(about)})`,
    fr: (about) => `Index : jaune, complet, mais des copies manquent (${inFrench(about)})`,
    es: (about) => `Índice: amarillo, completo, pero faltan copias (${inSpanish(about)})`,
    ru: (about) => `Индекс: жёлтый, полный, но не хватает копий (${inRussian(about)})`,
    zh: (about) => `索引：黄色，完整，但缺少副本（${inChinese(about)}）`,
  },
  red: {
    en: (about) => `Index: red, a part of it is missing (${inEnglish(about)})`,
    de: (about) => `Index: rot, ein Teil fehlt (${inGerman(about)})`,
    fr: (about) => `Index : rouge, une partie manque (${inFrench(about)})`,
    es: (about) => `Índice: rojo, falta una parte (${inSpanish(about)})`,
    ru: (about) => `Индекс: красный, часть недоступна (${inRussian(about)})`,
    zh: (about) => `索引：红色，部分缺失（${inChinese(about)}）`,
  },
  away: {
    en: ({ waiting }) => `Index: cannot be reached; Footnote keeps trying (to be sent: ${en.number(waiting)})`,
    de: ({ waiting }) => `Index: nicht erreichbar; Footnote versucht es weiter (noch zu senden: ${de.number(waiting)})`,
    fr: ({ waiting }) => `Index : injoignable ; Footnote continue d’essayer (à envoyer : ${fr.number(waiting)})`,
    es: ({ waiting }) => `Índice: inaccesible; Footnote sigue intentándolo (por enviar: ${es.number(waiting)})`,
    ru: ({ waiting }) => `Индекс: недоступен; попытки продолжаются (осталось отправить: ${ru.number(waiting)})`,
    zh: ({ waiting }) => `索引：无法访问，正在重试（待发送：${zh.number(waiting)}）`,
  },
  empty: {
    en: () => 'Index: reached, but empty; “npm run index” fills it',
    de: () => 'Index: erreichbar, aber leer; „npm run index“ füllt ihn',
    fr: () => 'Index : joignable, mais vide ; « npm run index » le remplit',
    es: () => 'Índice: accesible, pero vacío; «npm run index» lo llena',
    ru: () => 'Индекс: доступен, но пуст; его заполнит «npm run index»',
    zh: () => '索引：可以访问，但为空；“npm run index” 可填充',
  },
});

const inEnglish = ({ nodes, articles, passages, waiting }: Numbers): string =>
  `nodes: ${en.number(nodes)}, articles: ${en.number(articles)}, passages: ${en.number(passages)}, to be sent: ${en.number(waiting)}`;
const inGerman = ({ nodes, articles, passages, waiting }: Numbers): string =>
  `Knoten: ${de.number(nodes)}, Artikel: ${de.number(articles)}, Absätze: ${de.number(passages)}, noch zu senden: ${de.number(waiting)}`;
const inFrench = ({ nodes, articles, passages, waiting }: Numbers): string =>
  `nœuds : ${fr.number(nodes)}, articles : ${fr.number(articles)}, passages : ${fr.number(passages)}, à envoyer : ${fr.number(waiting)}`;
const inSpanish = ({ nodes, articles, passages, waiting }: Numbers): string =>
  `nodos: ${es.number(nodes)}, artículos: ${es.number(articles)}, pasajes: ${es.number(passages)}, por enviar: ${es.number(waiting)}`;
const inRussian = ({ nodes, articles, passages, waiting }: Numbers): string =>
  `узлов: ${ru.number(nodes)}, статей: ${ru.number(articles)}, отрывков: ${ru.number(passages)}, осталось отправить: ${ru.number(waiting)}`;
const inChinese = ({ nodes, articles, passages, waiting }: Numbers): string =>
  `节点：${zh.number(nodes)}，文章：${zh.number(articles)}，段落：${zh.number(passages)}，待发送：${zh.number(waiting)}`;
