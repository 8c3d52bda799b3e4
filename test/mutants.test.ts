import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { MUTANTS } from './mutants/list.ts';

const ROOT = path.join(import.meta.dirname, '..');

it.each(MUTANTS)(
  'what is broken in $file stands there once, and has its tests: $right',
  ({ file, right, tests }) => {
    expect(readFileSync(path.join(ROOT, file), 'utf8').split(right)).toHaveLength(2);
    expect(tests.filter((test) => !existsSync(path.join(ROOT, test)))).toEqual([]);
  },
);
