import { expect, it } from 'vitest';
import { runForMany } from '../../support/many-slack.ts';

const user = (id: string, tz: string, updated: number) => ({
  type: 'user_change',
  user: { id, team_id: 'T1', tz, updated, profile: {} },
});

it('whoever moves is told days and hours in their zone from then on; nothing is kept of others', async () => {
  const { install, mention, event, store } = await runForMany();
  await install({ team: 'T1' });
  await mention('T1', 'who is Blinken?');
  const workspace = await store.workspace('T1');
  const zone = async (id: string) => (await workspace.profile(id))?.timeZone;
  await expect.poll(() => zone('UADMIN')).toBe('UTC');
  await event('T1', user('UADMIN', 'Asia/Tokyo', 200));
  await expect.poll(() => zone('UADMIN')).toBe('Asia/Tokyo');
  await event('T1', user('UBORYS', 'Asia/Tokyo', 200));
  await event('T1', { type: 'user_change', user: { id: 'UADMIN', updated: 'later' } });
  await event('T1', user('UADMIN', 'Europe/Kyiv', 300));
  await expect.poll(() => zone('UADMIN')).toBe('Europe/Kyiv');
  expect(await zone('UBORYS')).toBeUndefined();
});
