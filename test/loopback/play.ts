import { createInterface } from 'node:readline';
import { buttonsOf, type Conversation, type LoopbackMessage, textsOf } from './conversation.ts';
import { startLoopback } from './discord.ts';

// A Discord to play with: start it with `npx tsx test/loopback/play.ts`, start the bot with the two variables it prints, then type
// `/ask question:trade volume 2018`, `click More`, `check some words of a message`, or plain text, which mentions the bot.
const discord = await startLoopback();
console.log(`DISCORD_TOKEN=${discord.token} DISCORD_API_BASE=${discord.apiBase} npm start`);

let last: LoopbackMessage | null = null;

async function show(conversation: Conversation): Promise<void> {
  const message = await discord.answered(conversation, 20_000);
  const pages = [message, ...conversation.followUps.filter((one) => one !== message)];
  for (const one of pages) print(one);
  console.log(`[first response of type ${conversation.first?.type} after ${conversation.first?.ms} ms]`);
}

function print(message: LoopbackMessage): void {
  last = message;
  console.log(`${message.private ? '── only for you ' : '── '}${'─'.repeat(60)}`);
  console.log(textsOf(message).join('\n\n'));
  for (const [name, text] of Object.entries(message.files)) console.log(`📎 ${name}, ${text.length} characters`);
  console.log(
    buttonsOf(message)
      .map(({ label, url }) => `[ ${label}${url ? ` → ${url}` : ''} ]`)
      .join(' '),
  );
}

async function obey(line: string): Promise<void> {
  const [, name = '', rest = ''] = /^\/?(\S+)\s*([\s\S]*)$/.exec(line) ?? [];
  if (name === 'click') {
    const found = buttonsOf(last).filter(({ label, id }) => id && label.startsWith(rest.replace(/ \d+$/, '')));
    const id = found[Number(/ (\d+)$/.exec(rest)?.[1] ?? 1) - 1]?.id;
    return id ? show(discord.click(last, id)) : console.log('there is no such button');
  }
  if (name === 'check') return show(discord.checkMessage('Check this message', rest));
  if (!line.startsWith('/')) {
    discord.say(`<@${discord.self}> ${line}`);
    const before = discord.messages.length;
    for (let i = 0; i < 400 && discord.messages.length === before; i++) await new Promise((resolve) => setTimeout(resolve, 10));
    const answer = discord.messages.at(-1);
    return answer && print(answer);
  }
  const parts = rest.split(/\s+(?=\w+:)/).filter(Boolean);
  const options = parts.map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)] as const);
  await show(discord.slash(name, Object.fromEntries(options.map(([key, value]) => [key, value === 'true' ? true : value]))));
}

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  await obey(line.trim()).catch((error: unknown) => console.log(String(error)));
  for (const problem of discord.problems.splice(0)) console.log(`✗ ${problem}`);
}
await discord.stop();
