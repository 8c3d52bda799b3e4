import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../src/check/verdicts/ruling.ts';
import { SETTING_NAMES } from '../src/config-settings.ts';
import { readManifest } from '../src/manifest.ts';
import { EVENT_TYPES } from '../src/record/plover.ts';
import { readSubcommand } from '../src/slack/commands/subcommands.ts';
import { terminal } from './support/terminal.ts';

const ROOT = path.join(import.meta.dirname, '..');
const read = (file: string) => readFile(path.join(ROOT, file), 'utf8');

const folders = { '.': await readdir(ROOT), docs: await readdir(path.join(ROOT, 'docs')) };
const files = Object.entries(folders).flatMap(([folder, names]) =>
  names.filter((name) => name.endsWith('.md')).map((name) => path.posix.join(folder, name)),
);
const docs = await Promise.all(files.map(async (file) => ({ file, text: await read(file) })));
/** A changelog tells of what was; the others of what is. */
const present = docs.filter(({ file }) => file !== 'CHANGELOG.md');

/** What stands in code: spans, and the lines of blocks. */
const codeOf = (text: string): string[] => {
  const blocks = [...text.matchAll(/^( *)```\w*\n([\s\S]*?)^\1```$/gm)];
  const spans = text.replace(/^( *)```\w*\n[\s\S]*?^\1```$/gm, '').matchAll(/`([^`\n]+)`/g);
  return [
    ...blocks.flatMap(([, , lines = '']) => lines.split('\n')),
    ...[...spans].map(([, span = '']) => span),
  ];
};
const code = present.flatMap(({ file, text }) => codeOf(text).map((line) => ({ file, line })));
const found = (pattern: RegExp) =>
  code.flatMap(({ file, line }) => [...line.matchAll(pattern)].map((match) => ({ file, line, match })));

const operate = await read('docs/operate.md');

it.each(SETTING_NAMES)('docs/operate.md tells what %s is', (setting) => {
  expect(operate).toMatch(new RegExp(`^\\|[^|]*\`${setting}\`[^|]*\\|`, 'm'));
});

it('docs/operate.md names no setting that there is none of', () => {
  const [, table = ''] = /^## Settings$([\s\S]*?)^## /m.exec(operate) ?? [];
  const named = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
  );
  expect(named.sort()).toEqual([...SETTING_NAMES].sort());
});

it('docs/operate.md tells of every subcommand that reads the database', async () => {
  const { out } = await terminal().run(['--help']);
  const names = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  const missing = names.filter(
    (name) => name !== 'extract' && name !== 'help' && !operate.includes(`\`${name}\``),
  );
  expect(names.length).toBeGreaterThan(7);
  expect(missing).toEqual([]);
});

