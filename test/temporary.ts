import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a whole run of the tests a temporary folder of its own, which goes away with all that was left in it; what is kept between runs lies in FOOTNOTE_KEPT. */
export default function temporary(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-tests-'));
  // OpenSearch will not run as root: its own user must get in.
  chmodSync(folder, 0o755);
  process.env['FOOTNOTE_KEPT'] ??= tmpdir();
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
