// British and American spellings of the same word become one; each rule is the ending or the stem it stands for.
const endings: readonly (readonly [RegExp, string])[] = [
  // No word in -ise is one in -ize of another meaning, so this way round needs no exceptions, and "organization" stays
  // apart from "organ".
  [/iz(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'is$1'],
  [/lyz(e|es|ed|er|ers|ing)$/, 'lys$1'],
  [/lys(?:e|es|ed|ing)$/, 'lysis'],
  [
    /^(col|lab|neighb|hon|fav|behavi|harb|vap|hum|rum|endeav|arm|od|tum|flav|splend|val|rig|vig|parl|savi|clam|cand|ferv|glam|demean)our/,
    '$1or',
  ],
  [
    /^(cent|theat|fib|calib|sab|spect|somb|lust|meag|lit|(?:kilo|centi|milli|deci|nano|peri|dia|baro|thermo)?met|(?:milli)?lit)re(s|d)?$/,
    '$1er$2',
  ],
  [/^(cent)ring$/, '$1ering'],
  [/^(def|off|lic|pret)ence/, '$1ense'],
  [/^(catal|dial|anal|monol|epil|prol)ogue/, '$1og'],
  [/^(an|isch|leuk|leuc|tox|bacter|ur|hyperglyc|hypoglyc)aemi/, '$1emi'],
  [/haem/, 'hem'],
  [/paed/, 'ped'],
  [/^gynaec/, 'gynec'],
  [/^(o)(edem|esoph|estr)/, '$2'],
  [/foet/, 'fet'],
  [/^leuco/, 'leuko'],
  [/^sulph/, 'sulf'],
  [/^manoeuv(re|er)/, 'maneuver'],
  [/^sceptic/, 'skeptic'],
  [/^aeroplane/, 'airplane'],
  [/^programme(s)?$/, 'program$1'],
  [/^(plo)ugh/, '$1w'],
  [/^(m|sm)ould(?=[seiy]|$)/, '$1old'],
  [/^(judg|acknowledg)ement/, '$1ment'],
  [/^(skil|wil|fulfil|enrol|instal)(?=ful|ment|$|s$)/, '$1l'],
];

/** Matches where one of the rules does: most words know no other spelling. */
const any = new RegExp(endings.map(([{ source }]) => `(?:${source})`).join('|'));

const same = new Map(
  Object.entries({
    grey: 'gray',
    greys: 'grays',
    aluminium: 'aluminum',
    jewellery: 'jewelry',
    rouble: 'ruble',
    roubles: 'rubles',
    tsar: 'czar',
    tsars: 'czars',
    gaol: 'jail',
    ageing: 'aging',
    cosy: 'cozy',
    draught: 'draft',
    pyjamas: 'pajamas',
    moustache: 'mustache',
    km: 'kilometer',
    kms: 'kilometers',
    kg: 'kilogram',
    kgs: 'kilograms',
  }),
);

/** The American spelling of a folded word that has two; any other word as it is. */
export function oneSpelling(word: string): string {
  const fixed = same.get(word);
  if (fixed !== undefined) return fixed;
  if (word.length < 5) return word;
  if (!any.test(word)) return word;
  let spelt = word;
  for (const [ending, to] of endings) {
    spelt = spelt.replace(ending, to);
  }
  return spelt;
}
