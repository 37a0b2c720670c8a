import { OperatorFault } from '../../ops/faults.ts';
import { type Preview, type PreviewParts, startPreview } from './preview.ts';
import { pageFiles } from './previewFiles.ts';
import { isLoopback } from './previewGuard.ts';

/** What opening the page needs besides what serving it needs. */
export interface OpenParts extends Omit<PreviewParts, 'files'> {
  /** Where the built page lies. */
  readonly folder: URL;
  /** Tells the operator a line. */
  readonly say: (line: string) => Promise<void>;
}

/** Serves the preview page where one was built and a port is free, else null; says what the operator should know of it. */
export async function openPreview({ folder, say, ...parts }: OpenParts): Promise<Preview | null> {
  const files = pageFiles(folder);
  if (!files) return null;
  const { host, port } = parts;
  try {
    const page = await startPreview({ ...parts, files });
    if (port !== 0 && page.port !== port) await say(`Port ${port} is taken; the preview page is on ${page.port}.`);
    if (!isLoopback(host)) await say(`HOST is ${host}: whoever reaches this machine can read the articles on the preview page.`);
    return page;
  } catch (error) {
    if (!(error instanceof OperatorFault)) throw error;
    await say(error.message);
    return null;
  }
}
