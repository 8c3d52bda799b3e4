import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { turnOn } from '../../src/digest/manage.ts';
import { defaultSetting } from '../../src/digest/settings.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { publishStatement } from '../digest/support.ts';
import { MONDAY } from '../support/record.ts';
import { terminal } from '../support/terminal.ts';

/** A database in which C1 of T1 has a digest with one new statement. */
async function database(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cli-digest-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const url = `sqlite:${path.join(folder, 'r.db')}`;
  const store = await openStore(url);
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, MONDAY.toISOString());
  await turnOn(workspace, 'C1', { setting: defaultSetting('Europe/Kyiv'), user: 'U1', now: MONDAY });
  await publishStatement(workspace, 'A word & another', '2022-01-10T13:00:00Z');
  await store.close();
  return url;
}

const run = async (args: string[], url?: string) =>
  terminal().run(['digest', ...args], { environment: { DATABASE_URL: url ?? (await database()) } });

describe('digest --dry-run', () => {
  it('prints what would be posted, and changes nothing', async () => {
    const url = await database();
    for (let times = 0; times < 2; times++) {
      const { code, out, err } = await run(
        ['--channel', 'C1', '--dry-run', '--now', '2022-01-11T07:00:00Z'],
        url,
      );
      expect(code).toBe(0);
      expect(out).toContain('1 statement new, as of Tuesday 11 January 2022, 09:00 (Europe/Kyiv).');
      expect(out).toContain('A word & another');
      expect(err).toContain('next Wednesday 12 January 2022, 08:30');
    }
  });

  it('prints the message itself', async () => {
    const { out } = await run(['--channel', 'C1', '--team', 'T1', '--dry-run', '--json']);
    const line = JSON.parse(out);
    expect(line).toMatchObject({ team: 'T1', channel: 'C1', state: 'on', next: '2022-01-11T06:30:00.000Z' });
    expect(JSON.stringify(line.message.blocks)).toContain('A word & another');
    expect(line.message.text).toContain('A word &amp; another');
  });

  it('names a channel that has none', async () => {
    const { code, err } = await run(['--channel', 'C9', '--dry-run']);
    expect(code).toBe(1);
    expect(err).toContain('No digest was ever turned on in C9');
  });
});

it.each([
  ['2022-01-11T06:29:00Z', '', 'No digest or watch is due.\n'],
  ['2022-01-11T06:30:00Z', 'T1 C1 digest due 2022-01-11T06:30:00.000Z\n', ''],
])('digest --due at %s', async (now, out, err) => {
  expect(await run(['--due', '--now', now])).toMatchObject({ code: 0, out, err });
});

it.each([[[]], [['--channel', 'C1']], [['--due', '--now', 'soon']]])('%j is called wrongly', async (args) => {
  const { code, err } = await run(args);
  expect(code).toBe(2);
  expect(err).toMatch(/--due|--now/);
});
