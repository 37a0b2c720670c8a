import type { Log } from '../../ops/faults.ts';
import type { DiscordCard } from '../../render/discord.ts';
import { type DiscordFile, flags } from '../../render/discordComponents.ts';
import type { DiscordApi, Sent } from './discordApi.ts';
import type { Modal } from './discordFollowUp.ts';
import type { Origin } from './discordIncoming.ts';

/** What a person gets for something they did. */
export type Outcome =
  /** `rest` are pages that no button leads to; they follow as messages of their own. */
  | { readonly kind: 'card'; readonly card: DiscordCard; readonly rest: readonly DiscordCard[]; readonly private: boolean }
  /** In place of the card that was clicked. */
  | { readonly kind: 'replace'; readonly card: DiscordCard }
  /** The message as Discord gave it back, for everybody. */
  | { readonly kind: 'share'; readonly components: readonly unknown[] }
  | { readonly kind: 'remove' }
  /** A window to write in; only a first response can open one. */
  | { readonly kind: 'window'; readonly window: Modal };

/** Gives the first response; Discord waits three seconds for it. */
export type First = (body: unknown, files: readonly DiscordFile[]) => Promise<Sent>;

export interface Answering {
  readonly from: Origin;
  readonly first: First;
  readonly api: DiscordApi;
  /** Whether the answer is expected to be private, and to replace the clicked card; only matters when it is late. */
  readonly expects: { readonly private: boolean; readonly replace: boolean };
  /** What is shown when `work` or sending its outcome fails. */
  readonly failure: (error: unknown) => DiscordCard;
  readonly log: Log;
  readonly deferAfterMs?: number;
}

const tokenLifeMs = 15 * 60_000;

/** The first response to an interaction, sent to Discord by itself (not as the answer to an HTTP request). */
export function firstByCallback(from: Origin, api: DiscordApi): First {
  const route = `/interactions/${from.id}/${from.token}/callback` as const;
  const until = from.received + tokenLifeMs;
  return (body, files) => api.send({ method: 'POST', route, body, files, until, once: true });
}

/** Answers with what `work` gives: as the first response when it is ready in time, else after saying that it is coming. */
export async function answer(work: Promise<Outcome>, answering: Answering): Promise<void> {
  const { first, expects, failure, log, deferAfterMs = 1_500 } = answering;
  const outcome = work.catch((error: unknown): Outcome => {
    return { kind: 'card', card: failure(error), rest: [], private: true };
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), deferAfterMs);
  });
  const ready = await Promise.race([outcome, late]);
  clearTimeout(timer);
  try {
    if (ready) return await giveFirst(ready, answering);
    const deferral = expects.replace ? { type: 6 } : { type: 5, data: { flags: expects.private ? flags.ephemeral : 0 } };
    if ((await first(deferral, [])) === 'gone') return;
    await giveLate(await outcome, answering);
  } catch (error) {
    log.error('an answer could not be given', error, { interaction: answering.from.id });
  }
}

async function giveFirst(outcome: Outcome, answering: Answering): Promise<void> {
  const { first, failure } = answering;
  if (outcome.kind === 'remove') {
    if ((await first({ type: 6 }, [])) === 'sent') await send('DELETE', '/messages/@original', answering);
    return;
  }
  if (outcome.kind === 'window') {
    await first({ type: 9, data: outcome.window }, []);
    return;
  }
  try {
    const data =
      outcome.kind === 'share' ? shared(outcome.components) : body(outcome.card, outcome.kind === 'card' && outcome.private);
    const files = outcome.kind === 'share' ? [] : outcome.card.files;
    const sent = await first({ type: outcome.kind === 'replace' ? 7 : 4, data }, files);
    if (sent === 'sent' && outcome.kind === 'card') await giveRest(outcome, answering);
  } catch (error) {
    // Whatever Discord does not like about the card, the asker is not left without a word.
    const card = failure(error);
    await first({ type: 4, data: body(card, true) }, card.files);
  }
}

async function giveLate(outcome: Outcome, answering: Answering): Promise<void> {
  const { expects, failure } = answering;
  // Too late for a window: the deferral of a click shows nothing, and the next click opens it.
  if (outcome.kind === 'window') return;
  if (outcome.kind === 'remove') {
    await send('DELETE', '/messages/@original', answering);
    return;
  }
  const secret = outcome.kind === 'card' && outcome.private;
  // The privacy of a message is settled when it is made: an edit must not name it.
  const data = (hidden: boolean) => (outcome.kind === 'share' ? shared(outcome.components) : body(outcome.card, hidden));
  const files = outcome.kind === 'share' ? [] : outcome.card.files;
  const inPlace = expects.replace ? outcome.kind === 'replace' : outcome.kind !== 'replace' && (!secret || expects.private);
  try {
    if (inPlace) await send('PATCH', '/messages/@original', answering, data(false), files);
    else {
      // A public "thinking" cannot become private: it goes, and the answer comes by itself.
      if (!expects.replace) await send('DELETE', '/messages/@original', answering);
      await send('POST', '', answering, data(secret), files);
    }
    if (outcome.kind === 'card') await giveRest(outcome, answering);
  } catch (error) {
    const card = failure(error);
    await send(
      expects.replace ? 'POST' : 'PATCH',
      expects.replace ? '' : '/messages/@original',
      answering,
      body(card, true),
      card.files,
    );
  }
}

async function giveRest(outcome: Extract<Outcome, { kind: 'card' }>, answering: Answering): Promise<void> {
  // Where Footnote is only installed for a user, Discord takes five messages more and no others.
  for (const card of outcome.rest.slice(0, 4)) {
    if ((await send('POST', '', answering, body(card, outcome.private), card.files)) === 'gone') return;
  }
}

function send(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: '' | '/messages/@original',
  { from, api }: Answering,
  data?: unknown,
  files: readonly DiscordFile[] = [],
): Promise<Sent> {
  const route = `/webhooks/${from.application}/${from.token}${path}` as const;
  return api.send({ method, route, files, until: from.received + tokenLifeMs, ...(data === undefined ? {} : { body: data }) });
}

/** The message of a card as a body; private ones are marked so. */
export function body({ message }: DiscordCard, secret: boolean): unknown {
  return { ...message, flags: message.flags | (secret ? flags.ephemeral : 0) };
}

function shared(components: readonly unknown[]): unknown {
  return { flags: flags.componentsV2, components, allowed_mentions: { parse: [] } };
}
