import { hash } from 'node:crypto';

/** SHA-256 in hex of bytes, or of a text in UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}
