import { Kysely, Migrator } from 'kysely';
import { CodedError } from '../record/errors.ts';
import { accessTokensOf } from './access-tokens.ts';
import { actorNames as namesOfActors } from './derived/actor-names.ts';
import { COMPUTED, type Computed } from './derived/computed.ts';
import { searchTerms } from './derived/search-terms.ts';
import type { Dialect } from './dialect.ts';
import { dueSubscriptions } from './due-subscriptions.ts';
import { installationKeeping } from './installation-keeping.ts';
import { jobKeeping } from './job-keeping.ts';
import { markKeeping } from './mark-keeping.ts';
import { record } from './migrations/001-record.ts';
import { curation } from './migrations/002-curation.ts';
import { digest } from './migrations/003-digest.ts';
import { actorNames } from './migrations/004-actor-names.ts';
import { namesWithDigits } from './migrations/005-names-with-digits.ts';
import { officeWordings } from './migrations/006-office-wordings.ts';
import { derived } from './migrations/007-derived.ts';
import { polarity } from './migrations/008-polarity.ts';
import { vectors } from './migrations/009-vectors.ts';
import { attitude } from './migrations/010-attitude.ts';
import { marksVersion } from './migrations/011-marks-version.ts';
import { accessTokens } from './migrations/012-access-tokens.ts';
import { stateOfPlay } from './migrations/013-state-of-play.ts';
import { jobs } from './migrations/014-jobs.ts';
import { installations } from './migrations/015-installations.ts';
import { news } from './migrations/016-news.ts';
import { settings } from './migrations/017-settings.ts';
import { people } from './migrations/018-people.ts';
import { handInNotices } from './migrations/021-hand-in-notices.ts';
import { profiles } from './migrations/024-profiles.ts';
import { pieces } from './migrations/025-pieces.ts';
import { newsHosts } from './news-hosts.ts';
import { patientTransaction, patientWrite } from './patience.ts';
import { checkPostgres } from './postgres/check-server.ts';
import { postgresDialect } from './postgres/dialect.ts';
import { postingGroups } from './posting-groups.ts';
import { sqliteDialect } from './sqlite.ts';
import { checkSqlite, type StoreCheck } from './sqlite-check.ts';
import { copySqlite } from './sqlite-copy.ts';
import type { OpenMode } from './sqlite-file.ts';
import type { Store, WorkspaceStore } from './store.ts';
import type { Tables } from './tables.ts';
import { vectorsOf } from './vector-keeping.ts';
import type { FindNear } from './vectors.ts';
import { openWorkspace } from './workspace.ts';
import { deleteWorkspace } from './workspace-deletion.ts';

const migrations = (dialect: Dialect) => ({
  '001-record': record(dialect),
  '002-curation': curation,
  '003-digest': digest(),
  '004-actor-names': actorNames(),
  '005-names-with-digits': namesWithDigits(),
  '006-office-wordings': officeWordings(),
  '007-derived': derived(dialect),
  '008-polarity': polarity(),
  '009-vectors': vectors(),
  '010-attitude': attitude(),
  '011-marks-version': marksVersion(),
  '012-access-tokens': accessTokens(),
  '013-state-of-play': stateOfPlay(),
  '014-jobs': jobs(),
  '015-installations': installations(),
  '016-news': news(),
  '017-settings': settings(),
  '018-people': people(),
  '021-hand-in-notices': handInNotices(),
  '024-profiles': profiles(),
  '025-pieces': pieces(),
});

/**
 * Opens the store that `url` names (`sqlite:` and a file path, `sqlite::memory:`, or `postgres://…`) and brings its tables up to
 * date. `onQuery` is told of every statement; `computed` is what it computes from the record and keeps, `near` how it finds entries by their sense; in the mode
 * `read` nothing is made, changed or brought up to date. Throws a CodedError: `store_url_unknown`, `store_missing`, `store_not_made`,
 * `store_older`, `store_newer`, `store_locked`, `store_read_only`, `store_full`, `store_damaged`, `store_unreadable`, `store_unreachable`, `store_refused`, `store_unfit`.
 */
