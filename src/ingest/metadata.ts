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

const keys = {
  title: ['title', 'headline'],
  publisher: ['publisher', 'outlet', 'site', 'site_name', 'sitename', 'source_name'],
  date: ['date', 'published', 'publish_date', 'publishdate', 'pubdate', 'date_published', 'datepublished', 'published_at'],
  url: ['url', 'link', 'canonical', 'permalink', 'source_url'],
};

/** The metadata among the keys of a front matter, a .jsonl line or `corpus.json`; what is no such value counts as absent. */
export function metadataOf(record: Readonly<Record<string, unknown>>): Metadata {
  const values = new Map<string, unknown>();
  for (const key of Object.keys(record)) values.set(key.toLowerCase(), record[key]);
  return {
    title: first(values, keys.title, words),
    publisher: first(values, keys.publisher, words),
    date: first(values, keys.date, writtenDay),
    url: first(values, keys.url, webAddress),
  };
}

function first<Value>(
  values: ReadonlyMap<string, unknown>,
  names: readonly string[],
  read: (value: unknown) => Value | null,
): Value | null {
  for (const name of names) {
    const value = read(values.get(name));
    if (value !== null) return value;
  }
  return null;
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
