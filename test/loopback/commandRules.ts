type Json = Readonly<Record<string, unknown>>;

const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Problems of the list of commands as it is published. */
export function commandProblems(body: unknown): readonly string[] {
  const commands = list(body).map(record);
  const problems: string[] = [];
  if (commands.filter((one) => (one['type'] ?? 1) === 1).length > 100) problems.push('more than 100 slash commands');
  if (commands.filter((one) => one['type'] === 3).length > 15) problems.push('more than 15 message commands');
  const names = commands.map((one) => `${String(one['type'] ?? 1)} ${text(one['name'])}`);
  if (new Set(names).size !== names.length) problems.push('a command twice');
  for (const language of discordLanguages) {
    const there = commands.map(
      (one) => `${String(one['type'] ?? 1)} ${text(record(one['name_localizations'])[language] ?? one['name'])}`,
    );
    if (new Set(there).size < new Set(names).size) problems.push(`a command twice in ${language}`);
  }
  for (const command of commands) problems.push(...oneCommand(command));
  return problems;
}

function oneCommand(command: Json): readonly string[] {
  const problems: string[] = [];
  const name = text(command['name']);
  const say = (problem: string) => problems.push(`${name}: ${problem}`);
  const slash = (command['type'] ?? 1) === 1;
  if (slash && !/^[-_'\p{Ll}\p{N}]{1,32}$/u.test(name)) say('name');
  if (!slash && (name.length < 1 || name.length > 32)) say('name');
  const description = text(command['description']);
  if (slash ? description.length < 1 || description.length > 100 : description !== '') say('description');
  // What is for those who manage a server is for servers alone.
  const managed = command['default_member_permissions'] !== undefined;
  if (JSON.stringify(command['contexts']) !== (managed ? '[0]' : '[0,1,2]')) say('contexts');
  if (JSON.stringify(command['integration_types']) !== (managed ? '[0]' : '[0,1]')) say('integration_types');
  const options = list(command['options']).map(record);
  if (options.length > 25) say('more than 25 options');
  let optional = false;
  for (const option of options) {
    if (option['required'] === true && optional) say('a required option after an optional one');
    optional ||= option['required'] !== true;
    if (!/^[-_'\p{Ll}\p{N}]{1,32}$/u.test(text(option['name']))) say(`option name ${text(option['name'])}`);
    if (text(option['description']).length < 1 || text(option['description']).length > 100)
      say(`option description of ${text(option['name'])}`);
    if (Number(option['max_length'] ?? 1) > 6_000 || Number(option['max_length'] ?? 1) < 1) say('max_length');
  }
  if (longest(command) > 8_000) say(`${longest(command)} characters in all`);
  return [...problems, ...translationProblems(command, slash).map((problem) => `${name}: ${problem}`)];
}

/** Discord's own names of languages that a bot can have commands in. */
const discordLanguages = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** The length of all texts of a command, each in its longest language. */
function longest(one: Json): number {
  const most = (part: 'name' | 'description') =>
    Math.max(text(one[part]).length, ...Object.values(record(one[`${part}_localizations`])).map((each) => text(each).length));
  const inner = [...list(one['options']), ...list(one['choices'])].map((each) => longest(record(each)));
  return most('name') + most('description') + text(one['value']).length + inner.reduce((sum, length) => sum + length, 0);
}

/** Problems of names and descriptions in other languages, options included; names of options are unique in each language. */
function translationProblems(one: Json, lowercase: boolean): readonly string[] {
  const problems: string[] = [];
  const names = Object.entries(record(one['name_localizations']));
  for (const [language, name] of names) {
    if (!discordLanguages.has(language)) problems.push(`Discord has no language ${language}`);
    const sound = lowercase ? /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u : /^.{1,32}$/u;
    if (!sound.test(text(name)) || (lowercase && text(name) !== text(name).toLowerCase())) problems.push(`name ${text(name)}`);
  }
  for (const [language, about] of Object.entries(record(one['description_localizations'])))
    if (text(about).length < 1 || text(about).length > 100) problems.push(`description in ${language}`);
  const options = list(one['options']).map(record);
  for (const language of discordLanguages) {
    const there = options.map((option) => record(option['name_localizations'])[language] ?? option['name']);
    if (new Set(there).size !== there.length) problems.push(`an option name twice in ${language}`);
  }
  return [...problems, ...options.flatMap((option) => translationProblems(option, true))];
}