export async function openStore(
  url: string,
  options: {
    onQuery?: (statement: string) => void;
    computed?: Computed;
    near?: FindNear;
    mode?: OpenMode;
  } = {},
): Promise<Store> {
  const { mode = 'write', computed = COMPUTED, near = nothingNear } = options;
  const { db, dialect } = await connectStore(url, mode, options.onQuery);
  const opened = new Map<string, Promise<WorkspaceStore>>();
  const posting = postingGroups(db, dialect);
  const write = patientWrite(db, dialect);
  const transact = patientTransaction(db, dialect);
  return {
    workspace: (teamId) => {
      const known = opened.get(teamId) ?? openWorkspace(db, dialect, { computed, near, posting }, teamId);
      opened.set(teamId, known);
      known.catch(() => opened.delete(teamId));
      return known;
    },
    derived: [namesOfActors(db, transact, computed.names), ...searchTerms(db, dialect, computed.terms)],
    marks: markKeeping(db, transact),
    accessTokens: accessTokensOf(db, write),
    vectors: vectorsOf(db, transact),
    jobs: jobKeeping(db, dialect),
    installations: installationKeeping(db, { write, transact }),
    deleteWorkspace: (teamId) => deleteWorkspace(db, dialect, teamId),
    teams: async () => {
      const rows = await db.selectFrom('workspaces').select('team_id').orderBy('id').execute();
      return rows.map((row) => row.team_id);
    },
    ...dueSubscriptions(db),
    hosts: newsHosts(write),
    ping: async () => {
      dialect.requireHeld();
      await db.selectFrom('workspaces').select('id').limit(1).execute();
    },
    close: () => db.destroy(),
  };
}

/** The database that `url` names, its tables brought up to date in the mode `write`. Throws as {@link openStore} does. */
export async function connectStore(
  url: string,
  mode: OpenMode,
  onQuery?: (statement: string) => void,
): Promise<{ db: Kysely<Tables>; dialect: Dialect }> {
  const dialect = dialectOf(url, mode);
  const db = new Kysely<Tables>({
    dialect: dialect.kysely,
    plugins: dialect.plugins,
    log: ({ level, query }) => {
      if (level === 'query') onQuery?.(query.sql);
    },
  });
  try {
    await migrate(db, dialect, mode, url);
    return { db, dialect };
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw error;
  }
}

/** Without an encoder words alone must do. */
const nothingNear: FindNear = async () => null;

/** The file that a `sqlite:` address names, or null. */
const fileOf = (url: string): string | null => /^sqlite:(.+)$/.exec(url)?.[1] ?? null;

const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//.test(url);

const unknownUrl = (url: string): CodedError => new CodedError('store_url_unknown', withoutPassword(url));

const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, '//…@').replace(/\?.*/, '');

function dialectOf(url: string, mode: OpenMode): Dialect {
  const file = fileOf(url);
  if (file !== null) return sqliteDialect(file, mode);
  if (isPostgres(url)) return postgresDialect(url, mode);
  throw unknownUrl(url);
}

async function migrate(db: Kysely<Tables>, dialect: Dialect, mode: OpenMode, url: string): Promise<void> {
  const known = migrations(dialect);
  await dialect.requireFit(db);
  const migrating = dialect.migrating.reduce((one, plugin) => one.withPlugin(plugin), db);
  const migrator = new Migrator({ db: migrating, provider: { getMigrations: async () => known } });
  const applied = await appliedMigrations(db, dialect);
  const newer = applied.filter((name) => !(name in known));
  if (newer.length > 0) throw new CodedError('store_newer', newer.join(', '));
  if (applied.length === Object.keys(known).length) return;
  if (mode === 'read')
    throw applied.length === 0 && isPostgres(url)
      ? new CodedError('store_missing', withoutPassword(url))
      : new CodedError('store_older');
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function appliedMigrations(db: Kysely<Tables>, dialect: Dialect): Promise<string[]> {
  if (!(await dialect.tables(db)).has('kysely_migration')) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}

/**
 * Copies the database that `url` names to `file`, consistent as of one moment, while others read and write it. The
 * copy is a database itself, and is checked. Throws `backup_elsewhere` for PostgreSQL, which has its own ways, and
 * `store_url_unknown`, `store_missing`, `backup_damaged`, `file_unreachable`, `file_full`.
 */
export async function backupStore(url: string, file: string): Promise<void> {
  if (isPostgres(url)) throw new CodedError('backup_elsewhere');
  const from = fileOf(url);
  if (from === null) throw unknownUrl(url);
  await copySqlite(from, file);
}

/** Looks through the whole database that `url` names, and whether it has every table and column; changes nothing. */
export async function checkStore(url: string): Promise<StoreCheck> {
  const file = fileOf(url);
  const check = file === null ? await checkPostgres(url) : checkSqlite(file);
  const [held, wanted] = await Promise.all([tablesOf(url, 'read'), tablesOf('sqlite::memory:', 'write')]);
  const lost = [...wanted].filter((column) => !(held.has(column) || OF_FTS5.test(column)));
  return { ...check, problems: [...check.problems, ...lost.map((column) => `${column} is missing`)] };
}

/** Columns of a search index, which every database has otherwise. */
const OF_FTS5 = /^\w+_search(?:_\w+)?(?:\.|$)/;

async function tablesOf(url: string, mode: OpenMode): Promise<Set<string>> {
  const { db, dialect } = await connectStore(url, mode);
  try {
    return await dialect.tables(db);
  } finally {
    await db.destroy();
  }
}
