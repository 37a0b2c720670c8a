import winkModel from 'wink-eng-lite-web-model';
import makeCache, { type Cache } from 'wink-nlp/src/cache.js';
import compile from 'wink-nlp/src/compile-trex.js';
import wrapped from 'wink-nlp/src/dd-wrapper.js';
import its from 'wink-nlp/src/its.js';
import makeTokenizer from 'wink-nlp/src/tokenizer.js';
import { isDigit } from '../../model/codeUnits.ts';
import { LexiconSieve } from './lexiconSieve.ts';
import { OutsideKinds } from './outsideKinds.ts';
import { eventOfRole, PatternMachine } from './patternMachine.ts';
import { quickToFail, type TokenPatterns } from './tokenPatterns.ts';

/** Four numbers to a token, as wink-nlp keeps them: lexeme, blanks and expansion, part of speech and lemma of a contraction, negation. */
const tokenSize = 4;
const bitsOfLemma = 20;
const expanded = 0xffff;
const noun = 8;

/** What wink-nlp knows of a token before it looks around. */
export interface Known {
  readonly lexeme: number;
  /** Usual part of speech. */
  readonly kind: number;
  /** What the tagger takes the word for in place of its part of speech, as an event of its machines; 0: the part of speech it has by then. */
  readonly role: number;
  /** The parts of speech that it can have, a bit for each. */
  readonly may: number;
  /** What a contraction's part always is, packed as wink-nlp packs it; 0 for all other tokens. */
  readonly fixed: number;
  /** The word in small letters where the lexicon does not have it, empty where these are the token's own; null: the lexicon has it. */
  readonly unknown: string | null;
}

/** A token as wink-nlp cuts it. */
export interface WinkToken {
  readonly value: string;
  readonly known: Known;
}

/**
 * What of wink-nlp reads words: the same functions that its `readDoc` calls, one at a time, so that a word is looked up once. Its
 * lexicon stays as it came, so that what was read before changes nothing.
 */
export interface Wink {
  readonly kinds: readonly string[];
  /** True for letters that the lexicon has with a point behind them ("Inc"). */
  isShortForm(text: string): boolean;
  /** True for letters that stand for several words ("dont"). */
  isContraction(text: string): boolean;
  /** Cuts a text without blanks. */
  tokens(text: string): readonly WinkToken[];
  /** Of a word, number or mark that is not cut; `key`: in small letters. */
  known(word: string, key: string): Known;
  /** Tells the parts of speech of so many words in a row from one on; good until other words are told. */
  tag(words: readonly { readonly known: Known }[], first: number, length: number): Uint8Array;
  /** Undefined for some contractions that are written as one word; `key`: the token in small letters. */
  lemma(word: Known, key: string, kind: number): string | undefined;
}

interface Model {
  core(): {
    readonly features: {
      readonly pos: { readonly list: readonly string[] };
      readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
      readonly lexeme: { readonly list: readonly string[]; readonly hash: Readonly<Record<string, number>> };
    };
    readonly packing: { readonly config: unknown };
    readonly tcat: { readonly hash: Readonly<Record<string, number>> };
    readonly trex: TokenPatterns;
    readonly preserve: unknown;
  };
  pos(): {
    readonly machines: readonly string[];
    readonly transformers: readonly ((kind: number, cache: Cache, tokens: readonly number[], nth: number) => number)[];
  };
  readonly featureFn: (config: unknown) => { pos(word: string, category: number, cache: unknown): number };
  readonly addons: { lemmatize(word: string, kind: string, cache: Cache): string };
}

let loaded: Wink | null = null;

/** Loads the language model when first called. */
export function wink(): Wink {
  loaded ??= load(winkModel as unknown as Model);
  return loaded;
}

