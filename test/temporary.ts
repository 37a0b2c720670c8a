import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a whole run of the tests a temporary folder of its own, which goes away with all that was left in it. */
export default function temporary(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
