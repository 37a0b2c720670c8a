import { de, en, es, fr, ru, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What the preview page says of the room that a message takes in Discord. */
export interface PreviewBudgetWording {
  readonly budget: string;
  components(used: number, most: number): string;
  characters(used: number, most: number): string;
  bytes(used: number, most: number): string;
}

const amount = (one: (n: number) => string, tail: string) => (used: number, most: number) =>
  `${one(used)} / ${one(most)} ${tail}`;

/** The words for that room in the language of a tag. */
export const previewBudgetWording: Spoken<PreviewBudgetWording> = spoken<PreviewBudgetWording>({
  budget: {
    en: 'Budget of this message in Discord',
    de: 'Platz dieser Nachricht in Discord',
    fr: 'Place de ce message dans Discord',
    es: 'Espacio de este mensaje en Discord',
    ru: 'Сколько занимает сообщение в Discord',
    zh: '此消息在 Discord 中的用量',
  },
  components: {
    en: amount(en.number, 'components'),
    de: amount(de.number, 'Bausteine'),
    fr: amount(fr.number, 'composants'),
    es: amount(es.number, 'componentes'),
    ru: amount(ru.number, 'частей'),
    zh: amount(zh.number, '个组件'),
  },
  characters: {
    en: amount(en.number, 'characters'),
    de: amount(de.number, 'Zeichen'),
    fr: amount(fr.number, 'caractères'),
    es: amount(es.number, 'caracteres'),
    ru: amount(ru.number, 'знаков'),
    zh: amount(zh.number, '个字符'),
  },
  bytes: {
    en: amount(en.number, 'bytes'),
    de: amount(de.number, 'Byte'),
    fr: amount(fr.number, 'octets'),
    es: amount(es.number, 'octetos'),
    ru: amount(ru.number, 'байт'),
    zh: amount(zh.number, '字节'),
  },
});
