import type { Day } from '../../model/day.ts';
import { de, en, es, fr, ru, zh } from './grammar.ts';
import { spoken } from './spoken.ts';

/** What charts say in Footnote's own voice; as strings, for a picture knows no markup. */
export interface ChartWording {
  readonly chart: string;
  readonly strip: string;
  readonly rise: string;
  readonly fall: string;
  /** A rate: "per day". */
  readonly per: (unit: string) => string;
  /** What an axis of counts counts, where the articles do not name it. */
  readonly number: string;
  /** Labels of the axes of time. */
  readonly timeOf: string;
  readonly timeTold: string;
  /** After a value that is planned or foretold. */
  readonly plan: string;
  readonly planNoTime: string;
  /** How marks are to be read. */
  readonly readPlan: string;
  readonly readAbout: string;
  readonly readAtLeast: string;
  readonly readAtMost: string;
  readonly readRange: string;
  readonly readNoTime: string;
  readonly readReportDay: string;
  readonly firstReport: string;
  /** A value of no stated time. */
  readonly noTime: (day: Day) => string;
  readonly reportOf: (day: Day) => string;
  /** "2018: [1] $107 billion and [2] US$108 billion differ". */
  readonly differ: (when: string, one: string, other: string) => string;
  /** More sources, more points than there is room for. */
  readonly more: (n: number) => string;
  readonly unnumbered: (n: number) => string;
  /** Opens the description of a chart, and of a strip. */
  readonly describes: (topic: string, unit: string) => string;
  readonly describesStrip: (topic: string) => string;
  /** Other measures of the listing, which this chart leaves out. */
  readonly others: string;
  readonly none: string;
  readonly saved: (path: string) => string;
  readonly notSaved: (why: string) => string;
  /** On the card in a console: how to get the chart. */
  readonly consoleHint: string;
}

