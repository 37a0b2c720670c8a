import { irregularForms } from '../../index/stem.ts';

const SAME = new Set(
  'beat bet burst cast cost cut hit hurt let put quit read rid set shed shut split spread thrust upset forecast'.split(' '),
);
const MORE: ReadonlyMap<string, string> = new Map([
  ['have', 'had'],
  ['do', 'did'],
  ['get', 'got'],
  ['become', 'became'],
  ['bear', 'bore'],
  ['lay', 'laid'],
  ['lie', 'lay'],
  ['sit', 'sat'],
  ['cling', 'clung'],
  ['dig', 'dug'],
  ['feed', 'fed'],
  ['flee', 'fled'],
  ['freeze', 'froze'],
  ['hang', 'hung'],
  ['ride', 'rode'],
  ['ring', 'rang'],
  ['shake', 'shook'],
  ['shine', 'shone'],
  ['slide', 'slid'],
  ['spring', 'sprang'],
  ['swing', 'swung'],
  ['tear', 'tore'],
  ['wake', 'woke'],
]);
const irregular: ReadonlyMap<string, string> = new Map(
  irregularForms.flatMap(([base = '', past = '']) => (base === 'be' || past === `${base}n` ? [] : [[base, past] as const])),
);
const SHORT_VOWEL = /^[^aeiou]*[aeiou][bdgklmnprt]$/u;
const LAST_STRESSED = /(?:mit|fer|cur|rol|pel)$/u;

/** Nouns as often as verbs. */
const NOUNS = new Set(
  'run fight show deal hit set cut rise fall cost cast spread bet spring ring swing shake ride feed read wear sleep'.split(' '),
);
const PLAIN = new Set('finish rank score place arrive stay serve import export employ carry destroy'.split(' '));

/** True for a base form that is hardly ever a noun. */
export function isKnownVerb(word: string): boolean {
  return (MORE.has(word) || SAME.has(word) || irregular.has(word) || PLAIN.has(word)) && !NOUNS.has(word);
}

/** The simple past of a verb's base form: "led", "stopped", "carried". */
export function pastOf(verb: string): string {
  const known = MORE.get(verb) ?? (SAME.has(verb) ? verb : irregular.get(verb));
  if (known) return known;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`;
  const isDoubled = (SHORT_VOWEL.test(verb) && verb.length < 6) || LAST_STRESSED.test(verb);
  return isDoubled ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

/** Its third person in the present: "holds", "carries". */
export function presentOf(verb: string): string {
  if (verb === 'have') return 'has';
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}
