const longest = 64;

/** Room for the units of short texts, by length; plain arrays become strings in an eighth of the time that typed ones take. */
export const shortTexts: readonly number[][] = Array.from({ length: longest + 1 }, (_, length) =>
  new Array<number>(length).fill(0),
);
