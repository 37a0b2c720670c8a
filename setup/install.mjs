import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SetupFailure, say, since } from './say.mjs';

const machine = `${process.platform}-${process.arch}`;
const stampOf = (folder) => join(folder, 'node_modules', '.footnote.json');
const npmsListOf = (folder) => join(folder, 'node_modules', '.package-lock.json');

/**
 * Why packages must be installed: 'missing', 'unfinished' (an install that broke off) or 'older' (than package-lock.json);
 * null when all that is locked is there. `dev`: the developer's tools are needed too.
 */
export function missingPackages(folder, { dev = false } = {}) {
  const lockText = text(join(folder, 'package-lock.json'));
  if (lockText === null) throw new SetupFailure('package-lock.json is missing; clone the repository again');
  if (!existsSync(join(folder, 'node_modules'))) return 'missing';
  const locked = Object.entries(JSON.parse(lockText).packages).filter(([path, entry]) => path && wanted(entry, dev));
  const there = ([path]) => existsSync(join(folder, path, 'package.json'));
  const stamp = json(stampOf(folder));
  const npmsList = json(npmsListOf(folder))?.packages;
  if (!npmsList) return existsSync(join(folder, 'node_modules', 'esbuild')) || stamp ? 'unfinished' : 'missing';
  const current = stampFor(folder, lockText, dev);
  if (stamp && Object.keys(current).every((key) => stamp[key] === current[key] || (key === 'dev' && stamp.dev))) {
    return locked.every(there) ? null : 'unfinished';
  }
  // Installed by hand, or the lock file was touched: what counts is whether every locked version is there.
  if (!locked.every(([path, entry]) => npmsList[path]?.version === entry.version)) return 'older';
  if (!locked.every(there)) return 'unfinished';
  keep(folder, current);
  return null;
}

/** Installs the locked packages with npm; tools that are there already stay. Throws SetupFailure in one line. */
export async function install(folder, why, { dev = false, signal, lock } = {}) {
  const start = performance.now();
  const tools = dev || existsSync(join(folder, 'node_modules', 'vitest'));
  const reasons = {
    missing: 'installing packages',
    unfinished: 'an install broke off; installing again',
    older: 'packages are older than package-lock.json; updating',
  };
  say(`${reasons[why]}${tools ? ' and developer tools' : ''} …`);
  rmSync(stampOf(folder), { force: true });
  // `install --no-save` changes only what differs and puts the old state back when it fails; `ci` starts from nothing.
  const way = why === 'older' ? ['install', '--no-save'] : ['ci'];
  await npm(folder, [...way, tools ? '--include=dev' : '--omit=dev'], { signal, lock });
  keep(folder, stampFor(folder, text(join(folder, 'package-lock.json')), tools));
  say(`packages installed in ${since(start)}`);
}

const calm = [
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-progress',
  '--prefer-offline',
  '--loglevel=error',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=4000',
];

function npm(folder, args, { signal, lock }) {
  const windows = process.platform === 'win32';
  const path = process.env.npm_execpath;
  const known = path && /^npm-cli\.[cm]?js$/.test(basename(path)) && existsSync(path);
  const [command, first] = known ? [process.execPath, [path]] : [windows ? 'npm.cmd' : 'npm', []];
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new SetupFailure('stopped'));
    const child = spawn(command, [...first, ...args, ...calm], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own on POSIX: ending it ends whatever npm started.
      detached: !windows,
      shell: windows && !known,
    });
    let said = '';
    const hear = (chunk) => {
      said = (said + chunk).slice(-20_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = (how) => {
      try {
        if (windows) child.kill();
        else process.kill(-child.pid, how);
      } catch {
        // Ended by itself.
      }
    };
    const stop = () => {
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), 2_000).unref();
    };
    signal?.addEventListener('abort', stop, { once: true });
    child.on('spawn', () => lock?.child(child.pid));
    child.on('error', (problem) =>
      reject(
        new SetupFailure(
          problem.code === 'ENOENT'
            ? 'npm is not found; install Node.js together with npm (https://nodejs.org)'
            : `npm does not start (${problem.code})`,
        ),
      ),
    );
    child.on('close', (status) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(new SetupFailure('stopped'));
      else if (status === 0) resolve();
      else reject(new SetupFailure(whatNpmMeant(said, folder)));
    });
  });
}

/** What went wrong with an install, in one line, from all that npm printed. */
export function whatNpmMeant(said, folder) {
  const code =
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|EACCES|EPERM|EROFS|ENOSPC|EINTEGRITY|E40[134])\b/.exec(
      said,
    )?.[1];
  if (code === undefined) return `npm could not install the packages: ${lastLine(said)}`;
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return `npm may not write where it must (${code}); check the owner of ${folder} and of npm's cache`;
  if (code === 'ENOSPC') return 'the disk is full (ENOSPC); make room and start again';
  if (code === 'EINTEGRITY')
    return 'a package is not what package-lock.json says (EINTEGRITY); run "npm cache verify" and start again';
  if (code.startsWith('E4')) return `the npm registry refused a package (${code}); check "npm config get registry"`;
  return `the npm registry cannot be reached (${code}); the first start needs the network, check it and start again`;
}

function lastLine(said) {
  const lines = said.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  return lines.find((line) => line && !/^code\b/.test(line)) ?? 'no reason given';
}

function wanted(entry, dev) {
  if (entry.dev) return dev && !entry.optional;
  if (!entry.optional && !entry.devOptional) return true;
  // Packages for one kind of machine (esbuild's binary): only those of this one.
  return Boolean(entry.os?.includes(process.platform) && entry.cpu?.includes(process.arch) && !entry.libc && !entry.devOptional);
}

function stampFor(folder, lockText, dev) {
  const listed = statSync(npmsListOf(folder), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return { lock: createHash('sha256').update(lockText).digest('hex'), listed, machine, dev };
}

function keep(folder, stamp) {
  try {
    writeFileSync(stampOf(folder), JSON.stringify(stamp));
  } catch {
    // A folder that cannot be written to only costs the longer check each time.
  }
}

function text(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function json(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
