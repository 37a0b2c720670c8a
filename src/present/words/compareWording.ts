import type { Words } from '../../model/reply.ts';
import { type Spoken, spoken } from './spoken.ts';

/** Heads of the columns where sources stand side by side. */
export interface CompareHead {
  readonly source: string;
  readonly date: string;
  readonly value: string;
  readonly credit: string;
  readonly period: string;
}

/** What the card behind "Compare" says. */
export interface CompareWording {
  title(): Words;
  readonly head: CompareHead;
  unknown(): string;
  nothing(): Words;
  neutral(): Words;
}

const dash = () => '–';

/** The words of comparisons in the language of a tag. */
export const compareWording: Spoken<CompareWording> = spoken<CompareWording>({
  title: {
    en: () => ['Compared'],
    de: () => ['Im Vergleich'],
    fr: () => ['Comparaison'],
    es: () => ['Comparación'],
    ru: () => ['Сравнение'],
    zh: () => ['对比'],
  },
  head: {
    en: { source: 'Source', date: 'Date', value: 'Says', credit: 'Credited to', period: 'For' },
    de: { source: 'Quelle', date: 'Datum', value: 'Angabe', credit: 'Laut', period: 'Für' },
    fr: { source: 'Source', date: 'Date', value: 'Indique', credit: 'Selon', period: 'Pour' },
    es: { source: 'Fuente', date: 'Fecha', value: 'Dice', credit: 'Según', period: 'Para' },
    ru: { source: 'Источник', date: 'Дата', value: 'Данные', credit: 'По данным', period: 'За период' },
    zh: { source: '来源', date: '日期', value: '说法', credit: '数据出处', period: '时期' },
  },
  unknown: { en: dash, de: dash, fr: dash, es: dash, ru: dash, zh: dash },
  nothing: {
    en: () => ['There is nothing to compare here: no two articles give the same measure.'],
    de: () => ['Hier gibt es nichts zu vergleichen: Keine zwei Artikel nennen dieselbe Größe.'],
    fr: () => ['Rien à comparer ici : aucune donnée n’est commune à deux articles.'],
    es: () => ['Aquí no hay nada que comparar: ningún dato aparece en dos artículos.'],
    ru: () => ['Здесь нечего сравнивать: нет показателя, который приводили бы две статьи.'],
    zh: () => ['这里没有可对比的内容：没有两篇文章给出同一项数据。'],
  },
  neutral: {
    en: () => ['Footnote shows what each source says; it does not say who is right.'],
    de: () => ['Footnote zeigt, was jede Quelle sagt – nicht, wer recht hat.'],
    fr: () => ['Footnote montre ce que dit chaque source ; il ne dit pas qui a raison.'],
    es: () => ['Footnote muestra lo que dice cada fuente; no dice quién tiene razón.'],
    ru: () => ['Footnote показывает, что говорит каждый источник, но не решает, кто прав.'],
    zh: () => ['Footnote只展示各来源的说法，不判断谁对谁错。'],
  },
});
