import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { briefDocument } from '../../src/brief/brief-document.ts';
import { briefOf } from '../../src/brief/gather-brief.ts';
import { signState } from '../../src/brief/sign.ts';
import { partyOf } from '../../src/compare/compared-party.ts';
import {
  courseDocument,
  sideBySideDocument,
  silenceDocument,
} from '../../src/compare/comparison-documents.ts';
import { courseOf } from '../../src/compare/course.ts';
import { sideBySide } from '../../src/compare/side-by-side.ts';
import { silenceOn } from '../../src/compare/silence.ts';
import { plant } from '../../src/curate/plant.ts';
import { retract } from '../../src/curate/retract.ts';
import { docx } from '../../src/document/docx.ts';
import { markdown } from '../../src/document/markdown.ts';
import { openDesk } from '../../src/recall/desk.ts';
import { citedWords } from '../../src/record/citation.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { MONDAY } from '../support/record.ts';
import { tableRecord } from '../support/table-record.ts';
import { terminal } from '../support/terminal.ts';

const NOW = MONDAY.toISOString();
const WEEK = { from: '2022-01-04', to: '2022-01-10', topic: null };

async function starter() {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, NOW);
  const brief = async (scope = WEEK, now = NOW) =>
    markdown(briefDocument(await briefOf(await openDesk(workspace), scope, now)));
  return { workspace, brief };
}

it('has its parts in order, and a ref on every line', async () => {
  const { brief } = await starter();
  const text = await brief();
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(['State of play', 'What is new', 'What was said', 'What comes next', 'Sources']);
  const lines = text.split('\n').filter((line) => line.startsWith('- '));
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(line).toMatch(/\b[SDN]-\d+\)$/);
});

it('of a crowded week shows what each party said last, every speaker in turn, and asks for the rest by a question', async () => {
  const { workspace, brief } = await starter();
  const rows = Array.from({ length: 60 }, (_, i) => {
    const speaker = i % 20 === 0 ? 'Lou Terry' : 'Kevin Brandt';
    return `${speaker},"The harbour has pier number ${i}.",Gazette,Harbour,2022-01-0${5 + (i % 4)}`;
  });
  await tableRecord(workspace, ['speaker,words,publisher,title,said_on', ...rows].join('\n'));
  const text = await brief();
  expect(text).toContain('### Kevin Brandt: 57 statements');
  expect(text).toContain('### Lou Terry\n');
  expect(text.match(/pier number/g)).toHaveLength(9);
  expect(text).toContain('And 51 more: ask for **quotes Kevin Brandt between 4 and 10 January 2022**.');
  const asked = await ask(workspace, 'quotes Kevin Brandt between 4 and 10 January 2022', {
    now: MONDAY,
    timeZone: 'UTC',
  });
  expect(asked.total).toBe(57);
});

it('shows what a curator signed until it expires, then asks for new words', async () => {
  const { workspace, brief } = await starter();
  await signState(workspace, { text: 'Talks go on.\n\nNobody yields.', by: 'Ada', days: 2, now: MONDAY });
  expect(await brief()).toMatch(/Talks go on\.\n\nNobody yields\.\n\nSigned by \*\*Ada\*\*/);
  const later = new Date(MONDAY.getTime() + 3 * 86_400_000).toISOString();
  const text = await brief(WEEK, later);
  expect(text).not.toContain('Talks go on');
  expect(text).toMatch(/have expired; a curator is asked for new ones/);
});

it('lets nobody sign words between quotation marks that are not on the record', async () => {
  const { workspace } = await starter();
  const sign = (text: string) => signState(workspace, { text, by: 'Ada', days: 2, now: MONDAY });
  expect(await sign('They said “we surrender”.')).toEqual({ ok: false, unquotable: ['we surrender'] });
  expect(await sign('He said “It is totally ruled out.”')).toMatchObject({ ok: true });
});

it('has nothing that was retracted, and nothing that is about something else', async () => {
  const { workspace, brief } = await starter();
  expect(await brief()).toContain('S-3');
  await retract(workspace, 'S-3', 'withdrawn', { by: 'U1', at: NOW });
  expect(await brief()).not.toContain('S-3');
  expect(await brief({ ...WEEK, topic: 'aubergines' as never })).not.toMatch(/S-\d/);
});

it('is a Word file that has the same words', async () => {
  const { workspace } = await starter();
  const document = briefDocument(await briefOf(await openDesk(workspace), WEEK, NOW));
  const files = unzipSync(await docx({ ...document, title: 'A \u0000 control' }));
  const xml = Buffer.from(files['word/document.xml'] ?? []).toString('utf8');
  expect(xml).toContain('We will not accept any concessions. It is totally ruled out,');
  expect(xml).toContain('S-3');
  expect(xml).not.toContain('\u0000');
});

const topics = fc.oneof(
  fc
    .array(fc.constantFrom('“we', 'surrender”', '"peace"', '«мир»', 'concessions', 'Moscow', 'troops'), {
      maxLength: 4,
    })
    .map((list) => list.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const stored = [...STARTER.statements, ...STARTER.developments]
  .flatMap((one) => one.citations.map(citedWords))
  .join('\n');

it('has between quotation marks what stands in the record, whatever it is asked to be about', async () => {
  const { workspace } = await starter();
  const desk = await openDesk(workspace);
  const parties = ['Russia', 'the United States'].flatMap((name) => partyOf(desk, name) ?? []);
  await fc.assert(
    fc.asyncProperty(topics, async (topic) => {
      const [party] = parties;
      if (party === undefined) throw new Error('the record knows Russia');
      const documents = [
        briefDocument(await briefOf(desk, { ...WEEK, topic }, NOW)),
        sideBySideDocument(await sideBySide(desk, { parties, topic, from: null })),
        courseDocument(await courseOf(desk, { party, topic, from: null })),
        silenceDocument(await silenceOn(desk, { topic, since: '2022-01-11', today: '2022-01-12' })),
      ];
      for (const document of documents)
        for (const [, words = ''] of markdown(document).matchAll(/[“"«„]([^”"»“]*)[”"»“]/g))
          expect(stored).toContain(words.replace(/\\(.)/g, '$1'));
    }),
    { numRuns: 100 },
  );
});

it('is made and signed in the terminal', async () => {
  const { run, plant: plantTeams, file } = terminal();
  await plantTeams(['T1']);
  writeFileSync(file('state.txt'), 'Talks *go* on.');
  expect((await run(['brief', 'edit', file('state.txt'), '--by', 'Ada', '--days', '0'])).code).toBe(2);
  expect((await run(['brief', 'edit', file('state.txt'), '--by', 'Ada'])).code).toBe(0);
  const { out } = await run(['brief', 'in', 'January', '2022', '--on', 'concessions']);
  expect(out).toContain('Talks \\*go\\* on.');
  expect((await run(['brief', 'gibberish'])).code).toBe(2);
  expect((await run(['brief', '--docx', file('brief.docx')])).code).toBe(0);
  expect(readFileSync(file('brief.docx')).subarray(0, 2).toString()).toBe('PK');
});
