import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHROMIUM, PAGE } from '../local-workspace/browser.ts';
import { nameOf, openCamera } from './camera.ts';
import { type Shown, writeIndex } from './index-page.ts';
import { raise } from './raise.ts';
import { PLAYS } from './surfaces/index.ts';

/**
 * Shows every surface of the app, in pictures of two widths and two colours and one page with all of them.
 * usage: npm run gallery [-- NAME…]   (into the folder `gallery`; NAME is a part of a surface's name)
 */
const FOLDER = path.join(import.meta.dirname, '..', '..', 'gallery');

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));

for (const [file, how] of [
  [CHROMIUM, 'install Chromium, or name another by CHROMIUM_PATH'],
  [PAGE, 'npm run build'],
] as const)
  if (!existsSync(file)) {
    process.stderr.write(`There is no ${file}: ${how}.\n`);
    process.exit(1);
  }

if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const camera = await openCamera();
const shown: Shown[] = [];
try {
  for (const play of PLAYS) {
    if (!play.surfaces.some(({ name }) => isWanted(name))) continue;
    const { stage, stop } = await raise(play);
    try {
      for (const { name, title, show } of play.surfaces) {
        if (!isWanted(name) && !play.inOrder) continue;
        process.stderr.write(`${name}\n`);
        stage.clear();
        try {
          const { as = 'olena', place = '#desk', thread, click } = (await show(stage)) ?? {};
          if (!isWanted(name)) continue;
          const at = new URLSearchParams({ as, in: place, ...(thread !== undefined && { thread }) });
          const heights = await camera.take(
            `${stage.running.local.url}/#${at}`,
            (look) => path.join(FOLDER, `${name}-${nameOf(look)}.png`),
            click,
          );
          shown.push({ name, title, heights, problem: null });
        } catch (error) {
          shown.push({
            name,
            title,
            heights: {},
            problem: error instanceof Error ? error.message : String(error),
          });
        }
      }
    } finally {
      await stop();
    }
  }
} finally {
  await camera.close();
}
const index = path.join(FOLDER, 'index.html');
writeFileSync(index, writeIndex(shown));
const failed = shown.filter(({ problem }) => problem !== null);
for (const { name, problem } of failed) process.stderr.write(`not shown: ${name}: ${problem}\n`);
process.stdout.write(`${shown.length - failed.length} surfaces in ${index}\n`);
process.exit(failed.length === 0 ? 0 : 1);
