import { describe, expect, it, onTestFinished } from 'vitest';
import { turnOn } from '../../../src/digest/manage.ts';
import { defaultSetting } from '../../../src/digest/settings.ts';
import { openStore } from '../../../src/store/open.ts';
import { sealedWith } from '../../../src/vault/token-keys.ts';
import { publishStatement } from '../../digest/support.ts';
import { runForMany } from '../../support/many-slack.ts';
import { keys } from '../../support/slack-server.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const DAY = 86_400_000;
const RYABKOV = 'what did Ryabkov say about concessions?';

describe('installing by OAuth', () => {
  it('asks for the scopes of the manifest, keeps the token sealed, and welcomes whoever installs', async () => {
    const { url, install, store, slack } = await runForMany();
    const page = await (await fetch(`${url}/slack/install`)).text();
    expect(page).toContain('scope=chat%3Awrite%2Ccommands');
    expect(await install({ team: 'T1', user: 'UANNA' })).toBe(200);
    const [kept] = await store.installations.list();
    expect(kept).toMatchObject({ key: 'T1', state: 'active', name: 'Desk T1', installedBy: 'UANNA' });
    expect(kept?.sealed).toMatch(/^k1\./);
    expect(kept?.sealed).not.toContain('xoxb');
    await expect.poll(() => slack.posted('T1').length).toBe(1);
    expect(slack.posted('T1')[0]).toContain('Three things to do');
    expect(slack.calls.findLast(({ method }) => method === 'chat.postMessage')?.args.channel).toBe('UANNA');
    expect(await (await store.workspace('T1')).curators()).toEqual(['UANNA']);
  });

  it('refuses what does not come back from its own page, and a code that Slack refuses', async () => {
    const { install, store } = await runForMany();
    expect(await install({ team: 'T1' }, { state: 'made-up' })).toBe(400);
    expect(await store.installations.list()).toEqual([]);
  });

  it('answers each workspace with its own token, and one that has not installed it not at all', async () => {
    const { install, mention, slack, store } = await runForMany();
    await install({ team: 'T1' });
    await install({ team: 'T2' });
    await mention('T1', RYABKOV);
    await expect.poll(() => slack.posted('T1').some((text) => text.includes('concessions'))).toBe(true);
    expect((await mention('T3', RYABKOV)).status).toBe(200);
    await mention('T2', 'who is Blinken?');
    await expect.poll(() => slack.posted('T2').some((text) => text.includes('Blinken'))).toBe(true);
    expect(slack.posted('T2').some((text) => text.includes('concessions'))).toBe(false);
    expect(await store.teams()).toEqual(['T1', 'T2']);
  });

  it('is installed for a whole organisation: its workspaces come one by one, each with its own record', async () => {
    const { install, mention, slack, store } = await runForMany();
    await install({ enterprise: 'E1', user: 'UANNA' });
    await expect.poll(() => slack.posted('E1').length).toBe(1);
    for (const team of ['T1', 'T2']) await mention(team, RYABKOV, { enterprise: 'E1' });
    await expect.poll(() => slack.posted('E1').length).toBe(3);
    await expect.poll(() => store.installations.activeTeams()).toEqual(['T1', 'T2']);
    await expect.poll(async () => (await store.workspace('T2')).curators()).toEqual(['UANNA']);
  });

  it('exchanges a token that is about to end, once', async () => {
    const { install, mention, slack, store } = await runForMany();
    await install({ team: 'T1', expires: 3_600 });
    await Promise.all([1, 2, 3].map(() => mention('T1', RYABKOV)));
    await expect.poll(() => slack.posted('T1').length).toBe(4);
    const exchanged = slack.calls.filter(({ args }) => args.grant_type === 'refresh_token');
    expect(exchanged).toHaveLength(1);
    slack.revoke('nobody');
    expect((await store.installations.get('T1'))?.state).toBe('active');
  });

  it('seals with a new first key what an old one sealed, and names a key that is missing', async () => {
    const store = await openStore('sqlite::memory:');
    onTestFinished(() => store.close());
    const first = await runForMany({ store, tokenKeys: keys('k1') });
    await first.install({ team: 'T1' });
    await first.stop();
    const second = await runForMany({ store, tokenKeys: keys('k2', 'k1'), slack: first.slack });
    expect(sealedWith((await store.installations.get('T1'))?.sealed ?? '')).toBe('k2');
    await second.mention('T1', RYABKOV);
    await expect.poll(() => first.slack.posted('T1').some((text) => text.includes('concessions'))).toBe(true);
    await second.stop();
    await expect(runForMany({ store, tokenKeys: keys('k3') })).rejects.toMatchObject({
      code: 'token_key_missing',
      detail: 'k2',
    });
  });
});