it('the README begins with how to start and test, and is read in a few minutes', async () => {
  const readme = await read('README.md');
  const [first = ''] = codeOf(readme);
  expect(first).toMatch(/^npm ci && npm start\b/);
  expect(codeOf(readme)[1]).toBe('npm ci && npm test');
  expect(readme.indexOf('```sh')).toBeLessThan(readme.indexOf('\n\n', 20));
  expect(readme.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(900);
});

it('the README leads to every page of the docs', async () => {
  const readme = await read('README.md');
  const pages = files.filter((file) => file.startsWith('docs/'));
  expect(pages.filter((page) => !readme.includes(`](${page})`))).toEqual([]);
});

describe('the docs name nothing that is not there', () => {
  it('of the files of the repository', () => {
    const named = found(/(?:^|[\s(])((?:src|test|models|deploy|docs)\/[\w./-]*)/g);
    expect(named.length).toBeGreaterThan(40);
    const gone = named.filter(
      ({ match: [, name = ''] }) => name !== 'deploy/.env' && !existsSync(path.join(ROOT, name)),
    );
    expect(gone.map(({ file, match: [, name] }) => `${file}: ${name}`)).toEqual([]);
  });

  it('of the rooms of src', () => {
    const [, tree = ''] =
      /^src\/\n([\s\S]*?)^```/m.exec(docs.find(({ file }) => file === 'docs/develop.md')?.text ?? '') ?? [];
    const rooms = [...tree.matchAll(/^ {2}(?! )([\w-]+\/|[\w-]+\.ts)/gm)].map(([, name = '']) => name);
    const gone = rooms.filter((name) => !existsSync(path.join(ROOT, 'src', name)));
    expect(rooms.length).toBeGreaterThan(15);
    expect(gone).toEqual([]);
  });

  it('of npm’s scripts', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
    const named = found(/npm run ([\w:-]+)/g).map(({ match: [, name = ''] }) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('of the settings', () => {
    const known = new Set([
      ...SETTING_NAMES,
      'NODE_ENV',
      'CHROMIUM_PATH',
      'CORPUS_DIR',
      'REPOSITORY',
      'POSTGRES_URL',
    ]);
    const named = found(/(?<![\w-])([A-Z]{3,}_[A-Z_]+|CURATORS|ENCODER|HOST|PORT)(?![\w-])/g);
    expect(
      named
        .filter(({ match: [, name = ''] }) => !known.has(name))
        .map(({ file, line }) => `${file}: ${line}`),
    ).toEqual([]);
  });

  it('of the command line and its options', async () => {
    const { out } = await terminal().run(['--help']);
    const subcommands = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
    const calls = found(/(?:node (?:\/\S+\/)?dist\/cli\.js|^cli\.js) ([a-z]+)([^#<]*)/g);
    expect(calls.length).toBeGreaterThan(12);
    for (const { file, line, match } of calls) {
      const [, name = '', rest = ''] = match;
      expect(subcommands, `${file}: ${line}`).toContain(name);
      const [, own = ''] = /^ ([a-z]+)\b/.exec(rest) ?? [];
      const { out: shared } = await terminal().run([name, '--help']);
      const help = shared.includes(`\n  ${own} `)
        ? (await terminal().run([name, own, '--help'])).out
        : shared;
      for (const [option] of rest.matchAll(/--[a-z]+/g)) expect(help, `${file}: ${line}`).toContain(option);
    }
  });

  it('of the slash command', () => {
    const questions = new Set(['did', '<anything', '…']);
    const calls = found(/\/ukraine-talks(?: ([^`]+))?$/g).filter(
      ({ line }) => line.startsWith('/ukraine-talks') && !questions.has(line.split(' ')[1] ?? '…'),
    );
    expect(calls.length).toBeGreaterThan(40);
    const misread = calls.filter(({ match: [, words = ''] }) => {
      const { name } = readSubcommand(
        words.replace(/[[\]<>…]/g, '').replace('https://', 'https://example.org'),
      );
      return name !== (/^[sdan]-\d+$/i.test(words) ? 'show' : words.split(' ')[0]);
    });
    expect(misread.map(({ file, line }) => `${file}: ${line}`)).toEqual([]);
  });
});

it('docs/install.md tells why each scope is asked for, and of no other', async () => {
  const [, table = ''] = /^## Scopes$([\s\S]*?)^The app /m.exec(await read('docs/install.md')) ?? [];
  const told = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z_]+:?[a-z]*)`/g)].map(([, name]) => name),
  );
  expect(told.sort()).toEqual([...(await readManifest()).oauth_config.scopes.bot].sort());
});

it('docs/check.md tells the verdicts in the order in which they are tried', async () => {
  const rows = [...(await read('docs/check.md')).matchAll(/^\| ([a-z ]+) \| /gm)].map(([, name]) => name);
  expect(rows).toEqual([...VERDICTS]);
});

it('docs/glossary.md has every event type', async () => {
  const glossary = await read('docs/glossary.md');
  expect(EVENT_TYPES.filter((name) => !glossary.includes(name))).toEqual([]);
});
