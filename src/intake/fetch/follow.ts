import { Agent, fetch, type Response } from 'undici';
import { CodedError } from '../../record/errors.ts';
import { parseHttpUrl } from '../parse-url.ts';
import { allowedUrl } from './allowed-url.ts';
import { type AllowAddress, guardedAgent, type Resolve } from './connect.ts';
import { failureOf } from './failures.ts';

/** What a fetch may reach, and how much it may take. */
export interface FetchLimits {
  resolve: Resolve;
  allowAddress: AllowAddress;
  ports: readonly number[];
  /** Origins of this very process, which may be asked although they are on loopback; only at first, never by a redirect. */
  own: readonly string[];
  /** For the name, all redirects and the body together. */
  timeoutMs: number;
  /** Of the body as it is unpacked. */
  maxBytes: number;
}

/** Where an answer came from. */
export interface Arrived {
  response: Response;
  /** Where the last redirect led. */
  url: URL;
  /** Where it stands for good: behind permanent redirects (RFC 9110, 15.4.2 and 15.4.9), not behind passing ones. */
  permanent: string;
}

const REDIRECTS = 5;
const PERMANENT = new Set([301, 308]);

/**
 * Asks for an address of the public internet and hands over what answers behind all redirects, every one of which is
 * judged like the first address. Throws what `take` throws, and `url_malformed`, `url_not_allowed`, `fetch_failed` or
 * `fetch_timeout`.
 */
export async function follow<T>(
  text: string,
  headers: Readonly<Record<string, string>>,
  limits: FetchLimits,
  take: (arrived: Arrived) => Promise<T>,
): Promise<T> {
  const own = ownUrl(text, limits.own);
  let url = own ?? allowedUrl(text, limits.ports);
  let permanent: string | null = null;
  const agent =
    own === null ? guardedAgent(limits.resolve, limits.allowAddress, limits.timeoutMs) : new Agent();
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
      const response = await ask(url, headers, agent, signal);
      const location = isRedirect(response) && response.headers.get('location');
      if (!location) return await take({ response, url, permanent: permanent ?? url.href });
      await response.body?.cancel();
      if (own !== null) throw new CodedError('fetch_failed', `${url.hostname} leads elsewhere`);
      if (!PERMANENT.has(response.status)) permanent ??= url.href;
      url = allowedUrl(location, limits.ports, url.href);
    }
    throw new CodedError('fetch_failed', `${url.hostname} redirects too many times`);
  } catch (error) {
    throw failureOf(error, url.hostname);
  } finally {
    await agent.destroy();
  }
}

/** An address at one of the process's own origins, or null. */
function ownUrl(text: string, own: readonly string[]): URL | null {
  const url = parseHttpUrl(text);
  return url !== null && own.includes(url.origin) && url.username === '' ? url : null;
}

/** 304 has no place to go to, and is an answer. */
const isRedirect = ({ status }: Response): boolean => status >= 300 && status < 400 && status !== 304;

const ask = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  agent: Agent,
  signal: AbortSignal,
): Promise<Response> => fetch(url, { dispatcher: agent, signal, redirect: 'manual', headers });

/** The whole body, unpacked. Throws `fetch_too_large`. */
export async function bytesOf(response: Response, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = new CodedError('fetch_too_large', `${(maxBytes / 1e6).toLocaleString('en')} MB`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
