import { startsLower, startsUpper } from '../letters.ts';

/** A written form, however often it stands in texts; what its letters alone tell is worked out once. */
export interface Form {
  readonly text: string;
  /** In small letters. */
  readonly key: string;
  /** Begins with a capital, of whatever alphabet. */
  readonly capital: boolean;
  /** Begins with a small letter. */
  readonly small: boolean;
  /** What `perForm` keeps, by the number of who asks. */
  readonly notes: unknown[];
}

const known = new Map<string, Form>();
const most = 200_000;
/** Longer ones hardly come twice. */
const longest = 60;

/** The form of a word; the same object for the same letters, as long as there is room to keep it. */
export function formOf(text: string): Form {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made: Form = { text, key: text.toLowerCase(), capital: startsUpper(text), small: startsLower(text), notes: [] };
  if (text.length > longest) return made;
  if (known.size >= most) known.clear();
  known.set(text, made);
  return made;
}

let askers = 0;

/** Works out something of a form once; `tell` must look at nothing but the form. */
export function perForm<Told extends object | string | number | boolean>(tell: (form: Form) => Told): (form: Form) => Told {
  const asker = askers++;
  return (form) => {
    // Nobody else writes at this place.
    const before = form.notes[asker] as Told | undefined;
    if (before !== undefined) return before;
    const made = tell(form);
    form.notes[asker] = made;
    return made;
  };
}
