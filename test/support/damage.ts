import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';

/** Writes rubbish over the last third of a SQLite file, as a bad disk does: it opens, and some of its rows cannot be read. */
export function damage(file: string): void {
  const fd = openSync(file, 'r+');
  const head = Buffer.alloc(100);
  readSync(fd, head, 0, 100, 0);
  const page = head.readUInt16BE(16);
  const pages = statSync(file).size / page;
  for (let at = Math.floor(pages * 0.66); at < pages; at++)
    writeSync(fd, Buffer.alloc(page, 0x5a), 0, page, at * page);
  closeSync(fd);
}
