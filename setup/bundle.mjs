import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { buildPage } from './page.mjs';
import { SetupFailure, say, since } from './say.mjs';

const keptBuilds = 3;

/**
 * How every program is bundled, whatever else is asked of it.
 * @type {import('esbuild').BuildOptions}
 */
export const asBuilt = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Written out as calls, patterns with classes of letters would be made anew each time they are asked.
  supported: { 'regexp-unicode-property-escapes': true },
  packages: 'external',
  logLevel: 'silent',
};
const entryOf = (hash) => `dist/${hash}/main.js`;

/** The entry file of the build when no source changed since, else null. Looks at sizes and times only. */
export function freshBuild(folder) {
  const made = manifest(folder);
  if (!made || !existsSync(join(folder, entryOf(made.hash)))) return null;
  const now = marks(folder);
  const same =
    Object.keys(now).length === Object.keys(made.marks).length &&
    Object.keys(now).every((path) => now[path] === made.marks[path]);
  return same ? entryOf(made.hash) : null;
}

/**
 * Builds src, commands and the preview page into dist/<hash of the sources> and points dist/main.js there; resolves to the entry file.
 * A build appears whole or not at all, and a running program keeps its own.
 */
export async function build(folder) {
  const start = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const before = marks(folder);
    const hash = hashOf(folder, Object.keys(before));
    const known = existsSync(join(folder, entryOf(hash)));
    if (!known) {
      if (attempt === 1) say('building …');
      const fresh = await bundle(folder, hash);
      // Someone who saves a source right now must not get a build under the name of another one.
      if (attempt < 5 && hashOf(folder, Object.keys(marks(folder))) !== hash) {
        rmSync(fresh, { recursive: true, force: true });
        continue;
      }
      place(folder, fresh, hash);
      say(`built in ${since(start)}`);
    }
    replace(join(folder, 'dist', 'main.js'), `import './${hash}/main.js';\n`);
    replace(join(folder, 'dist', 'build.json'), JSON.stringify({ hash, marks: before }));
    prune(folder, hash);
    return entryOf(hash);
  }
}

async function bundle(folder, hash) {
  const fresh = join(folder, 'dist', `.${hash}-${randomBytes(4).toString('hex')}`);
  const commands = readdirSync(join(folder, 'commands')).filter((file) => file.endsWith('.ts'));
  const esbuild = await import('esbuild').catch((cause) => {
    throw new SetupFailure(`esbuild does not load (${cause.code ?? cause.message}); delete node_modules and start again`);
  });
  try {
    await esbuild.build({
      ...asBuilt,
      absWorkingDir: folder,
      entryPoints: {
        main: 'src/main.ts',
        ...Object.fromEntries(workersOf(folder).map((file) => [basename(file, '.ts'), `src/adapters/${file}`])),
        ...Object.fromEntries(commands.map((file) => [`commands/${basename(file, '.ts')}`, `commands/${file}`])),
      },
      outdir: relative(folder, fresh),
      splitting: true,
      define: { __BUILD__: JSON.stringify(hash) },
    });
    await buildPage(esbuild, folder, join(fresh, 'preview'));
  } catch (problem) {
    rmSync(fresh, { recursive: true, force: true });
    const [first] = problem.errors ?? [];
    const at = first?.location ? `${first.location.file}:${first.location.line}:${first.location.column + 1}: ` : '';
    throw new SetupFailure(`the build failed: ${at}${first?.text ?? problem.message}`);
  } finally {
    await esbuild.stop();
  }
  return fresh;
}

/** Programs of threads lie beside main.js; a file of src/adapters is one when its name ends in Worker. */
function workersOf(folder) {
  const adapters = join(folder, 'src', 'adapters');
  return existsSync(adapters) ? readdirSync(adapters).filter((file) => file.endsWith('Worker.ts')) : [];
}

function place(folder, fresh, hash) {
  try {
    renameSync(fresh, join(folder, 'dist', hash));
  } catch (problem) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(folder, entryOf(hash)))) throw problem;
  }
}

function sources(folder) {
  const inside = ['src', 'commands', 'preview'].flatMap((room) => {
    const at = join(folder, room);
    if (!existsSync(at)) throw new SetupFailure(`the folder ${room} is missing; clone the repository again`);
    return readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  });
  return [...inside, 'package.json', 'tsconfig.json', join('setup', 'bundle.mjs'), join('setup', 'page.mjs')].sort();
}

/** Size and times of each source; the time of the inode too, which a copied or touched file cannot keep. */
function marks(folder) {
  return Object.fromEntries(
    sources(folder).map((path) => {
      const { size, mtimeMs, ctimeMs } = statSync(join(folder, path));
      return [path, `${size} ${mtimeMs} ${ctimeMs}`];
    }),
  );
}

function hashOf(folder, paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path.replaceAll('\\', '/'))
      .update('\0')
      .update(readFileSync(join(folder, path)))
      .update('\0');
  return hash.digest('hex').slice(0, 12);
}

function manifest(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'dist', 'build.json'), 'utf8'));
  } catch {
    return null;
  }
}

function replace(path, text) {
  const fresh = `${path}.${randomBytes(4).toString('hex')}`;
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}

/** Older builds stay a while for programs that still run from them. */
function prune(folder, current) {
  const dist = join(folder, 'dist');
  const old = readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== current)
    .map((entry) => ({ path: join(dist, entry.name), made: statSync(join(dist, entry.name)).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  for (const { path } of old.slice(keptBuilds - 1)) rmSync(path, { recursive: true, force: true });
}
