import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheckableRecord, checkDraft, openRecord } from '../../src/check/check.ts';
import { importFile } from '../../src/curate/transfer/import.ts';
import { openStore } from '../../src/store/open.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'check');
/** Characters of a typed page. */
const PAGE = 1_800;
const PAGES = 100;
const DRAFTS = ['a1', 'a4', 'a6', 'b2', 'b5', 'c5', 'd1'];

async function invented(): Promise<CheckableRecord> {
  const store = await openStore('sqlite::memory:');
  const workspace = await store.workspace('T1');
  const acting = { by: 'bench', at: '2022-05-01T12:00:00Z' };
  await importFile(workspace, readFileSync(path.join(FOLDER, 'record.csv')), acting);
  const record = await openRecord(workspace);
  await store.close();
  return record;
}

/** Pages a second of drafts full of quotations, and texts that a quadratic step would show in. */
export async function benchCheck(): Promise<string> {
  const record = await invented();
  const news = DRAFTS.map((name) => readFileSync(path.join(FOLDER, 'drafts', `${name}.md`), 'utf8')).join(
    '\n\n',
  );
  const repeated = (text: string, pages: number): string =>
    text.repeat(Math.ceil((pages * PAGE) / text.length));
  const makers: [string, (pages: number) => string][] = [
    ['drafts', (pages) => repeated(`${news}\n\n`, pages)],
    ['one paragraph', (pages) => repeated(`${news.replace(/\s+/g, ' ')} `, pages)],
    [
      'one turn',
      (pages) =>
        `Q: Why?\n\nA: Because.\n\nQ: And?\n\nA: ${repeated('We went home and we said nothing. ', pages)}`,
    ],
    ['quotation marks', (pages) => repeated('“a” said he ', pages)],
    ['a quotation never closed', (pages) => `“${repeated('we will not say that he said it ', pages)}`],
    ['no full stop', (pages) => repeated('he said that they want ', pages)],
    ['loose claims', (pages) => repeated('Farid Amrani thinks that the tents were up. ', pages)],
    ['claims', (pages) => repeated('Farid Amrani said that the tents were up. ', pages)],
  ];
  const lines = makers.map(([name, make]) => {
    const [small, large] = [PAGES / 4, PAGES].map((pages) =>
      seconds(() => checkDraft(make(pages), record, '2022-03-17')),
    );
    const times = ((large ?? 0) / (small ?? 1)).toFixed(1);
    return `  ${name}: ${(PAGES / (large ?? 1)).toFixed(0)} pages/s; ${PAGES} pages take ${times} times a quarter of them`;
  });
  return [`check, against ${record.index.entries.length} entries:`, ...lines].join('\n');
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1_000;
}
