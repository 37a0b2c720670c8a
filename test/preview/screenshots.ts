import { mkdirSync, writeFileSync } from 'node:fs';
import { chromiumPath, sitDown } from './browser.ts';
import { pictures } from './pictures.ts';

// `npm run screenshots`: takes the pictures of README.md and docs from the running product, into docs/images.
const folder = 'docs/images';
if (!chromiumPath) {
  console.error('Pictures need Chromium: apt install chromium');
  process.exitCode = 2;
} else {
  const sitting = await sitDown();
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, png] of await pictures(sitting)) {
      writeFileSync(`${folder}/${name}.png`, png);
      console.log(`${folder}/${name}.png  ${Math.round(png.length / 1024)} kB`);
    }
    if (sitting.problems.length) console.error(sitting.problems.join('\n'));
  } finally {
    await sitting.end();
  }
}
