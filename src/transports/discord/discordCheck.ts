import { checkSteps } from '../../answer/check/check.ts';
import type { Library } from '../../index/library.ts';
import type { Reply } from '../../model/reply.ts';
import { inSlices } from '../../ops/inSlices.ts';
import { checkReply } from '../../present/checkReply.ts';
import { notice } from '../../present/reply.ts';
import { discordWording } from '../../present/words/discordWording.ts';

/** Name of the message command. */
export const checkCommand = 'Check this message';

/** What it is called in other languages. */
export const checkNames = {
  de: 'Diese Nachricht prüfen',
  fr: 'Vérifier ce message',
  es: 'Comprobar este mensaje',
  ru: 'Проверить сообщение',
  zh: '核查此消息',
} as const;

/** The private card of the message command: each sentence and quotation of a message held against the articles. */
export async function check(text: string, library: Library, locale: string): Promise<Reply> {
  const claims = await inSlices(checkSteps(text, library));
  if (claims.length === 0) return notice([discordWording(locale).nothingToCheck]);
  return checkReply(claims, library, locale);
}
