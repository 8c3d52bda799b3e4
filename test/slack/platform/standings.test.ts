import type { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { appoint, dismiss } from '../../../src/curate/curators.ts';
import { makeStandings, type Person } from '../../../src/slack/platform/standings.ts';
import { starterRecord } from '../../support/record.ts';

const ANNA = { by: 'UANNA', at: '2022-01-14T09:00:00.000Z' };

const USERS: Record<string, object> = {
  UADMIN: { is_admin: true, team_id: 'T1' },
  UNAMED: { team_id: 'T1' },
  UANNA: { team_id: 'T1' },
  UGUEST: { is_restricted: true, team_id: 'T1' },
  UONECHANNEL: { is_ultra_restricted: true, team_id: 'T1' },
  UBOT: { is_bot: true, is_admin: true, team_id: 'T1' },
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

const standings = makeStandings({ log: pino({ level: 'silent' }), firstCurators: ['UNAMED'] });
const person = (user: string, more: Partial<Person> = {}): Person => ({
  user,
  home: null,
  enterprise: null,
  ...more,
});

describe('who curates', () => {
  const may = async (appointed: string[], down = false): Promise<string[]> => {
    const { workspace } = await starterRecord();
    await appoint(workspace, appointed, ANNA);
    const ids = [];
    for (const id of Object.keys(USERS))
      if (await standings.may(slack(down), workspace, person(id), 'decide')) ids.push(id);
    return ids;
  };

  it('are the admins and those of the configuration, until somebody is appointed', async () => {
    expect(await may([])).toEqual(['UADMIN', 'UNAMED']);
  });

  it('are those that were appointed, and nobody else', async () => {
    expect(await may(['UANNA', 'UGUEST', 'UONECHANNEL', 'UBOT'])).toEqual(['UANNA']);
  });

  it('are those of the configuration no more once they are dismissed', async () => {
    const { workspace } = await starterRecord();
    await appoint(workspace, ['UANNA', 'UNAMED'], ANNA);
    await dismiss(workspace, ['UNAMED'], ANNA);
    expect(await standings.may(slack(), workspace, person('UNAMED'), 'decide')).toBe(false);
  });

  it('are those that are named, while Slack does not tell who anybody is', async () => {
    expect(await may([], true)).toEqual(['UNAMED']);
    expect(await may(['UANNA'], true)).toEqual(['UANNA']);
  });

  it.each([
    ['UGUEST', false, /Guests/],
    ['UONECHANNEL', false, /Guests/],
    ['UADMINELSEWHERE', false, /other workspaces/],
    ['UANNA', false, /Only curators.*publish or reject/],
    ['UANNA', true, /did not tell me just now who you are/],
  ])('%s is refused (Slack down: %s) and told which right is missing', async (id, down, why) => {
    const { workspace } = await starterRecord();
    const refused = standings.require(slack(down), workspace, person(id), 'decide');
    await expect(refused).rejects.toMatchObject({
      code: 'not_a_curator',
      detail: expect.stringMatching(why),
    });
  });

  it('never are those whose payload names another workspace', async () => {
    const { workspace } = await starterRecord();
    await appoint(workspace, ['UANNA'], ANNA);
    expect(await standings.may(slack(), workspace, person('UANNA', { home: 'T2' }), 'decide')).toBe(false);
  });
});

describe('in an Enterprise Grid organisation', () => {
  const tell = (user: object) =>
    ({ users: { info: async () => ({ ok: true, user }) } }) as unknown as WebClient;
  const mayDecide = async (user: object): Promise<boolean> => {
    const { workspace } = await starterRecord();
    await appoint(workspace, ['UKYIV'], ANNA);
    const asked = person('UKYIV', { home: 'T2', enterprise: 'E1' });
    return standings.may(tell(user), workspace, asked, 'decide');
  };

  it.each([
    [
      'whose home is another workspace, but who is in ours',
      { enterprise_user: { enterprise_id: 'E1', teams: ['T2', 'T1'] } },
      true,
    ],
    ['whose teams have ours', { teams: ['T1', 'T2'] }, true],
    [
      'of another workspace of the organisation',
      { enterprise_user: { enterprise_id: 'E1', teams: ['T2'] } },
      true,
    ],
    [
      'of another organisation',
      { enterprise_user: { enterprise_id: 'E9', teams: ['T9'] }, is_stranger: false },
      false,
    ],
    ['of another workspace without any organisation', { is_stranger: false }, false],
    ['who is a guest there', { teams: ['T1'], is_restricted: true }, false],
  ])('an appointed curator %s', async (_, told, may) => {
    expect(await mayDecide({ team_id: 'T2', ...told })).toBe(may);
  });
});
