import { de, en, es, fr, ru, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What the preview page says of what is marked in an article. */
export interface PreviewMarksWording {
  readonly marks: string;
  /** The kinds of marks, by their names. */
  readonly kinds: Readonly<Record<'quotation' | 'indirect' | 'figure' | 'date' | 'name' | 'sentence', string>>;
  readonly next: string;
  readonly previous: string;
  readonly passedOver: string;
  at(start: number, end: number): string;
  /** What is known of a mark, label by label. */
  readonly about: Readonly<
    Record<
      | 'kind'
      | 'speaker'
      | 'named'
      | 'proof'
      | 'cue'
      | 'because'
      | 'confidence'
      | 'value'
      | 'unit'
      | 'precision'
      | 'change'
      | 'counts'
      | 'period'
      | 'credited'
      | 'name',
      string
    >
  >;
}

/** The words for marks in the language of a tag. */
export const previewMarksWording: Spoken<PreviewMarksWording> = spoken<PreviewMarksWording>({
  marks: { en: 'Marked', de: 'Markiert', fr: 'Marqué', es: 'Marcado', ru: 'Отмечено', zh: '标记' },
  kinds: {
    en: {
      quotation: 'Quotations',
      indirect: 'Reported speech',
      figure: 'Figures',
      date: 'Dates',
      name: 'Names',
      sentence: 'Sentences',
    },
    de: {
      quotation: 'Zitate',
      indirect: 'Indirekte Rede',
      figure: 'Zahlen',
      date: 'Zeitangaben',
      name: 'Namen',
      sentence: 'Sätze',
    },
    fr: {
      quotation: 'Citations',
      indirect: 'Propos rapportés',
      figure: 'Chiffres',
      date: 'Jours et dates',
      name: 'Noms',
      sentence: 'Phrases',
    },
    es: {
      quotation: 'Citas',
      indirect: 'Estilo indirecto',
      figure: 'Cifras',
      date: 'Fechas',
      name: 'Nombres',
      sentence: 'Frases',
    },
    ru: {
      quotation: 'Цитаты',
      indirect: 'Косвенная речь',
      figure: 'Числа',
      date: 'Даты',
      name: 'Имена',
      sentence: 'Предложения',
    },
    zh: { quotation: '引语', indirect: '转述', figure: '数字', date: '日期', name: '名称', sentence: '句子' },
  },
  next: {
    en: 'Next mark',
    de: 'Nächste Stelle',
    fr: 'Marque suivante',
    es: 'Marca siguiente',
    ru: 'Следующая отметка',
    zh: '下一处标记',
  },
  previous: {
    en: 'Previous mark',
    de: 'Vorige Stelle',
    fr: 'Marque précédente',
    es: 'Marca anterior',
    ru: 'Предыдущая отметка',
    zh: '上一处标记',
  },
  passedOver: {
    en: 'passed over: not part of the article',
    de: 'übergangen: kein Teil des Artikels',
    fr: 'laissé de côté : ne fait pas partie de l’article',
    es: 'omitido: no es parte del artículo',
    ru: 'пропущено: это не часть статьи',
    zh: '已略过：不属于文章正文',
  },
  at: {
    en: (start, end) => `characters ${en.number(start)} to ${en.number(end)}`,
    de: (start, end) => `Zeichen ${de.number(start)} bis ${de.number(end)}`,
    fr: (start, end) => `caractères ${fr.number(start)} à ${fr.number(end)}`,
    es: (start, end) => `caracteres ${es.number(start)} a ${es.number(end)}`,
    ru: (start, end) => `знаки с ${ru.number(start)} по ${ru.number(end)}`,
    zh: (start, end) => `第${zh.number(start)}至${zh.number(end)}个字符`,
  },
  about: {
    en: {
      ...{ kind: 'kind', speaker: 'speaker', named: 'named as', proof: 'first named', cue: 'speech word', because: 'because' },
      ...{ confidence: 'sure by', value: 'value', unit: 'unit', precision: 'precision', change: 'change', counts: 'of what' },
      ...{ period: 'period', credited: 'credited to', name: 'full name' },
    },
    de: {
      ...{ kind: 'Art', speaker: 'Sprecher', named: 'genannt als', proof: 'zuerst genannt', cue: 'Redewort', because: 'weil' },
      ...{
        confidence: 'sicher zu',
        value: 'Wert',
        unit: 'Einheit',
        precision: 'Genauigkeit',
        change: 'Änderung',
        counts: 'wovon',
      },
      ...{ period: 'Zeitraum', credited: 'laut', name: 'voller Name' },
    },
    fr: {
      ...{
        kind: 'sorte',
        speaker: 'qui parle',
        named: 'nommé',
        proof: 'nommé d’abord',
        cue: 'verbe de parole',
        because: 'parce que',
      },
      ...{ confidence: 'sûr à', value: 'valeur', unit: 'unité', precision: 'précision', change: 'évolution', counts: 'de quoi' },
      ...{ period: 'période', credited: 'selon', name: 'nom complet' },
    },
    es: {
      ...{
        kind: 'tipo',
        speaker: 'quién habla',
        named: 'nombrado como',
        proof: 'nombrado antes',
        cue: 'verbo de habla',
        because: 'porque',
      },
      ...{ confidence: 'seguro al', value: 'valor', unit: 'unidad', precision: 'precisión', change: 'cambio', counts: 'de qué' },
      ...{ period: 'periodo', credited: 'según', name: 'nombre completo' },
    },
    ru: {
      ...{
        kind: 'вид',
        speaker: 'кто говорит',
        named: 'назван как',
        proof: 'назван раньше',
        cue: 'слово речи',
        because: 'потому что',
      },
      ...{
        confidence: 'уверенность',
        value: 'значение',
        unit: 'единица',
        precision: 'точность',
        change: 'изменение',
        counts: 'чего',
      },
      ...{ period: 'период', credited: 'по данным', name: 'полное имя' },
    },
    zh: {
      ...{ kind: '类型', speaker: '说话人', named: '称呼', proof: '首次提及', cue: '言语词', because: '依据' },
      ...{ confidence: '把握', value: '数值', unit: '单位', precision: '精确度', change: '变化', counts: '所指' },
      ...{ period: '时期', credited: '出处', name: '全名' },
    },
  },
});
