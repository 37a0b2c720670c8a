/** Discord's rules for what a bot sends, written down by hand: each check gives the problems it finds, in words. */

type Json = Readonly<Record<string, unknown>>;

export const v2 = 1 << 15;
export const ephemeral = 1 << 6;

const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Problems of a message body; `files` are the names of the files sent with it, `edit` tells a PATCH. */
export function messageProblems(body: unknown, files: readonly string[] = [], edit = false): readonly string[] {
  const message = record(body);
  const problems: string[] = [];
  const flags = Number(message['flags'] ?? 0);
  const components = list(message['components']);
  if (!(flags & v2) && text(message['content'])) return plainProblems(message);
  if (!(flags & v2)) problems.push('flags lack Components V2');
  if ((flags & v2) !== 0 && (text(message['content']) || list(message['embeds']).length))
    problems.push('content or embeds beside Components V2');
  if (edit && flags & ephemeral) problems.push('an edit cannot make a message private');
  if (components.length === 0) problems.push('an empty message');
  const allowed = message['allowed_mentions'];
  const told = list(record(allowed)['users']);
  const named = flat(components).some((one) => told.some((id) => one['content'] === `<@${String(id)}>`));
  if (told.length > 1 || (told.length === 1 && !named)) problems.push('somebody is pinged who is not named');
  if (list(record(allowed)['parse']).length || !Array.isArray(record(allowed)['parse']))
    problems.push('allowed_mentions.parse is not []');
  problems.push(...componentProblems(components, files));
  return problems;
}

/** Problems of a message of plain text with rows of buttons. */
function plainProblems(message: Json): readonly string[] {
  const problems: string[] = [];
  const { length } = text(message['content']);
  const rows = list(message['components']).map(record);
  if (length > 2_000) problems.push(`${length} characters of content, 2,000 are allowed`);
  if (list(record(message['allowed_mentions'])['parse']).length || !Array.isArray(record(message['allowed_mentions'])['parse']))
    problems.push('allowed_mentions.parse is not []');
  if (rows.length > 5) problems.push(`${rows.length} rows, 5 are allowed`);
  if (rows.some((row) => row['type'] !== 1)) problems.push('something else than rows of buttons under plain text');
  const ids = flat(rows).flatMap((one) => (typeof one['custom_id'] === 'string' ? [one['custom_id']] : []));
  if (new Set(ids).size !== ids.length) problems.push(`a custom_id twice: ${ids.join(' ')}`);
  return [
    ...problems,
    ...rows.flatMap((row) => nestingProblems(row, 'message')),
    ...flat(rows).flatMap((one) => (one['type'] === 2 ? buttonProblems(one) : [])),
  ];
}

/** Problems of Components V2 and of their sums. */
export function componentProblems(components: readonly unknown[], files: readonly string[] = []): readonly string[] {
  const problems: string[] = [];
  const all = flat(components);
  const texts = all.filter((one) => one['type'] === 10).map((one) => text(one['content']));
  const characters = texts.reduce((sum, one) => sum + one.length, 0);
  const bytes = texts.reduce((sum, one) => sum + Buffer.byteLength(one) + 12, 0);
  if (all.length > 40) problems.push(`${all.length} components, 40 are allowed`);
  if (characters > 4_000) problems.push(`${characters} characters of text, 4,000 are allowed`);
  if (bytes > 10_170) problems.push(`${bytes} bytes of text, 10,170 are allowed`);
  if (texts.some((one) => one.trim() === '')) problems.push('an empty text display');
  const ids = all.flatMap((one) => (typeof one['custom_id'] === 'string' ? [one['custom_id']] : []));
  if (new Set(ids).size !== ids.length) problems.push(`a custom_id twice: ${ids.join(' ')}`);
  for (const one of components) problems.push(...nestingProblems(record(one), 'message'));
  for (const one of all.filter((part) => part['type'] === 2)) problems.push(...buttonProblems(one));
  for (const one of all.filter((part) => part['type'] === 12)) problems.push(...galleryProblems(one, files));
  for (const one of all.filter((part) => part['type'] === 13)) {
    const url = text(record(one['file'])['url']);
    if (!files.includes(url.replace('attachment://', ''))) problems.push(`${url} is not among the files`);
  }
  return problems;
}

function galleryProblems(one: Json, files: readonly string[]): readonly string[] {
  const items = list(one['items']).map(record);
  if (items.length < 1 || items.length > 10) return [`a gallery of ${items.length}`];
  return items.flatMap((item) => {
    const [url, description] = [text(record(item['media'])['url']), text(item['description'])];
    return [
      ...(url.startsWith('attachment://') && !files.includes(url.slice(13)) ? [`${url} is not among the files`] : []),
      ...(description.length > 1_024 ? [`a description of ${description.length} characters, 1,024 are allowed`] : []),
    ];
  });
}

