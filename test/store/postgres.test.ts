import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { STARTER } from '../../src/starter/index.ts';
import { checkStore, openStore } from '../../src/store/open.ts';
import { postgresError } from '../../src/store/postgres/errors.ts';
import { sentenceFor } from '../../src/wording/errors.ts';
import { command, emptyPostgres, emptyPostgresStore, since15 } from '../support/stores.ts';
import { storeContract } from './contract.ts';
import { jobsContract } from './jobs-contract.ts';
import { newsContract } from './news-contract.ts';
import { subscriptionsContract } from './subscriptions-contract.ts';
import { writingContract } from './writing-contract.ts';

const AT = '2022-01-10T12:00:00.000Z';
const FEEDBACK = { question: 'q', answer: 'a', by: 'U1', at: AT };

storeContract('PostgreSQL', () => emptyPostgresStore());
subscriptionsContract('PostgreSQL', () => emptyPostgresStore());
jobsContract('PostgreSQL', async () => {
  const url = await emptyPostgres();
  return [await openStore(url), await openStore(url)];
});
newsContract('PostgreSQL', () => emptyPostgresStore());
writingContract('PostgreSQL', async () => {
  const url = await emptyPostgres();
  return [await openStore(url), await openStore(url)];
});

const opened = async (url: string) => {
  const store = await openStore(url);
  onTestFinished(() => store.close());
  return store.workspace('T1');
};

const changed = (parts: Partial<URL>): string => Object.assign(new URL(inject('postgres') ?? ''), parts).href;

it('jobs that another process writes down wake whoever listens, also after its connection was lost', async () => {
  const url = await emptyPostgres();
  const [mine, other] = [await openStore(url), await openStore(url)];
  onTestFinished(async () => {
    await mine.close();
    await other.close();
  });
  const enqueue = (key: string) =>
    other.jobs.enqueue({ teamId: 'T1', kind: 'read', key, payload: null, runAfter: AT }, AT);
  let woken = 0;
  const hearNoMore = await mine.jobs.listen(() => woken++);
  await expect.poll(() => woken).toBe(1);
  await enqueue('a');
  await expect.poll(() => woken).toBe(2);
  await command(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'ukraine-talks listener'",
    url,
  );
  await expect.poll(() => woken).toBe(3);
  await enqueue('b');
  await expect.poll(() => woken).toBe(4);
  await hearNoMore();
});

describe('PostgreSQL in trouble', () => {
  it('a connection lost in a transaction leaves nothing of it, and the next one is new', async () => {
    const url = await emptyPostgres();
    const workspace = await opened(url);
    await plant(workspace, STARTER, AT);
    const version = await workspace.version();
    const lost = workspace.write(async (writer) => {
      await writer.addFeedback(FEEDBACK);
      await command(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        url,
      );
      await writer.addFeedback(FEEDBACK);
    });
    await expect(lost).rejects.toMatchObject({ code: 'store_unreachable' });
    expect(await workspace.allFeedback()).toEqual([]);
    expect(await workspace.version()).toBe(version);
    await workspace.write((writer) => writer.addFeedback(FEEDBACK));
    expect(await workspace.allFeedback()).toHaveLength(1);
  });

  it.each([
    ['of another password', { password: 'guessed' }, 'store_refused'],
    ['of a database that is not there', { pathname: '/nowhere' }, 'store_refused'],
    ['of a port where nobody listens', { port: '1' }, 'store_unreachable'],
    ['of a host that is not there', { hostname: 'nowhere.invalid' }, 'store_unreachable'],
    ['that asks for TLS where there is none', { search: '?sslmode=verify-full' }, 'store_unreachable'],
  ])('an address %s is told as such, without its password', async (_, change, code) => {
    const error = await openStore(changed(change)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(sentenceFor(error)).not.toMatch(/guessed|tester:/);
  });

  it('does not run on a database of another encoding', async () => {
    await command(
      `create database latin template template0 encoding 'SQL_ASCII' locale 'C'${await since15(' locale_provider libc')}`,
    );
    const url = changed({ pathname: '/latin' });
    await expect(openStore(url)).rejects.toMatchObject({
      code: 'store_unfit',
      detail: 'its encoding must be UTF8, and is SQL_ASCII',
    });
    await command('drop database latin');
  });

  it('changes nothing when it is opened to be read', async () => {
    const url = await emptyPostgres();
    const store = await openStore(url, { mode: 'read' });
    onTestFinished(() => store.close());
    await expect(store.workspace('T1')).rejects.toMatchObject({ code: 'store_read_only' });
    await command('create database blank template template0');
    const blank = changed({ pathname: '/blank' });
    await expect(openStore(blank, { mode: 'read' })).rejects.toMatchObject({
      code: 'store_missing',
      detail: expect.not.stringContaining('tester'),
    });
    await command('drop database blank');
  });

  it.each([
    ['40P01', 'store_locked'],
    ['55P03', 'store_locked'],
    ['53100', 'store_full'],
    ['57014', 'store_too_slow'],
    ['28P01', 'store_refused'],
    ['42501', 'store_refused'],
    ['XX001', 'store_damaged'],
    ['08006', 'store_unreachable'],
    ['ECONNRESET', 'store_unreachable'],
    ['42P01', 'store_unreadable'],
  ])('calls %s %s', (code, expected) => {
    expect(postgresError(Object.assign(new Error('of the server'), { code }))).toMatchObject({
      code: expected,
    });
  });
});

it('sorts text by its bytes, whatever the language of the database', async () => {
  const workspace = await opened(await emptyPostgres());
  await workspace.write(async (writer) => {
    for (const user of ['Ub', 'UC', 'UA', 'UЇ', 'Ua']) await writer.addCurator(user);
  });
  expect(await workspace.curators()).toEqual(['UA', 'UC', 'Ua', 'Ub', 'UЇ']);
});

it('keeps the place of a NUL in a text, which PostgreSQL cannot hold', async () => {
  const workspace = await opened(await emptyPostgres());
  await workspace.write((writer) => writer.addFeedback({ ...FEEDBACK, question: 'a\0b' }));
  expect((await workspace.allFeedback())[0]?.question).toBe('a\ufffdb');
});

it('is looked through as a whole by the doctor, which names the server', async () => {
  const url = await emptyPostgres();
  await plant(await opened(url), STARTER, AT);
  const { problems, rows, about } = await checkStore(url);
  expect(problems).toEqual([]);
  expect(rows.get('statements')).toBe(STARTER.statements.length);
  // A server that was given has a locale of its own.
  const locale = process.env.POSTGRES_URL === undefined ? 'uk' : '\\S+';
  expect(about).toMatch(new RegExp(`^PostgreSQL \\d+.*, locale ${locale}, \\d+ of \\d+ connections taken$`));
});
