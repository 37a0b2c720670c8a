/** A calendar day as `YYYY-MM-DD`; days compare as strings. */
export type Day = `${number}-${number}-${number}`;

/** First and last day of a stretch of time, both included. `label` is how a person would write it ("2018", "June 2019"). */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly label: string;
}

/** The day written in `text` as `YYYY-MM-DD`, or null when there is no such day in the calendar. */
export function day(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  // A day past the end of its month is taken for one of the next, a month past the twelfth for none.
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(match[3]) ? (text as Day) : null;
}
