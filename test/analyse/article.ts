import type { Article, Passage, Sentence } from '../../src/model/article.ts';
import { articleId, passageId, sentenceId } from '../../src/model/ids.ts';

/** A plain article for tests: a paragraph a line, a sentence up to each full stop that a capital follows. */
export function article(text: string, id = 'test.txt'): Article {
  const name = articleId(id);
  const passages: Passage[] = [];
  let count = 0;
  for (const line of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const passage = passageId(name, passages.length);
    const sentences: Sentence[] = [];
    for (const part of line[0].matchAll(
      /\S.*?(?:(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|St|U\.S|Jr)|\b[A-Z])[.!?]["”’']*(?=\s+["“‘']?[A-Z])|$)/g,
    )) {
      const start = line.index + part.index;
      sentences.push({ id: sentenceId(name, count), index: count++, passage, span: { start, end: start + part[0].length } });
    }
    const span = { start: line.index, end: line.index + line[0].length };
    passages.push({ id: passage, index: passages.length, kind: 'paragraph', span, sentences });
  }
  return {
    id: name,
    key: '0000000000',
    file: id,
    format: 'txt',
    sha256: '0'.repeat(64),
    source: text,
    text,
    offsets: null,
    title: 'A test',
    titled: true,
    publisher: null,
    date: null,
    url: null,
    passages,
  };
}
