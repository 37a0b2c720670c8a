import type { Period } from '../../model/day.ts';
import type { Words } from '../../model/reply.ts';
import { de, en, es, foreign, fr, joined, ru, say, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What a figure of a list is: a level, the size of a change, or a place in an order. */
type Sort = 'level' | 'change' | 'rank';

/** What /figures, /timeline, /who and /compare say beside the passages. */
export interface ListWording {
  readonly figureHeads: Readonly<Record<Sort, string>>;
  figuresShown(shown: number, total: number): string;
  /** Only so many of the articles that may hold something were read. */
  onlyRead(articles: number): string;
  /** Behind `onlyRead`, where a time can be asked for. */
  readonly narrower: string;
  /** Of a timeline. */
  sentencesShown(shown: number, total: number): string;
  /** The time of a figure or a moment. */
  period(time: Period): string;
  /** After a figure: "per barrel", in the unit's own words. */
  per(unit: string): Words;
  change(direction: 'rise' | 'fall'): string;
  /** A change with the level it leads to, after its size: " rise to $3 billion". */
  changeTo(direction: 'rise' | 'fall', level: string): Words;
  readonly rank: string;
  creditedTo(name: string): Words;
  /** Before other places with the same figure. */
  readonly also: string;
  /** The day of a moment is that of its report. */
  readonly dayOfReport: string;
  readonly firstReport: string;
  /** Where a person's role, what is said of and by the person stands: `whatTheyAre('[1] [2]')`. */
  whatTheyAre(citations: string): string;
  saidOfThem(citations: string): string;
  saidByThem(citations: string): string;
  perhapsMeant(names: readonly string[]): Words;
  /** How two figures side by side stand to one another. */
  relation(kind: 'agree' | 'differ' | 'apart' | 'untimed'): string;
  /** Head of what both sides of /compare measure or speak of. */
  readonly sideBySide: string;
  /** Head of what only one side of /compare has. */
  readonly oneSided: string;
  /** The title of /compare, with what was asked to be compared. */
  compared(one: string, other: string, topic: string | null): Words;
  /** A side of /compare that has nothing to show, of a topic where one was asked. */
  nothingFrom(side: string, topic: string | null): Words;
}

const after =
  (label: string) =>
  (citations: string): string =>
    `${label} ${citations}`;

const names = (list: readonly string[], comma = ', '): Words =>
  joined(
    list.map((name) => [foreign(name)]),
    comma,
  );

/** The words of lists in the language of a tag. */
export const listWording: Spoken<ListWording> = spoken<ListWording>({
  figureHeads: {
    en: { level: 'Amounts, counts and shares', change: 'Changes', rank: 'Ranks and series' },
    de: { level: 'Beträge, Anzahlen und Anteile', change: 'Veränderungen', rank: 'Ränge und Reihen' },
    fr: { level: 'Montants, nombres et parts', change: 'Variations', rank: 'Rangs et séries' },
    es: { level: 'Importes, cantidades y porcentajes', change: 'Variaciones', rank: 'Puestos y series' },
    ru: { level: 'Суммы, количества и доли', change: 'Изменения', rank: 'Места и ряды' },
    zh: { level: '金额、数量与占比', change: '变化', rank: '排名与序列' },
  },
  period: { en: en.period, de: de.period, fr: fr.period, es: es.period, ru: ru.period, zh: zh.period },
  figuresShown: {
    en: (n, total) => `${n} of ${total} figures are shown; name a period or more of the topic to see fewer.`,
    de: (n, total) => `${n} von ${total} Zahlen sind zu sehen; nenne einen Zeitraum oder mehr vom Thema, um einzugrenzen.`,
    fr: (n, total) => `${n} chiffres sur ${total} sont affichés ; précise une période ou le sujet pour en voir moins.`,
    es: (n, total) => `Se muestran ${n} de ${total} cifras; indica un periodo o concreta el tema para ver menos.`,
    ru: (n, total) => `Показано ${n} из ${total} цифр; укажите период или уточните тему, чтобы сузить выбор.`,
    zh: (n, total) => `共${total}个数字，显示${n}个；注明时期或更具体的主题可缩小范围。`,
  },
  sentencesShown: {
    en: (n, total) => `${n} of ${total} sentences are shown; name a time or more of the topic to see others.`,
    de: (n, total) => `${n} von ${total} Sätzen sind zu sehen; nenne eine Zeit oder mehr vom Thema, um andere zu sehen.`,
    fr: (n, total) => `${n} phrases sur ${total} sont affichées ; précise une date ou le sujet pour en voir d’autres.`,
    es: (n, total) => `Se muestran ${n} de ${total} frases; indica una fecha o concreta el tema para ver otras.`,
    ru: (n, total) => `Показано ${n} из ${total} предложений; укажите время или уточните тему, чтобы увидеть другие.`,
    zh: (n, total) => `共${total}句，显示${n}句；注明时期或更具体的主题可查看其他句子。`,
  },
  onlyRead: {
    en: (n) => `More articles may hold something on this; ${n} of them were read, the nearest and newest.`,
    de: (n) => `Weitere Artikel können dazu etwas enthalten; gelesen wurden ${n} davon, die nächstliegenden und neuesten.`,
    fr: (n) => `D’autres articles peuvent en parler ; ${n} ont été lus, les plus proches et les plus récents.`,
    es: (n) => `Puede haber más artículos sobre esto; se leyeron ${n}, los más cercanos y recientes.`,
    ru: (n) => `Об этом могут говорить и другие статьи; прочитано ${n}: самые близкие и новые.`,
    zh: (n) => `可能还有文章涉及此事；已读取其中最接近且最新的${n}篇。`,
  },
  narrower: {
    en: ' A time or more words narrow it down.',
    de: ' Eine Zeit oder mehr Wörter grenzen ein.',
    fr: ' Une date ou d’autres mots permettent de cibler.',
    es: ' Una fecha o más palabras acotan la búsqueda.',
    ru: ' Уточните время или добавьте слова.',
    zh: '注明时间或补充词语可缩小范围。',
  },
  per: {
    en: (unit) => say` per ${foreign(unit)}`,
    de: (unit) => say` pro ${foreign(unit)}`,
    fr: (unit) => say` par ${foreign(unit)}`,
    es: (unit) => say` por ${foreign(unit)}`,
    ru: (unit) => say` / ${foreign(unit)}`,
    zh: (unit) => say` / ${foreign(unit)}`,
  },
  change: {
    en: (to) => to,
    de: (to) => (to === 'rise' ? 'Anstieg' : 'Rückgang'),
    fr: (to) => (to === 'rise' ? 'hausse' : 'baisse'),
    es: (to) => (to === 'rise' ? 'aumento' : 'descenso'),
    ru: (to) => (to === 'rise' ? 'рост' : 'снижение'),
    zh: (to) => (to === 'rise' ? '上升' : '下降'),
  },
  changeTo: {
    en: (to, level) => say` ${to} to ${foreign(level)}`,
    de: (to, level) => say` ${to === 'rise' ? 'Anstieg' : 'Rückgang'} auf ${foreign(level)}`,
    fr: (to, level) => say` de ${to === 'rise' ? 'hausse' : 'baisse'}, à ${foreign(level)}`,
    es: (to, level) => say` de ${to === 'rise' ? 'aumento' : 'descenso'}, hasta ${foreign(level)}`,
    ru: (to, level) => say`: ${to === 'rise' ? 'рост' : 'снижение'} до ${foreign(level)}`,
    zh: (to, level) => say` ${to === 'rise' ? '上升' : '下降'}至${foreign(level)}`,
  },
  rank: { en: 'rank', de: 'Rang', fr: 'rang', es: 'puesto', ru: 'место', zh: '排名' },
  creditedTo: {
    en: (name) => say`credited to ${foreign(name)}`,
    de: (name) => say`laut ${foreign(name)}`,
    fr: (name) => say`selon ${foreign(name)}`,
    es: (name) => say`según ${foreign(name)}`,
    ru: (name) => say`по данным: ${foreign(name)}`,
    zh: (name) => say`据${foreign(name)}`,
  },
  also: { en: 'also', de: 'auch', fr: 'aussi', es: 'también', ru: 'также', zh: '另见' },
  dayOfReport: {
    en: '(day of the report)',
    de: '(Tag des Berichts)',
    fr: '(jour de l’article)',
    es: '(día de la noticia)',
    ru: '(день публикации)',
    zh: '（报道当日）',
  },
  firstReport: {
    en: 'first report',
    de: 'erster Bericht',
    fr: 'premier article',
    es: 'primera noticia',
    ru: 'первая публикация',
    zh: '最早报道',
  },
  whatTheyAre: {
    en: after('Role'),
    de: after('Funktion'),
    fr: after('Fonction'),
    es: after('Cargo'),
    ru: after('Должность'),
    zh: after('身份'),
  },
  saidOfThem: {
    en: after('About them'),
    de: after('Über die Person'),
    fr: after('À son sujet'),
    es: after('Sobre la persona'),
    ru: after('О человеке'),
    zh: after('相关报道'),
  },
  saidByThem: {
    en: after('In their own words'),
    de: after('Im Wortlaut'),
    fr: after('Ses propos'),
    es: after('Sus palabras'),
    ru: after('Прямая речь'),
    zh: after('本人所言'),
  },
  perhapsMeant: {
    en: (list) => say`Kept apart, but perhaps meant: ${names(list)}`,
    de: (list) => say`Getrennt geführt, aber vielleicht gemeint: ${names(list)}`,
    fr: (list) => say`Laissés à part, mais peut-être visés : ${names(list)}`,
    es: (list) => say`Se dejan aparte, pero quizá te refieras a: ${names(list)}`,
    ru: (list) => say`Показаны отдельно, но, возможно, имелись в виду: ${names(list)}`,
    zh: (list) => say`分开列出，但也可能是你要找的：${names(list, '、')}`,
  },
  relation: {
    en: (kind) => ({ agree: 'they agree', differ: 'they differ', apart: 'different times', untimed: 'one gives no time' })[kind],
    de: (kind) =>
      ({ agree: 'stimmen überein', differ: 'weichen ab', apart: 'verschiedene Zeiten', untimed: 'eine Angabe ohne Zeit' })[kind],
    fr: (kind) =>
      ({ agree: 'concordent', differ: 'divergent', apart: 'périodes différentes', untimed: 'une seule précise la période' })[
        kind
      ],
    es: (kind) =>
      ({ agree: 'coinciden', differ: 'difieren', apart: 'épocas distintas', untimed: 'solo una indica la época' })[kind],
    ru: (kind) =>
      ({ agree: 'совпадают', differ: 'расходятся', apart: 'разное время', untimed: 'время указано только у одной' })[kind],
    zh: (kind) => ({ agree: '一致', differ: '不一致', apart: '时期不同', untimed: '其中一项未注明时期' })[kind],
  },
  sideBySide: {
    en: 'Side by side',
    de: 'Nebeneinander',
    fr: 'Côte à côte',
    es: 'Lado a lado',
    ru: 'Рядом',
    zh: '并列对照',
  },
  oneSided: {
    en: 'On one side only',
    de: 'Nur auf einer Seite',
    fr: 'D’un seul côté',
    es: 'Solo en un lado',
    ru: 'Только у одной стороны',
    zh: '仅见于一方',
  },
  compared: {
    en: (a, b, topic) => say`${foreign(a)} and ${foreign(b)} compared${topic ? say` on “${foreign(topic)}”` : ''}`,
    de: (a, b, topic) => say`${foreign(a)} und ${foreign(b)} im Vergleich${topic ? say`: ${foreign(topic)}` : ''}`,
    fr: (a, b, topic) => say`${foreign(a)} et ${foreign(b)} comparés${topic ? say` : ${foreign(topic)}` : ''}`,
    es: (a, b, topic) => say`Comparación de ${foreign(a)} y ${foreign(b)}${topic ? say`: ${foreign(topic)}` : ''}`,
    ru: (a, b, topic) => say`Сравнение: ${foreign(a)} и ${foreign(b)}${topic ? say` (${foreign(topic)})` : ''}`,
    zh: (a, b, topic) => say`对比：${foreign(a)}与${foreign(b)}${topic ? say`（${foreign(topic)}）` : ''}`,
  },
  nothingFrom: {
    en: (side, topic) =>
      topic
        ? say`${foreign(side)}: nothing about “${foreign(topic)}” in the articles.`
        : say`${foreign(side)}: no figure or statement in the articles.`,
    de: (side, topic) =>
      topic
        ? say`${foreign(side)}: nichts über „${foreign(topic)}“ in den Artikeln.`
        : say`${foreign(side)}: keine Zahl oder Aussage in den Artikeln.`,
    fr: (side, topic) =>
      topic
        ? say`${foreign(side)} : rien sur « ${foreign(topic)} » dans les articles.`
        : say`${foreign(side)} : ni chiffre ni déclaration dans les articles.`,
    es: (side, topic) =>
      topic
        ? say`${foreign(side)}: nada sobre «${foreign(topic)}» en los artículos.`
        : say`${foreign(side)}: ninguna cifra ni declaración en los artículos.`,
    ru: (side, topic) =>
      topic
        ? say`${foreign(side)}: в статьях ничего нет на тему «${foreign(topic)}».`
        : say`${foreign(side)}: в статьях нет ни цифр, ни высказываний.`,
    zh: (side, topic) =>
      topic ? say`${foreign(side)}：文章中没有关于“${foreign(topic)}”的内容。` : say`${foreign(side)}：文章中没有数字或说法。`,
  },
});
