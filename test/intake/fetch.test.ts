import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type Intake, type IntakeOptions, openIntake } from '../../src/intake/index.ts';
import { CodedError } from '../../src/record/errors.ts';
import { codeOf, type LocalServer, page, pdfOf, serve } from './support.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

interface Site extends Intake {
  server: LocalServer;
  at(path: string): string;
}

/** A site `news.example` on a loopback address, which is let through. */
async function site(listener: RequestListener, options: IntakeOptions = {}): Promise<Site> {
  const server = await serve(listener);
  const intake = openIntake({
    resolve: async () => ['127.0.0.1'],
    allowAddress: (address) => address === '127.0.0.1',
    ports: [server.port],
    ...options,
  });
  open.push(server, intake);
  return { ...intake, server, at: (path) => `http://news.example:${server.port}${path}` };
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

describe('fetchArticle', () => {
  it('reads a page, packed or not, and knows its address', async () => {
    const { fetchArticle, at } = await site((_, response) =>
      response
        .writeHead(200, { ...HTML, 'content-encoding': 'gzip' })
        .end(gzipSync(page('<title>Talks</title>'))),
    );
    expect(await fetchArticle(` ${at('/talks#top')} `)).toMatchObject({
      title: 'Talks',
      language: 'en',
      url: at('/talks'),
    });
  });

  it('reads a PDF and a plain text', async () => {
    const { fetchArticle, at } = await site((request, response) =>
      request.url === '/pdf'
        ? response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdfOf(['Talks go on.']))
        : response.writeHead(200, { 'content-type': 'text/plain' }).end('Talks go on.'),
    );
    expect(await fetchArticle(at('/pdf'))).toMatchObject({ text: 'Talks go on.', url: at('/pdf') });
    expect(await fetchArticle(at('/text'))).toMatchObject({ text: 'Talks go on.', url: at('/text') });
  });

  it.each([
    [401, 'page_closed'],
    [402, 'page_closed'],
    [403, 'page_closed'],
    [404, 'page_missing'],
    [410, 'page_missing'],
    [429, 'page_failing'],
    [503, 'page_failing'],
    [304, 'page_failing'],
  ])('says what an answer of %i means', async (status, code) => {
    const { fetchArticle, at } = await site((_, response) => response.writeHead(status, HTML).end());
    expect(await codeOf(fetchArticle(at('/')))).toBe(code);
  });

  it.each([
    ['image/png', 'fetch_wrong_type'],
    ['application/json', 'fetch_wrong_type'],
    ['application/xhtml+xml', null],
    ['TEXT/HTML', null],
  ])('of the type %s', async (type, code) => {
    const { fetchArticle, at } = await site((_, response) =>
      response.writeHead(200, { 'content-type': type }).end(page('')),
    );
    expect(await codeOf(fetchArticle(at('/')))).toBe(code);
  });

  it('says so when the page holds no article', async () => {
    const { fetchArticle, at } = await site((_, response) =>
      response.writeHead(200, HTML).end('<html><body>Log in</body></html>'),
    );
    expect(await codeOf(fetchArticle(at('/')))).toBe('page_not_readable');
  });

  it('counts the body as it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_001, 'a'));
    const { fetchArticle, at } = await site((_, response) =>
      response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(bomb.length).toBeLessThan(10_000);
    expect(await codeOf(fetchArticle(at('/')))).toBe('fetch_too_large');
  });

  it.each([
    ['no answer', () => undefined],
    ['an answer without an end', (_, response) => response.writeHead(200, HTML).write('<html>')],
    [
      'drops without an end',
      (_, response) => {
        const timer = setInterval(() => response.write(' '), 20);
        response.writeHead(200, HTML).on('close', () => clearInterval(timer));
      },
    ],
    [
      'redirects without haste',
      (_, response) => void setTimeout(() => response.writeHead(302, { location: '/' }).end(), 100),
    ],
  ] satisfies [string, RequestListener][])('gives up in time on %s', async (_, listener) => {
    const { fetchArticle, at } = await site(listener, { timeoutMs: 300 });
    const start = performance.now();
    expect(await codeOf(fetchArticle(at('/')))).toBe('fetch_timeout');
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('gives up in time on a name that is not resolved', async () => {
    const { fetchArticle, at } = await site(() => undefined, {
      timeoutMs: 300,
      resolve: () => new Promise(() => undefined),
    });
    expect(await codeOf(fetchArticle(at('/')))).toBe('fetch_timeout');
  });

  it('tells a name without a site from a site out of reach, and keeps the cause', async () => {
    const missing = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    const { fetchArticle, server, at } = await site(() => undefined, {
      resolve: () => Promise.reject(missing),
    });
    const error = await fetchArticle(at('/')).catch((one) => one);
    expect(error).toBeInstanceOf(CodedError);
    expect(error).toMatchObject({
      code: 'fetch_failed',
      detail: 'there is no site news.example',
      cause: expect.any(Error),
    });
    const other = openIntake({
      resolve: async () => ['127.0.0.1'],
      allowAddress: () => true,
      ports: [server.port],
    });
    await server.close();
    expect(await codeOf(other.fetchArticle(at('/')))).toBe('fetch_failed');
  });
});

describe('a redirect', () => {
  it('is followed five times', async () => {
    const { fetchArticle, server, at } = await site((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
      else response.writeHead(200, HTML).end(page(''));
    });
    expect((await fetchArticle(at('/5'))).url).toBe(at('/0'));
    expect(server.asked).toEqual(['/5', '/4', '/3', '/2', '/1', '/0']);
    expect(await codeOf(fetchArticle(at('/6')))).toBe('fetch_failed');
  });

  it.each([
    'http://127.0.0.2:PORT/',
    'http://[::1]:PORT/',
    'file:///etc/hosts',
    'http://a:b@news.example:PORT/',
    'http://news.example:22/',
  ])('to %s is not followed', async (location) => {
    const { fetchArticle, at } = await site((_, response) =>
      response.writeHead(302, { location: location.replace('PORT', String(new URL(at('/')).port)) }).end(),
    );
    expect(await codeOf(fetchArticle(at('/')))).toBe('url_not_allowed');
  });
});

it('is refused where the socket is connected to an address that was not let through', async () => {
  let judged = 0;
  const { fetchArticle, server, at } = await site((_, response) => response.end('inside'), {
    // As a proxy or a changed route does it: the name is fine, and what is reached is not.
    allowAddress: () => ++judged === 1,
  });
  expect(await codeOf(fetchArticle(at('/')))).toBe('url_not_allowed');
  expect(judged).toBe(2);
  expect(server.asked).toEqual([]);
});

describe('a name that means another address the second time', () => {
  it('is connected to where it was checked, and refused when asked again', async () => {
    const { server, at } = await site((_, response) => response.end('inside'));
    const outside = await serve(
      (request, response) =>
        request.url === '/go'
          ? response.writeHead(302, { location: '/talks' }).end()
          : response.writeHead(200, HTML).end(page('')),
      '127.0.0.2',
      server.port,
    );
    const answers = ['127.0.0.2', '127.0.0.1', '127.0.0.2', '127.0.0.1'];
    const resolve = async (): Promise<string[]> => [answers.shift() ?? '127.0.0.1'];
    const intake = openIntake({
      resolve,
      allowAddress: (address) => address === '127.0.0.2',
      ports: [server.port],
    });
    open.push(outside, intake);

    expect((await intake.fetchArticle(at('/talks'))).language).toBe('en');
    expect(answers).toHaveLength(3);
    answers.shift();
    expect(await codeOf(intake.fetchArticle(at('/go')))).toBe('url_not_allowed');
    expect(outside.asked).toEqual(['/talks', '/go']);
    expect(server.asked).toEqual([]);
  });
});
