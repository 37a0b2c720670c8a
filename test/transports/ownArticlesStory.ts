import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { CollectionLimits } from '../../src/index/collections.ts';
import type { LoopbackMessage } from '../loopback/conversation.ts';
import type { Who } from '../loopback/world.ts';
import { shown } from './gatewayStory.ts';
import { elsewhere, here, manager, type Own, ownArticles } from './ownArticles.ts';

/** What everybody knows, and what one server alone does. */
export const shared = 'The harbour master counted 40 ships in the bay of Orvik in 2018. Nobody had expected so many.';
export const secret =
  'Ada Byron said: “The vault of Quellmark holds 912 crates of saffron.” The vault of Quellmark was dug in 2017. Nobody knows who paid for it.';

let people = 0;
/** Nobody clicks so often that they have to wait. */
export const somebody = () => `10000000000001${String(people++).padStart(4, '0')}`;

/** A bot for all tests of a file, and what people do with it; at the end of each Discord must have had nothing to object to. */
export function inServers(limits: Partial<CollectionLimits> = {}) {
  let current: Own | null = null;
  const own = (): Own => {
    if (!current) throw new Error('there is a bot only while tests run');
    return current;
  };
  beforeAll(async () => {
    current = await ownArticles({ 'shared.txt': shared }, limits);
  }, 60_000);
  afterAll(() => own().end());
  afterEach(() => expect(own().discord.problems).toEqual([]));

  async function did(name: string, values: Readonly<Record<string, unknown>> = {}, who: Who = {}): Promise<LoopbackMessage> {
    return own().discord.answered(own().discord.slash(name, values, { server: here, ...who }), 20_000);
  }
  const tells = async (...given: Parameters<typeof did>) => shown(await did(...given));
  return {
    own,
    did,
    tells,
    add: (name: string, content: string | Uint8Array, more = {}, who: Who = manager) =>
      tells('corpus add', { file: own().discord.upload(name, content, more) }, who),
    async clicked(message: LoopbackMessage | null, id: string, who: Who = {}): Promise<LoopbackMessage> {
      return own().discord.answered(own().discord.click(message, id, { server: here, user: somebody(), ...who }));
    },
    async offered(name: string, option: string, typed: string, who: Who) {
      const conversation = own().discord.suggest(name, option, typed, { server: here, ...who });
      while (!conversation.first) await new Promise((resolve) => setTimeout(resolve, 5));
      return (conversation.first as unknown as { data: { choices: { name: string; value: string }[] } }).data.choices;
    },
    async clear() {
      for (const server of [here, elsewhere])
        for (const { id } of await own().servers.list(server)) await tells('corpus remove', { file: id }, { ...manager, server });
    },
  };
}
