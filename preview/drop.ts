import { byId } from './dom.ts';
import { bring } from './post.ts';
import { partHash } from './route.ts';
import { say } from './speak.ts';

interface Around {
  server(): string | null;
  user(): string;
  /** Says a line where people look and where a screen reader listens; `stays`: as long as it takes to read it all. */
  tell(line: string, stays?: boolean): void;
}

/** Takes files that are dropped on the page or chosen with its button; shows how the last of them was read. */
export function takeFiles({ server, user, tell }: Around): void {
  const veil = byId('drop');
  const input = byId('file');
  byId('add').addEventListener('click', () => input.click());

  async function take(files: readonly File[]): Promise<void> {
    const to = server();
    if (to === null) return tell(say.keys.noServer);
    const lines: string[] = [];
    for (const file of files) {
      tell(`${say.keys.reading} ${file.name}`);
      const { line, key } = await bring(file, to, user());
      lines.push(line);
      if (key) location.hash = partHash(key, 0);
    }
    tell(lines.join('\n'), true);
  }

  const taken = (files: FileList | null | undefined) =>
    void take([...(files ?? [])]).catch((error: unknown) =>
      tell(say.page.failed(error instanceof Error ? error.message : String(error))),
    );

  input.addEventListener('change', () => {
    if (!(input instanceof HTMLInputElement)) return;
    taken(input.files);
    input.value = '';
  });

  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.textContent = say.keys.dropHere;
    veil.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  // A file that is dropped beside its place would open in the place of the page.
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    taken(event.dataTransfer?.files);
  });
}
