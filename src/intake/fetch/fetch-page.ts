import { type Agent, fetch, type Response } from 'undici';
import { CodedError } from '../../record/errors.ts';
import { allowedUrl } from './allowed-url.ts';
import { type AllowAddress, guardedAgent, type Resolve } from './connect.ts';
import { failureOf, refuse } from './failures.ts';

export interface FetchLimits {
  resolve: Resolve;
  allowAddress: AllowAddress;
  ports: readonly number[];
  /** For the name, all redirects and the body together. */
  timeoutMs: number;
  /** Of the body as it is unpacked. */
  maxBytes: number;
}

export interface Page {
  bytes: Uint8Array;
  contentType: string;
  /** Where the last redirect led. */
  url: string;
}

const REDIRECTS = 5;
const HEADERS = {
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8',
  'accept-language': 'en,*;q=0.5',
  'user-agent': 'Mozilla/5.0 (compatible; ukraine-talks/0.1)',
};

/**
 * Fetches a page from the public internet. Throws `url_malformed`, `url_not_allowed`, `fetch_failed`, `fetch_timeout`,
 * `fetch_too_large`, `fetch_wrong_type`, `page_closed`, `page_missing` or `page_failing`.
 */
export async function fetchPage(text: string, limits: FetchLimits): Promise<Page> {
  let url = allowedUrl(text, limits.ports);
  const agent = guardedAgent(limits.resolve, limits.allowAddress, limits.timeoutMs);
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
      const response = await ask(url, agent, signal);
      const location = response.status >= 300 && response.status < 400 && response.headers.get('location');
      if (!location) return await pageOf(response, url, limits.maxBytes);
      await response.body?.cancel();
      url = allowedUrl(location, limits.ports, url.href);
    }
    throw new CodedError('fetch_failed', `${url.hostname} sends it from one address to another`);
  } catch (error) {
    throw failureOf(error, url.hostname);
  } finally {
    await agent.destroy();
  }
}

const ask = (url: URL, agent: Agent, signal: AbortSignal): Promise<Response> =>
  fetch(url, { dispatcher: agent, signal, redirect: 'manual', headers: HEADERS });

async function pageOf(response: Response, url: URL, maxBytes: number): Promise<Page> {
  const contentType = response.headers.get('content-type') ?? '';
  refuse(response.status, contentType, url.hostname);
  const tooLarge = new CodedError('fetch_too_large', `${(maxBytes / 1e6).toLocaleString('en')} MB`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), contentType, url: url.href };
}
