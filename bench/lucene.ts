import { execFile } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { articles } from './corpus.ts';
import { passagesOf } from './engine.ts';
import type { Figures } from './figures.ts';
import { askedOf, megabytesIn } from './measureEngine.ts';

const version = '9.12.3';
const here = fileURLToPath(new URL('lucene/', import.meta.url));
const jar = join(here, 'jars', `lucene-core-${version}.jar`);
const classes = join(here, 'classes');
const run = promisify(execFile);

/** Fetches Lucene by Maven where it is missing; throws what is missing for that. */
async function fetchLucene(): Promise<void> {
  if (existsSync(jar)) return;
  const artifact = `-Dartifact=org.apache.lucene:lucene-core:${version}`;
  await run('mvn', ['-B', '-q', 'dependency:copy', artifact, `-DoutputDirectory=${join(here, 'jars')}`]);
}

async function compile(): Promise<void> {
  await fetchLucene();
  await run('javac', ['-cp', jar, '-d', classes, join(here, 'Measure.java')]);
}

async function java(...args: readonly string[]): Promise<Figures> {
  const flags = ['-Xmx4g', '-XX:+UseSerialGC', '-cp', `${classes}${delimiter}${jar}`];
  const { stdout } = await run('java', [...flags, 'Measure', ...args], { maxBuffer: 1 << 24 });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value = ''] = line.split('\t');
      return [name, Number(value)] as const;
    }),
  );
}

/** Lucene as it comes, in a program of its own language (Java 17, Maven to fetch it). */
export async function measureLucene(passages: number, folder: string): Promise<Figures> {
  await compile();
  const [index, questions, corpus] = [join(folder, 'index'), join(folder, 'questions'), join(folder, 'passages.tsv')];
  mkdirSync(questions, { recursive: true });
  const lines = (function* () {
    for (const { id, title, text } of passagesOf(articles(passages))) yield `${id}\t${title}\t${text}\n`;
  })();
  await pipeline(Readable.from(lines), createWriteStream(corpus));
  for (const [name, all] of Object.entries(askedOf(passages))) writeFileSync(join(questions, name), all.join('\n'));
  const built = await java('build', index, corpus);
  return { ...built, file: megabytesIn(index), ...(await java('ask', index, questions)) };
}
