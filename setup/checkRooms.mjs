// npm run rooms: the imports of src and commands against the house rules; run from the project's folder.
import { complaints, rooms } from './rooms.mjs';

const found = await rooms(process.cwd());
const lines = complaints(found);
process.stdout.write(`${[...lines, `${found.modules} modules, ${lines.length} complaints`].join('\n')}\n`);
process.exitCode = lines.length > 0 ? 1 : 0;
