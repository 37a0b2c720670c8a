import { isDemonym } from '../names/placeNames.ts';
import { personNouns } from '../names/titles.ts';
import { wordBefore } from '../wordBefore.ts';
import { BODIES, nounsBefore, TRADES } from './callings.ts';
import { type Known, type Referent, standsFor } from './referent.ts';
import { roleReferent } from './roleReferents.ts';
import type { Scene, Source } from './scene.ts';
import { type Standing, sentenceOf, standing } from './standing.ts';
import { tie } from './tie.ts';

/** A place where a person has been named or referred to. */
interface Event extends Standing {
  readonly entity: number;
  readonly spoke: boolean;
}

/** How much each circumstance counts; tuned by hand on the dev split, see docs/attribution.md. */
export const WEIGH = {
  sentence: 1.3,
  passage: 0.6,
  subject: 1.1,
  owner: -0.5,
  object: -0.4,
  spoke: 1.0,
  unknown: -0.9,
  often: 0.35,
  same: 0.2,
  fresh: 0.5,
};
const MEMORY = 28;
/** A role that is less sure leaves no trace for the pronouns after it. */
const SURE_ROLE = 0.85;

/** Whom each source stands for; walks the article once, in text order. `spoken`: 1 for those who speak in quotation marks. */
export function referents(scene: Scene, spoken: Uint8Array): Known {
  const found: (Referent | null)[] = [];
  const events: Event[] = [];
  const counts = new Map<number, number>();
  for (const source of scene.sources) {
    const referent = refer(scene, source, events, counts);
    const spoke = spoken[source.index] === 1;
    found.push(referent);
    if (!referent) {
      if (isUnnamed(scene, source) && (spoke || speaks(scene, source) || beginsSentence(scene, source)))
        note(events, UNNAMED - source.index, standing(scene, source), spoke);
      continue;
    }
    const entity = scene.names.entities[referent.entity];
    if (entity?.kind !== 'person') continue;
    counts.set(referent.entity, (counts.get(referent.entity) ?? 0) + 1);
    if (referent.confidence < (source.kind === 'noun' ? SURE_ROLE : 0.4)) continue;
    const stands = standing(scene, source);
    // "According to Li Wei": who speaks is no mere object.
    const raised = stands.object && (spoke || speaks(scene, source));
    note(events, referent.entity, raised ? { ...stands, object: false, subject: true } : stands, spoke);
  }
  return found;
}

function note(events: Event[], entity: number, { sentence, passage, subject, owner, object }: Standing, spoke: boolean): void {
  events.push({ entity, sentence, passage, subject, owner, object, spoke });
  if (events.length > MEMORY) events.shift();
}

/** From here on down, events stand for sources without a name: "a woman who lives nearby". */
const UNNAMED = -2;

const unnamed = (scene: Scene, entity: number): { readonly gender: 'female' | 'male' | null } => ({
  gender: personNouns.get(scene.sources[UNNAMED - entity]?.head ?? '') ?? null,
});

/** "A neighbour", "one woman": somebody new, whom the article does not name. */
const isUnnamed = ({ reading }: Scene, source: Source): boolean =>
  source.kind === 'noun' && source.sort === 'person' && /^(?:an?|one|another)$/i.test(reading.words[source.first]?.text ?? '');

/** "A driver was less pleased": the first words of a sentence. */
function beginsSentence({ reading: { words } }: Scene, source: Source): boolean {
  return wordBefore(words, source.from)?.sentence !== words[source.from]?.sentence;
}

const DOUBT = 'the article names two people of that name';
/** Out of 0.8, since nobody's gender tells. */
const FAR_NEARER = 0.7;

/** A surname that fits two people: the one who is far nearer, unless the article tells them apart by "Mr." and "Mrs.". */
function ofFamily(
  scene: Scene,
  source: Source,
  family: readonly number[],
  { events, counts }: { readonly events: readonly Event[]; readonly counts: ReadonlyMap<number, number> },
): Referent {
  const own = events.filter(({ entity }) => family.includes(entity));
  const best = nearestPerson(scene, source, own, counts, null);
  const titled = family.filter((entity) =>
    scene.names.entities[entity]?.runs.some((run) => run.title === 'honorific' && run.gender && run.name.parts.length === 1),
  );
  if (best && titled.length < 2 && best.confidence >= FAR_NEARER)
    return standsFor(best.entity, 0.9, 'the one of that name last spoken of');
  return standsFor(source.entity ?? -1, 0.35, DOUBT);
}

function refer(scene: Scene, source: Source, events: readonly Event[], counts: ReadonlyMap<number, number>): Referent | null {
  if (source.kind === 'name') {
    if (source.entity === null) return null;
    if (source.doubtful) return ofFamily(scene, source, source.doubtful, { events, counts });
    return standsFor(source.entity, 1, 'named');
  }
  const called = source.kind === 'noun' ? roleReferent(scene, source) : null;
  if (called) return called;
  if (describes(source, scene)) return nearestPerson(scene, source, events, counts, personNouns.get(source.head) ?? null);
  if (source.kind === 'noun') return trade(scene, source, events, counts);
  if (source.kind !== 'pronoun') return null;
  if (source.entity !== null) return standsFor(source.entity, 0.95, 'the name right before');
  if (source.sort === 'it' || source.sort === 'they') return nearestBody(scene, source);
  const gender = GENDERS.get(source.sort);
  if (!gender) return null;
  return nearestPerson(scene, source, events, counts, gender);
}

