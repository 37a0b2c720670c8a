import { oneLine } from './blank.ts';
import { writtenDay } from './dates.ts';
import type { PageNode } from './htmlBlocks.ts';
import { withoutMarks } from './htmlMarks.ts';
import { type Metadata, webAddress } from './metadata.ts';

/** The part of a DOM element or document that is needed to read a page's metadata. */
export interface PageElement extends PageNode {
  readonly textContent: string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  getAttribute(name: string): string | null;
}

const titles = ['og:title', 'twitter:title', 'dc.title', 'citation_title', 'parsely-title', 'sailthru.title'];
const sites = ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title', 'publisher', 'twitter:site'];
const dates = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'published_time',
  'article.published',
  'cxenseparse:recs:publishtime',
  'article:modified_time',
  'last-modified',
];
const addresses = ['og:url', 'twitter:url', 'parsely-link', 'dc.identifier'];

/** What a page's head and its structured data say of the article. */
export function pageMetadata(document: PageElement): Metadata {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const value = element.getAttribute('content');
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && value?.trim() && !meta.has(name)) meta.set(name, oneLine(withoutMarks(value)));
    }
  }
  const linked = [...structured(document)];
  const first = <Value>(names: readonly string[], read: (value: string) => Value | null): Value | null => {
    for (const name of names) {
      const value = meta.get(name);
      const made = value === undefined ? null : read(value);
      if (made !== null) return made;
    }
    return null;
  };
  const text = (value: unknown): string | null => (typeof value === 'string' ? oneLine(value) || null : null);
  const fromLinked = <Value>(read: (record: Readonly<Record<string, unknown>>) => Value | null): Value | null =>
    linked.map(read).find((value) => value !== null) ?? null;
  return {
    title: fromLinked((record) => text(record['headline'])) ?? first(titles, (value) => value) ?? onlyHeading(document),
    publisher:
      first(sites.slice(0, 1), (value) => value) ??
      fromLinked((record) => nameOf(record['publisher'])) ??
      first(sites.slice(1), (value) => value),
    date: fromLinked((record) => writtenDay(record['datePublished'])) ?? first(dates, writtenDay) ?? timeElement(document),
    url: canonical(document) ?? first(addresses, webAddress) ?? fromLinked((record) => webAddress(record['url'])),
  };
}

/** The JSON-LD records of a page that speak of an article. */
function* structured(document: PageElement): Generator<Readonly<Record<string, unknown>>> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse((script.textContent ?? '').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/gu, ''));
    } catch {
      continue;
    }
    const todo: unknown[] = [value];
    for (let seen = 0; todo.length > 0 && seen < 500; seen += 1) {
      const item = todo.shift();
      if (Array.isArray(item)) todo.push(...item);
      else if (isRecord(item)) {
        if ([item['@type']].flat().some((type) => typeof type === 'string' && /Article|Report|BlogPosting|WebPage/u.test(type)))
          yield item;
        if (Array.isArray(item['@graph'])) todo.push(...item['@graph']);
      }
    }
  }
}

/** The one main heading of the article, or of the page where that has no other. */
function onlyHeading(document: PageElement): string | null {
  for (const selector of ['article h1, main h1', 'h1']) {
    const [first, ...others] = document.querySelectorAll(selector);
    if (first && others.length === 0) return oneLine(withoutMarks(first.textContent ?? '')) || null;
  }
  return null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function nameOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  const name = isRecord(one) ? one['name'] : one;
  return typeof name === 'string' ? oneLine(name) || null : null;
}

function canonical(document: PageElement): string | null {
  for (const link of document.querySelectorAll('link[rel="canonical"]')) {
    const address = webAddress(link.getAttribute('href'));
    if (address) return address;
  }
  return null;
}

function timeElement(document: PageElement): Metadata['date'] {
  for (const element of document.querySelectorAll('time, [itemprop="datePublished"]')) {
    const day =
      writtenDay(element.getAttribute('datetime') ?? element.getAttribute('content')) ??
      writtenDay(withoutMarks(element.textContent ?? ''));
    if (day) return day;
  }
  return null;
}
