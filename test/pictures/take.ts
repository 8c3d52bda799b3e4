import path from 'node:path';
import { type Look, openCamera } from '../gallery/camera.ts';
import { perform, whatIsMissing } from '../gallery/perform.ts';

/** Takes the pictures of the docs: surfaces of the gallery, without the page around them. usage: npm run pictures */
const DOCS = path.join(import.meta.dirname, '..', '..', 'docs');

const LAPTOP: Look = { width: 1280, colorScheme: 'light' };
const PHONE: Look = { width: 390, colorScheme: 'light' };

/** By the name of the picture: the surface of the gallery, and on what it is seen. */
const PICTURES: Record<string, [surface: string, look: Look]> = {
  answer: ['corrected', LAPTOP],
  summary: ['summary', PHONE],
  quotes: ['quotes', LAPTOP],
  who: ['who', PHONE],
  compare: ['compare', LAPTOP],
  check: ['check-report', LAPTOP],
  brief: ['brief', LAPTOP],
  digest: ['digest', LAPTOP],
  add: ['add-done', LAPTOP],
  review: ['review-card', PHONE],
  bulk: ['bulk-form', LAPTOP],
  feeds: ['feeds', LAPTOP],
};

const missing = whatIsMissing();
if (missing !== null) {
  process.stderr.write(`${missing}\n`);
  process.exit(1);
}
const camera = await openCamera();
const failed: string[] = [];
try {
  await perform(
    (name) => Object.values(PICTURES).some(([surface]) => surface === name),
    async ({ surface, address, click }) => {
      for (const [picture, [name, look]] of Object.entries(PICTURES))
        if (name === surface.name)
          await camera.take({ address, look, click, part: true }, path.join(DOCS, `${picture}.png`));
    },
    ({ name }, why) => void failed.push(`${name}: ${why}`),
  );
} finally {
  await camera.close();
}
for (const line of failed) process.stderr.write(`not taken: ${line}\n`);
process.exit(failed.length === 0 ? 0 : 1);
