import { expect, it } from 'vitest';
import { respondTo } from '../../../src/slack/platform/respond.ts';
import { responseUrl } from '../../support/responses.ts';

it.each([
  ['429', [429, 429]],
  ['5xx', [503]],
])('an answer by a response URL outlasts %s', async (_, refuses) => {
  const { url, told } = await responseUrl({ refuses });
  await respondTo(url, { text: 'The answer.' });
  expect(told).toEqual([{ response_type: 'ephemeral', text: 'The answer.' }]);
});

it.each([
  ['what was refused for good', [404]],
  ['what goes on being refused', [429, 429, 429, 429, 429]],
])('%s is told as trouble of Slack’s', async (_, refuses) => {
  const { url, told, asked } = await responseUrl({ refuses });
  await expect(respondTo(url, { text: 'The answer.' })).rejects.toMatchObject({ code: 'slack_failing' });
  expect(told).toEqual([]);
  expect(asked()).toBe(refuses[0] === 404 ? 1 : 4);
});
