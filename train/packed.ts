/** Relatives of stems as `src/answer/related.json` keeps them. */
export interface Packed {
  readonly stems: string;
  readonly relatives: string;
}

const letters = 64;
const first = 48;

/** Three letters a relative: its place among the stems in two, how near it is in one; a blank after each stem's. */
export function packed(
  stems: readonly string[],
  relatives: readonly (readonly { readonly to: number; readonly near: number }[])[],
): Packed {
  const letter = (value: number): string => String.fromCharCode(first + value);
  const written = relatives.map((list) =>
    list
      .map(
        ({ to, near }) =>
          letter(Math.floor(to / letters / letters)) +
          letter(Math.floor(to / letters) % letters) +
          letter(to % letters) +
          letter(Math.round(near * 20)),
      )
      .join(''),
  );
  return { stems: stems.join(' '), relatives: written.join(' ') };
}
