import type { Finding } from '../answer/check/check.ts';
import type { Words } from '../model/reply.ts';

/** What is said about a checked message; never that something is false. */
export interface CheckWording {
  readonly title: string;
  readonly finding: Readonly<Record<Finding, string>>;
  readonly inMessage: string;
  readonly inArticle: string;
  readonly absent: string;
  someoneElse(named: string, speaker: string | null): Words;
}

const english: CheckWording = {
  title: 'Checked against the articles',
  finding: {
    exact: '✓ Exact',
    altered: '≠ Altered',
    cut: '✂ Cut',
    'figure differs': '# Figure differs',
    'said by someone else': '⇄ Said by someone else',
    'not in these articles': '– Not in these articles',
  },
  inMessage: 'In the message: ',
  inArticle: 'In the article:',
  absent: 'Nothing in these articles is close to these words. That says nothing about whether they are true.',
  someoneElse: (named, speaker) => [
    'The message names ',
    { foreign: named },
    '; the article names ',
    { foreign: speaker ?? '–', strong: true },
    '.',
  ],
};

const catalogue: Readonly<Record<string, CheckWording>> = { en: english };

/** The words for a language tag; English where there is no other yet. */
export function checkWording(locale: string): CheckWording {
  return catalogue[locale.toLowerCase().split('-')[0] ?? ''] ?? english;
}
