export { type SetupWording, setupWording } from './words/setupWording.ts';
