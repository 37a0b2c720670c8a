import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { unescaped } from '../../src/render/escape.ts';
import { buttonsOf, textsOf, until } from '../loopback/conversation.ts';
import { ephemeral } from '../loopback/rules.ts';
import { button, hostile, inDiscord, library, shown } from './gatewayStory.ts';
import { smallBot } from './smallBot.ts';

const story = inDiscord();

describe('a question', () => {
  it('is answered as the first response, within 50 ms', async () => {
    await story.discord.answered(story.discord.slash('ask', { question: 'trade' }));
    const asked = story.discord.slash('ask', { question: 'trade' });
    const message = await story.discord.answered(asked);
    expect(asked.first?.type).toBe(4);
    expect(asked.first?.ms).toBeLessThan(50);
    expect(shown(message)).toContain('Trade reached $107 billion in 2018.');
    expect(shown(message)).toContain('differ');
  });

  it('shows hostile article text as it is', async () => {
    const message = await story.discord.answered(story.discord.slash('ask', { question: 'hostile' }));
    expect(textsOf(message).map((one) => unescaped(one))).toContain(`${hostile} hostile`);
  });

  it('is announced when it takes long, and answered then', async () => {
    const asked = story.discord.slash('slow', { ms: '1800' });
    const message = await story.discord.answered(asked);
    expect(asked.first?.type).toBe(5);
    expect(asked.first?.ms).toBeLessThan(2_900);
    expect(shown(message)).toContain('$107 billion');
  });

  it('asked for somebody tells that person and nobody else, unless it is private', async () => {
    const message = await story.discord.answered(story.discord.slash('ask', { question: 'commerce', for: '100000000000000055' }));
    expect(textsOf(message)[0]).toBe('<@100000000000000055>');
    expect(message.body['allowed_mentions']).toEqual({ parse: [], users: ['100000000000000055'] });
    await story.discord.answered(story.discord.click(message, button(message, 'More')));
    expect(message.body['allowed_mentions']).toEqual({ parse: [] });
    const secret = story.discord.slash('ask', { question: 'trade', for: '100000000000000055', private: true });
    expect((await story.discord.answered(secret)).body['allowed_mentions']).toEqual({ parse: [] });
  });

  it('stays private when it was asked privately, late or not', async () => {
    const asked = story.discord.slash('slow', { ms: '1700', private: true });
    const message = await story.discord.answered(asked);
    expect(Number(asked.first?.data['flags']) & ephemeral).toBe(ephemeral);
    expect(message.private).toBe(true);
  });

  it('that fails inside is answered with a reference and nothing of the inside', async () => {
    const message = await story.discord.answered(story.discord.slash('broken'));
    expect(message.private).toBe(true);
    expect(shown(message)).toMatch(/reference [a-z0-9]{8}/);
    expect(shown(message)).not.toContain('secret');
  });

  it('works in a direct message and for a command that is gone', async () => {
    expect(shown(await story.discord.answered(story.discord.slash('ask', { question: 'trade' }, { server: null })))).toContain(
      '$107',
    );
    expect(shown(await story.discord.answered(story.discord.slash('gone')))).toContain('does not know this command');
  });

  it('is suggested while it is typed', async () => {
    const typed = story.discord.suggest('ask', 'question', 'record');
    await until(() => typed.first !== null);
    expect(typed.first?.data).toEqual({ choices: [{ name: 'record trade', value: 'record trade' }] });
  });
});

