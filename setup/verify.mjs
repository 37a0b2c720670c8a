import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, counted } from './checks.mjs';
import { missingPackages } from './install.mjs';
import { makeReady, root, SetupFailure, say } from './ready.mjs';
import { since } from './say.mjs';
import { stopOnSignal } from './signals.mjs';

/** Makes the project ready, runs checks and tests, and prints "N passed, N failed" last; the exit status says the same. */
export async function verify(args) {
  const { signal, status } = stopOnSignal();
  const results = [];
  try {
    await makeReady({ dev: true, signal });
    results.push(true);
  } catch (problem) {
    if (!(problem instanceof SetupFailure)) throw problem;
    say(problem.message);
    results.push(false);
    // A program that does not build may still have tests that tell why; without tools there is nothing to run.
    if (missingPackages(root, { dev: true })) return finish({ passed: 0, failed: 1 });
  }
  const filtered = args.some((arg) => !arg.startsWith('-'));
  for (const check of filtered ? [] : checks) results.push(await checked(check, signal));
  const tests = await tested(args, signal);
  if (signal.aborted) process.exit(status());
  if (tests.skipped > 0) process.stdout.write(`${tests.skipped} skipped (each says why above)\n`);
  const failed = results.filter((passed) => !passed).length;
  return finish({ passed: tests.passed + results.length - failed, failed: tests.failed + failed });
}

async function checked({ name, args }, signal) {
  const start = performance.now();
  const { status, said } = await run(args, { signal, quiet: true });
  const passed = status === 0;
  process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${since(start)})\n${passed ? '' : `${said.trimEnd()}\n`}`);
  return passed;
}

async function tested(args, signal) {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-test-'));
  const report = join(folder, 'report.json');
  try {
    const vitest = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const { status } = await run([...vitest, ...args], { signal });
    return counted(reportIn(report), status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args, { signal, quiet = false }) {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ status: 1, said: 'stopped' });
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let said = '';
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    const stop = () => child.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    child.on('error', (problem) => resolve({ status: 1, said: problem.message }));
    child.on('close', (status) => {
      signal.removeEventListener('abort', stop);
      resolve({ status: status ?? 1, said });
    });
  });
}

function reportIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function finish({ passed, failed }) {
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit());
}
