import type { Words } from '../../model/reply.ts';
import { de, en, es, fr, ru, say } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What is said when something fails that is not the asker's doing. */
export interface FailureWording {
  failure(reference: string): Words;
  tooSlow(seconds: number): Words;
  indexAway(): Words;
}

/** The words of failures in the language of a tag. */
export const failureWording: Spoken<FailureWording> = spoken<FailureWording>({
  failure: {
    en: (ref) => say`Something went wrong here, not with you. Please try again; if it stays, quote reference ${ref}.`,
    de: (ref) => say`Hier ist etwas schiefgegangen, nicht bei dir. Versuch es noch einmal; sonst nenne die Kennung ${ref}.`,
    fr: (ref) => say`Une erreur s’est produite ici, pas chez toi. Réessaie ; si elle persiste, indique la référence ${ref}.`,
    es: (ref) => say`Algo falló aquí, no por tu parte. Inténtalo de nuevo; si persiste, indica la referencia ${ref}.`,
    ru: (ref) => say`Сбой произошёл здесь, а не у вас. Попробуйте ещё раз; если повторится, сообщите код ${ref}.`,
    zh: (ref) => say`是这边出了问题，与你无关。请重试；若仍不行，请提供编号 ${ref}。`,
  },
  tooSlow: {
    en: (n) => say`This took longer than ${en.count(n, 'second', 'seconds')} and was stopped. Ask for less at once.`,
    de: (n) =>
      say`Das dauerte länger als ${de.count(n, 'Sekunde', 'Sekunden')} und wurde abgebrochen. Frag nach weniger auf einmal.`,
    fr: (n) => say`Cela a pris plus de ${fr.count(n, 'seconde', 'secondes')} et a été arrêté. Demande moins à la fois.`,
    es: (n) => say`Tardó más de ${es.count(n, 'segundo', 'segundos')} y se detuvo. Pide menos de una vez.`,
    ru: (n) =>
      say`Это заняло больше ${ru.count(n, 'секунды', 'секунд', 'секунд')} и было остановлено. Спросите о меньшем за раз.`,
    zh: (n) => say`用时超过${n}秒，已停止。请一次少问一些。`,
  },
  indexAway: {
    en: () => say`The articles cannot be reached at the moment. Please ask again in a minute.`,
    de: () => say`Die Artikel sind im Moment nicht erreichbar. Frag bitte in einer Minute noch einmal.`,
    fr: () => say`Les articles sont injoignables pour le moment. Repose ta question dans une minute.`,
    es: () => say`Ahora mismo no se puede acceder a los artículos. Vuelve a preguntar en un minuto.`,
    ru: () => say`Статьи сейчас недоступны. Пожалуйста, спросите ещё раз через минуту.`,
    zh: () => say`目前无法访问文章。请一分钟后再问。`,
  },
});
