/** What buttons say and what is said about them; the words around a card, not in it. */
export interface DiscordWording {
  readonly source: string;
  readonly exact: string;
  readonly open: string;
  readonly compare: string;
  readonly more: string;
  readonly back: string;
  readonly share: string;
  readonly followUp: string;
  /** The window behind it: title, label (45 characters each) and hint. */
  readonly followUpTitle: string;
  readonly followUpLabel: string;
  readonly followUpHint: string;
  readonly dismiss: string;
  /** Someone asks too fast. */
  flood(seconds: number): string;
  /** A button of another version, or a forged one. */
  readonly unknownButton: string;
  /** The article behind a button reads otherwise by now. */
  readonly moved: string;
  readonly notYours: string;
  readonly cannotShare: string;
  readonly unknownCommand: string;
  readonly nothingToCheck: string;
  /** A mention without a question. */
  readonly askMe: string;
  /** Under a passage too long for a message: it is in the attached file. */
  readonly attached: string;
}

const english: DiscordWording = {
  source: 'Source',
  exact: 'Exact text',
  open: 'Open article',
  compare: 'Compare',
  more: 'More',
  back: 'Back',
  share: 'Share',
  followUp: 'Follow-up',
  followUpTitle: 'Ask further',
  followUpLabel: 'Your next question',
  followUpHint: 'Each question stands for itself: change this one, or write another.',
  dismiss: 'Dismiss',
  flood: (seconds) => `That was a lot at once. Please wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} and ask again.`,
  unknownButton: 'This button is from another version of Footnote and no longer works. Please ask again.',
  moved: 'The articles changed after this card was made, so its place can no longer be shown. Please ask again.',
  notYours: 'Only the person who asked, or a moderator, can remove this.',
  cannotShare: 'This cannot be shared any more. Please ask again.',
  unknownCommand: 'Footnote does not know this command any more. Discord will show the current ones in a moment.',
  nothingToCheck: 'This message holds no words to check.',
  askMe: 'Mention me together with a question, and I will answer from the articles, word for word.',
  attached: 'Too long for a message; the attached file holds it whole.',
};

const catalogue: Readonly<Record<string, DiscordWording>> = { en: english };

/** The words for a language tag; English where there is no other yet. */
export function discordWording(locale: string): DiscordWording {
  return catalogue[locale.toLowerCase().split('-')[0] ?? ''] ?? english;
}
