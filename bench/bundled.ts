import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asBuilt } from '../setup/bundle.mjs';

/** A program that lies in this folder, where it finds what its sources find. */
export interface Bundled {
  /** Its path. */
  readonly path: string;
  remove(): void;
}

/** Bundles what measures as the product is bundled: run from its sources it is half as fast again, and nobody who uses it does so. */
export async function bundled(): Promise<Bundled> {
  const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const path = here(`.measured-${process.pid}.mjs`);
  await build({ ...asBuilt, entryPoints: [here('measured.ts')], outfile: path });
  return { path, remove: () => rmSync(path, { force: true }) };
}
