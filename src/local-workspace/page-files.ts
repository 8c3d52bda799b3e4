import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the built page from `dir`; false when there is no such file. */
export async function servePage(dir: string, urlPath: string, response: ServerResponse): Promise<boolean> {
  const name = urlPath === '/' ? 'index.html' : urlPath.slice(1);
  const file = path.resolve(dir, name);
  if (!file.startsWith(path.resolve(dir) + path.sep)) return false;
  try {
    const content = await readFile(file);
    response
      .writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
      .end(content);
    return true;
  } catch {
    return false;
  }
}
