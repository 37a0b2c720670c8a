import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { OperatorFault } from '../../ops/faults.ts';
import { refusalLines } from './refusalLines.ts';

/** A refusal by Discord as one line for the operator; null for anything else. */
export function refusal(error: unknown): OperatorFault | null {
  if (error instanceof OperatorFault) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return new OperatorFault(refusalLines.token, 1);
  if (error instanceof DiscordAPIError && error.status === 401) return new OperatorFault(refusalLines.token, 1);
  if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404))
    return new OperatorFault(refusalLines.access, 1);
  if (error instanceof Error && error.message.startsWith('Not enough sessions remaining'))
    return new OperatorFault(refusalLines.sessions, 1);
  return null;
}

/** The refusal behind a close code of the gateway; null for codes after which the connection comes back. */
export function closeRefusal(code: number): OperatorFault | null {
  if (code === 4004) return new OperatorFault(refusalLines.token, 1);
  if (code === 4013 || code === 4014) return new OperatorFault(refusalLines.intents, 1);
  if (code === 4010 || code === 4011) return new OperatorFault(refusalLines.shards, 1);
  return null;
}
