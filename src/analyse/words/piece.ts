import type { PartOfSpeech } from 'wink-nlp';
import type { Span } from '../../model/span.ts';
import type { CutPart } from './cutting.ts';
import { type Form, perForm } from './forms.ts';
import { type Known, type WinkToken, wink } from './wink.ts';

const known = perForm(({ text }): Known => wink().known(text));

/** Words whose parts of speech are told together: a sentence. */
export class Piece {
  /** The words of the article as far as they are read; those of the piece stand together among them. */
  private readonly words: readonly ReadWord[];
  private readonly first: number;
  private known: readonly Known[] = [];
  private kinds: readonly number[] | null = null;

  /** A piece that begins with the next word. */
  constructor(words: readonly ReadWord[]) {
    this.words = words;
    this.first = words.length;
  }

  kind(place: number): number {
    if (this.kinds === null) {
      const all: Known[] = [];
      for (let at = this.first; this.words[at]?.piece === this; at += 1) {
        const { form, token } = this.words[at] as ReadWord;
        all.push(token ?? known(form));
      }
      this.known = all;
      this.kinds = wink().tag(all);
    }
    return this.kinds[place - this.first] ?? 0;
  }

  lemma(place: number): string | undefined {
    const kind = this.kind(place);
    const word = this.known[place - this.first];
    return word && wink().lemma(word, kind);
  }
}

/** A word as it was read; see `Word`. */
export class ReadWord {
  readonly form: Form;
  readonly text: string;
  readonly span: Span;
  readonly sentence: number;
  readonly passage: number;
  readonly token: WinkToken | null;
  readonly piece: Piece;
  /** Among the words of the article. */
  private readonly place: number;

  constructor({ form, token }: CutPart, span: Span, sentence: number, passage: number, piece: Piece, place: number) {
    this.form = form;
    this.text = form.text;
    this.span = span;
    this.sentence = sentence;
    this.passage = passage;
    this.token = token;
    this.piece = piece;
    this.place = place;
  }

  get pos(): PartOfSpeech {
    // The numbers are places in wink-nlp's own list of them.
    return (wink().kinds[this.piece.kind(this.place)] ?? 'X') as PartOfSpeech;
  }

  get lemma(): string {
    return this.piece.lemma(this.place) ?? this.text;
  }
}
