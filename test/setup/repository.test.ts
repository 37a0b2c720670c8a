import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});
const lockText = readFileSync('package-lock.json', 'utf8');
const { packages } = lockSchema.parse(JSON.parse(lockText));
const tracked = existsSync('.git')
  ? execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
      .split('\0')
      .filter((file) => file && existsSync(file))
  : null;

/** Where Node.js would find a package that another one asks for. */
function found(name: string, from: string): boolean {
  const parts = from.split('/node_modules/');
  return (
    parts.some((_, at) => `${parts.slice(0, parts.length - at).join('/node_modules/')}/node_modules/${name}` in packages) ||
    `node_modules/${name}` in packages
  );
}

describe('the repository', () => {
  it('keeps no registry address in the lock file', () => {
    expect(lockText).not.toContain('"resolved"');
    expect(lockText.match(/https?:\/\/[^"]*\.tgz/g)).toBe(null);
  });

  it('locks the binaries of every kind of machine, so that npm ci works on all of them', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !found(name, path)),
    );
    expect(missing).toEqual([]);
  });

  it.skipIf(tracked === null)('keeps no absolute path of anyone’s machine and no registry setting', () => {
    const place = /(?:^|[\s"'`(=])(?:\/(?:home|Users|root|work|mnt)\/[\w.-]+|[A-Z]:\\\\?Users\\)|^registry\s*=|_authToken/m;
    const bad = (tracked ?? []).filter((file) => !/\.(png|ico|woff2?)$/.test(file) && place.test(readFileSync(file, 'utf8')));
    // This test names the patterns it looks for.
    expect(bad.filter((file) => file !== 'test/setup/repository.test.ts')).toEqual([]);
  });

  it('says of every package what it is for', () => {
    const { dependencies, devDependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const said = readFileSync('docs/decisions/dependencies.md', 'utf8');
    const named = [...said.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    expect(packages.filter((name) => !named.includes(name))).toEqual([]);
    expect(
      Object.values({ ...dependencies, ...devDependencies }).filter((version) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version)),
    ).toEqual([]);
  });

  it('has at its top what a newcomer looks for', () => {
    const expected =
      'README.md LICENSE CHANGELOG.md CONTRIBUTING.md package.json tsconfig.json .env.example .ci/run .github/workflows/ci.yml docs/DESIGN.md';
    expect(expected.split(' ').filter((file) => !existsSync(file))).toEqual([]);
  });
});
