import type { Finding } from '../../answer/check/check.ts';
import type { Words } from '../../model/reply.ts';
import { foreign, say, strong } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What is said about a checked message; never that something is false. */
export interface CheckWording {
  readonly title: string;
  readonly finding: Readonly<Record<Finding, string>>;
  readonly inMessage: string;
  readonly inArticle: string;
  readonly absent: string;
  someoneElse(named: string, speaker: string | null): Words;
  /** The quotation marks around the message's words. */
  readonly quotes: readonly [open: string, close: string];
}

const named = (speaker: string | null) => strong(speaker ?? '–');

/** The words of a check in the language of a tag. */
export const checkWording: Spoken<CheckWording> = spoken<CheckWording>({
  title: {
    en: 'Checked against the articles',
    de: 'Mit den Artikeln verglichen',
    fr: 'Vérifié d’après les articles',
    es: 'Cotejado con los artículos',
    ru: 'Сверено со статьями',
    zh: '已与文章核对',
  },
  finding: {
    en: {
      exact: '✓ Exact',
      altered: '≠ Altered',
      cut: '✂ Cut',
      'figure differs': '# Figure differs',
      'said by someone else': '⇄ Said by someone else',
      'not in these articles': '– Not in these articles',
    },
    de: {
      exact: '✓ Wörtlich',
      altered: '≠ Verändert',
      cut: '✂ Gekürzt',
      'figure differs': '# Andere Zahl',
      'said by someone else': '⇄ Von jemand anderem gesagt',
      'not in these articles': '– Nicht in diesen Artikeln',
    },
    fr: {
      exact: '✓ Exact, mot pour mot',
      altered: '≠ Modifié',
      cut: '✂ Coupé',
      'figure differs': '# Chiffre différent',
      'said by someone else': '⇄ Dit par quelqu’un d’autre',
      'not in these articles': '– Absent de ces articles',
    },
    es: {
      exact: '✓ Exacto',
      altered: '≠ Alterado',
      cut: '✂ Recortado',
      'figure differs': '# Cifra distinta',
      'said by someone else': '⇄ Lo dijo otra persona',
      'not in these articles': '– No está en estos artículos',
    },
    ru: {
      exact: '✓ Дословно',
      altered: '≠ Изменено',
      cut: '✂ Сокращено',
      'figure differs': '# Другая цифра',
      'said by someone else': '⇄ Сказано кем-то другим',
      'not in these articles': '– Нет в этих статьях',
    },
    zh: {
      exact: '✓ 一字不差',
      altered: '≠ 有改动',
      cut: '✂ 有删节',
      'figure differs': '# 数字不同',
      'said by someone else': '⇄ 出自他人之口',
      'not in these articles': '– 不在这些文章中',
    },
  },
  inMessage: {
    en: 'In the message: ',
    de: 'In der Nachricht: ',
    fr: 'Dans le message : ',
    es: 'En el mensaje: ',
    ru: 'В сообщении: ',
    zh: '消息中：',
  },
  inArticle: {
    en: 'In the article:',
    de: 'Im Artikel:',
    fr: 'Dans l’article :',
    es: 'En el artículo:',
    ru: 'В статье:',
    zh: '文章中：',
  },
  absent: {
    en: 'Nothing in these articles is close to these words. That says nothing about whether they are true.',
    de: 'Nichts in diesen Artikeln kommt diesen Worten nahe. Ob sie stimmen, sagt das nicht.',
    fr: 'Rien dans ces articles n’est proche de ces mots. Cela ne dit pas s’ils sont vrais ou non.',
    es: 'Nada en estos artículos se acerca a estas palabras. Eso no dice si son ciertas o no.',
    ru: 'В этих статьях нет ничего близкого к этим словам. Верны ли они, из этого не следует.',
    zh: '这些文章中没有与之接近的文字，但这并不说明其真假。',
  },
  someoneElse: {
    en: (name, speaker) => say`The message names ${foreign(name)}; the article names ${named(speaker)}.`,
    de: (name, speaker) => say`Die Nachricht nennt ${foreign(name)}, der Artikel ${named(speaker)}.`,
    fr: (name, speaker) => say`Le message nomme ${foreign(name)} ; l’article nomme ${named(speaker)}.`,
    es: (name, speaker) => say`El mensaje nombra a ${foreign(name)}; el artículo, a ${named(speaker)}.`,
    ru: (name, speaker) => say`В сообщении указано: ${foreign(name)}; в статье: ${named(speaker)}.`,
    zh: (name, speaker) => say`消息中写的是${foreign(name)}，文章中写的是${named(speaker)}。`,
  },
  quotes: { en: ['“', '”'], de: ['„', '“'], fr: ['« ', ' »'], es: ['«', '»'], ru: ['«', '»'], zh: ['“', '”'] },
});
