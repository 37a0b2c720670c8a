import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** Head of an Ed25519 public key in the form that Node reads; the 32 bytes of the key follow. */
const head = Buffer.from('302a300506032b6570032100', 'hex');

/** The public key of an application from its 64 hex digits. */
export function publicKey(hex: string): KeyObject {
  return createPublicKey({ key: Buffer.concat([head, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });
}

export interface Signed {
  readonly signature: string | undefined;
  /** Seconds since 1970, as sent. */
  readonly timestamp: string | undefined;
  readonly body: Buffer;
}

const freshMs = 5 * 60_000;

/** True when Discord signed exactly these bytes not more than five minutes from `now`. */
export function signedByDiscord({ signature, timestamp, body }: Signed, key: KeyObject, now: number): boolean {
  if (!signature || !timestamp || !/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp) * 1_000) > freshMs) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
