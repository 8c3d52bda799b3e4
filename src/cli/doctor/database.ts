import { archiveOf } from '../../curate/transfer/archive.ts';
import { decodeSetting } from '../../digest/settings.ts';
import { archiveProblems } from '../../exchange/archive.ts';
import { CodedError } from '../../record/errors.ts';
import { checkStore, openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { sentenceFor } from '../../wording/errors.ts';
import { checkFeeds } from './feeds.ts';
import type { Finding } from './finding.ts';

/** So many problems of one kind are told. */
const TOLD = 5;

const RESTORE = 'Stop the app, and put the last backup that is whole in its place';

/** The file, its tables, and every record in it; nothing is changed. `at`: ISO 8601. */
export async function checkDatabase(url: string, at: string): Promise<Finding[]> {
  try {
    const { problems, rows, about } = await checkStore(url);
    const tables = [...rows].reduce((sum, [, n]) => sum + n, 0);
    const file =
      problems.length === 0
        ? fine(
            'database',
            `is whole: ${tables} rows in ${rows.size} tables${about === undefined ? '' : ` (${about})`}`,
          )
        : wrong('database', `${few(problems)}. ${RESTORE}.`);
    if (rows.size === 0) return [file];
    const store = await openStore(url, { mode: 'read' });
    try {
      return [
        file,
        ...(await checkIndex(store)),
        ...(await checkJobs(store)),
        ...(await checkFeeds(store)),
        ...(await checkRecords(store, at)),
      ];
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof CodedError && (error.code === 'store_missing' || error.code === 'store_older'))
      return [fine('database', sentenceFor(error))];
    return [wrong('database', error instanceof CodedError ? sentenceFor(error) : String(error))];
  }
}

async function checkIndex(store: Store): Promise<Finding[]> {
  const outdated = await Promise.all(store.derived.map((kind) => kind.outdated()));
  const rows = outdated.reduce((sum, one) => sum + one, 0);
  return rows === 0 ? [] : [fine('search index', `the next start will rebuild ${rows} of its rows`)];
}

async function checkJobs({ jobs }: Store): Promise<Finding[]> {
  const dead = await jobs.list({ state: 'dead', limit: TOLD });
  if (dead.length === 0) return [];
  const counts = await jobs.count();
  const all = counts.reduce((sum, one) => (one.state === 'dead' ? sum + one.jobs : sum), 0);
  const named = dead.map(
    ({ id, kind, teamId, lastError }) => `${id} (${kind}, ${teamId}): ${firstLine(lastError)}`,
  );
  return [
    wrong(
      'jobs',
      `${all} given up: ${named.join('; ')} Have one tried again with \`jobs retry NUMBER\`, or take it away with \`jobs drop NUMBER\`.`,
    ),
  ];
}

async function checkRecords(store: Store, at: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const team of await store.teams()) findings.push(await checkRecord(store, team, at));
  return findings;
}

/** Reads all of a record by the schemas, and whether what it names and quotes is there. */
async function checkRecord(store: Store, team: string, at: string): Promise<Finding> {
  const what = `record of ${team}`;
  try {
    const workspace = await store.workspace(team);
    const archive = await archiveOf(workspace);
    const subscriptions = await workspace.subscriptions();
    const unread = subscriptions.filter(
      ({ kind, setting }) => kind === 'digest' && decodeSetting(setting) === null,
    );
    const problems = [
      ...archiveProblems(archive, at),
      ...unread.map(({ channel }) => `the setting of the digest in ${channel} is not understood`),
    ];
    const { statements, developments, candidates } = archive;
    return problems.length === 0
      ? fine(
          what,
          `${statements.length} statements, ${developments.length} developments, ${candidates.length} candidates, all readable`,
        )
      : wrong(what, `${few(problems)}. ${RESTORE}, or correct the entries.`);
  } catch (error) {
    const why = error instanceof CodedError ? sentenceFor(error) : firstLine(error);
    return wrong(what, `cannot be read in full: ${why} ${RESTORE}.`);
  }
}

const fine = (what: string, say: string): Finding => ({ what, ok: true, say });
const wrong = (what: string, say: string): Finding => ({ what, ok: false, say });

const few = (problems: readonly string[]): string =>
  [
    ...problems.slice(0, TOLD),
    ...(problems.length > TOLD ? [`and ${problems.length - TOLD} more`] : []),
  ].join('; ');

const firstLine = (error: unknown): string =>
  `${(error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200)}.`;
