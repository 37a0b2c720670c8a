import type { Pause } from '../../model/watch.ts';
import type { InAll } from './spoken.ts';

/** What is said when a watch begins, changes or is refused. */
export interface WatchLines {
  begun(topic: string, place: 'here' | 'direct'): string;
  already(topic: string): string;
  muted(topic: string): string;
  unmuted(topic: string): string;
  stopped(topic: string): string;
  resumed(topic: string): string;
  /** Said once to its owner when a watch comes to rest. */
  paused(topic: string, pause: Pause): string;
  readonly notYours: string;
  readonly gone: string;
  readonly noWords: string;
  tooMany(most: number): string;
  tooManyHere(most: number): string;
  readonly onlyModerators: string;
  readonly cannotWriteHere: string;
  readonly notHere: string;
}

/** The lines of watches in every language. */
export const watchLines: InAll<WatchLines> = {
  begun: {
    en: (topic, place) =>
      place === 'here'
        ? `This channel will hear of new passages on “${topic}”.`
        : `You will hear of new passages on “${topic}” in a direct message.`,
    de: (topic, place) =>
      `Neue Stellen zu „${topic}“ werden jetzt ${place === 'here' ? 'in diesem Kanal' : 'dir per Direktnachricht'} gemeldet.`,
    fr: (topic, place) =>
      `Les nouveaux passages sur « ${topic} » seront signalés ${place === 'here' ? 'dans ce salon' : 'à toi, en message privé'}.`,
    es: (topic, place) =>
      `Los pasajes nuevos sobre «${topic}» se avisarán ${place === 'here' ? 'en este canal' : 'a ti, por mensaje directo'}.`,
    ru: (topic, place) =>
      `О новых отрывках по теме «${topic}» будет сообщаться ${place === 'here' ? 'в этом канале' : 'вам в личном сообщении'}.`,
    zh: (topic, place) =>
      `“${topic}”有新内容时，将${place === 'here' ? '在本频道' : '私信'}通知${place === 'here' ? '' : '你'}。`,
  },
  already: {
    en: (topic) => `“${topic}” is being watched already.`,
    de: (topic) => `„${topic}“ wird schon beobachtet.`,
    fr: (topic) => `« ${topic} » est déjà suivi.`,
    es: (topic) => `«${topic}» ya se está siguiendo.`,
    ru: (topic) => `За темой «${topic}» уже следят.`,
    zh: (topic) => `“${topic}”已在关注中。`,
  },
  muted: {
    en: (topic) => `“${topic}” is muted. What comes meanwhile is kept for when you unmute it.`,
    de: (topic) => `„${topic}“ ist stumm. Was inzwischen kommt, wird aufgehoben, bis du die Stummschaltung aufhebst.`,
    fr: (topic) => `« ${topic} » est en sourdine. Ce qui arrive entre-temps est gardé jusqu’à la fin de la sourdine.`,
    es: (topic) => `«${topic}» está en silencio. Lo que llegue se guarda hasta que lo reactives.`,
    ru: (topic) => `Тема «${topic}» без звука. Что появится, сохранится до включения звука.`,
    zh: (topic) => `“${topic}”已静音。期间的新内容会保留到你取消静音。`,
  },
  unmuted: {
    en: (topic) => `“${topic}” is no longer muted.`,
    de: (topic) => `„${topic}“ ist nicht mehr stumm.`,
    fr: (topic) => `« ${topic} » n’est plus en sourdine.`,
    es: (topic) => `«${topic}» ya no está en silencio.`,
    ru: (topic) => `Тема «${topic}» снова со звуком.`,
    zh: (topic) => `“${topic}”已取消静音。`,
  },
  stopped: {
    en: (topic) => `“${topic}” is no longer watched.`,
    de: (topic) => `„${topic}“ wird nicht mehr beobachtet.`,
    fr: (topic) => `« ${topic} » n’est plus suivi.`,
    es: (topic) => `«${topic}» ya no se sigue.`,
    ru: (topic) => `За темой «${topic}» больше не следят.`,
    zh: (topic) => `已不再关注“${topic}”。`,
  },
  resumed: {
    en: (topic) => `“${topic}” is watched again.`,
    de: (topic) => `„${topic}“ wird wieder beobachtet.`,
    fr: (topic) => `« ${topic} » est de nouveau suivi.`,
    es: (topic) => `«${topic}» se sigue de nuevo.`,
    ru: (topic) => `За темой «${topic}» снова следят.`,
    zh: (topic) => `已恢复关注“${topic}”。`,
  },
  paused: {
    en: (topic, pause) =>
      pause === 'channel'
        ? `I can no longer write to the channel in which “${topic}” was watched, so that watch rests. /watch shows it; Resume starts it again.`
        : `You take no direct messages from me, so the watch on “${topic}” rests. /watch shows it; Resume starts it again.`,
    de: (topic, pause) =>
      `${pause === 'channel' ? 'In den Kanal dafür kann ich nicht mehr schreiben' : 'Du nimmst keine Direktnachrichten von mir an'}, deshalb ruht die Beobachtung von „${topic}“. /beobachten zeigt sie; Fortsetzen startet sie wieder.`,
    fr: (topic, pause) =>
      `${pause === 'channel' ? 'Je ne peux plus écrire dans le salon concerné' : 'Tu n’acceptes pas mes messages privés'} : le suivi de « ${topic} » est en pause. /suivre le montre ; Reprendre le relance.`,
    es: (topic, pause) =>
      `${pause === 'channel' ? 'Ya no puedo escribir en ese canal' : 'No aceptas mis mensajes directos'}, así que el seguimiento de «${topic}» está en pausa. /seguir lo muestra; Reanudar lo reactiva.`,
    ru: (topic, pause) =>
      `${pause === 'channel' ? 'Я больше не могу писать в тот канал' : 'Вы не принимаете мои личные сообщения'}, поэтому наблюдение за темой «${topic}» приостановлено. Его покажет /следить; кнопка «Возобновить» запустит снова.`,
    zh: (topic, pause) =>
      `${pause === 'channel' ? '我已无法在原频道发言' : '你不接收我的私信'}，因此对“${topic}”的关注已暂停。用 /关注 可查看；点“恢复”可重新开始。`,
  },
  notYours: {
    en: 'Only the person who began this watch, or a moderator, can change it.',
    de: 'Das kann nur ändern, wer die Beobachtung begonnen hat, oder jemand aus der Moderation.',
    fr: 'Seule la personne qui a lancé ce suivi, ou la modération, peut le modifier.',
    es: 'Solo puede cambiarlo quien inició el seguimiento o alguien de moderación.',
    ru: 'Изменить это может только тот, кто начал наблюдение, или модератор.',
    zh: '只有发起关注的人或管理员可以更改。',
  },
  gone: {
    en: 'This is no longer being watched.',
    de: 'Das wird nicht mehr beobachtet.',
    fr: 'Ceci n’est plus suivi.',
    es: 'Esto ya no se sigue.',
    ru: 'За этим больше не следят.',
    zh: '此项已不再关注。',
  },
  noWords: {
    en: 'A topic needs a word that can be looked for, for example /watch topic:trade.',
    de: 'Ein Thema braucht ein Wort, nach dem sich suchen lässt, zum Beispiel /beobachten thema: trade.',
    fr: 'Un sujet a besoin d’un mot à chercher, par exemple /suivre sujet : trade.',
    es: 'Un tema necesita una palabra que buscar, por ejemplo /seguir tema: trade.',
    ru: 'В теме нужно слово, которое можно искать, например /следить тема: trade.',
    zh: '主题需要有可查找的词，例如 /关注 主题：trade。',
  },
  tooMany: {
    en: (most) => `You watch ${most} topics already, which is the most. Unsubscribe from one first: /watch.`,
    de: (most) => `Du beobachtest schon ${most} Themen, mehr geht nicht. Bestell zuerst eins ab: /beobachten.`,
    fr: (most) => `Tu suis déjà ${most} sujets, le maximum. Désabonne-toi d’abord de l’un d’eux : /suivre.`,
    es: (most) => `Ya sigues ${most} temas, que es el máximo. Primero deja uno: /seguir.`,
    ru: (most) => `Тем у вас уже ${most}, больше нельзя. Сначала отпишитесь от одной: /следить.`,
    zh: (most) => `你已关注${most}个主题，已达上限。请先取消一个：/关注。`,
  },
  tooManyHere: {
    en: (most) => `${most} topics are watched in this server already, which is the most.`,
    de: (most) => `Auf diesem Server werden schon ${most} Themen beobachtet, mehr geht nicht.`,
    fr: (most) => `${most} sujets sont déjà suivis sur ce serveur, le maximum.`,
    es: (most) => `En este servidor ya se siguen ${most} temas, que es el máximo.`,
    ru: (most) => `На этом сервере тем уже ${most}, больше нельзя.`,
    zh: (most) => `本服务器已关注${most}个主题，已达上限。`,
  },
  onlyModerators: {
    en: 'Only people who may manage messages here can have a channel told. Leave out “here” to be told yourself.',
    de: 'Einen Kanal kann nur benachrichtigen lassen, wer hier Nachrichten verwalten darf. Lass „hier“ weg, um selbst benachrichtigt zu werden.',
    fr: 'Seules les personnes qui gèrent les messages ici peuvent faire prévenir un salon. Sans « ici », c’est toi qui seras prévenu.',
    es: 'Solo quien gestiona los mensajes aquí puede hacer que se avise a un canal. Quita «aquí» para que te avise a ti.',
    ru: 'Сообщать в канал может велеть только тот, кто управляет сообщениями. Уберите «здесь», чтобы сообщалось вам.',
    zh: '只有能管理此处消息的人才能让频道接收通知。去掉“此处”则通知你本人。',
  },
  cannotWriteHere: {
    en: 'I am not allowed to write in this channel. Leave out “here” to be told in a direct message.',
    de: 'In diesem Kanal darf ich nicht schreiben. Lass „hier“ weg, dann kommt es als Direktnachricht.',
    fr: 'Je n’ai pas le droit d’écrire dans ce salon. Sans « ici », tu seras prévenu en message privé.',
    es: 'No tengo permiso para escribir en este canal. Quita «aquí» y te avisaré por mensaje directo.',
    ru: 'Мне нельзя писать в этот канал. Уберите «здесь», и сообщение придёт лично вам.',
    zh: '我无权在本频道发言。去掉“此处”则改为私信通知。',
  },
  notHere: {
    en: 'New articles can be told of only in Discord. There, /watch writes at most once a day.',
    de: 'Neue Artikel lassen sich nur in Discord melden. Dort schreibt /beobachten höchstens einmal am Tag.',
    fr: 'Les nouveaux articles ne peuvent être signalés que dans Discord. Là, /suivre écrit au plus une fois par jour.',
    es: 'Solo en Discord se puede avisar de artículos nuevos. Allí, /seguir escribe como mucho una vez al día.',
    ru: 'О новых статьях можно сообщать только в Discord. Там /следить пишет не чаще раза в день.',
    zh: '只有在 Discord 中才能提醒新文章。在那里，/关注 每天最多发一次。',
  },
};
