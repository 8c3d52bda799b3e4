import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { TRUST_FEATURES } from '../../../src/extract/trust/trust-features.ts';
import { FIRST_SIGHT, readFirstSight } from './first-sight.ts';
import { fitTrust, type HeldOut, heldOut } from './fit.ts';
import { seeStories } from './see-stories.ts';

/**
 * Learns how far statements are believed, and writes `src/extract/trust/weights.ts`. With `--see`, what the extractor
 * makes of new stories is kept first: to be run once on a folder of them, before anything is mended for them.
 *
 * usage: npm run train:trust [-- --see FOLDER --generation N]
 */
const { values } = parseArgs({ options: { see: { type: 'string' }, generation: { type: 'string' } } });
if (values.see !== undefined) {
  const rows = await seeStories(values.see, Number(values.generation));
  appendFileSync(FIRST_SIGHT, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

const rows = readFirstSight();
const weights = fitTrust(rows);
const scores = heldOut(rows);
const stories = new Set(rows.map(({ story }) => story)).size;
writeFileSync(new URL('../../../src/extract/trust/weights.ts', import.meta.url), fileOf(weights, scores));
process.stdout.write(`${JSON.stringify({ stories, candidates: rows.length, heldOut: scores })}\n`);
process.exit(0);

function fileOf(
  weights: readonly number[],
  { rows: judged, brier, sure, sureRight, sureShare }: HeldOut,
): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const lines = TRUST_FEATURES.map((name, i) => {
    const key = /^\w+$/.test(name) ? name : `'${name}'`;
    return `  ${key}: ${Number((weights[i] ?? 0).toFixed(3))},`;
  });
  return `import type { TrustFeature } from './trust-features.ts';

/**
 * Made by \`npm run train:trust\` on ${new Date().toISOString().slice(0, 10)}; not for editing by hand. Learnt from the ${rows.length} candidates of ${stories}
 * invented stories as the extractor gave them before it was mended for those stories. Of the ${judged} of the latest such
 * stories, each left out in turn, ${sure} were given 0.9 or more: ${percent(sureRight)} of these were right, and ${percent(sureShare)} of all right
 * ones were among them. Mean squared error: ${brier.toFixed(3)}. A wrong one counts half as much again.
 */
export const WEIGHTS: Readonly<Record<TrustFeature, number>> = {
${lines.join('\n')}
};
`;
}
