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

it('a link to a published entry shows it, one to any other nothing', async () => {
  const running = await runApp({ published: { url: 'https://record.example.org', teamId: null } });
  const { local, store } = running;
  const { control, socket } = local;
  await running.say('/ukraine-talks show S-3');
  const record = await store.workspace(local.teamId);
  await retract(record, 'S-5', 'withdrawn', { by: 'U1', at: MONDAY.toISOString() });
  await running.send('see https://record.example.org/S-3 and https://record.example.org/S-5');
  const message = control.state.messages.at(-1);
  const links = ['S-3', 'S-5', 'C-1'].map((ref) => ({
    domain: 'record.example.org',
    url: `https://record.example.org/${ref}`,
  }));
  const event = { type: 'link_shared', user: control.user('mei').id, message_ts: message?.ts, links };
  await socket.send('events_api', eventPayload(local, { ...event, channel: message?.channel }), null);
  const unfurl = () => control.apiCalls.find(({ method }) => method === 'chat.unfurl');
  await expect.poll(unfurl).toBeDefined();
  const shown = JSON.stringify(unfurl()?.args);
  expect(shown).toContain('It is totally ruled out');
  expect(shown).not.toMatch(/record\.example\.org\/(?:S-5|C-1)/);
  expect(running.logged).toEqual([]);
});
