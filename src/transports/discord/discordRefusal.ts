import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { OperatorFault } from '../../ops/faults.ts';

const lines = {
  token: 'Discord refused DISCORD_TOKEN. Copy the bot token again (Developer Portal, your application, Bot, Reset Token).',
  intents:
    'Discord refused the intents. Footnote asks only for server and direct messages, none of them privileged; check the bot in the Developer Portal.',
  access:
    'Discord does not let this bot in there. Check DISCORD_APP_ID and DISCORD_GUILD_ID, and that the bot was invited with "applications.commands".',
  sessions: 'Discord allows this bot no more starts for now (1,000 a day). Wait, and find out what restarted it so often.',
  shards: 'Discord refused the connection: the bot is in too many servers for one connection.',
} as const;

/** A refusal by Discord as one line for the operator; null for anything else. */
export function refusal(error: unknown): OperatorFault | null {
  if (error instanceof OperatorFault) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return new OperatorFault(lines.token, 1);
  if (error instanceof DiscordAPIError && error.status === 401) return new OperatorFault(lines.token, 1);
  if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404))
    return new OperatorFault(lines.access, 1);
  if (error instanceof Error && error.message.startsWith('Not enough sessions remaining'))
    return new OperatorFault(lines.sessions, 1);
  return null;
}

/** The refusal behind a close code of the gateway; null for codes after which the connection comes back. */
export function closeRefusal(code: number): OperatorFault | null {
  if (code === 4004) return new OperatorFault(lines.token, 1);
  if (code === 4013 || code === 4014) return new OperatorFault(lines.intents, 1);
  if (code === 4010 || code === 4011) return new OperatorFault(lines.shards, 1);
  return null;
}
