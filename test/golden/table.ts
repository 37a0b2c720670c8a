import { writeFileSync } from 'node:fs';
import { facts, factsTable } from './facts.ts';

writeFileSync('docs/facts.md', factsTable(facts()));
