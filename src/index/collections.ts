import type { ShelfCount } from './shelf.ts';

/** A file that a server added, and what became of it. */
export interface OwnFile {
  /** Short and the same for the same name. */
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** When it was added, ISO 8601. */
  readonly at: string;
  readonly articles: number;
  readonly passages: number;
  /** `ready`: answers come from it; `reading`: they will. */
  readonly state: 'ready' | 'reading' | 'unreadable';
}

/** Why a file is not taken. */
export type NotTaken =
  | 'type'
  | 'content'
  | 'large'
  | 'long'
  | 'many'
  | 'total'
  | 'encrypted'
  | 'scanned'
  | 'damaged'
  | 'slow'
  | 'empty';

/** What became of a file that was to be added. */
export type Added =
  | { readonly kind: 'added' | 'replaced'; readonly file: OwnFile }
  /** The very same content is there already, under `name`. */
  | { readonly kind: 'same'; readonly name: string }
  | { readonly kind: 'refused'; readonly why: NotTaken };

/** What every server may have at most. */
export interface CollectionLimits {
  /** Of one file. */
  readonly bytes: number;
  readonly files: number;
  /** Of all files together. */
  readonly total: number;
}

/** The articles that servers add themselves; what one server does no other can see. Every promise rejects only when files cannot be written. */
export interface Collections {
  readonly limits: CollectionLimits;
  /** Why such a file would not be taken, before anybody fetches it; null when it would be looked at. */
  hindrance(server: string, file: { readonly name: string; readonly bytes: number }): Promise<NotTaken | null>;
  /** Resolves when answers come from it. */
  add(server: string, file: { readonly name: string; readonly content: Uint8Array; readonly by: string }): Promise<Added>;
  /** By id or by name; the file that was taken away once no answer comes from it, or null when there was none. */
  remove(server: string, which: string, by: string): Promise<OwnFile | null>;
  /** By name. */
  list(server: string): Promise<readonly OwnFile[]>;
  /** Looks for changes of the shared and the server's own files; resolves when answers come from them. */
  reindex(server: string): Promise<Pick<ShelfCount, 'added' | 'removed' | 'changed'>>;
}
