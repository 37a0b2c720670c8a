import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetupFailure, say } from './say.mjs';

const name = '.setup.lock';
const beatMs = 2_000;

/**
 * True when nobody works behind a lock any more. `note` is what its holder wrote (null: unreadable), `ageMs` the time since it
 * last showed a sign of life, `alive` tells whether a process of this machine runs.
 */
export function isStale({ note, ageMs, host, alive }) {
  if (!note) return ageMs > 10_000;
  if (note.host !== host) return ageMs > 30_000;
  return ![note.pid, note.child].some((id) => id && alive(id)) || ageMs > 15 * 60_000;
}

/** Runs `work` while no other start of this folder sets up; waits for the others, and takes over from those that died. */
export async function withLock(folder, signal, work) {
  const path = join(folder, name);
  const note = { pid: process.pid, child: null, host: hostname(), id: `${process.pid}-${Date.now()}-${Math.random()}` };
  let told = false;
  while (!take(path, note)) {
    if (signal?.aborted) throw new SetupFailure('stopped');
    const seen = look(path);
    if (seen && isStale({ ...seen, host: note.host, alive })) discard(path, seen);
    else {
      if (!told) say('another start is setting up this folder; waiting for it');
      told = true;
      await pause(150);
    }
  }
  const beat = setInterval(() => touch(path), beatMs).unref();
  try {
    return await work({
      /** Names the process that does the work, so that the lock holds while it lives. */
      child(id) {
        note.child = id;
        writeFileSync(path, JSON.stringify(note));
      },
    });
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}

function take(path, note) {
  try {
    writeFileSync(path, JSON.stringify(note), { flag: 'wx' });
    return true;
  } catch (problem) {
    if (problem.code === 'EEXIST') return false;
    throw new SetupFailure(`cannot write to ${path} (${problem.code}); setting up needs a folder that can be written to`);
  }
}

function look(path) {
  try {
    const text = readFileSync(path, 'utf8');
    return { text, note: parsed(text), ageMs: Date.now() - statSync(path).mtimeMs };
  } catch {
    return null;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function alive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

// Two starts may see the same dead lock: whoever moves away a lock that is not the dead one puts it back.
function discard(path, seen) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== seen.text) linkSync(aside, path);
  } catch {
    // Another start was quicker; the loop looks again.
  }
  rmSync(aside, { force: true });
}

function touch(path) {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Gone with the folder; the work itself reports what matters.
  }
}
