import type { Article, OffsetMap } from '../../model/article.ts';
import { day } from './analysisCodec.ts';
import { among, type Codec, list, orNull, record, text, truth, whole32 } from './codec.ts';

const numbers = list(whole32);
export const offsets = record<OffsetMap>({ text: numbers, source: numbers, length: numbers, sourceLength: numbers });

export type ArticleHead = Omit<Article, 'source' | 'text' | 'offsets' | 'passages'>;
export const head = record<ArticleHead>({
  id: text as Codec<Article['id']>,
  key: text,
  file: text,
  format: among(['txt', 'md', 'html', 'jsonl']),
  sha256: text,
  title: text,
  titled: truth,
  publisher: orNull(text),
  date: orNull(day),
  url: orNull(text),
});
