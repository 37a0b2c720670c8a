import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { buttonsOf, type Conversation } from './conversation.ts';
import { newcomer } from './crawl.ts';
import { startLoopback } from './discord.ts';
import { startProgram } from './program.ts';

// Many people at once: `npx tsx test/loopback/load.ts [a second] [seconds] [question …]`. The program runs in a process of its
// own; a question may hold # for a number that differs every time. Every fifth interaction is a click on an old card.
const [rate = '200', seconds = '30', ...given] = process.argv.slice(2);
const questions = given.length
  ? given
  : ['how much lime does the kiln burn?', 'trade in 2018', 'who said what about ships?', 'what happened in 20##?', 'zeppelin #'];
const fill = (text: string, i: number) => text.replaceAll('##', String(10 + (i % 10))).replaceAll('#', String(i));

const discord = await startLoopback({ checking: 20 });
const program = await startProgram(discord);
const card = await discord.answered(discord.slash('ask', { question: fill(questions[0] ?? '', 0) }, { user: newcomer() }));
const buttons = buttonsOf(card).flatMap(({ id }) => (id && /^fn1\|[smc]/.test(id) ? [id] : []));
/** CPU milliseconds that a process has used, where the machine tells. */
function cpuMs(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

const all: Conversation[] = [];
const before = { program: cpuMs(program.child.pid), loopback: cpuMs(process.pid) };
const total = Number(rate) * Number(seconds);
const began = Date.now();
while (all.length < total) {
  const due = Math.min(total, Math.floor(((Date.now() - began) / 1_000) * Number(rate)));
  while (all.length < due) {
    const i = all.length;
    const button = buttons[i % buttons.length];
    const who = { user: newcomer() };
    if (i % 5 === 4 && button) all.push(discord.click(card, button, who));
    else all.push(discord.slash('ask', { question: fill(questions[i % questions.length] ?? '', i) }, who));
  }
  await sleep(2);
}
await sleep(3_000);
const times = all.flatMap(({ first }) => (first ? [first.ms] : [])).sort((a, b) => a - b);
const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
const answered = all.filter(({ first }) => first?.type === 4 || first?.type === 7).length;
const late = all.filter(({ first, edits, followUps }) => first?.type === 5 && edits + followUps.length > 0).length;
console.log(`${all.length} interactions: ${answered} answered at once, ${late} late, ${all.length - answered - late} failed`);
console.log(`first response: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${times.at(-1)} ms`);
const spent = { program: cpuMs(program.child.pid) - before.program, loopback: cpuMs(process.pid) - before.loopback };
const each = (ms: number) => (ms / all.length).toFixed(2);
console.log(`CPU for each interaction: the program ${each(spent.program)} ms, Discord and the people ${each(spent.loopback)} ms`);
await program.stop();
for (const problem of new Set(discord.problems)) console.log(`✗ ${problem}`);
await discord.stop();
process.exitCode = answered + late === all.length ? 0 : 1;
