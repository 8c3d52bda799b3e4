import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOOKS, nameOf, openCamera } from './camera.ts';
import { type Shown, writeIndex } from './index-page.ts';
import { perform, whatIsMissing } from './perform.ts';

/**
 * Shows every surface of the app, in pictures of two widths and two colours and one page with all of them.
 * usage: npm run gallery [-- NAME…]   (into the folder `gallery`; NAME is a part of a surface's name)
 */
const FOLDER = path.join(import.meta.dirname, '..', '..', 'gallery');

const parts = process.argv.slice(2);
const missing = whatIsMissing();
if (missing !== null) {
  process.stderr.write(`${missing}\n`);
  process.exit(1);
}
if (parts.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

const shown: Shown[] = [];
const camera = await openCamera();
try {
  await perform(
    (name) => parts.length === 0 || parts.some((part) => name.includes(part)),
    async ({ surface: { name, title }, address, click }) => {
      process.stderr.write(`${name}\n`);
      const heights: Record<string, number> = {};
      for (const look of LOOKS) {
        const file = path.join(FOLDER, `${name}-${nameOf(look)}.png`);
        heights[nameOf(look)] = await camera.take({ address, look, click }, file);
      }
      shown.push({ name, title, heights, problem: null });
    },
    ({ name, title }, problem) => shown.push({ name, title, heights: {}, problem }),
  );
} finally {
  await camera.close();
}
const index = path.join(FOLDER, 'index.html');
writeFileSync(index, writeIndex(shown));
const failed = shown.filter(({ problem }) => problem !== null);
for (const { name, problem } of failed) process.stderr.write(`not shown: ${name}: ${problem}\n`);
process.stdout.write(`${shown.length - failed.length} surfaces in ${index}\n`);
process.exit(failed.length === 0 ? 0 : 1);
