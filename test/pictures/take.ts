import path from 'node:path';
import { type Look, openCamera } from '../gallery/camera.ts';
import { perform, whatIsMissing } from '../gallery/perform.ts';
import { askedByAgent } from './agent.ts';

/**
 * Takes the pictures of the docs: surfaces of the gallery, without the page around them.
 * usage: npm run pictures [-- NAME…]
 */
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
  position: ['position', PHONE],
  silent: ['silent', PHONE],
  wording: ['wording', PHONE],
  check: ['check-report', LAPTOP],
  brief: ['brief', LAPTOP],
  digest: ['digest', LAPTOP],
  add: ['add-done', LAPTOP],
  review: ['review-card', PHONE],
  bulk: ['bulk-form', LAPTOP],
  feeds: ['feeds', LAPTOP],
};

const wanted = process.argv.slice(2);
const isWanted = (picture: string): boolean => wanted.length === 0 || wanted.includes(picture);
const pictures = Object.entries(PICTURES).filter(([picture]) => isWanted(picture));

const missing = whatIsMissing();
if (missing !== null) {
  process.stderr.write(`${missing}\n`);
  process.exit(1);
}
const camera = await openCamera();
const failed: string[] = [];
try {
  await perform(
    (name) => pictures.some(([, [surface]]) => surface === name),
    async ({ surface, address, click }) => {
      for (const [picture, [name, look]] of pictures)
        if (name === surface.name)
          await camera.take({ address, look, click, part: true }, path.join(DOCS, `${picture}.png`));
    },
    ({ name }, why) => void failed.push(`${name}: ${why}`),
  );
  if (isWanted('agents')) await camera.takeText(await askedByAgent(), 720, path.join(DOCS, 'agents.png'));
} finally {
  await camera.close();
}
for (const line of failed) process.stderr.write(`not taken: ${line}\n`);
process.exit(failed.length === 0 ? 0 : 1);