describe('a workspace from which the app is removed', () => {
  async function installed() {
    let now = NOON;
    const running = await runForMany({ clock: () => new Date(now) });
    await running.install({ team: 'T1' });
    await running.install({ team: 'T2' });
    await expect.poll(() => running.slack.posted('T2').length).toBe(1);
    await expect.poll(() => running.slack.posted('T1').length).toBe(1);
    return {
      ...running,
      pass: (ms: number) => {
        now += ms;
      },
    };
  }

  const digests = async ({ store }: { store: Awaited<ReturnType<typeof runForMany>>['store'] }) => {
    for (const team of ['T1', 'T2']) {
      const workspace = await store.workspace(team);
      const setting = { ...defaultSetting('UTC'), time: '13:00' };
      await turnOn(workspace, 'C1', { setting, user: 'UADMIN', now: new Date(NOON) });
      await publishStatement(workspace, 'Words that are new.', new Date(NOON).toISOString());
    }
  };

  it.each([
    ['app_uninstalled', { type: 'app_uninstalled' }],
    ['tokens_revoked', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }],
  ])('gets no digest and keeps no token after %s; others get theirs', async (_, event) => {
    const running = await installed();
    const { slack, store, pass, url } = running;
    await digests(running);
    slack.revoke('T1');
    await running.event('T1', event);
    await expect.poll(async () => (await store.installations.get('T1'))?.sealed).toBeNull();
    pass(DAY / 24);
    await expect.poll(() => slack.posted('T2').length).toBe(2);
    expect(slack.posted('T1')).toHaveLength(1);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await running.mention('T1', RYABKOV);
    await running.mention('T2', RYABKOV);
    await expect.poll(() => slack.posted('T2').length).toBe(3);
    expect(slack.posted('T1')).toHaveLength(1);
  });

  it('is left alone when a person alone took their token back', async () => {
    const running = await installed();
    await running.event('T1', { type: 'tokens_revoked', tokens: { oauth: ['U1'] } });
    expect((await running.store.installations.get('T1'))?.state).toBe('active');
  });

  it('finds its record again within 30 days', async () => {
    const running = await installed();
    const { store, pass, install, lines } = running;
    const workspace = await store.workspace('T1');
    await workspace.write((writer) => writer.addCurator('UBORYS'));
    await running.event('T1', { type: 'app_uninstalled' });
    await expect.poll(async () => (await store.installations.get('T1'))?.state).toBe('removed');
    pass(29 * DAY);
    await install({ team: 'T1' });
    pass(2 * DAY);
    await expect
      .poll(async () => (await store.jobs.list({ kind: 'forget workspace', limit: 1 }))[0]?.state)
      .toBe('done');
    expect(await workspace.curators()).toContain('UBORYS');
    expect(lines.some(({ message }) => message.includes('was deleted'))).toBe(false);
  });

  it('is deleted after 30 days, with a line in the log; others are not', async () => {
    const running = await installed();
    const { store, pass, lines, install } = running;
    await running.event('T1', { type: 'app_uninstalled' });
    await expect.poll(async () => (await store.installations.get('T1'))?.state).toBe('removed');
    const before = await (await store.workspace('T2')).counts();
    pass(30 * DAY);
    await expect.poll(async () => store.installations.get('T1')).toBeNull();
    expect(lines.filter(({ message }) => message.includes('was deleted'))).toMatchObject([
      { facts: { teamId: 'T1' } },
    ]);
    const gone = await store.workspace('T1');
    expect(await gone.counts()).toEqual({ sources: 0, actors: 0, statements: 0, developments: 0 });
    expect(await gone.find('statement', [['concession']], 5)).toEqual([]);
    expect(await gone.allRevisions()).toEqual([]);
    expect(await (await store.workspace('T2')).counts()).toEqual(before);
    await install({ team: 'T1' });
    await expect.poll(async () => (await gone.counts()).statements).toBe(before.statements);
  });

  it('comes back to an organisation that was forgotten as it came the first time', async () => {
    let now = NOON;
    const { install, mention, event, store } = await runForMany({ clock: () => new Date(now) });
    await install({ enterprise: 'E1', user: 'UANNA' });
    await mention('T1', RYABKOV, { enterprise: 'E1' });
    await expect.poll(() => store.installations.activeTeams()).toEqual(['T1']);
    const workspace = await store.workspace('T1');
    await expect.poll(() => workspace.curators()).toEqual(['UANNA']);
    const { statements } = await workspace.counts();
    await event('T1', { type: 'app_uninstalled' }, { enterprise: 'E1' });
    await expect.poll(async () => (await store.installations.get('E1'))?.state).toBe('removed');
    now += 31 * DAY;
    await expect.poll(() => store.installations.get('E1')).toBeNull();
    expect(await workspace.counts()).toMatchObject({ statements: 0 });
    await install({ enterprise: 'E1', user: 'UBORYS' });
    await mention('T1', RYABKOV, { enterprise: 'E1' });
    await expect.poll(() => store.installations.activeTeams()).toEqual(['T1']);
    await expect.poll(() => workspace.curators()).toEqual(['UBORYS']);
    expect(await workspace.counts()).toMatchObject({ statements });
  });
});
