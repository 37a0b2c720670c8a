// The house plan as rules: a room imports only from the rooms named beside it. `npm test` checks it; test/setup/rooms.test.ts
// proves that every rule can fail.

const rooms = ['model', 'ingest', 'analyse', 'index', 'answer', 'present', 'command', 'render'];

/** Rooms in the order of the data, each allowed what lies before it. */
const mayImport = Object.fromEntries(rooms.map((room, at) => [room, rooms.slice(0, at)]));
mayImport.ops = ['model'];
mayImport.adapters = [...rooms, 'ops'];
mayImport.transports = [...rooms, 'ops'];
mayImport.cli = [...rooms, 'ops', 'transports'];

const core = `^src/(${rooms.join('|')})/`;

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([room, others]) => ({
      name: `room-${room}`,
      comment: `src/${room} may import ${others.length ? `only from ${others.join(', ')}` : 'nothing'}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^(src|commands)/', pathNot: `^src/(${[room, ...others].join('|')})/` },
    })),
    {
      name: 'commands-use-the-kit',
      comment: 'a command file works with answers and replies; how they are stored, shown or sent is none of its business',
      severity: 'error',
      from: { path: '^commands/' },
      to: { path: '^(src|commands)/', pathNot: '^src/(answer|present|command|index|analyse|model)/' },
    },
    {
      name: 'core-knows-no-machine',
      comment: 'core rooms are pure: no files, no network, no clock of Node; the loader of command files is the one exception',
      severity: 'error',
      from: { path: core, pathNot: '^src/command/load\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-adapter-packages',
      comment: 'discord.js belongs to transports, minisearch to adapters',
      severity: 'error',
      from: { path: `${core}|^commands/` },
      to: { path: 'node_modules/(discord\\.js|@discordjs/[^/]+|minisearch|pino|dotenv)/' },
    },
    {
      name: 'wink-only-in-analyse',
      comment: 'language processing happens when indexing, in one room',
      severity: 'error',
      from: { pathNot: '^src/analyse/' },
      to: { path: 'node_modules/(wink-nlp|wink-eng-lite-web-model)/' },
    },
    {
      name: 'minisearch-only-in-adapters',
      comment: 'everything else sees the index port',
      severity: 'error',
      from: { pathNot: '^src/adapters/' },
      to: { path: 'node_modules/minisearch/' },
    },
    {
      name: 'adapters-only-in-wire',
      comment: 'ports meet adapters in src/wire.ts and src/wire/ alone',
      severity: 'error',
      from: { pathNot: '^src/(adapters/|wire/|wire\\.ts$)' },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'nobody-imports-the-top',
      comment: 'main.ts and wire.ts stand above everything',
      severity: 'error',
      from: { pathNot: '^src/main\\.ts$' },
      to: { path: '^src/(main|wire)\\.ts$' },
    },
    {
      name: 'wire-is-wired-by-wire',
      comment: 'what src/wire/ joins knows nothing of who joins it',
      severity: 'error',
      from: { pathNot: '^src/(wire/|(main|wire)\\.ts$)' },
      to: { path: '^src/wire/' },
    },
    {
      name: 'no-cycles',
      comment: 'types count too: two files that need each other are one file or need a third',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tools-in-the-product',
      comment: 'what runs for a user must be among the dependencies, and never come from test or setup',
      severity: 'error',
      from: { path: '^(src|commands)/' },
      to: { path: '^(test|setup|bench)/' },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'developer tools and packages that package.json does not name are not there in a user’s installation',
      severity: 'error',
      from: { path: '^(src|commands)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'everything-resolves',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a room that only borrows a type still knows the other room.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json', '.d.ts'],
    },
  },
};
