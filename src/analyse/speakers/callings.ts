import { ofLast } from '../../model/ofLast.ts';
import type { Scene, Source } from './scene.ts';

/** What writers call somebody just named for the sake of variety; others ("the announcer", "the judge") more often stand for themselves. */
export const TRADES = new Set(
  `senator congressman congresswoman governor mayor businessman businesswoman entrepreneur billionaire tycoon mogul magnate candidate nominee politician lawmaker legislator backbencher veteran newcomer star
  actor actress singer songwriter musician rapper comedian filmmaker director author novelist writer poet playwright artist painter sculptor photographer designer composer conductor pianist violinist guitarist drummer dancer
  striker midfielder defender goalkeeper winger substitute skipper captain centre-back full-back left-back right-back wing-back half-back centre-half centre-forward playmaker fly-half scrum-half batsman bowler all-rounder quarterback linebacker
  pitcher catcher shortstop outfielder forward guard cyclist swimmer sprinter runner gymnast boxer fighter jockey golfer rower sailor skier skater wrestler athlete footballer cricketer champion player driver medallist medalist
  scientist physicist chemist biologist geneticist botanist astronomer historian economist philosopher linguist astronaut explorer inventor chef baker grower winemaker pensioner grandmother grandfather teenager youngster
  vicar priest pastor rector surgeon professor headteacher headmaster headmistress councillor councilor barrister farmer fisherman shopkeeper publisher
  heiress banker financier industrialist investor landowner publican retiree frontman`.split(/\s+/),
);

/** Nouns for bodies of people, which can say something of themselves. */
export const BODIES = new Set(
  'government ministry department company firm campaign administration agency committee commission council party union group organization organisation association newspaper magazine network university school bank board bureau embassy station club federation charity hospital office service brigade team authority regulator watchdog church'.split(
    ' ',
  ),
);

/** True where the text has spoken of one such before ("a firefighter"). */
export function nounsBefore(scene: Scene, source: Source): boolean {
  return (firstWithHead(scene).get(source.head) ?? source.index) < source.index;
}

const firstWithHead = ofLast(({ sources }: Scene): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const { kind, head, index } of sources) if (kind === 'noun' && !first.has(head)) first.set(head, index);
  return first;
});
