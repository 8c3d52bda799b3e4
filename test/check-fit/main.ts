import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SIGNS } from '../../src/check/verdicts/about.ts';
import { fitContrast } from './contrast.ts';
import { development, paraphrases, type Question } from './development.ts';
import { fitLevels } from './levels.ts';
import { certainty, type Example, fitLogistic } from './logistic.ts';

/** What somebody else has said is easily told apart, and there is much of it: it counts for less. */
const OTHERS_COUNT = 0.05;
const LEVELS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7];

const valuesOf = (signs: Question['entries'][number]['signs']): number[] => SIGNS.map((sign) => signs[sign]);

const examplesOf = (questions: readonly Question[]): Example[] =>
  questions.flatMap(({ own, entries }) =>
    entries.map(({ signs, is }) => ({ signs: valuesOf(signs), is, counts: own ? 1 : OTHERS_COUNT })),
  );

interface Told {
  own: boolean;
  /** An entry is meant. */
  meant: boolean;
  /** How sure of the surest entry, and whether it is the one that is meant. */
  sure: number;
  right: boolean;
}

function tell({ own, entries }: Question, weights: readonly number[]): Told {
  const [best] = entries
    .map(({ signs, is }) => ({ is, sure: certainty(weights, valuesOf(signs)) }))
    .sort((a, b) => b.sure - a.sure);
  return { own, meant: entries.some(({ is }) => is), sure: best?.sure ?? 0, right: best?.is === true };
}

const share = (list: readonly Told[], holds: (one: Told) => boolean): number =>
  list.filter(holds).length / Math.max(1, list.length);

const questions = await development();
const drafts = [...new Set(questions.map(({ draft }) => draft))];
const told = drafts.flatMap((draft) => {
  const weights = fitLogistic(examplesOf(questions.filter((one) => one.draft !== draft)));
  return questions.filter((one) => one.draft === draft).map((one) => tell(one, weights));
});
const meant = told.filter((one) => one.own && one.meant);
const none = told.filter((one) => one.own && !one.meant);
const others = told.filter(({ own }) => !own);
console.log(
  `${drafts.length} drafts, each held out in turn: ${meant.length} claims about an entry, ${none.length} about none`,
);
console.log('sure  found  none told  of others none told');
for (const level of LEVELS) {
  const found = share(meant, ({ sure, right }) => right && sure >= level);
  const silent = share(none, ({ sure }) => sure < level);
  const apart = share(others, ({ sure }) => sure < level);
  console.log(`${level.toFixed(2)}  ${[found, silent, apart].map((x) => x.toFixed(3)).join('  ')}`);
}
const [constant = 0, ...weights] = fitLogistic(examplesOf(questions));
const rounded = (value: number): string => String(Math.round(value * 100) / 100);
const file = path.join(import.meta.dirname, '..', '..', 'src', 'check', 'verdicts', 'about-weights.ts');
await writeFile(
  file,
  `/** Fitted by \`npm run check:fit\` on the drafts of \`test/check/paraphrases\`. */
export const WEIGHTS = { constant: ${rounded(constant)}, ${SIGNS.map((sign, i) => `${sign}: ${rounded(weights[i] ?? 0)}`).join(', ')} };
`,
);
execFileSync('npx', ['biome', 'check', '--write', file], { stdio: 'ignore' });
await fitContrast(await paraphrases());
await fitLevels();
