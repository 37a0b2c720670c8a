import { expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { articleOfSentences } from './articleOfSentences.ts';

const shouted = 'HIS COUNTRYMEN AND AMERICAN MILITARY ADVISERS NICKNAMED HIM BIG TO DISTINGUISH him';

/** Texts that some pattern took minutes to find nothing in. */
const once: readonly (readonly [string, readonly string[]])[] = [
  ['what is no address after all', [`See //${'1111.'.repeat(40)}1 and http://${'aa1.'.repeat(50)}1 for it, Bob said.`]],
  ['capitals behind a name with a comma', [`O, ${'QBA'.repeat(80)}s: this is what he said.`]],
  ['capitals in quotation marks', [`“${shouted} FROM A SMALLER MAN,” said Bob Lee.`, `‘${shouted}’ it read.`]],
];

it.each(once)('%s: nobody is held up', (_, sentences) => {
  const began = performance.now();
  analyse(articleOfSentences(sentences, null));
  expect(performance.now() - began).toBeLessThan(5000);
});
