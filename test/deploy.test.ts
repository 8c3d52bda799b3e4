import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../src/config.ts';
import { SETTING_NAMES } from '../src/config-settings.ts';

const ROOT = path.join(import.meta.dirname, '..');
const deploy = (file: string) => readFile(path.join(ROOT, 'deploy', file), 'utf8');
const example = await deploy('.env.example');
const dockerfile = await deploy('Dockerfile');

/** The settings of a file for Docker and systemd, which know neither quotes nor comments behind a value. */
const settingsOf = (text: string) =>
  [...text.matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const);

it('the example of the settings has each of them, once', () => {
  expect(
    settingsOf(example)
      .map(([name]) => name)
      .sort(),
  ).toEqual([...SETTING_NAMES].sort());
});

it('the example’s values are understood', () => {
  const tokens = {
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_SIGNING_SECRET: 'x'.repeat(32),
    CURATORS: 'U024BE7LH',
  };
  expect(readConfig({ ...Object.fromEntries(settingsOf(example)), ...tokens })).toMatchObject({ ok: true });
});

it('the image and the unit set nothing that is no setting', async () => {
  const unit = await deploy('ukraine-talks.service');
  const set = [
    ...dockerfile.matchAll(/^(?:ENV|\s+)\s*([A-Z_]+)=/gm),
    ...unit.matchAll(/^Environment=([A-Z_]+)=/gm),
  ].map(([, name]) => name);
  const known = new Set(['NODE_ENV', ...SETTING_NAMES]);
  expect(set.length).toBeGreaterThan(5);
  expect(set.filter((name) => !known.has(name ?? ''))).toEqual([]);
});

it('the image takes what the repository or its build has', () => {
  const taken = [...dockerfile.matchAll(/\/app\/([\w.-]+)/g)].map(([, name = '']) => name);
  const built = new Set(['node_modules', 'dist']);
  expect(taken).toContain('manifest.yml');
  expect(taken.filter((name) => !built.has(name) && !existsSync(path.join(ROOT, name)))).toEqual([]);
});

it('the container keeps its data in a volume, and may write nothing else', async () => {
  const { services, volumes } = parse(await deploy('compose.yml'));
  const { read_only, volumes: mounts, env_file } = services['ukraine-talks'];
  const [, folder] = /DATABASE_URL=sqlite:(\/\w+)\//.exec(dockerfile) ?? [];
  expect({ read_only, mounts, env_file }).toEqual({
    read_only: true,
    mounts: [`data:${folder}`],
    env_file: '.env',
  });
  expect(volumes).toHaveProperty('data');
});
