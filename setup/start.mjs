// npm start: makes the program ready (packages, build), then becomes it.
import { newEnough } from './gate.mjs';

if (newEnough()) import('./launch.mjs').then((launch) => launch.launch());