const inMessage = [1, 9, 10, 12, 13, 14, 17];
const inContainer = [1, 9, 10, 12, 13, 14];

function nestingProblems(one: Json, where: 'message' | 'container'): readonly string[] {
  const type = Number(one['type']);
  const inner = list(one['components']).map(record);
  if (!(where === 'message' ? inMessage : inContainer).includes(type)) return [`a component of type ${type} in a ${where}`];
  if (type === 17) {
    if (inner.length === 0) return ['an empty container'];
    return inner.flatMap((part) => nestingProblems(part, 'container'));
  }
  if (type === 9) {
    const problems =
      inner.every((part) => part['type'] === 10) && inner.length >= 1 && inner.length <= 3 ? [] : ['a section holds 1–3 texts'];
    return [2, 11].includes(Number(record(one['accessory'])['type']))
      ? problems
      : [...problems, 'a section needs a button or thumbnail'];
  }
  if (type === 1) {
    const buttons = inner.every((part) => part['type'] === 2) && inner.length >= 1 && inner.length <= 5;
    const [list] = inner;
    if (inner.length === 1 && list && [3, 5, 6, 7, 8].includes(Number(list['type']))) return listProblems(list);
    return buttons ? [] : ['an action row holds 1–5 buttons or one list'];
  }
  return [];
}

function listProblems(select: Json): readonly string[] {
  const id = text(select['custom_id']);
  const options = list(select['options']).map(record);
  const problems = id.length < 1 || id.length > 100 ? [`a custom_id of ${id.length} characters`] : [];
  if (select['type'] === 3 && (options.length < 1 || options.length > 25)) problems.push(`a list of ${options.length}`);
  if (options.filter((one) => one['default'] === true).length > 1) problems.push('more chosen than can be');
  const long = options.some((one) => text(one['label']).length > 100 || text(one['value']).length > 100);
  return long ? [...problems, 'an option over 100 characters'] : problems;
}

function buttonProblems(button: Json): readonly string[] {
  const problems: string[] = [];
  const label = text(button['label']);
  if (label.length < 1 || label.length > 80) problems.push(`a label of ${label.length} characters`);
  if (button['style'] === 5) {
    if (!/^https?:\/\/\S{1,504}$/.test(text(button['url']))) problems.push(`a link to ${text(button['url'])}`);
    if ('custom_id' in button) problems.push('a link with a custom_id');
  } else {
    const id = text(button['custom_id']);
    if (id.length < 1 || id.length > 100) problems.push(`a custom_id of ${id.length} characters`);
    if (![1, 2, 3, 4].includes(Number(button['style']))) problems.push(`a button of style ${String(button['style'])}`);
  }
  return problems;
}

/** Problems of a window to write in. */
export function windowProblems(data: unknown): readonly string[] {
  const { custom_id, title, components } = record(data);
  const problems: string[] = [];
  const within = (what: string, given: unknown, most: number) => {
    const { length } = text(given);
    if (length < 1 || length > most) problems.push(`${what} of ${length} characters`);
  };
  within('a custom_id', custom_id, 100);
  within('a title', title, 45);
  if (list(components).length < 1 || list(components).length > 5) problems.push('a window holds 1–5 parts');
  for (const label of list(components).map(record)) {
    if (label['type'] !== 18) problems.push(`a part of type ${String(label['type'])} in a window`);
    within('a label', label['label'], 45);
    if (label['description'] !== undefined) within('a hint', label['description'], 100);
    const input = record(label['component']);
    within('the custom_id of a field', input['custom_id'], 100);
    if (text(input['value']).length > Number(input['max_length'] ?? 4_000)) problems.push('a field filled beyond its end');
  }
  return problems;
}

/** Problems of choices offered while typing. */
export function choiceProblems(data: unknown): readonly string[] {
  const choices = list(record(data)['choices']).map(record);
  const problems = choices.length > 25 ? [`${choices.length} choices`] : [];
  for (const { name, value } of choices as readonly { name?: unknown; value?: unknown }[]) {
    if (text(name).length < 1 || text(name).length > 100) problems.push(`a choice name of ${text(name).length} characters`);
    if (text(value).length < 1 || text(value).length > 100) problems.push(`a choice value of ${text(value).length} characters`);
  }
  return problems;
}

/** Every component with all that is nested in it, top to bottom. */
export function flat(components: readonly unknown[]): readonly Json[] {
  return components
    .map(record)
    .flatMap((one) => [
      one,
      ...flat(list(one['components'])),
      ...(one['accessory'] === undefined ? [] : flat([one['accessory']])),
    ]);
}