describe('a card', () => {
  it('has pages of three passages that turn in place for the asker', async () => {
    const first = await story.discord.answered(story.discord.slash('ask', { question: 'commerce' }));
    expect(shown(first)).toContain('number 3');
    expect(shown(first)).not.toContain('number 4');
    const turn = story.discord.click(first, button(first, 'More'));
    await story.discord.answered(turn);
    expect(turn.first?.type).toBe(7);
    expect(shown(first)).toContain('number 6');
    await story.discord.answered(story.discord.click(first, button(first, 'More')));
    expect(shown(first)).toContain('number 8');
    expect(buttonsOf(first).map(({ label }) => label)).not.toContain('More');
    await story.discord.answered(story.discord.click(first, button(first, 'Back')));
    expect(shown(first)).toContain('number 4');
  });

  it('gives others a private copy that they may share', async () => {
    const first = await story.discord.answered(story.discord.slash('ask', { question: 'commerce' }));
    const copy = await story.discord.answered(story.discord.click(first, button(first, 'More'), { user: '100000000000000002' }));
    expect(copy.private).toBe(true);
    expect(shown(copy)).toContain('number 4');
    expect(shown(first)).not.toContain('number 4');
    const shared = await story.discord.answered(story.discord.click(copy, button(copy, 'Share'), { user: '100000000000000002' }));
    expect(shared.private).toBe(false);
    expect(shown(shared)).toContain('number 4');
    expect(buttonsOf(shared).map(({ label }) => label)).not.toContain('Share');
  });

  it('shows the source of a passage: file, place, hash, and whether the file is still the same', async () => {
    const card = await story.discord.answered(story.discord.slash('ask', { question: 'trade' }));
    const source = await story.discord.answered(story.discord.click(card, button(card, 'Source')));
    expect(source.private).toBe(true);
    expect(shown(source)).toContain('a.txt');
    expect(shown(source)).toMatch(/0 to 35/);
    expect(shown(source)).toContain(library.articles[0]?.sha256.slice(0, 6));
    expect(shown(source)).toContain('unchanged');
    const exact = await story.discord.answered(story.discord.click(source, button(source, 'Exact text')));
    expect(textsOf(exact)).toContain('```\nTrade reached $107 billion in 2018.\n```');
  });

  it('gives the exact text as a file where it would break out of a code block', async () => {
    const card = await story.discord.answered(story.discord.slash('ask', { question: 'fence' }));
    const source = await story.discord.answered(story.discord.click(card, button(card, 'Source')));
    const exact = await story.discord.answered(story.discord.click(source, button(source, 'Exact text')));
    expect(Object.values(exact.files)).toEqual(['A fence such as ``` is hard to quote.']);
  });

  it('compares where sources differ', async () => {
    const card = await story.discord.answered(story.discord.slash('ask', { question: 'trade' }));
    const table = await story.discord.answered(story.discord.click(card, button(card, 'Compare')));
    expect(table.private).toBe(true);
    expect(textsOf(table).join('\n')).toContain('**$108 billion**');
  });

  it('is removed by its asker or a moderator, by nobody else', async () => {
    const card = await story.discord.answered(story.discord.slash('ask', { question: 'trade' }));
    const other = await story.discord.answered(
      story.discord.click(card, button(card, 'Dismiss'), { user: '100000000000000002' }),
    );
    expect(card.deleted).toBe(false);
    expect(other.private).toBe(true);
    story.discord.click(card, button(card, 'Dismiss'), { user: '100000000000000003', permissions: String(1 << 13) });
    await until(() => card.deleted);
    const own = await story.discord.answered(story.discord.slash('ask', { question: 'trade' }));
    story.discord.click(own, button(own, 'Dismiss'));
    await until(() => own.deleted);
  });

  it('answers forged and outdated buttons politely', async () => {
    const card = await story.discord.answered(story.discord.slash('ask', { question: 'trade' }));
    for (const id of ['fn0|s|x', 'fn1|s|zzzz|0|1|abc', 'fn1|m|nothing|0|=x', 'x'.repeat(100)]) {
      const line = await story.discord.answered(story.discord.click(card, id, { user: `10000000000000001${id.length % 10}` }));
      expect(line.private).toBe(true);
      expect(shown(line)).toContain('another version');
    }
  });

  it('offers other words where nothing was found, and answers them in place', async () => {
    const card = await story.discord.answered(story.discord.slash('ask', { question: 'zeppelin' }));
    expect(shown(card)).toContain('Did you mean');
    await story.discord.answered(story.discord.click(card, button(card, 'trade')));
    expect(shown(card)).toContain('$107 billion');
  });

  it('leads to a further question in a window that holds the last one', async () => {
    for (const secret of [false, true]) {
      const card = await story.discord.answered(story.discord.slash('ask', { question: 'commerce', private: secret }));
      const opened = story.discord.click(card, button(card, 'Follow-up'));
      await until(() => opened.first !== null);
      expect(opened.first?.type).toBe(9);
      expect(JSON.stringify(opened.first?.data)).toContain('"value":"commerce"');
      const message = await story.discord.answered(story.discord.submit(opened, ['trade in 2018']));
      expect(shown(message)).toContain('$107 billion');
      expect(message.private).toBe(secret);
    }
  });

  it('asked privately can be shared, for everybody and without pinging anybody', async () => {
    const card = await story.discord.answered(story.discord.slash('ask', { question: 'trade', private: true }));
    expect(card.private).toBe(true);
    const shared = await story.discord.answered(story.discord.click(card, button(card, 'Share')));
    expect(shared.private).toBe(false);
    expect(shown(shared)).toContain('$107 billion');
    story.discord.click(shared, button(shared, 'Dismiss'));
    await until(() => shared.deleted);
  });

  it('still works after a restart', async () => {
    const card = await story.discord.answered(story.discord.slash('ask', { question: 'commerce' }));
    await story.bot.stop();
    story.bot = await smallBot(story.discord, library);
    await story.discord.answered(story.discord.click(card, button(card, 'More')));
    expect(shown(card)).toContain('number 4');
  });
});

