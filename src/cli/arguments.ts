import { OperatorFault } from '../ops/faults.ts';

/** What the program was called for. */
export type Wish = {
  readonly do: 'run' | 'typed' | 'batch' | 'quotations' | 'rank' | 'index' | 'register' | 'serve' | 'help' | 'version';
  /** The typed command, for `typed`. */
  readonly text: string;
  readonly json: boolean;
  /** How `quotations` is printed: a JSON object a line, or a table for a spreadsheet. */
  readonly format: 'jsonl' | 'csv';
  /** Set by --corpus. */
  readonly corpus: string | null;
  /** How many processes answer; null: this one. */
  readonly workers: number | null;
  /** How many connections to Discord there are in all processes; `auto`: as many as Discord advises; null: that many in this process. */
  readonly shards: number | 'auto' | null;
  /** `index` with an OpenSearch: everything into new indices, which then take the place of the old ones. */
  readonly anew: boolean;
};

const modes = ['batch', 'quotations', 'rank', 'index', 'register', 'serve'] as const;

/** Reads the program's arguments; throws an OperatorFault with the remedy for wrong ones. */
export function wishOf(argv: readonly string[]): Wish {
  const words: string[] = [];
  let json = false;
  let format: Wish['format'] | null = null;
  let corpus: string | null = null;
  let anew = false;
  let workers: Wish['workers'] = null;
  let shards: Wish['shards'] = null;
  let asked: 'help' | 'version' | null = null;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--json') json = true;
    else if (word === '--csv') format = 'csv';
    else if (word === '--anew') anew = true;
    else if (word === '--format' || word.startsWith('--format=')) {
      const name = word === '--format' ? argv[++i] : word.slice('--format='.length);
      if (name !== 'csv' && name !== 'jsonl') throw new OperatorFault('--format is csv or jsonl.');
      format = name;
    } else if (word === '--workers' || word.startsWith('--workers=')) {
      workers = countIn(word === '--workers' ? argv[++i] : word.slice('--workers='.length), 64);
      if (workers === null) throw new OperatorFault('--workers needs a number of processes from 1 to 64.');
    } else if (word === '--shards' || word.startsWith('--shards=')) {
      const many = word === '--shards' ? argv[++i] : word.slice('--shards='.length);
      shards = many === 'auto' ? many : countIn(many, 10_000);
      if (shards === null) throw new OperatorFault('--shards needs "auto" or a number of connections from 1 to 10000.');
    } else if (word === '--help' || (word === '-h' && words.length === 0)) asked = 'help';
    else if (word === '--version' || (word === '-v' && words.length === 0)) asked = 'version';
    else if (word === '--corpus' || word.startsWith('--corpus=')) {
      const path = word === '--corpus' ? argv[++i] : word.slice('--corpus='.length);
      if (!path || path.startsWith('--')) throw new OperatorFault('--corpus needs a path: a folder or a .jsonl file.');
      corpus = path;
    } else if (word.startsWith('--') && word !== '--') {
      throw new OperatorFault(
        `There is no option ${word.slice(0, 40)}; there are --json, --csv, --corpus PATH, --workers N, --shards N, --help and --version.`,
      );
    } else if (word !== '--') words.push(word);
  }
  const mode = asked ?? modeOf(words);
  if (mode === 'run' && json)
    throw new OperatorFault("--json needs a command to answer, such as '/ask trade volume 2018' --json.");
  if (format !== null && mode !== 'quotations' && asked === null)
    throw new OperatorFault('--csv and --format are for quotations: npm start -- quotations --csv.');
  if (anew && mode !== 'index' && asked === null) throw new OperatorFault('--anew is for index: npm start -- index --anew.');
  if (workers !== null && mode !== 'serve' && mode !== 'run' && asked === null)
    throw new OperatorFault('--workers is for serve and for the bot: npm start -- serve --workers 4.');
  if (shards !== null && mode !== 'run' && asked === null)
    throw new OperatorFault('--shards is for the bot: npm start -- --shards auto.');
  if (format === 'csv' && json) throw new OperatorFault('--csv and --json exclude each other.');
  return { do: mode, text: words.join(' '), json, corpus, anew, workers, shards, format: format ?? 'jsonl' };
}

/** A whole number from 1 to `most`, or null. */
function countIn(text: string | undefined, most: number): number | null {
  const count = /^\d{1,6}$/.test(text ?? '') ? Number(text) : 0;
  return count >= 1 && count <= most ? count : null;
}

function modeOf(words: readonly string[]): Wish['do'] {
  const [first, second] = words;
  if (first === undefined) return 'run';
  if (first.trimStart().startsWith('/')) return 'typed';
  const mode = modes.find((name) => name === first);
  if (!mode) {
    const known = `${modes.join(', ')}, or a command in quotes such as '/ask trade volume 2018'`;
    throw new OperatorFault(`"${first.slice(0, 40)}" is no way to start this program; there are ${known}. See --help.`);
  }
  if (second !== undefined) throw new OperatorFault(`"${second.slice(0, 40)}" after ${mode} is not understood. See --help.`);
  return mode;
}

/** How to get a token, in one line. */
export const tokenHint =
  'make a bot at https://discord.com/developers/applications (Bot, Reset Token) and put its token into .env as DISCORD_TOKEN=…';

/** The text of --help. */
export const helpText = `Footnote answers questions from a folder of articles, word for word, with a citation under every passage.

  npm start                                the bot when DISCORD_TOKEN is set, else a chat in this terminal
  npm start -- '/ask trade volume 2018'    answers one command and ends; --json prints the answer as JSON
  npm start -- batch                       one command a line on stdin, one JSON answer a line on stdout
  npm start -- quotations                  every quotation found, one JSON object a line
  npm start -- quotations --csv            the same as a table for a spreadsheet
  npm start -- rank                        scores candidate sentences: {"id","question","candidates":[…]} a line on stdin
  npm start -- index                       builds or refreshes the saved index and sums it up
  npm start -- register                    publishes the commands to Discord
  npm start -- serve                       the endpoint for interactions over HTTP

  --corpus PATH   a folder of .txt .md .html .jsonl, or one .jsonl file (default: CORPUS_PATH, else corpus)
  --anew          with index and INDEX_URL: everything into a new OpenSearch index, swapped in when it is whole
  --workers N     with serve: so many processes behind one port; with the bot: its connections spread over so many
  --shards N      with the bot: so many connections to Discord, or auto, each in a process of its own
  --json          JSON on stdout; everything else goes to stderr
  --help, --version

In a typed command the first text option takes the free text and any other is name:value, as in '/quote Peskov about:pivot'.
Settings are read from the environment and from .env; .env.example lists them all.
Status: 0 done (finding nothing is done), 1 a failure that was reported, 2 wrong use.`;
