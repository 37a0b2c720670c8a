import type { Article } from '../../src/model/article.ts';
import type { Day } from '../../src/model/day.ts';
import { articleId, passageId, sentenceId } from '../../src/model/ids.ts';

/** An article of one paragraph that is made of these sentences. */
export function articleOfSentences(sentences: readonly string[], date: Day | null, name = 'a'): Article {
  const id = articleId(name);
  const text = sentences.join(' ');
  const passage = passageId(id, 0);
  let at = 0;
  const cutSentences = sentences.map((sentence, index) => {
    const start = at;
    at += sentence.length + 1;
    return { id: sentenceId(id, index), index, passage, span: { start, end: start + sentence.length } };
  });
  return {
    id,
    key: name.padEnd(10, '0'),
    file: `${name}.txt`,
    format: 'txt',
    sha256: '',
    source: text,
    text,
    offsets: null,
    title: name,
    titled: false,
    publisher: null,
    date,
    url: null,
    passages: [{ id: passage, index: 0, kind: 'paragraph', span: { start: 0, end: text.length }, sentences: cutSentences }],
  };
}
