/** How far loading has come. */
export interface Progress {
  readonly phase: 'read' | 'analyse' | 'index';
  readonly done: number;
  readonly total: number;
  /** What `done` and `total` count: files or articles when unset. */
  readonly unit?: 'byte';
  /** The file at hand; empty when none is. */
  readonly file: string;
}

/** How a long piece of work tells of itself and is stopped. */
export interface Watch {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
