import type { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { appoint, dismiss } from '../../src/curate/curators.ts';
import { makeCuratorship } from '../../src/slack/platform/curatorship.ts';
import { starterRecord } from '../support/record.ts';

const ANNA = { by: 'UANNA', at: '2022-01-14T09:00:00.000Z' };

const USERS: Record<string, object> = {
  UADMIN: { is_admin: true, team_id: 'T1' },
  UNAMED: { team_id: 'T1' },
  UANNA: { team_id: 'T1' },
  UGUEST: { is_restricted: true, team_id: 'T1' },
  UADMINELSEWHERE: { is_admin: true, team_id: 'T2' },
  UGONE: { is_admin: true, deleted: true, team_id: 'T1' },
};

/** As much of Slack as tells who somebody is; `down` makes it fail. */
const slack = (down = false) =>
  ({
    users: {
      info: async ({ user }: { user: string }) => {
        if (down) throw new Error('service_unavailable');
        return { ok: true, user: USERS[user] };
      },
    },
  }) as unknown as WebClient;

const curatorship = makeCuratorship({ log: pino({ level: 'silent' }), firstCurators: ['UNAMED'] });

describe('who curates', () => {
  const may = async (appointed: string[], down = false): Promise<string[]> => {
    const { workspace } = await starterRecord();
    await appoint(workspace, appointed, ANNA);
    const ids = [];
    for (const id of Object.keys(USERS))
      if (await curatorship.isCurator(slack(down), workspace, { id })) ids.push(id);
    return ids;
  };

  it('are the admins and those of the configuration, until somebody is appointed', async () => {
    expect(await may([])).toEqual(['UADMIN', 'UNAMED']);
  });

  it('are those that were appointed, and nobody else', async () => {
    expect(await may(['UANNA', 'UGUEST'])).toEqual(['UANNA']);
  });

  it('are those of the configuration no more once they are dismissed', async () => {
    const { workspace } = await starterRecord();
    await appoint(workspace, ['UANNA', 'UNAMED'], ANNA);
    await dismiss(workspace, ['UNAMED'], ANNA);
    expect(await curatorship.isCurator(slack(), workspace, { id: 'UNAMED' })).toBe(false);
  });

  it('are those that are named, while Slack does not tell who anybody is', async () => {
    expect(await may([], true)).toEqual(['UNAMED']);
    expect(await may(['UANNA'], true)).toEqual(['UANNA']);
  });

  it.each([
    ['UGUEST', false, /Guests/],
    ['UADMINELSEWHERE', false, /other workspaces/],
    ['UANNA', false, /Only curators/],
    ['UANNA', true, /did not tell me just now who you are/],
  ])('%s is refused (Slack down: %s) and told why', async (id, down, why) => {
    const { workspace } = await starterRecord();
    const refused = curatorship.requireCurator(slack(down), workspace, { id });
    await expect(refused).rejects.toMatchObject({
      code: 'not_a_curator',
      detail: expect.stringMatching(why),
    });
  });

  it('never are those whose payload names another workspace', async () => {
    const { workspace } = await starterRecord();
    await appoint(workspace, ['UANNA'], ANNA);
    expect(await curatorship.isCurator(slack(), workspace, { id: 'UANNA', teamId: 'T2' })).toBe(false);
  });
});
