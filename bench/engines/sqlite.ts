import { join } from 'node:path';
import { type Engine, passagesOf } from '../engine.ts';
import { peer } from '../peers.ts';

interface Statement {
  run(...values: readonly string[]): unknown;
  all(...values: readonly string[]): readonly unknown[];
}

interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): void;
}

const opened = async (path: string): Promise<Database> => {
  const { default: Database } = await peer<{ readonly default: new (path: string) => Database }>('libsql', 'default');
  return new Database(path);
};

const file = 'index.db';
const wordsOf = (text: string): readonly string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`);

/** SQLite with its full-text index FTS5, from a file, texts kept beside it. */
export const sqliteEngine: Engine = {
  staysInFile: true,
  async build() {
    // It is made in memory and written out as one file.
    const database = await opened(':memory:');
    database.exec('create virtual table passages using fts5(id unindexed, title, text)');
    const insert = database.prepare('insert into passages values (?, ?, ?)');
    return {
      take(articles) {
        const passages = [...passagesOf(articles)];
        return () => {
          database.exec('begin');
          for (const { id, title, text } of passages) insert.run(id, title, text);
          database.exec('commit');
        };
      },
      finish: () => database.exec("insert into passages(passages) values ('optimize')"),
      save(folder) {
        database.exec(`vacuum into '${join(folder, file).replaceAll("'", "''")}'`);
        database.close();
      },
    };
  },
  async open(folder) {
    const database = await opened(join(folder, file));
    const ranked = database.prepare('select id from passages where passages match ? order by rank limit 10');
    const every = database.prepare('select id from passages where passages match ?');
    return {
      search: (query) => ranked.all(wordsOf(query).join(' OR ')),
      phrase: (words) => every.all(wordsOf(words).join(' + ')),
      typed: (beginning) =>
        ranked.all(
          wordsOf(beginning)
            .map((word) => `${word}*`)
            .join(' '),
        ),
    };
  },
};
