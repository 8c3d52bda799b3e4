import { expect, it, onTestFinished } from 'vitest';
import { type Party, partyOf } from '../../src/compare/compared-party.ts';
import {
  courseDocument,
  sideBySideDocument,
  silenceDocument,
} from '../../src/compare/comparison-documents.ts';
import { courseOf } from '../../src/compare/course.ts';
import { sideBySide } from '../../src/compare/side-by-side.ts';
import { silenceOn } from '../../src/compare/silence.ts';
import { wordingsOf } from '../../src/compare/wordings.ts';
import { retract } from '../../src/curate/retract.ts';
import { importFile } from '../../src/curate/transfer/import.ts';
import { markdown } from '../../src/document/markdown.ts';
import { openDesk } from '../../src/recall/desk.ts';
import { openStore } from '../../src/store/open.ts';
import { terminal } from '../support/terminal.ts';

const ACTING = { by: 'U1', at: '2022-05-01T12:00:00Z' };
const HEAD = 'speaker,kind,words,said_on,event_type,addressees,publisher,title,published,url';
const ROWS = [
  'Una Bergman,direct,The harbour will open on Monday.,2022-02-01,,,Wire,A,2022-02-01,',
  'Una Bergman,direct,The harbour will not open on Monday.,2022-02-05,,,Wire,B,2022-02-05,',
  'Una Bergman,direct,We count 40 ships in the harbour.,2022-02-07,,,Wire,C,2022-02-07,',
  'Una Bergman,direct,We count 45 ships in the harbour.,2022-04-09,,,Wire,D,2022-04-09,',
  'Pal Doria,direct,Nobody asked us about the harbour.,2022-02-02,,,Wire,E,2022-02-02,',
  'Pal Doria,direct,Nobody asked us anything about that harbour.,2022-02-02,,,Courier,F,2022-02-03,',
  'Pal Doria,direct,The bread is fresh.,2022-04-09,,,Wire,G,2022-04-09,',
  'Ines Ott,direct,The bread is old.,2022-04-08,,,Wire,H,2022-04-08,',
];

async function harbour() {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  const imported = await importFile(workspace, Buffer.from([HEAD, ...ROWS].join('\n')), ACTING);
  if (!imported.ok) throw new Error(imported.problems.join('\n'));
  const desk = await openDesk(workspace);
  const party = (name: string): Party => {
    const found = partyOf(desk, name);
    if (found === null) throw new Error(`nobody is called ${name}`);
    return found;
  };
  return { workspace, desk, party };
}

it('puts parties beside each other by issue, newest first, and tells who has said nothing', async () => {
  const { desk, party } = await harbour();
  const parties = [party('Una Bergman'), party('Pal Doria'), party('Ines Ott')];
  const { issues } = await sideBySide(desk, { parties, topic: 'harbour', from: null });
  expect(issues.map(({ said }) => said.map((list) => list.map(({ statement }) => statement.ref)))).toEqual([
    [['S-4', 'S-3', 'S-2', 'S-1'], expect.arrayContaining(['S-5', 'S-6']), []],
  ]);
  const text = markdown(sideBySideDocument({ parties, topic: 'harbour', issues, neither: [] }));
  expect(text).toContain('Ines Ott: nothing on the record on harbour.');
  expect(text).toContain('“We count 45 ships in the harbour.” (said 9 April 2022; S-4)');
});

it('marks where a party says the opposite, and where a number is another', async () => {
  const { desk, party } = await harbour();
  const course = await courseOf(desk, { party: party('Una Bergman'), topic: null, from: null });
  expect(course.said.map(({ statement }) => statement.ref)).toEqual(['S-1', 'S-2', 'S-3', 'S-4']);
  expect(course.changes).toEqual([
    { from: 'S-1', to: 'S-2', kind: 'polarity' },
    { from: 'S-3', to: 'S-4', kind: 'number' },
  ]);
  expect(course.months).toEqual([
    { month: '2022-02', count: 3 },
    { month: '2022-03', count: 0 },
    { month: '2022-04', count: 1 },
  ]);
  expect(markdown(courseDocument(course))).toContain('2022-02 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 3');
});

it('tells who has not spoken of it since, and who never has', async () => {
  const { desk } = await harbour();
  const found = await silenceOn(desk, { topic: 'harbour', since: '2022-03-01', today: '2022-05-01' });
  expect(found.silent.map(({ actor, count }) => [actor.name, count])).toEqual([['Pal Doria', 2]]);
  expect(found.never.map(({ name }) => name)).toEqual(['Ines Ott']);
  expect(markdown(silenceDocument(found))).toContain('**Pal Doria**: 2 statements before');
});

it('shows the wordings of one statement, with what differs', async () => {
  const { desk } = await harbour();
  const found = await wordingsOf(desk, 'S-5');
  expect(found?.wordings.map(({ ref, beside }) => [ref, beside?.filter(({ differs }) => differs)])).toEqual([
    ['S-5', undefined],
    [
      'S-6',
      [
        { text: 'anything ', differs: true },
        { text: 'that ', differs: true },
      ],
    ],
  ]);
});

it('knows nothing of what was retracted', async () => {
  const { workspace } = await harbour();
  await retract(workspace, 'S-4', 'withdrawn', ACTING);
  const desk = await openDesk(workspace);
  const una = partyOf(desk, 'Una Bergman');
  const { said } = await courseOf(desk, { party: una as Party, topic: null, from: null });
  expect(said.map(({ statement }) => statement.ref)).not.toContain('S-4');
  expect(await wordingsOf(desk, 'S-4')).toBeNull();
});

it.each([
  [
    ['compare', 'Russia', 'the United States', '--since', '2022-01-01'],
    0,
    /\| Issue \| Russia \| United States \|/,
  ],
  [['compare', 'Russia'], 2, /^$/],
  [['compare', 'Russia', 'Moscow'], 2, /^$/],
  [['silent', '--on', 'zebras'], 0, /\n\nNobody has ever spoken on zebras\.\n$/],
  [['position', 'Russia', '--on', 'concessions'], 0, /^# Russia on concessions/],
  [['position', 'Atlantis'], 2, /^$/],
  [['silent', '--since', '2022-01-11'], 0, /Antony Blinken/],
  [['wording', 's3'], 0, /^# S-3 by Sergei Riabkov/],
  [['wording', 'S-99'], 2, /^$/],
  [['position', 'Russia', '--on', 'troops'], 0, /Russia: nothing on the record on troops/],
])('%j in the terminal', async (args, code, text) => {
  const { run, plant } = terminal();
  await plant(['T1']);
  const ran = await run(args);
  expect(ran.code).toBe(code);
  expect(ran.out).toMatch(text);
});
