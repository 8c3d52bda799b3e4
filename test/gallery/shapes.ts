import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { KitBlock } from '../../src/local-workspace/state/types.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
/** Slack has it, `@slack/types` 3.2 has not. */
const UNTYPED = new Set(['data_visualization']);

const run = promisify(execFile);

/** What the compiler has against blocks as `@slack/types` has them; `name` says where each list comes from. */
export async function shapeProblems(
  lists: readonly { name: string; blocks: readonly KitBlock[] }[],
): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shapes-'));
  const typed = lists.map(({ name, blocks }) => ({
    name,
    blocks: blocks.filter(({ type }) => !UNTYPED.has(type)),
  }));
  const lines = typed.map(
    ({ name, blocks }) => `(${JSON.stringify(blocks)}) satisfies KnownBlock[]; // ${name}`,
  );
  const types = path.join(ROOT, 'node_modules', '@slack', 'types', 'dist', 'index.d.ts');
  try {
    await writeFile(
      path.join(folder, 'blocks.ts'),
      [`import type { KnownBlock } from '${types}';`, ...lines, 'export {};'].join('\n'),
    );
    const tsc = path.join(ROOT, 'node_modules', '.bin', 'tsc');
    const options = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--skipLibCheck',
      '--pretty',
      'false',
    ];
    await run(tsc, [...options, '--types', '', path.join(folder, 'blocks.ts')]);
    return [];
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    return said
      .split('\n')
      .filter((line) => line.includes('error TS'))
      .map((line) => `${typed[Number(/blocks\.ts\((\d+),/.exec(line)?.[1]) - 2]?.name}: ${line}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
