import type { Library } from '../index/library.ts';
import type { Language } from '../present/words/language.ts';
import type { Request, Work } from './request.ts';

/**
 * What autocomplete offers for a text option: at most 25, each value at most 100 characters. `recent`: what the asker gave before,
 * last first.
 */
export type Suggest = (
  typed: string,
  library: Library,
  recent: readonly string[],
) => readonly { readonly name: string; readonly value: string }[];

/** A name as Discord takes it (1 to 32 letters, digits, "-" and "_", none of them capital) and what it is for, 100 characters at most. */
export interface Named {
  readonly name: string;
  readonly about: string;
}

/** What something is called in the languages beside English, in which it stands in the program. */
export type Translated = Readonly<Record<Exclude<Language, 'en'>, Named>>;

/** Name and description of a command or an option in a language. */
export function namedIn(language: Language, of: Named & { readonly translated?: Translated }): Named {
  return (language === 'en' ? undefined : of.translated?.[language]) ?? of;
}

/** An option of a command. The first text option takes the free text of a typed command. */
export type Option =
  | {
      readonly kind: 'text';
      readonly about: string;
      readonly required: boolean;
      readonly maxLength: number;
      readonly suggest?: Suggest;
      /** The text behind a suggested value that stands for a longer one; null for every other value. */
      readonly expand?: (value: string, library: Library) => string | null;
      readonly translated?: Translated;
    }
  | { readonly kind: 'flag'; readonly about: string; readonly required: false; readonly translated?: Translated }
  /** Somebody in Discord, by id; where there are no people to choose from, the option does not exist. */
  | { readonly kind: 'person'; readonly about: string; readonly required: false; readonly translated?: Translated }
  /** `typedOnly` options exist on the command line and in batch, not in Discord. */
  | {
      readonly kind: 'count';
      readonly about: string;
      readonly required: false;
      readonly min: number;
      readonly max: number;
      readonly typedOnly?: true;
      readonly translated?: Translated;
    };

/** The type run() sees for an option. */
export type ValueOf<O extends Option> = O extends { readonly kind: 'text' }
  ? O['required'] extends true
    ? string
    : string | undefined
  : O extends { readonly kind: 'flag' }
    ? boolean | undefined
    : O extends { readonly kind: 'person' }
      ? string | undefined
      : number | undefined;

export type ValuesOf<Options extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof Options]: ValueOf<Options[Name]>;
};

/** One slash command: its data and what it does. `commands/<name>.ts` exports one as default. */
export interface Command<
  Options extends Readonly<Record<string, Option>> = Readonly<Record<string, Option>>,
  Done extends Work = Work,
> {
  readonly name: string;
  /** 100 characters at most. */
  readonly about: string;
  readonly translated?: Translated;
  readonly options: Options;
  /** True when the result depends on values, library and the asker's language alone; it may then be kept for who asks the same next. */
  readonly repeatable?: true;
  run(request: Request<ValuesOf<Options>>): Done;
}

/** Defines a command; the option types flow into run()'s `values`. */
export function command<const Options extends Readonly<Record<string, Option>>, Done extends Work>(
  definition: Command<Options, Done>,
): Command<Options, Done> {
  return definition;
}
