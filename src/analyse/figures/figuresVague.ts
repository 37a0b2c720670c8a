import { scaleOf } from '../numberWords.ts';
import { matchedAt, matchesWithin } from '../words/matching.ts';
import { MONEY_AFTER, moneyAfter } from './money.ts';

const MONEY_OF = new RegExp(`\\s+of\\s+${MONEY_AFTER}`, 'iuy');
const VAGUE =
  /(?<![\p{L}\p{N}-])(tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?:\s+of\s+(thousands|millions|billions|trillions)(?![\p{L}])|(?=\s+(?:of|more)\s))/iuy;
/** Such words as they are mostly written: in small letters, with a capital before, some in capitals. */
const AS_USUAL = /(?:[Tt]en|[Dd]ozen|[Ss]core|[Hh]undred|[Tt]housand|illion|ILLION|HUNDRED|THOUSAND|DOZEN)[sS]/;
const VAGUE_FROM: Readonly<Record<string, readonly [number, number]>> = {
  tens: [20, 99],
  dozens: [24, 99],
  scores: [40, 99],
  hundreds: [200, 999],
  thousands: [2000, 9999],
  millions: [2e6, 9.99e6],
  billions: [2e9, 9.99e9],
  trillions: [2e12, 9.99e12],
};

/** Numbers that are only said to be many, which begin in some stretches of a text: "dozens of", "hundreds of thousands". */
export function vagueIn(text: string, stretches: readonly number[] | null): readonly Vague[] {
  const found = matchesWithin(VAGUE, text, stretches);
  return found.length > 0 && AS_USUAL.test(text) ? found.map((match) => vagueAt(text, match)) : [];
}

type Vague = ReturnType<typeof vagueAt>;

function vagueAt(text: string, match: RegExpExecArray) {
  const [low, high] = VAGUE_FROM[(match[1] ?? '').toLowerCase()] ?? [2, 99];
  const scale = match[2] ? (scaleOf(match[2].slice(0, -1)) ?? 1) : 1;
  const of = match.index + match[0].length;
  const money = matchedAt(MONEY_OF, text, of);
  const end = money ? of + money.length : of;
  return {
    start: match.index,
    end,
    value: low * scale,
    high: high * scale,
    unit: (money ? moneyAfter(money.replace(/^\s+of\s+/i, '')) : null) ?? 'count',
    precision: 'about' as const,
    tolerance: (low * scale) / 2,
    sign: 0 as const,
    per: null,
    rateEnd: end,
    inWords: true,
  };
}
