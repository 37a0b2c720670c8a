import type { MentionKind } from '../../model/analysis.ts';
import { perForm } from '../words/forms.ts';
import { isGivenName } from './givenNames.ts';
import { isPlaceName } from './placeNames.ts';
import { bodies, isPersonNoun, offices } from './titles.ts';

/** What the letters of a name tell of its kind. */
export const kindOfName = perForm(({ text }): MentionKind => {
  const written = text.replace(/\s+/g, ' ');
  const keys = written
    .toLowerCase()
    .replace(/\.(?=\s|$)/g, '')
    .split(/[\s]+/);
  const head = keys[keys.length - 1] ?? '';
  if (isPlaceName(written) || (written.endsWith('.') && isPlaceName(written.slice(0, -1)))) return 'place';
  if (written.startsWith('White House') || written === 'Wall Street' || written === 'Capitol Hill') return 'organisation';
  const of = keys.findIndex((part) => part === 'of' || part === 'for');
  if (of > 0 && bodies.has(keys[of - 1] ?? '')) return 'organisation';
  if (bodies.has(head) && !(keys.length === 2 && isGivenName(keys[0] ?? ''))) return 'organisation';
  if (keys.some((part) => bodies.has(part)) && !isGivenName(keys[0] ?? '') && !(offices.has(head) && isPersonNoun(head)))
    return 'organisation';
  if (keys.length === 1 && /^(?:\p{Lu}{2,5}|(?:\p{Lu}\.){2,4})$/u.test(written)) return 'organisation';
  if (keys.length < 2) return 'other';
  if (keys.length <= 4 && isGivenName(keys[0] ?? '')) return 'person';
  if (
    /\b(?:Street|Avenue|Road|Square|County|Island|Islands|River|Lake|Mountain|Mountains|Beach|Valley|Bay|Province|City|Region|Airport|Peninsula|Strait|Sea|Ocean|Desert|Hills|Heights|Springs|Park|Zoo|Hotel|Tower|Lane|Drive|Crescent|Terrace|Boulevard|Bridge|Station|Falls|Forest|Coast|Harbour|Harbor|Stadium|Arena)$/.test(
      written,
    )
  )
    return 'place';
  if (
    /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Saint|St\.?|San|Santa|Los|Las|Fort|Mount|Upper|Lower|Lake|Cape|Port|Gulf|Strait|Sea|Bay|Republic|Province|Isle) /.test(
      written,
    ) &&
    keys.length <= 4
  )
    return 'place';
  return 'other';
});
