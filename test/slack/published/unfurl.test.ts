import { expect, it } from 'vitest';
import { retract } from '../../../src/curate/retract.ts';
import { refIn } from '../../../src/slack/published/unfurl.ts';
import { runApp } from '../../support/app.ts';
import { eventPayload } from '../../support/payloads.ts';
import { MONDAY } from '../../support/record.ts';

it.each([
  ['https://record.example.org/S-12', 'S-12'],
  ['https://record.example.org/entry?ref=D-3', 'D-3'],
  ['https://record.example.org/', null],
  ['https://elsewhere.example.org/S-12', null],
  ['not an address', null],
])('%s names %s', (link, ref) => {
  expect(refIn(link, 'record.example.org')).toBe(ref);
});

const HOST = 'record.example.org';

/** The app with a public address, in a workspace where S-5 was retracted; `share` posts links and tells of them. */
async function shared(teamId: string | null) {
  const running = await runApp({
    published: { url: `https://${HOST}`, teamId },
    prepare: ({ control }) => control.state.app.scopes.push('links:read', 'links:write'),
  });
  const { local, store } = running;
  const { control, socket } = local;
  await running.say('/ukraine-talks show S-3');
  const record = await store.workspace(local.teamId);
  await retract(record, 'S-5', 'withdrawn', { by: 'U1', at: MONDAY.toISOString() });
  const share = async (refs: string[], composer: object = {}) => {
    await running.send(refs.map((ref) => `https://${HOST}/${ref}`).join(' '));
    const message = control.state.messages.at(-1);
    const links = refs.map((ref) => ({ domain: HOST, url: `https://${HOST}/${ref}` }));
    const where = { channel: message?.channel, message_ts: message?.ts, ...composer };
    const event = { type: 'link_shared', user: control.user('mei').id, links, ...where };
    await socket.send('events_api', eventPayload(local, event), null);
  };
  return { running, share, unfurls: () => control.apiCalls.filter(({ method }) => method === 'chat.unfurl') };
}

it('a link to a published entry shows it, one to any other nothing', async () => {
  const { running, share, unfurls } = await shared(null);
  await share(['S-3', 'S-5', 'C-1']);
  await expect.poll(unfurls).toMatchObject([{ ok: true }]);
  const shown = JSON.stringify(unfurls()[0]?.args);
  expect(shown).toContain('It is totally ruled out');
  expect(shown).not.toMatch(/record\.example\.org\/(?:S-5|C-1)/);
  expect(running.logged).toEqual([]);
});

it('shows it while the message is being written', async () => {
  const { share, unfurls } = await shared(null);
  await share(['S-3'], { channel: 'COMPOSER', message_ts: 'x', unfurl_id: 'u-1', source: 'composer' });
  await expect.poll(unfurls).toMatchObject([{ ok: true, args: { unfurl_id: 'u-1', source: 'composer' } }]);
});

it('shows nothing in another workspace than the one whose entries are published there', async () => {
  const { running, share, unfurls } = await shared('T0OTHER');
  await share(['S-3']);
  await running.say('/ukraine-talks show S-3');
  expect(unfurls()).toEqual([]);
});
