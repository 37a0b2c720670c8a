import type { Library } from '../../index/library.ts';
import type { Quotation } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { Draft, type Leaf } from './draft.ts';
import { nameWords } from './nameWords.ts';

/** A quotation and the article that it is from. */
export interface Said {
  readonly article: Article;
  readonly quotation: Quotation;
}

/** One who is named or quoted, over all articles that name the same one. Nothing but `said` and `articles` reads an article. */
export class Voice {
  /** Fullest spelling. */
  readonly name: string;
  /** False for bodies, papers and the like. */
  readonly person: boolean;
  readonly gender: 'female' | 'male' | null;
  /** Every spelling, folded, as lists of words. */
  readonly spellings: readonly (readonly string[])[];
  /** How often the voice is quoted. */
  readonly quoted: number;
  /** Places of the articles in `Library.articles`, each once. */
  readonly places: readonly number[];
  private readonly library: Library;
  private readonly draft: Draft;
  private readonly rank: readonly number[];
  private called: ReadonlySet<string> | null = null;
  private byPlace: ReadonlyMap<number, ReadonlySet<string>> | null = null;

  /** `rank` orders voices of one name that are quoted equally often. */
  constructor(draft: Draft, joined: readonly Leaf[], rank: readonly number[], library: Library) {
    const [first, ...rest] = draft.leaves;
    if (!first) throw new RangeError('nobody is named');
    const whole = joined.length > 0 ? new Draft(first, library) : draft;
    if (joined.length > 0) for (const leaf of [...rest, ...joined]) whole.add(leaf);
    this.draft = whole;
    this.rank = rank;
    this.library = library;
    this.name = whole.name;
    this.person = whole.person;
    this.gender = whole.gender;
    this.spellings = whole.spellings;
    this.quoted = whole.leaves.reduce((sum, { quoted }) => sum + quoted, 0);
    this.places = [...new Set(whole.leaves.map(({ at }) => at))];
  }

  /** Every name, as written. */
  get names(): ReadonlySet<string> {
    return this.draft.names;
  }

  /** What takes long of `roles`, in steps. */
  *preparingRoles(): Generator<void> {
    yield* this.draft.rolesInSteps();
  }

  /** What the articles call the voice ("Chinese President"), as written, each once. */
  get roles(): readonly string[] {
    return [...this.draft.roles];
  }

  get articles(): readonly Article[] {
    return this.places.flatMap((at) => this.library.articles[at] ?? []);
  }

  /** All that the voice is quoted with; people the articles name who are never quoted have said nothing. */
  get said(): readonly Said[] {
    return this.places.flatMap((at) => this.saidIn(at));
  }

  /** What the voice is quoted with in an article, by its place. */
  saidIn(at: number): readonly Said[] {
    const names = this.quotedAt(at);
    const article = names.size > 0 ? this.library.articles[at] : undefined;
    if (!article) return [];
    return this.library.analysis(article.id).quotations.flatMap((quotation) => {
      const { kind, speaker } = quotation;
      return kind !== 'scare' && speaker !== null && names.has(speaker) ? [{ article, quotation }] : [];
    });
  }

  /** False where an article quotes nothing of the voice. */
  speaksIn(at: number): boolean {
    return this.quotedAt(at).size > 0;
  }

  private quotedAt(at: number): ReadonlySet<string> {
    if (!this.byPlace) {
      const all = new Map<number, Set<string>>();
      for (const { name, at: place, quoted } of this.draft.leaves) {
        if (quoted === 0) continue;
        const names = all.get(place) ?? new Set();
        all.set(place, names.add(name));
      }
      this.byPlace = all;
    }
    return this.byPlace.get(at) ?? nobody;
  }

  /** True for a name that is one of the spellings. */
  isCalled(name: string): boolean {
    this.called ??= new Set(this.spellings.map((words) => words.join(' ')));
    return this.called.has(nameWords(name).join(' '));
  }

  /** Most quoted first, then by name. */
  static order(a: Voice, b: Voice): number {
    if (a.quoted !== b.quoted) return b.quoted - a.quoted;
    if (a.name !== b.name) return a.name < b.name ? -1 : 1;
    for (const [nth, one] of a.rank.entries()) if (one !== b.rank[nth]) return one - (b.rank[nth] ?? 0);
    return 0;
  }
}

const nobody: ReadonlySet<string> = new Set();
