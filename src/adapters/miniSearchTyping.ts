import MiniSearch from 'minisearch';
import { type MakeTypingIndex, plainTypingIndex, type TypingEntry, typedWords } from '../index/typing.ts';

interface Row {
  readonly id: number;
  readonly words: string;
}

/** Words that begin like the last one and are looked at; one or two letters begin too many to be worth ranking. */
const fewestLetters = 3;

/** Typing against a MiniSearch: exact words before begun ones, and nearly the same ones where nothing else fits. */
export const miniSearchTyping: MakeTypingIndex = (entries) => {
  const most = Math.max(1, ...entries.map(({ worth }) => worth));
  const plain = plainTypingIndex(entries);
  const engine = new MiniSearch<Row>({
    fields: ['words'],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
    autoVacuum: false,
  });
  engine.addAll(entries.map(({ text, also }, id) => ({ id, words: typedWords(`${text} ${also ?? ''}`).join(' ') })));

  function search(words: readonly string[], fuzzy: boolean): readonly TypingEntry[] {
    const last = words.at(-1);
    const found = engine.search(words.join(' '), {
      combineWith: 'AND',
      prefix: (term) => term === last,
      ...(fuzzy ? { fuzzy: (term: string) => (term.length > 3 ? 0.25 : false), maxFuzzy: 2 } : {}),
      boostDocument: (id) => 0.2 + Math.sqrt((entries[Number(id)]?.worth ?? 0) / most),
    });
    found.sort((a, b) => b.score - a.score || Number(a.id) - Number(b.id));
    return found.flatMap(({ id }) => entries[Number(id)] ?? []);
  }

  return {
    find(typed, limit) {
      const words = typedWords(typed);
      const [only = ''] = words;
      if (words.length === 0 || (words.length === 1 && only.length < fewestLetters)) return plain.find(typed, limit);
      // What is typed may begin a word that nothing holds: what came before it still says what is meant.
      const ways = [
        () => search(words, false),
        () => search(words, true),
        () => (words.length > 1 ? search(words.slice(0, -1), false) : []),
      ];
      for (const way of ways) {
        const found = way();
        if (found.length > 0) return found.slice(0, limit);
      }
      return [];
    },
  };
};
