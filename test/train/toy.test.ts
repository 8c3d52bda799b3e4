import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readForms } from '../../src/extract/forms/read-forms.ts';
import { readTrained } from '../../src/extract/model/load.ts';
import { Paper, type Trained } from '../../src/extract/model/trained.ts';
import { castOf } from '../../src/extract/people/cast.ts';
import { findStatements } from '../../src/extract/statements/find-statements.ts';
import { readDocument } from '../../src/extract/text/document.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import type { Article, Gold } from './corpus.ts';
import { train } from './train.ts';
import { writeTrained } from './write-trained.ts';

/** Training takes two seconds on an idle machine. */
const SLOW_MACHINE_MS = 60_000;

const SPEAKERS = ['Anna Weber', 'The minister', 'Mr Novak', 'A spokesman', 'Their envoy', 'The ministry'];
const CONTENTS = [
  'the talks had failed',
  'no troops would leave the border',
  'a firm answer was being prepared',
  'the sanctions hurt both sides',
  'nobody wanted another round',
];
const PLAIN = ['The delegation arrived on Monday.', 'Rain fell on the city.', 'The round lasted four hours.'];

/** An article of made-up sentences, half of which attribute something to somebody. */
function articleOf(n: number): Article {
  let text = '';
  const gold: Gold[] = [];
  for (let i = 0; i < 6; i++) {
    const at = text.length;
    const speaker = SPEAKERS[(n + i) % SPEAKERS.length] ?? '';
    const content = CONTENTS[(n * 2 + i) % CONTENTS.length] ?? '';
    const cue = at + speaker.length + 1;
    const from = cue + 'said that '.length;
    text += `${speaker} said that ${content}. ${PLAIN[(n + i) % PLAIN.length]} `;
    gold.push({
      source: [[at, at + speaker.length]],
      cue: [[cue, cue + 'said'.length]],
      content: [[from, from + content.length]],
    });
  }
  return { name: `toy ${n}`, text, gold };
}

describe('a toy model', () => {
  let made: ReturnType<typeof train>;
  const shelf = mkdtempSync(path.join(tmpdir(), 'weights-'));
  afterAll(() => rmSync(shelf, { recursive: true, force: true }));
  beforeAll(() => {
    made = train(
      Array.from({ length: 9 }, (_, n) => articleOf(n)),
      () => undefined,
    );
    writeTrained(path.join(shelf, 'made'), made.trained, {
      corpus: { name: 'toy', articles: 9, attributions: made.attributions },
      trained: '2022-01-10',
      heldOut: made.heldOut,
    });
  }, SLOW_MACHINE_MS);

  /** A copy of what was written, to be spoilt. */
  function written(): string {
    const folder = mkdtempSync(path.join(shelf, 'copy-'));
    cpSync(path.join(shelf, 'made'), folder, { recursive: true });
    return folder;
  }
  /** Arrays of a million figures are compared by their bytes. */
  const printOf = (trained: Trained): string =>
    JSON.stringify(trained, (_, value: unknown) =>
      ArrayBuffer.isView(value)
        ? createHash('sha256')
            .update(value as Uint8Array)
            .digest('hex')
        : value,
    );
  const saidIn = (text: string, trained: Trained): string[] => {
    const document = readDocument(text);
    const cast = castOf(document, indexActors([]), null);
    return findStatements(document, trained, cast, readForms(document, cast)).map(({ content }) =>
      content.map((span) => span.text).join(' '),
    );
  };

  it('learns from articles, and is scored on those that it was not shown', () => {
    expect(made.attributions).toBe(54);
    expect(made.heldOut.f1).toBeGreaterThan(0.9);
    expect(made.heldOut.brier).toBeLessThan(0.1);
  });

  it('is written and read back', () => {
    const folder = written();
    const text = 'Mr Novak said that the sanctions had failed. Rain fell on the border.';
    const read = readTrained(folder);
    expect(printOf(read)).toEqual(printOf(made.trained));
    expect(saidIn(text, read)).toEqual(['the sanctions had failed']);
    const paper = Paper.parse(JSON.parse(readFileSync(path.join(folder, 'weights.json'), 'utf8')));
    expect(paper).toMatchObject({ corpus: { name: 'toy' }, trained: '2022-01-10', heldOut: made.heldOut });
  });

  it('is refused when it was trained on other features', () => {
    const folder = written();
    const file = path.join(folder, 'weights.json');
    const paper = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...paper, features: 'others' }));
    expect(() => readTrained(folder)).toThrow(
      expect.objectContaining({ code: 'weights_of_other_features', detail: 'trained on 2022-01-10' }),
    );
  });

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 1_000))],
  ])('is refused when its weights are %s', (_, spoil) => {
    const folder = written();
    spoil(path.join(folder, 'weights.bin'));
    expect(() => readTrained(folder)).toThrow(expect.objectContaining({ code: 'weights_unreadable' }));
  });
});
