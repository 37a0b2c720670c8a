import type { Figure } from '../../model/analysis.ts';
import type { SentenceAt } from './shownSentence.ts';

/** How surely a figure is of the topic: its sentence speaks of it, speaks of something akin, or stands beside one that does. */
export type Nearness = 'told' | 'akin' | 'beside';

/** A figure with its sentence and how near that is to the topic. */
export interface FoundFigure {
  readonly at: SentenceAt;
  readonly figure: Figure;
  readonly nearness: Nearness;
  /** 0 to 1. */
  readonly score: number;
}