/** The words of charts for a language tag. */
export const chartWording = spoken<ChartWording>({
  chart: { en: 'Chart', de: 'Diagramm', fr: 'Graphique', es: 'Gráfico', ru: 'График', zh: '图表' },
  strip: { en: 'Strip', de: 'Zeitleiste', fr: 'Frise', es: 'Cronología', ru: 'Лента времени', zh: '时间轴' },
  rise: { en: 'rise', de: 'Anstieg', fr: 'hausse', es: 'aumento', ru: 'рост', zh: '增长' },
  fall: { en: 'fall', de: 'Rückgang', fr: 'baisse', es: 'descenso', ru: 'снижение', zh: '下降' },
  per: {
    en: (unit) => `per ${unit}`,
    de: (unit) => `je ${unit}`,
    fr: (unit) => `par ${unit}`,
    es: (unit) => `por ${unit}`,
    ru: (unit) => `за ${unit}`,
    zh: (unit) => `每 ${unit}`,
  },
  number: { en: 'number', de: 'Anzahl', fr: 'nombre', es: 'número', ru: 'количество', zh: '数量' },
  timeOf: {
    en: 'time the figure is of',
    de: 'Zeit, für die die Zahl gilt',
    fr: 'période à laquelle le chiffre se rapporte',
    es: 'período al que se refiere la cifra',
    ru: 'время, к которому относится число',
    zh: '数字所指的时间',
  },
  timeTold: {
    en: 'time the sentence tells of',
    de: 'Zeit, von der der Satz berichtet',
    fr: 'période dont parle la phrase',
    es: 'período del que habla la frase',
    ru: 'время, о котором говорит предложение',
    zh: '句子所述的时间',
  },
  plan: { en: 'plan', de: 'Plan', fr: 'prévu', es: 'previsto', ru: 'план', zh: '计划' },
  planNoTime: {
    en: 'plan, no time stated',
    de: 'Plan ohne Zeitangabe',
    fr: 'prévu, sans date',
    es: 'previsto, sin fecha',
    ru: 'план без срока',
    zh: '计划，未说明时间',
  },
  readPlan: {
    en: 'dashed: planned or foretold',
    de: 'gestrichelt: geplant oder vorhergesagt',
    fr: 'tirets : prévu ou annoncé',
    es: 'discontinuo: previsto o anunciado',
    ru: 'пунктир: план или прогноз',
    zh: '虚线：计划或预测',
  },
  readAbout: {
    en: '≈ pale: about',
    de: '≈ blass: ungefähr',
    fr: '≈ pâle : environ',
    es: '≈ pálido: aproximado',
    ru: '≈ бледный: около',
    zh: '≈ 浅色：约',
  },
  readAtLeast: {
    en: 'hollow ↑: that much or more',
    de: 'hohl ↑: so viel oder mehr',
    fr: 'creux ↑ : au moins autant',
    es: 'hueco ↑: esa cantidad o más',
    ru: 'полый ↑: столько или больше',
    zh: '空心 ↑：至少',
  },
  readAtMost: {
    en: 'hollow ↓: that much or less',
    de: 'hohl ↓: so viel oder weniger',
    fr: 'creux ↓ : au plus autant',
    es: 'hueco ↓: esa cantidad o menos',
    ru: 'полый ↓: столько или меньше',
    zh: '空心 ↓：至多',
  },
  readRange: {
    en: 'upright bar: a range',
    de: 'senkrechter Balken: eine Spanne',
    fr: 'barre verticale : un intervalle',
    es: 'barra vertical: un intervalo',
    ru: 'вертикальная полоса: диапазон',
    zh: '竖条：范围',
  },
  readNoTime: {
    en: 'dotted: no time stated, at the day of the report',
    de: 'gepunktet: ohne Zeitangabe, am Tag des Berichts',
    fr: 'pointillés : sans date, au jour de l’article',
    es: 'punteado: sin fecha, en el día del artículo',
    ru: 'точки: время не названо, стоит на дне публикации',
    zh: '点线：未说明时间，按报道日期',
  },
  readReportDay: {
    en: 'hollow: at the day of the report',
    de: 'hohl: am Tag des Berichts',
    fr: 'creux : au jour de l’article',
    es: 'hueco: en el día del artículo',
    ru: 'полый: стоит на дне публикации',
    zh: '空心：按报道日期',
  },
  firstReport: {
    en: 'first report',
    de: 'erster Bericht',
    fr: 'premier article',
    es: 'primer artículo',
    ru: 'первое сообщение',
    zh: '首次报道',
  },
  noTime: {
    en: (day) => `no time stated, report of ${en.date(day)}`,
    de: (day) => `ohne Zeitangabe, Bericht vom ${de.date(day)}`,
    fr: (day) => `sans date, article du ${fr.date(day)}`,
    es: (day) => `sin fecha, artículo del ${es.date(day)}`,
    ru: (day) => `время не названо, публикация: ${ru.date(day)}`,
    zh: (day) => `未说明时间，${zh.date(day)}的报道`,
  },
  reportOf: {
    en: (day) => `report of ${en.date(day)}`,
    de: (day) => `Bericht vom ${de.date(day)}`,
    fr: (day) => `article du ${fr.date(day)}`,
    es: (day) => `artículo del ${es.date(day)}`,
    ru: (day) => `публикация: ${ru.date(day)}`,
    zh: (day) => `${zh.date(day)}的报道`,
  },
  differ: {
    en: (when, one, other) => `${when}: ${one} and ${other} differ`,
    de: (when, one, other) => `${when}: ${one} und ${other} weichen voneinander ab`,
    fr: (when, one, other) => `${when} : ${one} et ${other} diffèrent`,
    es: (when, one, other) => `${when}: ${one} y ${other} difieren`,
    ru: (when, one, other) => `${when}: ${one} и ${other} расходятся`,
    zh: (when, one, other) => `${when}：${one} 与 ${other} 不一致`,
  },
  more: {
    en: (n) => `and ${n} more`,
    de: (n) => `und ${n} weitere`,
    fr: (n) => `et ${n} de plus`,
    es: (n) => `y ${n} más`,
    ru: (n) => `и ещё ${n}`,
    zh: (n) => `另有 ${n} 项`,
  },
  unnumbered: {
    en: (n) => `for want of room without a number: ${n}`,
    de: (n) => `aus Platzmangel ohne Nummer: ${n}`,
    fr: (n) => `sans numéro, faute de place : ${n}`,
    es: (n) => `sin número, por falta de espacio: ${n}`,
    ru: (n) => `без номера из-за нехватки места: ${n}`,
    zh: (n) => `因空间不足未标号：${n}`,
  },
  describes: {
    en: (topic, unit) => `Chart of ${topic} in ${unit}.`,
    de: (topic, unit) => `Diagramm zu ${topic} in ${unit}.`,
    fr: (topic, unit) => `Graphique : ${topic}, en ${unit}.`,
    es: (topic, unit) => `Gráfico: ${topic}, en ${unit}.`,
    ru: (topic, unit) => `График: ${topic}, ${unit}.`,
    zh: (topic, unit) => `图表：${topic}，单位：${unit}。`,
  },
  describesStrip: {
    en: (topic) => `Timeline of ${topic}.`,
    de: (topic) => `Zeitleiste zu ${topic}.`,
    fr: (topic) => `Frise chronologique : ${topic}.`,
    es: (topic) => `Cronología: ${topic}.`,
    ru: (topic) => `Лента времени: ${topic}.`,
    zh: (topic) => `时间轴：${topic}。`,
  },
  others: {
    en: 'Left out, because they measure something else; each has a chart of its own:',
    de: 'Nicht dabei, weil sie anderes messen; jedes hat ein eigenes Diagramm:',
    fr: 'Laissés de côté, car ils mesurent autre chose ; chacun a son graphique :',
    es: 'Quedan fuera porque miden otra cosa; cada uno tiene su gráfico:',
    ru: 'Не вошло, так как измеряет другое; у каждого свой график:',
    zh: '未列入，因为衡量的是别的；各有单独的图表：',
  },
  none: {
    en: 'There is no chart here: it takes two figures of one measure.',
    de: 'Hier gibt es kein Diagramm: Es braucht zwei Zahlen desselben Maßes.',
    fr: 'Pas de graphique ici : il faut deux chiffres d’une même grandeur.',
    es: 'Aquí no hay gráfico: hacen falta dos cifras de la misma medida.',
    ru: 'Здесь нет графика: нужны два числа одной величины.',
    zh: '此处没有图表：需要同一度量的两个数字。',
  },
  saved: {
    en: (path) => `Chart saved: ${path}`,
    de: (path) => `Diagramm gespeichert: ${path}`,
    fr: (path) => `Graphique enregistré : ${path}`,
    es: (path) => `Gráfico guardado: ${path}`,
    ru: (path) => `График сохранён: ${path}`,
    zh: (path) => `图表已保存：${path}`,
  },
  notSaved: {
    en: (why) => `The chart could not be saved: ${why}`,
    de: (why) => `Das Diagramm ließ sich nicht speichern: ${why}`,
    fr: (why) => `Le graphique n’a pas pu être enregistré : ${why}`,
    es: (why) => `No se pudo guardar el gráfico: ${why}`,
    ru: (why) => `Не удалось сохранить график: ${why}`,
    zh: (why) => `无法保存图表：${why}`,
  },
  consoleHint: {
    en: 'Type chart to save a picture of this.',
    de: 'Mit chart wird ein Bild davon gespeichert.',
    fr: 'Tape chart pour en enregistrer une image.',
    es: 'Escribe chart para guardar una imagen de esto.',
    ru: 'Наберите chart, чтобы сохранить картинку.',
    zh: '输入 chart 可保存为图片。',
  },
});
