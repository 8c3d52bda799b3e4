import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { terminal } from '../support/terminal.ts';

it('lists, exports and deletes workspaces; what is deleted leaves the others as they were', async () => {
  const { run, url, plant } = terminal();
  await plant(['T1', 'T2']);
  const store = await openStore(url());
  const common = { enterprise: null, whole: false, installedBy: 'U1', sealed: 'k1.a.b' };
  const installedAt = '2022-01-01T00:00:00.000Z';
  await store.installations.put({ key: 'T1', team: 'T1', name: 'Desk', installedAt, ...common });
  await store.close();
  const { out } = await run(['workspaces']);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(lines.map(([id, state, at, name]) => [id, state, at, name])).toEqual([
    ['T1', 'installed', installedAt, 'Desk'],
    ['T2', 'by token', '', ''],
  ]);
  expect(out).not.toContain('k1.a.b');
  const exported = await run(['workspaces', 'export', 'T2']);
  expect(JSON.parse(exported.out)).toMatchObject({ statements: expect.any(Array) });
  expect(await run(['workspaces', 'delete', 'T1'])).toMatchObject({ code: 2 });
  expect(await run(['workspaces', 'delete', 'T9', '--yes'])).toMatchObject({ code: 2 });
  expect(await run(['workspaces', 'delete', 'T1', '--yes'])).toMatchObject({ code: 0 });
  expect((await run(['workspaces'])).out).toMatch(/^T1\tby token\t\t\t0 statements/m);
  expect((await run(['workspaces', 'export', 'T2'])).out).toBe(exported.out);
  expect((await run(['doctor'])).out).not.toContain('FAIL');
});
