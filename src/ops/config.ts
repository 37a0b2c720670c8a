import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { z } from 'zod';
import { OperatorFault } from './faults.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const address = z.url({ protocol: /^https?$/ });
const addresses = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .pipe(z.array(address).min(1))
  .transform((all) => all.map((one) => new URL(one)))
  .refine((all) => all.every(({ username, password }) => username === '' && password === ''));
const snowflake = z.string().regex(/^\d{5,20}$/);

/** Every variable: how it is checked, and what it must be in words. Empty counts as unset. */
const variables = {
  DISCORD_TOKEN: {
    check: z.string().regex(/^\S+$/).optional(),
    must: 'must be a bot token without blanks, or empty for no Discord',
  },
  DISCORD_APP_ID: {
    check: snowflake.optional(),
    must: 'must be an application id: digits only, or empty to find it from the token',
  },
  DISCORD_PUBLIC_KEY: {
    check: z
      .string()
      .regex(/^[0-9a-f]{64}$/i)
      .optional(),
    must: 'must be the 64 hex digits of the application’s public key, or empty',
  },
  DISCORD_GUILD_ID: { check: snowflake.optional(), must: 'must be a server id: digits only, or empty to publish everywhere' },
  DISCORD_API_BASE: {
    check: address.default('https://discord.com/api'),
    must: 'must be an http(s) address such as http://127.0.0.1:4000/api, or empty for Discord',
  },
  PORT: { check: port.default(3000), must: 'must be a port number from 0 to 65535' },
  HOST: {
    check: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    must: 'must be an address to listen on, such as 127.0.0.1',
  },
  CORPUS_PATH: { check: z.string().default('corpus'), must: 'must be a folder or a .jsonl file' },
  DATA_DIR: { check: z.string().default('data'), must: 'must be a folder' },
  INDEX_URL: {
    check: addresses.optional(),
    must: 'must be http(s) addresses of an OpenSearch, with commas between them and no password in them, or empty for the embedded index',
  },
  INDEX_NAME: {
    check: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,60}$/)
      .default('footnote'),
    must: 'must be a name of small letters, digits, "-" and "_"',
  },
  INDEX_USER: { check: z.string().optional(), must: 'must be a user name, or empty for no login' },
  INDEX_PASSWORD: { check: z.string().optional(), must: 'must be the password of INDEX_USER' },
  INDEX_CA: { check: z.string().optional(), must: 'must be a file with certificates, or empty for the usual ones' },
  INDEX_INSECURE: {
    check: z.enum(['yes', 'no']).default('no'),
    must: 'must be "yes" to speak without TLS or with certificates that nobody vouches for, or "no"',
  },
  INDEX_SHARDS: { check: z.coerce.number().int().min(1).max(1024).default(3), must: 'must be a number of shards from 1 to 1024' },
  INDEX_REPLICAS: { check: z.coerce.number().int().min(0).max(10).default(1), must: 'must be a number of copies from 0 to 10' },
  LOG_LEVEL: {
    check: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    must: 'must be one of trace, debug, info, warn, error, fatal, silent',
  },
} as const;

type Name = keyof typeof variables;

/** What the environment says, checked. */
export type Config = { readonly [V in Name]: z.output<(typeof variables)[V]['check']> };

/** Names of all variables, in the order of `.env.example`. */
export const variableNames: readonly string[] = Object.keys(variables);

/** Checks an environment; throws an OperatorFault that names the first bad variable and the remedy. A value is never repeated: it may be a secret. */
export function configOf(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = <V extends Name>(name: V): Config[V] => {
    const raw = environment[name]?.trim();
    const result = variables[name].check.safeParse(raw === '' ? undefined : raw);
    if (!result.success) throw new OperatorFault(`${name} ${variables[name].must}. Change it in .env or in the environment.`);
    return result.data as Config[V];
  };
  return {
    DISCORD_TOKEN: read('DISCORD_TOKEN'),
    DISCORD_APP_ID: read('DISCORD_APP_ID'),
    DISCORD_PUBLIC_KEY: read('DISCORD_PUBLIC_KEY'),
    DISCORD_GUILD_ID: read('DISCORD_GUILD_ID'),
    DISCORD_API_BASE: read('DISCORD_API_BASE'),
    PORT: read('PORT'),
    HOST: read('HOST'),
    CORPUS_PATH: read('CORPUS_PATH'),
    DATA_DIR: read('DATA_DIR'),
    INDEX_URL: read('INDEX_URL'),
    INDEX_NAME: read('INDEX_NAME'),
    INDEX_USER: read('INDEX_USER'),
    INDEX_PASSWORD: read('INDEX_PASSWORD'),
    INDEX_CA: read('INDEX_CA'),
    INDEX_INSECURE: read('INDEX_INSECURE'),
    INDEX_SHARDS: read('INDEX_SHARDS'),
    INDEX_REPLICAS: read('INDEX_REPLICAS'),
    LOG_LEVEL: read('LOG_LEVEL'),
  };
}

/** The environment with `.env` of the working directory under it: what is set in the environment, even to nothing, wins. */
export function environment(
  own: Readonly<Record<string, string | undefined>>,
  file = '.env',
): Record<string, string | undefined> {
  return { ...envFile(file), ...own };
}

function envFile(file: string): Record<string, string> {
  try {
    return parse(readFileSync(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new OperatorFault(`${file} cannot be read; make it a readable text file or remove it.`);
  }
}