const GENDERS: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
]);

/** "the 47-year-old", "the Frenchman", "the pontiff": stands for whom the text is about, like a pronoun. */
function describes(source: Source, { reading }: Scene): boolean {
  if (source.kind !== 'noun' || reading.words[source.first]?.form.key !== 'the') return false;
  // "the 34-year-old director"
  if (
    source.sort === 'person' &&
    /^the \d\d[-‑]year[-‑]old /i.test(reading.article.text.slice(source.span.start, source.span.end))
  )
    return true;
  const last = reading.words[source.last]?.text ?? '';
  const two = wordBefore(reading.words, source.last)?.text ?? '';
  if (source.sort === 'thing' && source.last === source.first + 2 && isDemonym(`${two} ${last}`)) return true;
  const plain = source.last === source.first + 1 && /^\p{Lu}|^pontiff$/u.test(last);
  return source.head === 'year-old' || (plain && (source.sort === 'person' || (source.sort === 'thing' && isDemonym(last))));
}

/** "the centre-back said", right after a name, where the text has told of no centre-back before: most likely what that one is. */
function trade(scene: Scene, source: Source, events: readonly Event[], counts: ReadonlyMap<number, number>): Referent | null {
  const { words } = scene.reading;
  if (words[source.first]?.form.key !== 'the' || !TRADES.has(source.head) || nounsBefore(scene, source)) return null;
  const one = nearestPerson(scene, source, events, counts, personNouns.get(source.head) ?? null);
  const last = one && events.findLast(({ entity }) => entity === one.entity);
  if (!one || !last || one.confidence < 0.6 || source.passage - last.passage > 1) return null;
  return { entity: one.entity, phrase: one.phrase, confidence: one.confidence * 0.8, because: one.because };
}

/** True for the one who does the saying in a sentence, quoted or not. */
const speaks = (scene: Scene, source: Source): boolean => tie(scene, source).how.speaks;

function nearestPerson(
  scene: Scene,
  source: Source,
  events: readonly Event[],
  counts: ReadonlyMap<number, number>,
  gender: 'female' | 'male' | null,
): Referent | null {
  const sentence = sentenceOf(scene, source);
  /** Those who were spoken of, and the best score of each. */
  const people: number[] = [];
  const scores: number[] = [];
  for (const event of events) {
    const entity = event.entity <= UNNAMED ? unnamed(scene, event.entity) : scene.names.entities[event.entity];
    if (!entity || (entity.gender !== null && gender !== null && entity.gender !== gender)) continue;
    const sentences = sentence - event.sentence;
    const passages = source.passage - event.passage;
    let score = -WEIGH.sentence * Math.min(sentences, 8) - WEIGH.passage * Math.min(passages, 6);
    if (event.subject) score += WEIGH.subject;
    if (event.owner) score += WEIGH.owner;
    if (event.object) score += WEIGH.object;
    if (event.spoke) score += WEIGH.spoke;
    if (event.spoke && event.subject && sentences <= 1) score += WEIGH.fresh;
    if (sentences === 0) score += WEIGH.same;
    if (entity.gender === null) score += WEIGH.unknown;
    score += WEIGH.often * Math.log(1 + (counts.get(event.entity) ?? 0));
    const known = people.indexOf(event.entity);
    if (known < 0) {
      people.push(event.entity);
      scores.push(score);
    } else if (score > (scores[known] ?? 0)) scores[known] = score;
  }
  const best = Math.max(...scores);
  const top = people[scores.indexOf(best)];
  if (top === undefined) return null;
  const many = people.length > 1;
  // Added up from the highest one, as the order counts for the last digits.
  const total = many ? scores.sort((a, b) => b - a).reduce((sum, score) => sum + Math.exp(score - best), 0) : 1;
  const phrase = top <= UNNAMED ? (scene.sources[UNNAMED - top]?.span ?? null) : null;
  const entity = phrase ? unnamed(scene, top) : scene.names.entities[top];
  const noun = gender === null ? 'person' : gender === 'male' ? 'man' : 'woman';
  return {
    entity: phrase ? -1 : top,
    phrase,
    // Two who are equally near: no one can tell.
    confidence: (1 / total) * (entity?.gender === null || gender === null ? 0.8 : 0.97) * (1 / total < 0.53 ? 0.7 : 1),
    because: many ? `the ${noun} last spoken of` : `the only ${noun} spoken of nearby`,
  };
}

/** "it said": the body that spoke last, in this paragraph or the two before. */
function nearestBody(scene: Scene, source: Source): Referent | null {
  if (!speaks(scene, source)) return null;
  for (let i = source.index - 1; i >= 0 && i >= source.index - 25; i--) {
    const other = scene.sources[i];
    if (!other || source.passage - other.passage > 2) return null;
    if (isBodySpeaking(scene, other))
      return { entity: -1, phrase: other.span, confidence: 0.6, because: 'the body that was spoken of last' };
    if (other.kind !== 'name' || other.sort !== 'organisation' || other.entity === null || !speaks(scene, other)) continue;
    return standsFor(other.entity, 0.7, 'the body that spoke last');
  }
  return null;
}

/** "the union was blunter": a body without a name that begins a sentence, and does or says something. */
function isBodySpeaking(scene: Scene, source: Source): boolean {
  if (source.kind !== 'noun' || source.sort !== 'body' || !BODIES.has(source.head)) return false;
  return speaks(scene, source) || standing(scene, source).subject;
}
