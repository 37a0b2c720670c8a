// British and American spellings of the same word become one; each rule is the ending or the stem it stands for.
const endings: readonly (readonly [RegExp, string])[] = [
  // organise, organised, organisation … (words that only end so by chance are listed in `always`)
  [/is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1'],
  [/lys(e|es|ed|er|ers|ing)$/, 'lyz$1'],
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

const same: Readonly<Record<string, string>> = {
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
};

// Words in -ise that no variant in -ize exists of.
const always =
  /^(?:(?:super|tele|re|ad|de|impro)?vis|adver?tis|(?:a|up|sun|moon|high)?ris|prais|apprais|rais|prom(?:is)|comprom(?:is)|prem(?:is)|dem(?:is)|surm(?:is)|pois|nois|wis|otherwis|likewis|clockwis|precis|concis|excis|incis|circumcis|exercis|enterpris|surpris|compris|repris|appris|franchis|enfranchis|disguis|guis|expertis|merchandis|paradis|cruis|bruis|chastis|despis|treatis|tortois|turquois|porpois|malais|mayonnais|anis|valis|chais|braise|lou?is|den?is|elis|pra|crisis|basis)(?:e|es|ed|er|ers|ing|ation|ations|ational)$/;

/** The American spelling of a folded word that has two; any other word as it is. */
export function oneSpelling(word: string): string {
  const fixed = same[word];
  if (fixed !== undefined) return fixed;
  if (word.length < 5) return word;
  let spelt = word;
  for (const [ending, to] of endings) {
    if (ending === endings[0]?.[0] && always.test(word)) continue;
    spelt = spelt.replace(ending, to);
  }
  return spelt;
}
