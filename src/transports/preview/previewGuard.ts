import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** True for addresses that only programs of the same machine reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Why a request is turned away, or null when it comes from the page itself or from a tool of its user. A name that somebody
 * else's name server answers for (DNS rebinding) is no name of this program, and another page's requests are not taken.
 */
export function foreign({ headers }: IncomingMessage, host: string): string | null {
  const asked = hostIn(headers.host);
  if (asked === null || !known(asked, host)) return 'This address is not known here.';
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    return 'Requests of other pages are not taken.';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'Requests of other pages are not taken.';
  return null;
}

function hostIn(header: string | undefined): string | null {
  if (!header || !/^[\w.:[\]-]+$/.test(header) || !URL.canParse(`http://${header}`)) return null;
  return new URL(`http://${header}`).hostname.replace(/^\[|\]$/g, '');
}

/** An address in digits needs no name server and so cannot be rebound. */
function known(asked: string, host: string): boolean {
  return isLoopback(asked) || asked === host || (!isLoopback(host) && isIP(asked) !== 0);
}

/** Headers of every response: nothing from elsewhere, no inline script or style, no frame, no trace in caches. */
export const safeHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;
