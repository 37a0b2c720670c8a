// The parts that wink-nlp puts together in `readDoc`, with as much of their shape as is used here.
declare module 'wink-nlp/src/cache.js' {
  export interface Cache {
    lookup(text: string): readonly number[] | null;
    value(lexeme: number): string;
    normal(lexeme: number): number;
    nox(packed: number): number;
    mappedSpelling(lexeme: number): number;
    posOf(lexeme: number): number;
    intrinsicSize(): number;
    property(lexeme: number, name: 'lexemeCID'): number;
    hasSamePOS(text: string, pos: string): boolean;
  }
  const cache: (model: unknown, featureFn: unknown) => Cache;
  export default cache;
}
declare module 'wink-nlp/src/compile-trex.js' {
  const compile: (trex: unknown) => unknown;
  export default compile;
}
declare module 'wink-nlp/src/tokenizer.js' {
  const tokenizer: (
    trex: unknown,
    categories: Readonly<Record<string, number>>,
    preserve: unknown,
  ) => (document: unknown, text: string) => void;
  export default tokenizer;
}
declare module 'wink-nlp/src/dd-wrapper.js' {
  const wrapper: (document: object) => unknown;
  export default wrapper;
}
declare module 'wink-nlp/src/its.js' {
  const its: { lemma(nth: number, document: unknown, addons: unknown): string | undefined };
  export default its;
}
