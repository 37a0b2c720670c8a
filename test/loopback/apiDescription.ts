import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const file = new URL('../../../shared/discord/openapi.json', import.meta.url);

/** Problems of a request by Discord's own API description; empty when it keeps to it. */
export type Described = (method: string, path: string, body: unknown) => readonly string[];

/** Whether Discord's API description is at hand; it is not part of the project. */
export const described = existsSync(file);

let cached: Described | undefined;

/** The check by Discord's API description; without the description one that finds nothing, after saying so aloud. */
export function apiDescription(): Described {
  cached ??= described ? load() : absent();
  return cached;
}

function absent(): Described {
  console.warn('SKIPPED: Discord’s API description is not there; payloads are checked by the rules written by hand alone.');
  return () => [];
}

function load(): Described {
  const document = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, unknown>> };
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false, logger: false });
  ajv.addSchema(document, 'discord');
  const templates = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }));
  const compiled = new Map<string, ValidateFunction>();
  const compile = (pointer: string): ValidateFunction => {
    const validate = ajv.compile({ $ref: `discord#/paths/${encodeURI(pointer)}/requestBody/content/application~1json/schema` });
    compiled.set(pointer, validate);
    return validate;
  };
  return (method, path, body) => {
    const matching = templates.filter((one) => one.pattern.test(path));
    const found = matching.sort((a, b) => (a.path.match(/\{/g)?.length ?? 0) - (b.path.match(/\{/g)?.length ?? 0))[0];
    const operation = found && (document.paths[found.path]?.[method.toLowerCase()] as { requestBody?: unknown } | undefined);
    if (!found || !operation) return [`Discord has no ${method} ${path}`];
    if (body === undefined || !operation.requestBody) return [];
    const pointer = `${found.path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`;
    const validate = compiled.get(pointer) ?? compile(pointer);
    if (validate(body)) return [];
    return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
