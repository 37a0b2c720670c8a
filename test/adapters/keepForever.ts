// A program that adds and replaces files of a server as fast as it can, to be killed in the middle of it.

import { sha256 } from '../../src/adapters/sha256.ts';
import { serverFiles } from '../../src/adapters/shelf/serverFiles.ts';

const [folder = ''] = process.argv.slice(2);
const files = serverFiles(folder);
process.stdout.write('begun\n');
for (let i = 0; ; i++) {
  const content = Buffer.from(`${i} `.repeat(200_000));
  const name = `file${i % 3}.txt`;
  const about = { name, path: name, added: sha256(content), bytes: content.length, by: '1', title: null };
  await files.keep('11', { ...about, at: new Date().toISOString() }, content);
  if (i % 5 === 4) await files.remove('11', (await files.list('11'))[0]?.id ?? '');
}