describe('messages', () => {
  it('that mention the bot are questions', async () => {
    story.discord.say(`<@${story.discord.self}> trade?`);
    await until(() => story.discord.messages.length > 0);
    expect(shown(story.discord.messages[0] ?? null)).toContain('$107 billion');
    expect(story.discord.messages[0]?.body['message_reference']).toBeTruthy();
  });

  it('have pages too, which turn for the one who asked', async () => {
    story.discord.say(`<@${story.discord.self}> commerce`, { user: '100000000000000005' });
    await until(() => story.discord.messages.length > 0);
    const card = story.discord.messages[0] ?? null;
    await story.discord.answered(story.discord.click(card, button(card, 'More'), { user: '100000000000000005' }));
    expect(shown(card)).toContain('number 4');
  });

  it('to the bot alone are questions, other talk is not', async () => {
    story.discord.say('nobody asked you');
    story.discord.say('trade', { server: null });
    await until(() => story.discord.messages.length > 0);
    await sleep(50);
    expect(story.discord.messages.length).toBe(1);
  });

  it('are checked when somebody asks the bot for the source under them', async () => {
    story.discord.say(`<@${story.discord.self}> source?`, { under: 'Trade reached $117 billion in 2018.' });
    await until(() => story.discord.messages.length > 0);
    expect(shown(story.discord.messages[0] ?? null)).toContain('Figure differs');
    expect(buttonsOf(story.discord.messages[0] ?? null).map(({ label }) => label)).not.toContain('Share');
  });

  it('can be checked', async () => {
    const asked = story.discord.checkMessage('Check this message', 'Trade reached $117 billion in 2018.');
    const message = await story.discord.answered(asked);
    expect(message.private).toBe(true);
    expect(shown(message)).toContain('Figure differs');
    expect(shown(message)).toContain('$107 billion');
  });

  it('lead to what the articles say on the same, privately', async () => {
    const message = await story.discord.answered(
      story.discord.checkMessage('Find sources', 'Somebody told me that trade was good.'),
    );
    expect(message.private).toBe(true);
    expect(shown(message)).toContain('$107 billion');
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(expect.arrayContaining(['Source', 'Share', 'Dismiss']));
    const none = await story.discord.answered(story.discord.checkMessage('Find sources', 'Zeppelins!'));
    expect(shown(none)).toContain('No answer');
    expect(none.private).toBe(true);
  });
});
