import type { Word } from '../nlp.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs of speech and writing, as lemmas. How much each one counts is learned (`speakerWeights.json`). */
const verbs =
  set(`say tell write add ask call continue tweet respond reply declare explain conclude state report note read recall put post warn shout chant release yell answer issue admit interject remark argue describe
urge joke insist vow acknowledge promise point cite assure publish title wonder exclaim echo pledge thank quote claim charge bark deliver blast email boom predict quip use assert agree condemn repeat concede announce observe comment
suggest believe think complain contend criticize criticise deny emphasize emphasise estimate express hint imply indicate inform lament maintain mention mock muse mutter object opine order plead praise proclaim propose protest
question rant reassert rebuke recommend recount reiterate relate remind retort reveal scream scold sigh sing slam snap speak speculate stress talk tease testify threaten tout underscore utter voice volunteer wail whisper
accuse advise affirm allege attest beg boast brag caution challenge confess confide counter cry decry defend denounce dismiss dub elaborate fume gush hail highlight implore instruct intone jab label laugh lash lecture
blog caption chide clarify crow deadpan demand gripe grumble guess hope laud marvel mean offer pen preach press rail reason reckon refer reflect reject remember respond return rip roar scoff shoot sneer specify start begin summarize
surmise tell text theorize tag trumpet venture vent worry zing relay convey signal stipulate advertise blare headline feature include contain show go swear greet shrug smile grin nod finish close open end interrupt jump chime pipe
wish wrote send say fire back note invoke bellow holler cheer mumble murmur stammer snarl growl snort gasp cackle croon recite rap sob weep intonate paint characterize characterise portray depict explain brand term name deem consider`);

const nouns = set(
  'statement tweet letter email interview speech note memo remark comment post column op-ed editorial message word words question headline report testimony',
);

/**
 * True for forms (in small letters) whose lemma may be one of these, whatever part of speech they are: those that an ending was added
 * to, and those that are irregular. A form for which it is false introduces no speech.
 */
export const mayIntroduce = (key: string): boolean =>
  IRREGULAR.has(key) || key === 'according' || (mayHaveBase(key) && basesOf(key).some(isCueWord));

/** True for a lemma that can introduce speech, or name what does. */
export const isCueWord = (word: string): boolean => verbs.has(word) || nouns.has(word);

/** Letters that a form has at least whose bases all begin with the same three letters as it, unless no ending tells of its lemma. */
const LONG = 7;
const beginnings: ReadonlySet<string> = new Set([...verbs, ...nouns].map((word) => word.slice(0, 3)));

const mayHaveBase = (key: string): boolean => key.length < LONG || beginnings.has(key.slice(0, 3)) || strong.has(key);

function basesOf(key: string): readonly string[] {
  const bases = [key, strong.get(key) ?? key];
  for (const ending of ['s', 'es', 'd', 'ed', 'ing', 'r', 'er', 'st', 'est', 'n', 'en', 't']) {
    if (!key.endsWith(ending)) continue;
    const base = key.slice(0, -ending.length);
    bases.push(base, `${base}e`);
    if (base.endsWith('i')) bases.push(`${base.slice(0, -1)}y`);
    if (base.endsWith('ck')) bases.push(base.slice(0, -1));
    if (base.length > 2 && base.at(-1) === base.at(-2)) bases.push(base.slice(0, -1));
  }
  return bases;
}

/** A lemma that can introduce speech, by number; 0 for none. */
export type Cue = number;

const lemmas: readonly string[] = ['', 'according', ...verbs];
const numbers: ReadonlyMap<string, Cue> = new Map(lemmas.map((lemma, number) => [lemma, number]));

/** The lemma with this number. */
export const lemmaOfCue = (cue: Cue | undefined): string => lemmas[cue ?? 0] ?? '';

/** What is told of each lemma, by number. */
export const ofCues = <Told>(tell: (lemma: string) => Told): readonly Told[] => lemmas.map(tell);

/** Tells which of the lemmas are among these. */
export const cuesAmong = (chosen: ReadonlySet<string>): Uint8Array =>
  Uint8Array.from(lemmas, (lemma) => Number(chosen.has(lemma)));

/** What a word, whose form may introduce speech, introduces it by; `afterName`: a name stands right before it. */
export const cueOf = (word: Word, afterName: boolean): Cue => numbers.get(cueLemma(word, afterName) ?? '') ?? 0;

function cueLemma(word: Word, afterName: boolean): string | null {
  const text = word.form.key;
  if (text === 'according') return 'according';
  const { pos } = word;
  if (pos === 'PUNCT' || pos === 'DET' || pos === 'ADP') return null;
  const irregular = IRREGULAR.get(text);
  if (irregular) return irregular;
  // Worked out anew each time that it is asked for.
  const { lemma } = word;
  if (!verbs.has(lemma)) return null;
  if (pos === 'VERB' || pos === 'AUX') return lemma;
  // "The Times reports:" looks like a noun to the tagger.
  if (pos === 'NOUN' && /(?:s|ed)$/.test(text) && afterName) return lemma;
  return SURE.has(lemma) && !(pos === 'NOUN' && nouns.has(lemma)) ? lemma : null;
}

const SURE = set('say tell write add tweet reply respond explain recall insist joke argue quip ask');
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['says', 'say'],
  ['saying', 'say'],
  ['told', 'tell'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['writes', 'write'],
  ['tweeted', 'tweet'],
  ['tweets', 'tweet'],
  ['tweeting', 'tweet'],
  ['thought', 'think'],
  ['sang', 'sing'],
  ['began', 'begin'],
  ['spoke', 'speak'],
  ['swore', 'swear'],
]);
/** Forms that no ending tells of their lemma. */
const strong: ReadonlyMap<string, string> = new Map(
  `begun begin, cryings cry, goin go, goin' go, gone go, laughting laugh, pled plead, sent send, shot shoot, spoken speak, summarise summarize, summarised summarize, summarises summarize,
  summarising summarize, sung sing, sworn swear, theorise theorize, theorised theorize, theorises theorize, theorising theorize, went go, wept weep, chid chide, chidden chide`
    .split(/,\s+/)
    .flatMap((pair): [string, string][] => {
      const [form, base] = pair.split(' ');
      return form && base ? [[form, base]] : [];
    }),
);
