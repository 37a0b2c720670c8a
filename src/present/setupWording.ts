/** What the setup panel and the status say. */
export interface SetupWording {
  readonly title: string;
  readonly visibility: string;
  readonly everybody: string;
  readonly onlyAsker: string;
  readonly channels: string;
  readonly channelsHint: string;
  readonly limit: string;
  limitChoice(count: number): string;
  readonly onlyManagers: string;
  readonly onlyServers: string;
  readonly statusTitle: string;
  articles(count: number, refused: number): string;
  newest: string;
  indexed(at: string, change: string): string;
  latency(p95: number, count: number): string;
  readonly noAnswers: string;
  version(version: string): string;
}

const english: SetupWording = {
  title: 'Footnote in this server',
  visibility: 'Who sees an answer, unless the asker says so with “private”',
  everybody: 'Everybody in the channel',
  onlyAsker: 'Only the person who asks',
  channels: 'Channels where answers may be seen by all (none chosen: every channel); elsewhere answers are private',
  channelsHint: 'Every channel',
  limit: 'Commands that one person may use in ten seconds',
  limitChoice: (count) => `${count} in ten seconds`,
  onlyManagers: 'Only who may manage this server can set Footnote up.',
  onlyServers: 'There is something to set up only in a server.',
  statusTitle: 'Status',
  articles: (count, refused) => `Articles: ${count}${refused ? `, ${refused} refused (see /sources)` : ''}`,
  newest: 'Newest: ',
  indexed: (at, change) => `Indexed: ${at} (${change})`,
  latency: (p95, count) => `Answers: 95 of 100 within ${p95} ms, of the last ${count}`,
  noAnswers: 'Answers: none yet since the start',
  version: (version) => `Version: ${version}`,
};

const catalogue: Readonly<Record<string, SetupWording>> = { en: english };

/** The words for a language tag; English where there is no other yet. */
export function setupWording(locale: string): SetupWording {
  return catalogue[locale.toLowerCase().split('-')[0] ?? ''] ?? english;
}
