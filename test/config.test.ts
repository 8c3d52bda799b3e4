import { describe, expect, it } from 'vitest';
import { describeProblems, readConfig } from '../src/config.ts';

const bot = 'xoxb-1';
const app = 'xapp-1';
const secret = '0123456789abcdef';
const KEY = Buffer.alloc(32, 1).toString('base64');
const oauth = {
  SLACK_CLIENT_ID: '123.456',
  SLACK_CLIENT_SECRET: secret,
  SLACK_STATE_SECRET: secret,
  TOKEN_KEYS: `k2:${KEY}, k1:${KEY}`,
};

describe('configuration', () => {
  it.each([
    ['nothing set', {}, { kind: 'local' }],
    ['empty values', { SLACK_BOT_TOKEN: ' ', PORT: '' }, { kind: 'local' }],
    [
      'an app token',
      { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret },
      { kind: 'slack', delivery: { mode: 'socket' } },
    ],
    [
      'only a signing secret',
      { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret },
      { kind: 'slack', delivery: { mode: 'http' } },
    ],
    [
      'what OAuth takes',
      { ...oauth, SLACK_SIGNING_SECRET: secret, RETENTION_DAYS: '7' },
      {
        kind: 'slack',
        botToken: null,
        oauth: { clientId: '123.456', retentionDays: 7, tokenKeys: [{ id: 'k2' }, { id: 'k1' }] },
      },
    ],
  ])('with %s runs', (_, environment, run) => {
    expect(readConfig(environment)).toMatchObject({ ok: true, config: { run } });
  });

  it.each([
    [{ SLACK_APP_TOKEN: app }, ['SLACK_BOT_TOKEN']],
    [{ SLACK_BOT_TOKEN: bot }, ['SLACK_APP_TOKEN']],
    [{ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'nope' }, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']],
    [{ PORT: '99999', TIME_ZONE: 'Mars/Olympus', LOG_LEVEL: 'loud' }, ['PORT', 'TIME_ZONE', 'LOG_LEVEL']],
    [{ ENCODER: 'yes' }, ['ENCODER']],
    [{ ...oauth, TOKEN_KEYS: '', SLACK_APP_TOKEN: app }, ['TOKEN_KEYS']],
    [{ ...oauth, SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app }, ['SLACK_BOT_TOKEN']],
    [oauth, ['SLACK_SIGNING_SECRET']],
    [{ ...oauth, SLACK_APP_TOKEN: app, TOKEN_KEYS: `k1:${KEY},k1:${KEY}` }, ['TOKEN_KEYS']],
    [{ ...oauth, SLACK_APP_TOKEN: app, TOKEN_KEYS: 'k1:dG9vIHNob3J0' }, ['TOKEN_KEYS']],
    [{ DATABASE_URL: 'mysql://x', SLACK_API_URL: 'ftp://x' }, ['SLACK_API_URL', 'DATABASE_URL']],
  ])('%j is refused, every problem with its remedy', (environment, settings) => {
    const read = readConfig(environment);
    if (read.ok) throw new Error('was accepted');
    expect(read.problems.map(({ setting }) => setting).sort()).toEqual([...settings].sort());
    for (const { remedy } of read.problems) expect(remedy.length).toBeGreaterThan(10);
    expect(describeProblems(read.problems).split('\n')).toHaveLength(settings.length);
  });

  it('has a port of its own for health in Socket Mode, where one is set', () => {
    const tokens = { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app };
    expect(readConfig({ ...tokens, HEALTH_PORT: '8081' })).toMatchObject({ config: { healthPort: 8081 } });
    expect(readConfig(tokens)).toMatchObject({ config: { healthPort: null } });
    expect(readConfig({ ...tokens, HEALTH_PORT: 'no' })).toMatchObject({
      problems: [{ setting: 'HEALTH_PORT' }],
    });
  });

  it('shows no token in what it says', () => {
    const read = readConfig({ SLACK_BOT_TOKEN: 'xoxp-secret', SLACK_APP_TOKEN: 'xapp-secret' });
    expect(JSON.stringify(read)).not.toContain('secret');
  });
});
