import { argv, stdout } from 'node:process';
import { keepYoung } from '../src/ops/garbage.ts';
import { engines, isEngine } from './engines.ts';
import type { Figures } from './figures.ts';

// As the program does.
keepYoung();

/*
 * One measurement in a program of its own, so that memory is its own: build|ask ENGINE PASSAGES FOLDER, index|library library PASSAGES FOLDER,
 * lucene. The last line that it writes is what was measured, in JSON.
 */
const [step = '', name = '', size = '', folder = ''] = argv.slice(2);

async function measured(passages: number): Promise<Figures> {
  if (name === 'Lucene') return (await import('./lucene.ts')).measureLucene(passages, folder);
  if (isEngine(name)) {
    const { measureAsking, measureBuild } = await import('./measureEngine.ts');
    return (step === 'build' ? measureBuild : measureAsking)(await engines[name](), passages, folder);
  }
  if (step === 'index') return (await import('./indexing.ts')).measureIndexing(passages, folder);
  return (await import('./library.ts')).measureLibrary(passages, folder);
}

stdout.write(`\n${JSON.stringify(await measured(Number(size)))}\n`);
