import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { comparedWords } from '../../src/check/language/compared-words.ts';
import { CONTRASTS, contrastOf } from '../../src/check/language/contrast.ts';
import { certainty, type Example, fitLogistic } from './logistic.ts';
import { type Related, relations } from './relations.ts';

const FOLDS = 10;

const exampleOf = ({ record, claim, is }: Related): Example => {
  const contrast = contrastOf(comparedWords(claim), comparedWords(record), false);
  return { signs: CONTRASTS.map((sign) => contrast[sign]), is: is === 'opposite', counts: 1 };
};

/** Fits what speaks for a claim saying the opposite to pairs, and prints how it does on statements held out. */
export async function fitContrast(more: readonly Related[]): Promise<void> {
  const pairs = [...(await relations()), ...more].map((one) => ({ ...one, example: exampleOf(one) }));
  const statements = [...new Set(pairs.map(({ record }) => record))];
  const right = { fitted: 0, parity: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(statements.filter((_, i) => i % FOLDS === fold));
    const weights = fitLogistic(
      pairs.filter(({ record }) => !held.has(record)).map(({ example }) => example),
    );
    for (const { record, example } of pairs) {
      if (!held.has(record)) continue;
      right.fitted += Number(certainty(weights, example.signs) >= 0.5 === example.is);
      right.parity += Number((example.signs.at(-1) === 1) === example.is);
    }
  }
  const share = (count: number): string => (count / pairs.length).toFixed(3);
  console.log(
    `${pairs.length} pairs of ${statements.length} statements, a tenth held out in turn: opposite or not ${share(right.fitted)}, by parity alone ${share(right.parity)}`,
  );
  const [constant = 0, ...weights] = fitLogistic(pairs.map(({ example }) => example));
  const rounded = (value: number): string => String(Math.round(value * 100) / 100);
  const file = path.join(import.meta.dirname, '..', '..', 'src', 'check', 'language', 'contrast-weights.ts');
  await writeFile(
    file,
    `/** Fitted by \`npm run check:fit\` on the pairs of \`test/check-fit/relations.txt\` and the drafts of \`test/check/paraphrases\`. */
export const CONTRAST_WEIGHTS = { constant: ${rounded(constant)}, ${CONTRASTS.map((sign, i) => `${sign}: ${rounded(weights[i] ?? 0)}`).join(', ')} };
`,
  );
  execFileSync('npx', ['biome', 'check', '--write', file], { stdio: 'ignore' });
}
