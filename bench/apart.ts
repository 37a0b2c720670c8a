import { spawn } from 'node:child_process';
import { execPath } from 'node:process';
import { z } from 'zod';
import type { Figures } from './figures.ts';

const figures = z.record(z.string(), z.number());
const flags = ['--expose-gc', '--max-old-space-size=12000'];

/** What a program measures: `build ENGINE`, `ask library` and so on (see measured.ts), with so many passages in a folder. */
export interface Task {
  readonly step: string;
  readonly name: string;
  readonly passages: number;
  readonly folder: string;
}

/** Measures in a program of its own; throws with the last thing it said when it fails. */
export function apart(program: string, { step, name, passages, folder }: Task): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, [...flags, program, step, name, String(passages), folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let problem = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      problem = `${problem}${data.toString()}`.slice(-4000);
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(figures.parse(JSON.parse(said.trim().split('\n').at(-1) ?? '')));
      else reject(new Error(`${name} ended with status ${status}: ${/^\S*Error\b.*$/m.exec(problem)?.[0] ?? problem}`));
    });
  });
}
