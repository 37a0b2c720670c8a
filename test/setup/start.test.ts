import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SmallProject, type Started, started } from './project.ts';

let project: SmallProject;
beforeEach(() => {
  project = new SmallProject();
});
afterEach(() => rmSync(project.folder, { recursive: true, force: true }));

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds() && waited < 10_000; waited += 20) await pause(20);
}

/** A program that loads a part of itself only when the file "go" is there. */
const patient = `
import { existsSync, writeFileSync } from 'node:fs';
writeFileSync('running', '');
while (!existsSync('go')) await new Promise((done) => setTimeout(done, 20));
console.log((await import('./greeting.ts')).greeting);
`;

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('npm start in a fresh clone', () => {
  it('installs, builds and runs, and keeps stdout for the program', async () => {
    const { stdout, stderr, status } = await project.start('/ask x', '--json').ended;
    expect({ stdout, status }).toEqual({ stdout: 'hello 12 /ask x --json\n', status: 0 });
    expect(
      stderr
        .trim()
        .split('\n')
        .every((line) => line.startsWith('footnote: ')),
    ).toBe(true);
    expect(project.calls).toEqual([expect.stringMatching(/^ci --omit=dev --ignore-scripts /)]);
    expect(project.has('dist/main.js') && !project.has('.setup.lock')).toBe(true);
  });

  it('says nothing the second time', async () => {
    await project.start().ended;
    expect(await project.start('again').ended).toEqual({ stdout: 'hello 12 again\n', stderr: '', status: 0 });
    expect(project.calls).toHaveLength(1);
  });

  it('installs once when started twice at the same time', async () => {
    project.npm({ slowMs: 400 });
    const [one, two] = await Promise.all([project.start('one').ended, project.start('two').ended]);
    expect([one.stdout, two.stdout]).toEqual(['hello 12 one\n', 'hello 12 two\n']);
    expect(project.calls).toHaveLength(1);
    expect(`${one.stderr}${two.stderr}`).toContain('waiting');
  });

  it('tells in one line that the network is away, with status 1', async () => {
    project.npm({ failure: 'npm error code ENOTFOUND\nnpm error request failed' });
    const { stdout, stderr, status } = await project.start('/ask x').ended;
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr.trim().split('\n').at(-1)).toMatch(/registry cannot be reached \(ENOTFOUND\).*network/);
    expect(stderr).not.toContain('    at ');
    expect(project.has('.setup.lock')).toBe(false);
  });
});

describe('an old Node.js', () => {
  it.each(['18.20.4', '20.18.3'])('%s is told what is needed, before anything else happens', async (version) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const node = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, 'setup/start.mjs'];
    const { stdout, stderr, status } = await started(process.execPath, node, project.folder, process.env).ended;
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toBe(`footnote: Node.js 20.19 or newer is needed, this is ${version} (see https://nodejs.org)\n`);
    expect(project.calls).toEqual([]);
  });
});

describe('npm start later', () => {
  it('updates packages that are older than the lock file, and leaves developer tools where they are', async () => {
    await project.start().ended;
    project.put('node_modules/vitest/package.json', '{}');
    project.lock('1.1.0');
    expect((await project.start('newer').ended).stdout).toBe('hello 12 newer\n');
    expect(project.calls.at(-1)).toMatch(/^install --no-save --include=dev /);
    expect(project.has('node_modules/vitest/package.json')).toBe(true);
  });

  it('repeats an install that was cut off', async () => {
    await project.start().ended;
    project.remove('node_modules/.package-lock.json');
    const { stdout, stderr } = await project.start('repeated').ended;
    expect(stdout).toBe('hello 12 repeated\n');
    expect(stderr).toContain('broke off');
  });

  it('builds again when a source changed, was added or was removed', async () => {
    await project.start().ended;
    project.put('src/greeting.ts', `export const greeting: string = 'good day';\n`);
    expect((await project.start().ended).stdout).toBe('good day 12\n');
    project.put('commands/new.ts', 'export default 1;\n');
    expect((await project.start().ended).stderr).toContain('built');
    project.remove('commands/new.ts');
    expect((await project.start().ended).stdout).toBe('good day 12\n');
  });

  it('needs no network and no npm when everything is there', async () => {
    await project.start().ended;
    project.npm({ failure: 'npm error code ENOTFOUND' });
    expect((await project.start('offline').ended).stdout).toBe('hello 12 offline\n');
  });

  it('names file and line when the sources do not build, and runs nothing', async () => {
    await project.start().ended;
    project.put('src/greeting.ts', 'export const greeting = ;\n');
    const { stdout, stderr, status } = await project.start().ended;
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toMatch(/the build failed: src\/greeting\.ts:1:\d+: /);
  });

  it('keeps the build that another program still runs from', async () => {
    await project.start().ended;
    project.put('src/main.ts', patient);
    const long: Started = project.start();
    await until(() => project.has('running'));
    project.put('src/greeting.ts', `export const greeting: string = 'changed';\n`);
    project.put('go', '');
    expect((await project.start().ended).stdout).toBe('changed\n');
    expect((await long.ended).stdout).toBe('hello\n');
  });
});

describe('a set-up that is ended', () => {
  it.skipIf(process.platform === 'win32')('by SIGTERM ends npm with it, and the next start begins anew', async () => {
    project.npm({ slowMs: 20_000 });
    const start = project.start('/ask x');
    await until(() => project.calls.length === 1);
    start.kill('SIGTERM');
    expect((await start.ended).status).toBe(143);
    expect(project.has('.setup.lock')).toBe(false);
    project.npm({});
    expect((await project.start('anew').ended).stdout).toBe('hello 12 anew\n');
  });

  it.skipIf(process.platform === 'win32')(
    'by SIGKILL leaves a lock that the next start sees through once npm is done',
    async () => {
      project.npm({ slowMs: 600 });
      const start = project.start();
      await until(() => project.calls.length === 1);
      start.kill('SIGKILL');
      await start.ended;
      expect(runs(start.pid)).toBe(false);
      expect(project.has('.setup.lock')).toBe(true);
      expect((await project.start('after').ended).stdout).toBe('hello 12 after\n');
      expect(project.calls).toHaveLength(1);
    },
  );
});
