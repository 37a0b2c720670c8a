import { nameFlags } from '../../index/facts/kinds.ts';
import type { Library } from '../../index/library.ts';
import { Remembered } from '../../model/remembered.ts';
import { leavesOf } from './draft.ts';
import { nameWords, telling } from './nameWords.ts';
import type { Voice } from './voice.ts';
import { Voices, voicesOf } from './voices.ts';

/** Whom a name stands for in all articles, as far as suggestions need to know: a hundredth of what a voice takes. */
export interface Speaker {
  /** Fullest spelling. */
  readonly name: string;
  readonly quoted: number;
  /** Every name, as written, and their words, each once. */
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** What a name is to those who look for speakers. */
export interface NameUse {
  /** How often it is quoted in one article at most where it is no name: a body and the like. */
  readonly alone: number;
  /** Whom it stands for where some article has it for a name and that one is quoted. */
  readonly speaker: Speaker | null;
}

const known = new WeakMap<Library, Speakers>();

/** The speakers of a library, those that were asked for before. */
export function speakersOf(library: Library): Speakers {
  const before = known.get(library) ?? new Speakers(library);
  known.set(library, before);
  return before;
}

/** Names that are worked out before anybody asks, those that are quoted most. */
const mostReady = 50_000;
/** Others of which it is kept. */
const remembered = 5_000;
/** Names that are worked out together: those of one surname are looked up at once. */
const together = 5_000;

/** Keeps for names who speaks under them. */
export class Speakers {
  /** True once the names of those who are quoted most are worked out. */
  ready = false;
  private readonly library: Library;
  private readonly readyUses = new Map<string, NameUse>();
  private readonly uses = new Remembered<string, NameUse>(remembered);
  private readonly roles = new WeakMap<Speaker, ReadonlySet<string>>();
  private readonly made = new WeakMap<Voice, Speaker>();

  constructor(library: Library) {
    this.library = library;
  }

  of(name: string, voices: Voices = voicesOf(this.library)): NameUse {
    return this.readyUses.get(name) ?? this.uses.get(name) ?? this.uses.keep(name, this.use(name, voices));
  }

  /** The words of what the articles call a speaker. */
  roleWords(speaker: Speaker): ReadonlySet<string> {
    const before = this.roles.get(speaker);
    if (before) return before;
    const roles = voicesOf(this.library).ofNamed(speaker.names[0] ?? speaker.name)?.roles ?? [];
    const words = new Set(roles.flatMap(nameWords));
    this.roles.set(speaker, words);
    return words;
  }

  /** Works out those that are quoted most, in small steps. */
  *steps(): Generator<void> {
    // Voices of its own: those of everybody take a hundred times what is kept of them here.
    const voices = new Voices(this.library);
    const names: string[] = [];
    for (const one of this.library.facts.bestInSteps('name')) {
      yield;
      if (one?.sum === 0 || this.readyUses.size + names.length === mostReady) break;
      if (one && !this.readyUses.has(one.text)) names.push(one.text);
      if (names.length === together) yield* this.makeReady(names.splice(0), voices);
    }
    yield* this.makeReady(names, voices);
    this.ready = true;
  }

  private *makeReady(names: readonly string[], voices: Voices): Generator<void> {
    const surnames = new Map(names.map((name) => [name, telling(nameWords(name)).at(-1) ?? '']));
    yield;
    const order = [...surnames].sort(([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0));
    for (const [name] of order) {
      yield;
      yield* voices.preparing(name);
      this.readyUses.set(name, this.use(name, voices));
    }
  }

  private use(name: string, voices: Voices): NameUse {
    let isName = false;
    let alone = 0;
    for (const { flags, quoted } of leavesOf(name, this.library))
      if ((flags & nameFlags.isName) !== 0) isName = true;
      else alone = Math.max(alone, quoted);
    const voice = isName ? voices.ofNamed(name) : null;
    return { alone, speaker: voice && voice.quoted > 0 ? this.speaker(voice) : null };
  }

  private speaker(voice: Voice): Speaker {
    const before = this.made.get(voice);
    if (before) return before;
    const { name, quoted, names, spellings } = voice;
    const made = { name, quoted, names: [...names], words: [...new Set(spellings.flat())] };
    this.made.set(voice, made);
    return made;
  }
}
