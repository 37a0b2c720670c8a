import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingPackages, whatNpmMeant } from '../../setup/install.mjs';

let folder: string;
const put = (path: string, content: unknown) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
};

const product = { 'node_modules/reader': { version: '1.0.0' } };
const tool = { 'node_modules/checker': { version: '2.0.0', dev: true } };
const elsewhere = { 'node_modules/binary-plan9': { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['x64'] } };
const own = { 'node_modules/binary-own': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] } };
const locked = { '': { name: 'footnote' }, ...product, ...tool, ...elsewhere, ...own };

/** What npm leaves behind when it has installed these packages. */
function installed(packages: Record<string, { version: string }>): void {
  for (const path of Object.keys(packages)) put(`${path}/package.json`, {});
  put('node_modules/.package-lock.json', { packages });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-install-'));
  put('package-lock.json', { packages: locked });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('packages are missing', () => {
  it('in a fresh clone', () => {
    expect(missingPackages(folder)).toBe('missing');
  });

  it('not when all that runs is there, though the tools are not', () => {
    installed({ ...product, ...own });
    expect(missingPackages(folder)).toBe(null);
    expect(missingPackages(folder, { dev: true })).toBe('older');
  });

  it('not for tests when the tools are there as well', () => {
    installed({ ...product, ...tool, ...own });
    expect(missingPackages(folder, { dev: true })).toBe(null);
    expect(missingPackages(folder)).toBe(null);
  });

  it('when the lock file names another version than npm installed', () => {
    installed({ ...product, ...own });
    expect(missingPackages(folder)).toBe(null);
    put('package-lock.json', { packages: { ...locked, 'node_modules/reader': { version: '1.0.1' } } });
    expect(missingPackages(folder)).toBe('older');
  });

  it('not when the lock file was only touched, as git does on a checkout', () => {
    installed({ ...product, ...own });
    expect(missingPackages(folder)).toBe(null);
    utimesSync(join(folder, 'package-lock.json'), new Date(), new Date());
    expect(missingPackages(folder)).toBe(null);
  });

  it('when npm was ended before it finished', () => {
    installed({ ...product, ...own });
    rmSync(join(folder, 'node_modules/.package-lock.json'));
    mkdirSync(join(folder, 'node_modules/esbuild'), { recursive: true });
    expect(missingPackages(folder)).toBe('unfinished');
  });

  it('when someone deleted a package', () => {
    installed({ ...product, ...own });
    expect(missingPackages(folder)).toBe(null);
    rmSync(join(folder, 'node_modules/reader'), { recursive: true });
    expect(missingPackages(folder)).toBe('unfinished');
  });

  it('when the binary for this kind of machine is not there', () => {
    installed(product);
    expect(missingPackages(folder)).toBe('older');
  });
});

describe('a failed install is told in one line', () => {
  it.each([
    ['npm error code ENOTFOUND\nnpm error network request to the registry failed', /network/],
    ['npm error code EAI_AGAIN', /network/],
    ['npm error code EACCES\nnpm error syscall mkdir', /owner/],
    ['npm error nospc ENOSPC: no space left on device', /disk is full/],
    ['npm error code EINTEGRITY', /cache verify/],
    ['npm error code E404\nnpm error 404 Not Found', /config get registry/],
    ['npm error code EUSAGE\nnpm error\nnpm error The lock file is out of step', /The lock file is out of step/],
    ['', /no reason given/],
  ])('%j', (said, expected) => {
    const line = whatNpmMeant(said, '/a/folder');
    expect(line).toMatch(expected);
    expect(line).not.toContain('\n');
  });
});
