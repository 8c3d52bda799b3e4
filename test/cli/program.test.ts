import { describe, expect, it } from 'vitest';
import { terminal } from '../support/terminal.ts';

const SUBCOMMANDS = ['ask', 'summary', 'check', 'extract', 'digest', 'export', 'import', 'backup', 'doctor'];

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
    for (const name of SUBCOMMANDS) expect(out).toContain(`\n  ${name} `);
  });

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
