import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { CodedError } from '../record/errors.ts';

/** Keys for what is kept sealed, by their ids; the first seals, all open. */
export type TokenKeys = readonly { id: string; key: Buffer }[];

const ALGORITHM = 'aes-256-gcm';
/** NIST SP 800-38D: 96 bits for the nonce, 128 for the tag. */
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

const ENTRY = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]{43}=?)$/;

/** Reads `id:key`, several with commas between them; a key is 32 bytes in base64. Null for what is none, or an id twice. */
export function readTokenKeys(text: string): TokenKeys | null {
  const keys = text.split(',').map((entry) => {
    const [, id, key] = ENTRY.exec(entry.trim()) ?? [];
    return id === undefined || key === undefined ? null : { id, key: Buffer.from(key, 'base64') };
  });
  const read = keys.flatMap((one) => (one?.key.length === KEY_BYTES ? [one] : []));
  return read.length === keys.length && new Set(read.map(({ id }) => id)).size === keys.length ? read : null;
}

/** Seals a text with the first key; `about` must be the same when it is opened. */
export function seal([first]: TokenKeys, text: string, about: string): string {
  if (first === undefined) throw new CodedError('token_key_missing', 'any');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, first.key, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [first.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** The id of the key that sealed a text. */
export const sealedWith = (sealed: string): string => sealed.split('.')[0] ?? '';

const TAG_BYTES = 16;

/** Opens what was sealed. Throws `token_key_missing` with the id of the key, `token_unreadable`. */
export function unseal(keys: TokenKeys, sealed: string, about: string): string {
  const [id = '', nonce = '', body = ''] = sealed.split('.');
  const known = keys.find((one) => one.id === id);
  if (known === undefined) throw new CodedError('token_key_missing', id);
  try {
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, known.key, Buffer.from(nonce, 'base64url'))
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new CodedError('token_unreadable', id, { cause });
  }
}
