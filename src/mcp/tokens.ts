import { createHash } from 'node:crypto';

const MARK = 'ukt_';
const BYTES = 32;

/** A new bearer token and what is kept of it. `random` gives so many random bytes. */
export function makeToken(random: (bytes: number) => Buffer): { token: string; hash: string } {
  const token = MARK + random(BYTES).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** What is kept of a token. It is as random as the hash is long: no salt is needed. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The token of an `Authorization` header (RFC 6750), or null. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer +(ukt_[\w-]{20,100})$/i.exec(header ?? '')?.[1] ?? null;
}
