import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);

/** Installs the other engines beside the bench where they are missing; gives why that could not be done, or null. */
export async function installPeers(say: (line: string) => void): Promise<string | null> {
  if (existsSync(`${here}node_modules`)) return null;
  say('installing the engines of bench/package.json into bench/node_modules …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    await run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here });
    return null;
  } catch (cause) {
    return `they could not be installed: ${cause instanceof Error ? (cause.message.trim().split('\n').at(-1) ?? '') : String(cause)}`;
  }
}

/** A package of bench/package.json, looked at for what is used of it: the members are there and can be called. */
export async function peer<Module>(name: string, ...members: readonly (keyof Module & string)[]): Promise<Module> {
  const loaded: unknown = await import(name);
  const has = (member: string): boolean =>
    typeof loaded === 'object' && loaded !== null && typeof Reflect.get(loaded, member) === 'function';
  const missing = members.find((member) => !has(member));
  if (missing !== undefined) throw new Error(`${name} has no ${missing}`);
  return loaded as Module;
}
