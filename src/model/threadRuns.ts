import { RunTable, TextRuns } from './textRuns.ts';

/** One table of runs for all texts that a thread reads, so that whoever reads an article after another finds its runs numbered. */
export interface ThreadRuns {
  readonly table: RunTable;
  /** Reads the texts of articles. */
  readonly texts: TextRuns;
  /** Reads titles, names and whatever else is read while the text of an article still counts. */
  readonly others: TextRuns;
}

/** Runs that are kept, and their code units: some texts hold runs of a megabyte. */
const most = 300_000;
const mostHeld = 4_000_000;

let current = made();

/** The table at hand; another one, and an empty one, after very many runs: what was known of runs by their numbers counts no more then. */
export function threadRuns(): ThreadRuns {
  if (current.table.size > most || current.table.held > mostHeld) current = made();
  return current;
}

function made(): ThreadRuns {
  const table = new RunTable();
  return { table, texts: new TextRuns(table), others: new TextRuns(table) };
}
