import { de, en, es, fr, ru, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What the preview page says of how an answer came about. */
export interface PreviewWhyWording {
  readonly title: string;
  readonly nothing: string;
  readonly read: string;
  readonly expects: string;
  readonly focus: string;
  readonly names: string;
  readonly period: string;
  readonly word: string;
  readonly weight: string;
  sentences(n: number): string;
  readAs(words: string): string;
  readonly isName: string;
  readonly decision: string;
  sure(percent: string, needed: string): string;
  readonly close: string;
  /** What must hold besides, by its name. */
  readonly conditions: Readonly<Record<'yearIsKnown' | 'namesAreKnown' | 'periodIsMet' | 'saidOutright' | 'isMeasured', string>>;
  readonly holds: string;
  readonly fails: string;
  candidates(looked: number): string;
  readonly shown: string;
  readonly parts: string;
  readonly evidence: string;
  readonly times: string;
  /** The steps that take time, by their names. */
  readonly steps: Readonly<Record<'understand' | 'retrieve' | 'score' | 'decide' | 'whole' | 'trip', string>>;
  took(ms: string): string;
}

/** The words of how an answer came about, in the language of a tag. */
export const previewWhyWording: Spoken<PreviewWhyWording> = spoken<PreviewWhyWording>({
  title: {
    en: 'Why this answer',
    de: 'Warum diese Antwort',
    fr: 'Pourquoi cette réponse',
    es: 'Por qué esta respuesta',
    ru: 'Почему такой ответ',
    zh: '为何如此回答',
  },
  nothing: {
    en: 'This command looks nothing up that could be explained.',
    de: 'Dieser Befehl schlägt nichts nach, was sich erklären ließe.',
    fr: 'Cette commande ne cherche rien qui puisse s’expliquer.',
    es: 'Este comando no busca nada que se pueda explicar.',
    ru: 'Эта команда не ищет ничего, что можно объяснить.',
    zh: '此命令没有可解释的检索。',
  },
  read: {
    en: 'How the question was read',
    de: 'Wie die Frage gelesen wurde',
    fr: 'Comment la question a été lue',
    es: 'Cómo se leyó la pregunta',
    ru: 'Как понят вопрос',
    zh: '问题的理解',
  },
  expects: { en: 'expects', de: 'erwartet', fr: 'attend', es: 'espera', ru: 'ожидается', zh: '期望' },
  focus: { en: 'asks for', de: 'fragt nach', fr: 'demande', es: 'pregunta por', ru: 'спрашивают о', zh: '询问' },
  names: { en: 'names', de: 'nennt', fr: 'nomme', es: 'nombra', ru: 'называет', zh: '提到' },
  period: { en: 'period', de: 'Zeitraum', fr: 'période', es: 'periodo', ru: 'период', zh: '时期' },
  word: { en: 'Word', de: 'Wort', fr: 'Mot', es: 'Palabra', ru: 'Слово', zh: '词' },
  weight: { en: 'Weight', de: 'Gewicht', fr: 'Poids', es: 'Peso', ru: 'Вес', zh: '权重' },
  sentences: {
    en: (n) => (n === 0 ? 'in no sentence' : `in ${en.count(n, 'sentence', 'sentences')}`),
    de: (n) => (n === 0 ? 'in keinem Satz' : `in ${de.count(n, 'Satz', 'Sätzen')}`),
    fr: (n) => (n === 0 ? 'dans aucune phrase' : `dans ${fr.count(n, 'phrase', 'phrases')}`),
    es: (n) => (n === 0 ? 'en ninguna frase' : `en ${es.count(n, 'frase', 'frases')}`),
    ru: (n) => (n === 0 ? 'ни в одном предложении' : `в ${ru.count(n, 'предложении', 'предложениях', 'предложениях')}`),
    zh: (n) => (n === 0 ? '不在任何句子中' : `在${zh.number(n)}个句子中`),
  },
  readAs: {
    en: (words) => `read as ${words}`,
    de: (words) => `gelesen als ${words}`,
    fr: (words) => `lu comme ${words}`,
    es: (words) => `leído como ${words}`,
    ru: (words) => `прочитано как ${words}`,
    zh: (words) => `读作 ${words}`,
  },
  isName: { en: 'a name', de: 'ein Name', fr: 'un nom', es: 'un nombre', ru: 'имя', zh: '名称' },
  decision: {
    en: 'Whether to answer',
    de: 'Ob geantwortet wird',
    fr: 'Répondre ou non',
    es: 'Si se responde',
    ru: 'Отвечать ли',
    zh: '是否回答',
  },
  sure: {
    en: (percent, needed) => `${percent} sure, ${needed} needed`,
    de: (percent, needed) => `zu ${percent} sicher, nötig sind ${needed}`,
    fr: (percent, needed) => `sûr à ${percent}, il faut ${needed}`,
    es: (percent, needed) => `seguro al ${percent}, hace falta ${needed}`,
    ru: (percent, needed) => `уверенность ${percent}, нужно ${needed}`,
    zh: (percent, needed) => `把握 ${percent}，需要 ${needed}`,
  },
  close: {
    en: 'This was close.',
    de: 'Das war knapp.',
    fr: 'C’était juste.',
    es: 'Fue por poco.',
    ru: 'Почти на грани.',
    zh: '相当接近界限。',
  },
  conditions: {
    en: {
      yearIsKnown: 'the year is spoken of somewhere',
      namesAreKnown: 'the names occur in the articles',
      periodIsMet: 'a near sentence speaks of the period',
      saidOutright: 'what must be said outright is said',
      isMeasured: 'a measure is given where one is asked for',
    },
    de: {
      yearIsKnown: 'vom Jahr ist irgendwo die Rede',
      namesAreKnown: 'die Namen kommen in den Artikeln vor',
      periodIsMet: 'ein naher Satz spricht vom Zeitraum',
      saidOutright: 'was ausdrücklich dastehen muss, steht da',
      isMeasured: 'ein Maß steht da, wo danach gefragt ist',
    },
    fr: {
      yearIsKnown: 'il est question de l’année quelque part',
      namesAreKnown: 'les noms figurent dans les articles',
      periodIsMet: 'une phrase proche parle de la période',
      saidOutright: 'ce qui doit être dit l’est',
      isMeasured: 'une mesure est donnée si on la demande',
    },
    es: {
      yearIsKnown: 'en algún sitio se habla del año',
      namesAreKnown: 'los nombres aparecen en los artículos',
      periodIsMet: 'una frase cercana habla del periodo',
      saidOutright: 'lo que debe decirse está dicho',
      isMeasured: 'hay una medida si se pide',
    },
    ru: {
      yearIsKnown: 'об этом годе где-то говорится',
      namesAreKnown: 'имена встречаются в статьях',
      periodIsMet: 'близкое предложение говорит о периоде',
      saidOutright: 'то, что должно быть сказано, сказано',
      isMeasured: 'мера указана, если о ней спросили',
    },
    zh: {
      yearIsKnown: '文章提到过该年份',
      namesAreKnown: '名称在文章中出现',
      periodIsMet: '相近的句子提到该时期',
      saidOutright: '必须明说的内容已明说',
      isMeasured: '询问度量时给出了度量',
    },
  },
  holds: { en: 'holds', de: 'trifft zu', fr: 'vrai', es: 'se cumple', ru: 'верно', zh: '成立' },
  fails: { en: 'does not hold', de: 'trifft nicht zu', fr: 'faux', es: 'no se cumple', ru: 'неверно', zh: '不成立' },
  candidates: {
    en: (n) => `${en.count(n, 'sentence was weighed', 'sentences were weighed')}, best first`,
    de: (n) => `${de.count(n, 'Satz wurde gewogen', 'Sätze wurden gewogen')}, die besten zuerst`,
    fr: (n) => `${fr.count(n, 'phrase pesée', 'phrases pesées')}, la meilleure d’abord`,
    es: (n) => `${es.count(n, 'frase sopesada', 'frases sopesadas')}, primero la mejor`,
    ru: (n) => `${ru.count(n, 'предложение взвешено', 'предложения взвешено', 'предложений взвешено')}, сначала лучшее`,
    zh: (n) => `比较了${zh.number(n)}个句子，最佳在前`,
  },
  shown: { en: 'on the card', de: 'auf der Karte', fr: 'sur la carte', es: 'en la tarjeta', ru: 'на карточке', zh: '已在卡片上' },
  parts: {
    en: 'What the score is made of',
    de: 'Woraus sich die Wertung ergibt',
    fr: 'De quoi la note est faite',
    es: 'De qué se compone la puntuación',
    ru: 'Из чего складывается оценка',
    zh: '得分构成',
  },
  evidence: {
    en: 'Passages on the card',
    de: 'Stellen auf der Karte',
    fr: 'Passages sur la carte',
    es: 'Pasajes en la tarjeta',
    ru: 'Отрывки на карточке',
    zh: '卡片上的段落',
  },
  times: { en: 'Time taken', de: 'Dauer', fr: 'Temps pris', es: 'Tiempo', ru: 'Время', zh: '用时' },
  steps: {
    en: {
      understand: 'reading',
      retrieve: 'finding',
      score: 'weighing',
      decide: 'deciding',
      whole: 'the command',
      trip: 'until the page had it',
    },
    de: {
      understand: 'Lesen',
      retrieve: 'Finden',
      score: 'Wiegen',
      decide: 'Entscheiden',
      whole: 'der Befehl',
      trip: 'bis zur Seite',
    },
    fr: {
      understand: 'lire',
      retrieve: 'trouver',
      score: 'peser',
      decide: 'décider',
      whole: 'la commande',
      trip: 'jusqu’à la page',
    },
    es: {
      understand: 'leer',
      retrieve: 'encontrar',
      score: 'sopesar',
      decide: 'decidir',
      whole: 'el comando',
      trip: 'hasta la página',
    },
    ru: {
      understand: 'чтение',
      retrieve: 'поиск',
      score: 'взвешивание',
      decide: 'решение',
      whole: 'команда',
      trip: 'до страницы',
    },
    zh: { understand: '理解', retrieve: '查找', score: '权衡', decide: '判定', whole: '命令', trip: '到达页面' },
  },
  took: {
    en: (ms) => `${ms} ms`,
    de: (ms) => `${ms} ms`,
    fr: (ms) => `${ms} ms`,
    es: (ms) => `${ms} ms`,
    ru: (ms) => `${ms} мс`,
    zh: (ms) => `${ms} 毫秒`,
  },
});
