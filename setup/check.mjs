// npm run check: what `npm test` does, without the tests that start whole programs. For every few minutes while working.
import { verify } from './verify.mjs';

await verify(['--exclude=test/e2e/**', '--exclude=test/setup/**', ...process.argv.slice(2)]);
