export { type WatchWording, watchWording } from './words/watchWording.ts';
