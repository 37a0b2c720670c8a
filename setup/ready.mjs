import { fileURLToPath } from 'node:url';
import { build, freshBuild } from './bundle.mjs';
import { install, missingPackages } from './install.mjs';
import { withLock } from './lock.mjs';
import { SetupFailure, say } from './say.mjs';

export { SetupFailure, say };

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Installs what is missing, builds what is older than its sources, and resolves to the program's entry file (relative to the
 * root). Speaks on stderr only; throws SetupFailure with one line when it cannot.
 */
export async function makeReady({ dev = false, folder = root, signal } = {}) {
  const ready = () => (missingPackages(folder, { dev }) ? null : freshBuild(folder));
  return (
    ready() ??
    withLock(folder, signal, async (lock) => {
      // Another start may have done the work while this one waited for the lock.
      const lacking = missingPackages(folder, { dev });
      if (lacking) await install(folder, lacking, { dev, signal, lock });
      return freshBuild(folder) ?? build(folder);
    })
  );
}
