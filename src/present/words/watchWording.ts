import type { Pause } from '../../model/watch.ts';
import { de, en, es, fr, ru } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';
import { type WatchLines, watchLines } from './watchLines.ts';

/** What /watch, its messages and their buttons say. */
export interface WatchWording extends WatchLines {
  /** The heading of a message with new passages. */
  news(topic: string): string;
  /** Passages that found no room; where they are. */
  further(count: number): string;
  readonly mute: string;
  readonly unmute: string;
  readonly unsubscribe: string;
  readonly resume: string;
  readonly search: string;
  /** How often and when messages come. */
  readonly promise: string;
  readonly listTitle: string;
  readonly none: string;
  /** Where is told of it; null: in a direct message. */
  place(channel: string | null): string;
  readonly mutedNote: string;
  pausedNote(pause: Pause): string;
}

/** The words of watches in the language of a tag. */
export const watchWording: Spoken<WatchWording> = spoken<WatchWording>({
  ...watchLines,
  news: {
    en: (topic) => `New in the articles on “${topic}”`,
    de: (topic) => `Neu in den Artikeln zu „${topic}“`,
    fr: (topic) => `Du nouveau dans les articles sur « ${topic} »`,
    es: (topic) => `Novedades en los artículos sobre «${topic}»`,
    ru: (topic) => `Новое в статьях по теме «${topic}»`,
    zh: (topic) => `文章中关于“${topic}”的新内容`,
  },
  further: {
    en: (n) => `${en.count(n, 'more new passage', 'more new passages')}: press Search.`,
    de: (n) => `Noch ${de.count(n, 'neue Stelle', 'neue Stellen')}: Drück auf Suchen.`,
    fr: (n) => `Encore ${fr.count(n, 'nouveau passage', 'nouveaux passages')} : appuie sur Rechercher.`,
    es: (n) => `${es.count(n, 'pasaje nuevo más', 'pasajes nuevos más')}: pulsa Buscar.`,
    ru: (n) => `Ещё ${ru.count(n, 'новый отрывок', 'новых отрывка', 'новых отрывков')}: нажмите «Найти».`,
    zh: (n) => `另有${n}段新内容：请点“搜索”。`,
  },
  mute: {
    en: 'Mute',
    de: 'Stummschalten',
    fr: 'Mettre en sourdine',
    es: 'Silenciar',
    ru: 'Без звука',
    zh: '静音',
  },
  unmute: {
    en: 'Unmute',
    de: 'Stummschaltung aufheben',
    fr: 'Rétablir',
    es: 'Reactivar',
    ru: 'Включить звук',
    zh: '取消静音',
  },
  unsubscribe: {
    en: 'Unsubscribe',
    de: 'Abbestellen',
    fr: 'Se désabonner',
    es: 'Dejar de seguir',
    ru: 'Отписаться',
    zh: '取消关注',
  },
  resume: { en: 'Resume', de: 'Fortsetzen', fr: 'Reprendre', es: 'Reanudar', ru: 'Возобновить', zh: '恢复' },
  search: { en: 'Search', de: 'Suchen', fr: 'Rechercher', es: 'Buscar', ru: 'Найти', zh: '搜索' },
  promise: {
    en: 'At most one message a day, only words that are new, and none in quiet hours. Mute and Unsubscribe are under each.',
    de: 'Höchstens eine Nachricht am Tag, nur Neues und nie in der Ruhezeit. Unter jeder: Stummschalten und Abbestellen.',
    fr: 'Un message par jour au plus, seulement du nouveau, et rien pendant les heures calmes. Sourdine et désabonnement sont dessous.',
    es: 'Un mensaje al día como mucho, solo lo nuevo y nada en las horas de silencio. Debajo: Silenciar y Dejar de seguir.',
    ru: 'Не больше одного сообщения в день, только новое и не в тихие часы. Под каждым — «Без звука» и «Отписаться».',
    zh: '每天最多一条消息，只含新内容，免打扰时段不发送。每条下方都有“静音”和“取消关注”。',
  },
  listTitle: {
    en: 'What you watch',
    de: 'Was du beobachtest',
    fr: 'Tes suivis',
    es: 'Lo que sigues',
    ru: 'За чем вы следите',
    zh: '你的关注',
  },
  none: {
    en: 'You watch nothing yet. Give a topic, for example /watch topic:trade.',
    de: 'Du beobachtest noch nichts. Nenn ein Thema, zum Beispiel /beobachten thema: trade.',
    fr: 'Tu ne suis rien pour l’instant. Donne un sujet, par exemple /suivre sujet : trade.',
    es: 'Aún no sigues nada. Da un tema, por ejemplo /seguir tema: trade.',
    ru: 'Вы пока ни за чем не следите. Укажите тему, например /следить тема: trade.',
    zh: '你还没有关注任何主题。请填写主题，例如 /关注 主题：trade。',
  },
  place: {
    en: (channel) => (channel ? 'in a channel' : 'direct message'),
    de: (channel) => (channel ? 'in einem Kanal' : 'Direktnachricht'),
    fr: (channel) => (channel ? 'dans un salon' : 'message privé'),
    es: (channel) => (channel ? 'en un canal' : 'mensaje directo'),
    ru: (channel) => (channel ? 'в канале' : 'личное сообщение'),
    zh: (channel) => (channel ? '频道' : '私信'),
  },
  mutedNote: { en: 'muted', de: 'stumm', fr: 'en sourdine', es: 'en silencio', ru: 'без звука', zh: '已静音' },
  pausedNote: {
    en: (pause) =>
      pause === 'channel' ? 'resting: the channel cannot be written to' : 'resting: you take no direct messages from Footnote',
    de: (pause) =>
      pause === 'channel'
        ? 'ruht: in den Kanal lässt sich nicht schreiben'
        : 'ruht: du nimmst keine Direktnachrichten von Footnote an',
    fr: (pause) =>
      pause === 'channel'
        ? 'en pause : impossible d’écrire dans le salon'
        : 'en pause : tu n’acceptes pas les messages privés de Footnote',
    es: (pause) =>
      pause === 'channel' ? 'en pausa: no se puede escribir en el canal' : 'en pausa: no aceptas mensajes directos de Footnote',
    ru: (pause) =>
      pause === 'channel'
        ? 'приостановлено: в канал нельзя писать'
        : 'приостановлено: вы не принимаете личные сообщения от Footnote',
    zh: (pause) => (pause === 'channel' ? '已暂停：无法在该频道发言' : '已暂停：你不接收 Footnote 的私信'),
  },
});
