import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ARTICLE } from '../../src/starter/article.ts';
import { terminal } from '../support/terminal.ts';

const run = (...args: string[]) => terminal().run(['extract', ...args]);

function article(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'extract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'article.txt');
  writeFileSync(file, text);
  return file;
}

describe('extract', () => {
  it('prints one line of JSON a file, with offsets into it', async () => {
    const file = article(ARTICLE);
    const { code, out } = await run('--json', '--published', '2022-01-10', file, file);
    const [first, second, ...rest] = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(rest).toEqual([]);
    expect(second).toBe(first);
    const found = JSON.parse(first ?? '');
    expect(found.file).toBe(file);
    expect(found.statements[2]).toMatchObject({
      kind: 'direct',
      source: { actor: 'Sergei Riabkov' },
      cue: { text: 'told' },
      saidOn: '2022-01-09',
      eventType: 'REJECT',
    });
    for (const { content } of found.statements)
      expect(content.spans.map(([from, to]: [number, number]) => ARTICLE.slice(from, to)).join(' […] ')).toBe(
        content.text,
      );
  });

  it('proposes a speaker whom the record does not know', async () => {
    const { out } = await run('--json', article('Ukrainian minister Olha Bondar said the talks had failed.'));
    expect(JSON.parse(out).statements[0].proposedActor).toMatchObject({
      name: 'Olha Bondar',
      role: 'Ukrainian minister',
      represents: 'Ukraine',
    });
  });

  it('prints statements and developments for people', async () => {
    const { out } = await run('--published', '2022-01-10', article(ARTICLE));
    expect(out).toContain('11 statements');
    expect(out).toContain('Jens Stoltenberg: that the real risk of a Russian invasion remains');
  });

  it('goes on after a file that cannot be read, and says so', async () => {
    const { code, out, err } = await run(
      '--json',
      '/nowhere/at-all.txt',
      article('Blinken said it was late.'),
    );
    expect(code).toBe(1);
    expect(err).toContain('/nowhere/at-all.txt cannot be read: ENOENT');
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([[[]], [['--published', 'tomorrow', 'x.txt']]])(
    'asks for arguments that it understands: %j',
    async (args) => {
      const { code, err } = await run(...args);
      expect(code).toBe(2);
      expect(err).toContain('Usage: ukraine-talks extract');
    },
  );
});
