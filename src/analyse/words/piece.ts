import type { PartOfSpeech } from 'wink-nlp';
import type { Span } from '../../model/span.ts';
import type { CutPart } from './cutting.ts';
import type { Form } from './forms.ts';
import { type Known, wink } from './wink.ts';

/** Words whose parts of speech are told together: a sentence. */
export class Piece {
  /** The words of the article as far as they are read; those of the piece stand together among them. */
  private readonly words: readonly ReadWord[];
  private readonly first: number;

  /** A piece that begins with the next word. */
  constructor(words: readonly ReadWord[]) {
    this.words = words;
    this.first = words.length;
  }

  /** Tells the parts of speech of all its words. */
  tell(): void {
    const { words, first } = this;
    let end = first;
    while (words[end]?.piece === this) end += 1;
    const kinds = wink().tag(words, first, end - first);
    for (let at = first; at < end; at += 1) (words[at] as ReadWord).kind = kinds[at - first] as number;
  }
}

const untold = -1;

/** A word as it was read; see `Word`. */
export class ReadWord {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly passage: number;
  readonly known: Known;
  readonly piece: Piece;
  /** Its part of speech by its place in wink-nlp's list of them, once the piece is told. */
  kind = untold;

  constructor({ form, known, start, end }: CutPart, base: number, sentence: number, passage: number, piece: Piece) {
    this.form = form;
    this.start = base + start;
    this.end = base + end;
    this.sentence = sentence;
    this.passage = passage;
    this.known = known;
    this.piece = piece;
  }

  get text(): string {
    return this.form.text;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get pos(): PartOfSpeech {
    if (this.kind === untold) this.piece.tell();
    return (wink().kinds[this.kind] ?? 'X') as PartOfSpeech;
  }

  get lemma(): string {
    if (this.kind === untold) this.piece.tell();
    return wink().lemma(this.known, this.form.key, this.kind) ?? this.text;
  }
}
