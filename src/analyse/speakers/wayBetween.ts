import type { Item, Row, Scene } from './scene.ts';

function symbol(scene: Scene, item: Item): string {
  if (item < 0) return 'Q';
  const known = scene.symbols[item] ?? work(scene, item);
  scene.symbols[item] = known;
  return known;
}

function work(scene: Scene, item: Item): string {
  const word = scene.reading.words[item];
  if (!word) return 'x';
  if (scene.cues[item]) return 'V';
  const source = scene.sourceOf[item] ?? -1;
  if (source >= 0) return scene.sources[source]?.kind === 'noun' ? 'n' : 'N';
  if (word.pos === 'PUNCT')
    return /^[,;]$/.test(word.text)
      ? ','
      : word.text === ':'
        ? ':'
        : /^[.!?]$/.test(word.text)
          ? '.'
          : /^[—–―-]+$/.test(word.text)
            ? '—'
            : word.text === '(' || word.text === ')'
              ? '('
              : '';
  const key = word.text.toLowerCase();
  if (/^(?:that|to|of|by|in|on|and|but|as|for|with|from|about|when|while|who|which|if|because|at)$/.test(key)) return key;
  if (word.pos === 'VERB') return 'v';
  if (word.pos === 'AUX' || word.pos === 'PART') return 'a';
  return 'x';
}

/** The way between two places of a paragraph as a short string: "Q,NV". */
export function path(scene: Scene, { items, sentences }: Row, from: number, to: number): string {
  let text = '';
  let last = '';
  let count = 0;
  for (let i = from + 1; i < to; i++) {
    if (i > from + 1 && sentences[i] !== sentences[i - 1]) {
      text += 'S';
      last = 'S';
    }
    const here = symbol(scene, items[i] ?? 0);
    if (here === '' || (here === last && here !== ',')) continue;
    text += here;
    last = here;
    if (++count > 8) return 'far';
  }
  if (to < items.length && sentences[to] !== sentences[to - 1] && to > from + 1) text += 'S';
  return text;
}
