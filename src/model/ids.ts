declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Names an article for good: its path inside the corpus folder with forward slashes, or the `id` of its .jsonl line. */
export type ArticleId = Branded<'ArticleId'>;
/** Names a passage: `<article id>#p<index>`. */
export type PassageId = Branded<'PassageId'>;
/** Names a sentence: `<article id>#s<index>`. */
export type SentenceId = Branded<'SentenceId'>;

/** The article id of a file path or .jsonl id. */
export const articleId = (id: string): ArticleId => id as ArticleId;
/** The id of the passage at `index` of an article. */
export const passageId = (article: ArticleId, index: number): PassageId => `${article}#p${index}` as PassageId;
/** The id of the sentence at `index` of an article. */
export const sentenceId = (article: ArticleId, index: number): SentenceId => `${article}#s${index}` as SentenceId;
