import type { Words } from '../../model/reply.ts';
import { foreign, say } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What a fresh look at the file behind a passage found. */
export type Freshness = 'same' | 'changed' | 'gone' | 'unread';

/** What the cards behind "Source" and "Exact text" say. */
export interface SourceWording {
  title(): Words;
  file(file: string, sha256: string): Words;
  place(start: number, end: number): Words;
  freshness(state: Freshness): Words;
  exactTitle(): Words;
  /** The article is no longer there. */
  gone(): Words;
}

const fileLine =
  (name: string, comma = ', ') =>
  (file: string, sha256: string): Words =>
    say`${name} ${foreign(file)}${comma}SHA-256 ${sha256.slice(0, 12)}…`;

const states =
  (lines: Readonly<Record<Freshness, string>>) =>
  (state: Freshness): Words => [lines[state]];

/** The words of sources in the language of a tag. */
export const sourceWording: Spoken<SourceWording> = spoken<SourceWording>({
  title: {
    en: () => ['Source'],
    de: () => ['Quelle'],
    fr: () => ['Source'],
    es: () => ['Fuente'],
    ru: () => ['Источник'],
    zh: () => ['来源'],
  },
  file: {
    en: fileLine('File'),
    de: fileLine('Datei'),
    fr: fileLine('Fichier'),
    es: fileLine('Archivo'),
    ru: fileLine('Файл'),
    zh: fileLine('文件', '，'),
  },
  // Offsets stand as in the JSON, without marks between thousands, so that they can be copied.
  place: {
    en: (start, end) => say`Characters ${start} to ${end} of the file.`,
    de: (start, end) => say`Zeichen ${start} bis ${end} der Datei.`,
    fr: (start, end) => say`Caractères ${start} à ${end} du fichier.`,
    es: (start, end) => say`Caracteres ${start} a ${end} del archivo.`,
    ru: (start, end) => say`Знаки с ${start} по ${end} в файле.`,
    zh: (start, end) => say`文件第${start}至${end}个字符。`,
  },
  freshness: {
    en: states({
      same: '✓ Read again just now: the file is unchanged.',
      changed: 'The file has changed since it was indexed; this is the text as it was indexed.',
      gone: 'The file can no longer be read; this is the text as it was indexed.',
      unread: 'This is the text as it was indexed.',
    }),
    de: states({
      same: '✓ Soeben neu gelesen: Die Datei ist unverändert.',
      changed: 'Die Datei wurde nach der Indexierung geändert; hier steht der Text, wie er indexiert wurde.',
      gone: 'Die Datei ist nicht mehr lesbar; hier steht der Text, wie er indexiert wurde.',
      unread: 'Hier steht der Text, wie er indexiert wurde.',
    }),
    fr: states({
      same: '✓ Relu à l’instant : le fichier est inchangé.',
      changed: 'Le fichier a changé depuis son indexation ; voici le texte tel qu’il a été indexé.',
      gone: 'Le fichier n’est plus lisible ; voici le texte tel qu’il a été indexé.',
      unread: 'Voici le texte tel qu’il a été indexé.',
    }),
    es: states({
      same: '✓ Releído ahora mismo: el archivo no ha cambiado.',
      changed: 'El archivo ha cambiado desde que se indexó; este es el texto tal como se indexó.',
      gone: 'El archivo ya no se puede leer; este es el texto tal como se indexó.',
      unread: 'Este es el texto tal como se indexó.',
    }),
    ru: states({
      same: '✓ Только что перечитано: файл не изменился.',
      changed: 'Файл изменился после индексации; здесь текст в том виде, в каком он был проиндексирован.',
      gone: 'Файл больше нельзя прочитать; здесь текст в том виде, в каком он был проиндексирован.',
      unread: 'Здесь текст в том виде, в каком он был проиндексирован.',
    }),
    zh: states({
      same: '✓ 刚刚重新读取：文件没有变化。',
      changed: '文件在编入索引后有改动；此处为编入索引时的文字。',
      gone: '文件已无法读取；此处为编入索引时的文字。',
      unread: '此处为编入索引时的文字。',
    }),
  },
  exactTitle: {
    en: () => ['Exact text'],
    de: () => ['Genauer Wortlaut'],
    fr: () => ['Texte exact'],
    es: () => ['Texto exacto'],
    ru: () => ['Точный текст'],
    zh: () => ['逐字原文'],
  },
  gone: {
    en: () => ['This article is no longer among the sources.'],
    de: () => ['Dieser Artikel gehört nicht mehr zu den Quellen.'],
    fr: () => ['Cet article ne fait plus partie des sources.'],
    es: () => ['Este artículo ya no está entre las fuentes.'],
    ru: () => ['Этой статьи больше нет среди источников.'],
    zh: () => ['这篇文章已不在来源之中。'],
  },
});
