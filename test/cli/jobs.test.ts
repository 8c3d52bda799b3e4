import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { terminal } from '../support/terminal.ts';

const AT = '2022-01-10T12:00:00.000Z';
const LEASE = { owner: 'p1', now: AT, until: '2022-01-10T12:01:00.000Z' };

it('what was given up is told by the doctor, listed, tried again and taken away', async () => {
  const { run, url } = terminal();
  const store = await openStore(url());
  for (const key of ['a', 'b'])
    await store.jobs.enqueue({ teamId: 'T1', kind: 'article', key, payload: null, runAfter: AT }, AT);
  const [first] = await store.jobs.claim(['article'], LEASE, 1);
  const id = first?.id ?? 0;
  await store.jobs.failed({ id, owner: 'p1' }, { error: 'page_failing: 503', at: AT, retryAfter: null });
  await store.close();

  expect((await run(['doctor'])).out).toContain(
    `FAIL jobs: 1 given up: ${id} (article, T1): page_failing: 503.`,
  );
  const listed = await run(['jobs']);
  expect(listed).toMatchObject({ code: 0, err: '' });
  expect(listed.out.split('\n').slice(0, 2)).toEqual([
    `${id}\tdead\tarticle\tT1\t1\t${AT}\tpage_failing: 503`,
    expect.stringMatching(/^\d+\twaiting\tarticle\tT1\t0\t/),
  ]);
  expect(await run(['jobs', 'retry', String(id)])).toMatchObject({ code: 0 });
  expect(await run(['jobs', 'retry', String(id)])).toMatchObject({ code: 2 });
  expect((await run(['jobs', 'list'])).out).not.toContain('dead');
  expect((await run(['jobs', 'drop', String(id)])).code).toBe(2);
  expect((await run(['doctor'])).out).not.toContain('given up');
});
