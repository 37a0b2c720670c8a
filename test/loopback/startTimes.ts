import { setTimeout as sleep } from 'node:timers/promises';
import { startLoopback } from './discord.ts';
import { startProgram } from './program.ts';

// How long a start takes and how long the first people wait: `npx tsx test/loopback/startTimes.ts [starts] [question …]`.
const [starts = '5', ...questions] = process.argv.slice(2);
const asked = questions.length ? questions : ['how much lime does the kiln burn?', 'who said what about trade in 2018?', 'ships'];

for (let i = 0; i < Number(starts); i++) {
  const discord = await startLoopback();
  const program = await startProgram(discord);
  const times: string[] = [];
  for (const question of asked) {
    const one = discord.slash('ask', { question });
    const message = await discord.answered(one);
    times.push(`/ask ${one.first?.ms} ms`);
    await sleep(50);
    const button = JSON.stringify(message.body).match(/"(fn1\|s\|[^"]+)"/)?.[1];
    if (!button) continue;
    const click = discord.click(message, button);
    await discord.answered(click);
    times.push(`Source ${click.first?.ms} ms`);
  }
  const check = discord.checkMessage('Check this message', 'The office said that trade reached $107 billion in 2018.');
  await discord.answered(check);
  const typed = discord.suggest('ask', 'question', 'tr');
  await sleep(200);
  times.push(`check ${check.first?.ms} ms`, `suggest ${typed.first?.ms} ms`);
  await program.stop();
  console.log(`ready ${program.readyMs} ms, published ${program.publishedMs} ms; ${times.join(', ')}`);
  for (const problem of discord.problems) console.log(`✗ ${problem}`);
  await discord.stop();
}