function load(model: Model): Wink {
  const core = model.core();
  const cache = makeCache(core, model.featureFn);
  const tokenize = makeTokenizer(compile(quickToFail(core.trex)), core.tcat.hash, core.preserve);
  const features = model.featureFn(core.packing.config);
  const { machines: written, transformers } = model.pos();
  const machines = written.map((json) => new PatternMachine(json));
  const kinds = core.features.pos.list;
  const lexemes = core.features.lexeme.hash;
  const sieve = new LexiconSieve(core.features.lexeme.list);
  const lexemeOf = (text: string): number | undefined => (sieve.mayHave(text) ? lexemes[text] : undefined);
  const plainWord = core.tcat.hash['word'] ?? 1;
  const number = core.tcat.hash['number'] ?? 2;
  // Asked of every word at the end of a sentence, which mostly is none.
  const shortForms = new Set(core.features.lexeme.list.filter((text) => text.endsWith('.')).map((text) => text.slice(0, -1)));
  // All that the lexicon lacks is alike to the tagger, but for its usual kind.
  const outside = cache.intrinsicSize();
  /** Of wink-nlp's own function, which would be asked for every token anew: 0 of a part of speech that is none stays 0. */
  const roleOf = (lexeme: number): number => eventOfRole(transformers[0]?.(0, cache, [lexeme], 0) ?? 0);
  const lookup = (text: string): readonly number[] | null => (sieve.mayHave(text) ? cache.lookup(text) : null);
  const lexicon = {
    lookup: (text: string) => lookup(text) ?? [outside],
    intrinsicSize: () => outside,
    posOf: (lexeme: number) => cache.posOf(lexeme),
  };
  const clusters = core.features.posClusters.list.map((cluster) => [...cluster].reduce((bits, kind) => bits | (1 << kind), 0));
  const mayOf = (normal: number): number => clusters[cache.property(normal, 'lexemeCID')] ?? 0;
  const outsideRole = roleOf(outside);
  const outsideMay = mayOf(outside);
  const outsideKinds = new OutsideKinds((word) => features.pos(word, plainWord, lexicon) || noun);
  const inLexicon = (lexeme: number): Known => {
    const kind = cache.posOf(cache.mappedSpelling(lexeme)) || noun;
    return { lexeme, kind, role: roleOf(lexeme), may: mayOf(cache.normal(lexeme)), fixed: 0, unknown: null };
  };
  /** Nothing but the kind tells such words apart. */
  const ofOutside = kinds.map(
    (_, kind): Known => ({ lexeme: outside, kind, role: outsideRole, may: outsideMay, fixed: 0, unknown: '' }),
  );
  const unknown = (text: string, key: string, category: number): Known => {
    const lower = key === text ? undefined : lexemeOf(key);
    const plain = category === plainWord && lower === undefined;
    const kind = plain ? outsideKinds.of(text) : features.pos(text, category, lexicon) || noun;
    if (lower === undefined) return ofOutside[kind] as Known;
    const normal = cache.normal(lower);
    return { lexeme: outside, kind, role: outsideRole, may: mayOf(normal), fixed: 0, unknown: cache.value(normal) };
  };
  let tags = new Uint8Array(256);
  let roles = new Uint8Array(256);
  let events = new Uint8Array(256);
  return {
    kinds,
    isShortForm: (text) => shortForms.has(text),
    isContraction: (text) => (lookup(text)?.length ?? 1) > 1,
    tokens(text) {
      const added: { readonly value: string; readonly category: number }[] = [];
      const add = (value: string, category: number): number => lexemeOf(value) ?? outside + added.push({ value, category }) - 1;
      const document = { cache: { lookup, add }, tokens: [] as number[], nonBreakingSpaces: Object.create(null) };
      tokenize(wrapped(document), text);
      const found: WinkToken[] = [];
      for (let at = 0; at < document.tokens.length; at += tokenSize) {
        const [lexeme = 0, more = 0, fixed = 0] = document.tokens.slice(at, at + tokenSize);
        const fresh = added[lexeme - outside];
        if (fresh) found.push({ value: fresh.value, known: unknown(fresh.value, fresh.value.toLowerCase(), fresh.category) });
        else if (more > expanded) {
          const may = mayOf(cache.nox(more));
          const known = { lexeme, kind: kindIn(fixed), role: roleOf(lexeme), may, fixed, unknown: null };
          found.push({ value: cache.value(lexeme), known });
        } else found.push({ value: cache.value(lexeme), known: inLexicon(lexeme) });
      }
      return found;
    },
    known(word, key) {
      const lexeme = lexemeOf(word);
      if (lexeme !== undefined) return inLexicon(lexeme);
      return unknown(word, key, isDigit(word.charCodeAt(0)) ? number : plainWord);
    },
    tag(words, first, length) {
      if (length > tags.length) {
        tags = new Uint8Array(length * 2);
        roles = new Uint8Array(length * 2);
        events = new Uint8Array(length * 2);
      }
      for (let nth = 0; nth < length; nth += 1) {
        const { kind, role } = knownAt(words, first + nth);
        tags[nth] = kind;
        roles[nth] = role;
      }
      for (const machine of machines) {
        for (let nth = 0; nth < length; nth += 1) events[nth] = (roles[nth] as number) || (tags[nth] as number);
        machine.recognize(events, length, (nth, target) => {
          if (target < 0) tags[nth] = -target;
          else if (((knownAt(words, first + nth).may >> target) & 1) === 1) tags[nth] = target;
        });
      }
      // The parts of contractions are what they are, whatever stands around them.
      for (let nth = 0; nth < length; nth += 1) {
        const { fixed } = knownAt(words, first + nth);
        if (fixed !== 0) tags[nth] = kindIn(fixed);
      }
      return tags;
    },
    lemma({ lexeme, fixed, unknown: word }, key, kind) {
      if (word !== null) return model.addons.lemmatize(word || key, kinds[kind] ?? '', cache);
      const tokens = [lexeme, fixed === 0 ? 0 : expanded + 1, fixed === 0 ? kind << bitsOfLemma : fixed, 0];
      return its.lemma(0, { tokens, cache }, model.addons);
    },
  };
}

const knownAt = (words: readonly { readonly known: Known }[], at: number): Known =>
  (words[at] as { readonly known: Known }).known;

/** The part of speech in what is packed of a contraction's part. */
const kindIn = (fixed: number): number => (fixed & 0x3f0_0000) >>> bitsOfLemma;
