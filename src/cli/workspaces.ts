import { exportRecord } from '../curate/transfer/export.ts';
import type { KeptInstallation } from '../store/installations.ts';
import type { Store } from '../store/store.ts';
import { type Define, EXIT, Misused } from './io.ts';
import { reading, teamMeant, withStore } from './record.ts';

/** Lists the workspaces that have a record or have installed the app; exports and deletes what is kept of one. */
export const defineWorkspaces: Define = (program, io, exit) => {
  const workspaces = program
    .command('workspaces')
    .summary('list, export and delete the Slack workspaces of this database')
    .description('The Slack workspaces that have a record here, and where the app is installed by OAuth.');
  workspaces
    .command('list', { isDefault: true })
    .description('list id, whether the app is installed, since when, name, and how much is on the record')
    .action(async () => {
      await reading(io, async (store) => {
        for (const line of await linesOf(store)) io.out(`${line}\n`);
      });
      exit(EXIT.done);
    });
  workspaces
    .command('export')
    .description('print all of a record as JSON, with its queue and history')
    .argument('<id>', 'as listed by list')
    .action(async (id: string) => {
      await reading(io, async (store) => {
        const team = await teamMeant(store, await store.teams(), id);
        io.out((await exportRecord(await store.workspace(team), 'json')).content);
      });
      exit(EXIT.done);
    });
  workspaces
    .command('delete')
    .description('delete all that is kept of a workspace, for good: record, history, digests, feeds, tokens')
    .argument('<id>', 'as listed by list')
    .option('--yes', 'really delete it; without this, nothing is deleted')
    .action(async (id: string, { yes = false }: { yes?: boolean }) => {
      if (!yes)
        throw new Misused(
          `This deletes all that is kept of ${id}, for good. Export it first, then say it again with --yes.`,
        );
      const deleted = await withStore(io, (store) => deleteAll(store, id));
      if (!deleted) throw new Misused(`There is no workspace ${id}. \`workspaces list\` has them.`);
      io.err(`All that was kept of ${id} is deleted. Backups still have it.\n`);
      exit(EXIT.done);
    });
};

/** Of an organisation, all workspaces that are its alone. */
async function deleteAll(store: Store, id: string): Promise<boolean> {
  const { installations } = store;
  const kept = await installations.get(id);
  const teams = kept?.whole ? await installations.teamsOf(id) : [id];
  let deleted = kept !== null;
  for (const team of teams) deleted = (await store.deleteWorkspace(team)) || deleted;
  await installations.drop(id);
  return deleted;
}

async function linesOf(store: Store): Promise<string[]> {
  const installed = new Map((await store.installations.list()).map((one) => [one.key, one]));
  const ids = [...new Set([...(await store.teams()), ...installed.keys()])].sort();
  const known = new Set(await store.teams());
  return Promise.all(
    ids.map(async (id) => {
      const counts = known.has(id) ? await (await store.workspace(id)).counts() : null;
      const held =
        counts === null ? '' : `${counts.statements} statements, ${counts.developments} developments`;
      return [id, ...stateOf(installed.get(id)), held].join('\t');
    }),
  );
}

function stateOf(installation: KeptInstallation | undefined): string[] {
  if (installation === undefined) return ['by token', '', ''];
  const { state, installedAt, removedAt, name, whole } = installation;
  const where = whole ? `${name} (organisation)` : name;
  return state === 'active' ? ['installed', installedAt, where] : ['removed', removedAt ?? '', where];
}
