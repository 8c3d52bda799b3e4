import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MUTANTS, type Mutant } from './list.ts';

/**
 * Breaks one line of the source after another and runs the tests that must see it: `npm run mutants [PART_OF_A_FILE]`.
 * Says which were seen; exit code 1 when one was not, when a line is no longer there, or when its tests fail anyway. The source is put back.
 */
const root = path.join(import.meta.dirname, '..', '..');

/** A test that takes long on a busy machine sees nothing. */
const PATIENCE_MS = 60_000;

const passes = (tests: readonly string[]): boolean =>
  spawnSync(
    'npx',
    ['vitest', 'run', '--project=sqlite', '--bail=1', `--test-timeout=${PATIENCE_MS}`, ...tests],
    { cwd: root },
  ).status === 0;

const whole = new Map<string, boolean>();

/** Whether tests pass with nothing broken; those that fail anyway see nothing. */
function areWhole(tests: readonly string[]): boolean {
  const key = tests.join(' ');
  const known = whole.get(key) ?? passes(tests);
  whole.set(key, known);
  return known;
}

type Verdict = 'seen' | 'NOT SEEN' | 'GONE' | 'FAILING';

/** Whether a test fails with the line broken, and only then. */
function judge({ file, right, wrong, tests }: Mutant): Verdict {
  const full = path.join(root, file);
  const before = readFileSync(full, 'utf8');
  if (before.split(right).length !== 2) return 'GONE';
  const there = tests.filter((test) => existsSync(path.join(root, test)));
  if (!areWhole(there)) return 'FAILING';
  try {
    writeFileSync(
      full,
      before.replace(right, () => wrong),
    );
    return passes(there) ? 'NOT SEEN' : 'seen';
  } finally {
    writeFileSync(full, before);
  }
}

const [part = ''] = process.argv.slice(2);
for (const mutant of MUTANTS.filter(({ file }) => file.includes(part))) {
  const verdict = judge(mutant);
  if (verdict !== 'seen') process.exitCode = 1;
  process.stdout.write(
    `${verdict.padEnd(8)} ${mutant.file}: ${mutant.right.trim()} → ${mutant.wrong.trim() || 'nothing'}\n`,
  );
}
