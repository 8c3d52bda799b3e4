import { describe, expect, it } from 'vitest';
import { terminal } from '../support/terminal.ts';

const SUBCOMMANDS = [
  'ask summary brief check compare position silent wording extract digest feeds mcp tokens jobs workspaces export',
  'import backup copy doctor',
].flatMap((names) => names.split(' '));

/** The commands that a usage lists. */
const listedIn = (out: string): string[] =>
  [...(out.split('\nCommands:\n')[1] ?? '').matchAll(/^ {2}(\S+) /gm)].map(([, name]) => name ?? '');

describe('the command line', () => {
  it.each([
    ...SUBCOMMANDS.flatMap((name) => [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
    ]),
  ])('says how to use itself: %s %s', async (...args) => {
    const { code, out, err } = await terminal().run(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: ukraine-talks \w+/);
  });

  it.each([['--help'], ['-h'], ['help']])('lists its subcommands: %s', async (...args) => {
    const { code, out } = await terminal().run(args);
    expect(code).toBe(0);
    expect(listedIn(out).sort()).toEqual([...SUBCOMMANDS, 'help'].sort());
  });

  it.each(['brief', 'feeds', 'tokens', 'jobs', 'workspaces'])(
    'says how to use each command of a subcommand: %s',
    async (name) => {
      const parts = listedIn((await terminal().run([name, '--help'])).out).filter((one) => one !== 'help');
      expect(parts).not.toEqual([]);
      for (const part of parts) {
        const { code, out } = await terminal().run([name, part, '--help']);
        expect({ code, out }).toEqual({
          code: 0,
          out: expect.stringContaining(`Usage: ukraine-talks ${name} ${part}`),
        });
      }
    },
  );

  it('tells its version', async () => {
    expect(await terminal().run(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
  });

  it.each([
    [['sumary'], 'Did you mean summary?'],
    [['ask', '--jsonll'], 'Did you mean --jsonl?'],
    [[], 'Usage: ukraine-talks'],
    [['import'], 'Usage: ukraine-talks import'],
  ])('%j is called wrongly, and is told what was meant', async (args, expected) => {
    const { code, out, err } = await terminal().run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
  });
});
