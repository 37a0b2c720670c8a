import type { Day } from '../model/day.ts';
import { oneLine } from './blank.ts';
import { writtenDay } from './dates.ts';

/** What is known of an article beside its words. */
export interface Metadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: Day | null;
  readonly url: string | null;
}

export const noMetadata: Metadata = { title: null, publisher: null, date: null, url: null };

/** The metadata among the keys of a front matter, a .jsonl line or `corpus.json`; what is no such value counts as absent. */
export function metadataOf(record: Readonly<Record<string, unknown>>): Metadata {
  const keys = new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
  const first = <Value>(names: readonly string[], read: (value: unknown) => Value | null): Value | null => {
    for (const name of names) {
      const value = read(keys.get(name));
      if (value !== null) return value;
    }
    return null;
  };
  return {
    title: first(['title', 'headline'], words),
    publisher: first(['publisher', 'outlet', 'site', 'site_name', 'sitename', 'source_name'], words),
    date: first(
      ['date', 'published', 'publish_date', 'publishdate', 'pubdate', 'date_published', 'datepublished', 'published_at'],
      writtenDay,
    ),
    url: first(['url', 'link', 'canonical', 'permalink', 'source_url'], webAddress),
  };
}

/** `better` where it says something, else `other`. */
export function joined(better: Metadata, other: Metadata): Metadata {
  return {
    title: better.title ?? other.title,
    publisher: better.publisher ?? other.publisher,
    date: better.date ?? other.date,
    url: better.url ?? other.url,
  };
}

/** The address when it can be opened in a browser, else null. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value.trim())) return null;
  const url = new URL(value.trim());
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

function words(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? oneLine(value) || null : null;
}
