import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MUTANTS, type Mutant } from './list.ts';

/**
 * Breaks one line of the source after another and runs the tests that must see it: `npm run mutants [PART_OF_A_FILE]`.
 * Says which were seen; exit code 1 when one was not, or when a line is no longer there. The source is put back.
 */
const root = path.join(import.meta.dirname, '..', '..');

/** Whether a test fails with the line broken. */
function isSeen({ file, right, wrong, tests }: Mutant): boolean | 'not there' {
  const full = path.join(root, file);
  const before = readFileSync(full, 'utf8');
  if (before.split(right).length !== 2) return 'not there';
  const there = tests.filter((test) => existsSync(path.join(root, test)));
  try {
    writeFileSync(
      full,
      before.replace(right, () => wrong),
    );
    return spawnSync('npx', ['vitest', 'run', '--bail=1', ...there], { cwd: root }).status !== 0;
  } finally {
    writeFileSync(full, before);
  }
}

const [part = ''] = process.argv.slice(2);
for (const mutant of MUTANTS.filter(({ file }) => file.includes(part))) {
  const seen = isSeen(mutant);
  if (seen !== true) process.exitCode = 1;
  const verdict = seen === true ? 'seen    ' : seen === false ? 'NOT SEEN' : 'GONE    ';
  process.stdout.write(
    `${verdict} ${mutant.file}: ${mutant.right.trim()} → ${mutant.wrong.trim() || 'nothing'}\n`,
  );
}
