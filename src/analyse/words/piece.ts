import type { PartOfSpeech } from 'wink-nlp';
import type { Span } from '../../model/span.ts';
import { type Form, perForm } from './forms.ts';
import { type Known, type WinkToken, wink } from './wink.ts';

const known = perForm(({ text }): Known => wink().known(text));

/** Words whose parts of speech are told together: a sentence. */
export class Piece {
  private readonly words: ReadWord[] = [];
  private known: readonly Known[] = [];
  private kinds: readonly number[] | null = null;

  /** Takes a word in; gives its place. */
  add(word: ReadWord): number {
    return this.words.push(word) - 1;
  }

  kind(place: number): number {
    if (this.kinds === null) {
      this.known = this.words.map(({ form, token }) => token ?? known(form));
      this.kinds = wink().tag(this.known);
    }
    return this.kinds[place] ?? 0;
  }

  lemma(place: number): string | undefined {
    const kind = this.kind(place);
    const word = this.known[place];
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
  private readonly piece: Piece;
  private readonly place: number;

  constructor(form: Form, span: Span, sentence: number, passage: number, piece: Piece, token: WinkToken | null) {
    this.form = form;
    this.text = form.text;
    this.span = span;
    this.sentence = sentence;
    this.passage = passage;
    this.token = token;
    this.piece = piece;
    this.place = piece.add(this);
  }

  get pos(): PartOfSpeech {
    // The numbers are places in wink-nlp's own list of them.
    return (wink().kinds[this.piece.kind(this.place)] ?? 'X') as PartOfSpeech;
  }

  get lemma(): string {
    return this.piece.lemma(this.place) ?? this.text;
  }
}
