import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { runCli } from '../../src/cli/program.ts';
import { plant } from '../../src/curate/plant.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { MONDAY } from './record.ts';

/** A folder for one test, with a terminal in it; gone when the test ends. */
export function terminal() {
  const folder = mkdtempSync(path.join(tmpdir(), 'terminal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string): string => path.join(folder, name);
  const url = (database = 'record.db'): string => `sqlite:${file(database)}`;
  return {
    folder,
    file,
    url,
    /** Runs the command line, on `record.db` unless told. */
    async run(
      args: string[],
      {
        input = '',
        environment = {},
        database,
      }: { input?: string; environment?: Record<string, string>; database?: string } = {},
    ) {
      let out = '';
      let err = '';
      const code = await runCli({
        args,
        environment: { DATABASE_URL: url(database), ...environment },
        input: (async function* () {
          yield input;
        })(),
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        now: () => MONDAY,
      });
      return { code, out, err };
    },
    /** Gives these workspaces the starter record. */
    async plant(teams: readonly string[], database?: string): Promise<void> {
      const store = await openStore(url(database));
      for (const team of teams) await plant(await store.workspace(team), STARTER, MONDAY.toISOString());
      await store.close();
    },
  };
}
