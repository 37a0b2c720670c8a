import type { Day } from '../../model/day.ts';
import type { Words } from '../../model/reply.ts';
import { de, en, es, foreign, fr, joined, ru, say, strong, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** Where the full name of a speaker stands, seen from the word that stands for it. */
export interface Distance {
  readonly sentences: number;
}

/** What a citation names of an article. */
export interface Cited {
  readonly publisher: string | null;
  readonly title: string;
  readonly date: Day | null;
  readonly file: string;
}

/** Another article with the same words. */
export interface Other {
  readonly name: string;
  readonly date: Day | null;
}

/** What stands under a passage. */
export interface CitationWording {
  date(day: Day): string;
  said(speaker: string, cue: string | null): Words;
  resolved(surface: string, speaker: string, distance: Distance | null): Words;
  speakerUnclear(surface: string | null): Words;
  cited(of: Cited): Words;
  alsoIn(articles: readonly Other[]): Words;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

type Said = (speaker: string, cue: string | null) => Words;

/** The speaker, with the word that tells of speaking in the language's quotation marks. */
const speaking =
  (open: string, close: string): Said =>
  (speaker, cue) =>
    cue ? say`${strong(speaker)} (${open}${foreign(cue)}${close})` : [strong(speaker)];

/** `"he" = Ada Moor`, with where the name stands. */
function equal(open: string, close: string, where: (sentences: number) => string): CitationWording['resolved'] {
  return (surface, speaker, distance) => {
    const equation = say`${open}${foreign(surface)}${close} = ${strong(speaker)}`;
    return distance ? say`${equation}${where(distance.sentences)}` : equation;
  };
}

function citing(date: (day: Day) => string, unknown: string, comma = ', '): (of: Cited) => Words {
  return ({ publisher, title, date: published, file }) => {
    const head: Words = publisher ? [foreign(publisher), comma] : [];
    return say`${head}${foreign(title)}${comma}${published ? date(published) : unknown} · ${foreign(file)}`;
  };
}

/** Articles that are named; of more only their number is told. */
const mostOthers = 6;

function others(
  date: (day: Day) => string,
  more: (count: number) => string,
  comma = ', ',
): (articles: readonly Other[]) => Words {
  const one = ({ name, date: published }: Other) => (published ? say`${foreign(name)} (${date(published)})` : [foreign(name)]);
  return (articles) => {
    // A single one takes no more room than its being one more.
    const shown = articles.length > mostOthers + 1 ? articles.slice(0, mostOthers) : articles;
    const named = joined(shown.map(one), comma);
    return shown.length < articles.length ? [...named, more(articles.length - shown.length)] : named;
  };
}

const unclear =
  (line: string, open: string, close: string): CitationWording['speakerUnclear'] =>
  (surface) =>
    surface ? say`${line} (${open}${foreign(surface)}${close})` : [line];

/** The words of citations in the language of a tag. */
export const citationWording: Spoken<CitationWording> = spoken<CitationWording>({
  date: { en: en.date, de: de.date, fr: fr.date, es: es.date, ru: ru.date, zh: zh.date },
  said: {
    en: speaking('“', '”'),
    de: speaking('„', '“'),
    fr: speaking('« ', ' »'),
    es: speaking('«', '»'),
    ru: speaking('«', '»'),
    zh: speaking('“', '”'),
  },
  resolved: {
    en: equal('"', '"', (n) => {
      const many = Math.abs(n);
      if (n === 0) return ', named in the same sentence';
      return `, named ${small[many] ?? many} ${en.form(many, 'sentence', 'sentences')} ${n > 0 ? 'earlier' : 'later'}`;
    }),
    de: equal('„', '“', (n) => {
      const many = Math.abs(n);
      if (n === 0) return ', im selben Satz genannt';
      return `, ${many === 1 ? 'einen Satz' : `${many} Sätze`} ${n > 0 ? 'vorher' : 'danach'} genannt`;
    }),
    fr: equal('« ', ' »', (n) => {
      const many = Math.abs(n);
      if (n === 0) return ', nom donné dans la même phrase';
      return `, nom donné ${fr.count(many, 'phrase', 'phrases')} plus ${n > 0 ? 'haut' : 'bas'}`;
    }),
    es: equal('«', '»', (n) => {
      const many = Math.abs(n);
      if (n === 0) return ', nombre dado en la misma frase';
      return `, nombre dado ${es.count(many, 'frase', 'frases')} ${n > 0 ? 'antes' : 'después'}`;
    }),
    ru: equal('«', '»', (n) => {
      const many = Math.abs(n);
      if (n === 0) return ', имя названо в том же предложении';
      return `, имя названо на ${ru.count(many, 'предложение', 'предложения', 'предложений')} ${n > 0 ? 'раньше' : 'позже'}`;
    }),
    zh: equal('“', '”', (n) => {
      if (n === 0) return '，姓名见于同一句';
      return `，姓名见于${n > 0 ? '前' : '后'}${Math.abs(n) === 1 ? '一句' : `面第${Math.abs(n)}句`}`;
    }),
  },
  speakerUnclear: {
    en: unclear('speaker unclear', '"', '"'),
    de: unclear('wer spricht, ist unklar', '„', '“'),
    fr: unclear('auteur des propos incertain', '« ', ' »'),
    es: unclear('no está claro quién habla', '«', '»'),
    ru: unclear('неясно, кто говорит', '«', '»'),
    zh: unclear('说话人不明', '“', '”'),
  },
  cited: {
    en: citing(en.date, 'date unknown'),
    de: citing(de.date, 'Datum unbekannt'),
    fr: citing(fr.date, 'date inconnue'),
    es: citing(es.date, 'fecha desconocida'),
    ru: citing(ru.date, 'дата неизвестна'),
    zh: citing(zh.date, '日期不详', '，'),
  },
  alsoIn: {
    en: (articles) => say`The same words also in ${others(en.date, (count) => ` and ${count} more`)(articles)}.`,
    de: (articles) => say`Derselbe Wortlaut auch in: ${others(de.date, (count) => ` und ${count} weiteren`)(articles)}.`,
    fr: (articles) => say`Les mêmes mots aussi dans : ${others(fr.date, (count) => ` et ${count} autres`)(articles)}.`,
    es: (articles) => say`Las mismas palabras también en: ${others(es.date, (count) => ` y ${count} más`)(articles)}.`,
    ru: (articles) => say`Те же слова также в: ${others(ru.date, (count) => ` и ещё в ${count}`)(articles)}.`,
    zh: (articles) => say`相同文字另见于：${others(zh.date, (count) => `等，另有${count}篇`, '、')(articles)}。`,
  },
});
