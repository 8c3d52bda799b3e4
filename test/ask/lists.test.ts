import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { packFrame, unpackFrame } from '../../src/ask/frame/pack.ts';
import { readFrame, readFrames } from '../../src/ask/frame/read.ts';
import type { Actor } from '../../src/record/actor.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { answerMessage, answerText } from '../../src/slack/answers/answer-message.ts';
import { openStore } from '../../src/store/open.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { tableRecord } from '../support/table-record.ts';

const moment = { now: new Date('2022-02-10T12:00:00Z'), timeZone: 'UTC' };

/** `count` statements of two people in turns, over the days from 1 February 2022 on. */
async function crowded(count: number, days: number): Promise<WorkspaceStore> {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  const rows = Array.from({ length: count }, (_, i) => {
    const speaker = i % 3 === 0 ? 'Lou Terry' : 'Kevin Brandt';
    const day = `2022-02-${String(1 + (i % days)).padStart(2, '0')}`;
    return `${speaker},"The harbour has pier number ${i}.",Gazette,Harbour,${day}`;
  });
  await tableRecord(workspace, ['speaker,words,publisher,title,said_on', ...rows].join('\n'));
  return workspace;
}

describe('a list that is longer than an answer', () => {
  it('is shown in parts that together are all of it', async () => {
    const workspace = await crowded(60, 7);
    const seen = new Set<string>();
    let frame = readFrames('quotes about harbour', { index: indexActors([]), ...moment })[0];
    for (const [page, length] of [24, 24, 12].entries()) {
      const answer = await ask(workspace, `quotes about harbour, page ${page + 1}`, moment);
      expect([answer.total, answer.items.length]).toEqual([60, length]);
      for (const item of answer.items) if (item.kind === 'statement') seen.add(item.statement.ref);
      frame = answer.frame;
    }
    expect(seen.size).toBe(60);
    expect(frame?.skip).toBe(48);
  });

  it('leads on to its next part, which a button can carry', async () => {
    const answer = await ask(await crowded(60, 7), 'quotes Kevin Brandt', moment);
    const [next] = answer.choices;
    expect(next?.label).toBe('Next 16');
    if (next === undefined) return;
    expect(unpackFrame(packFrame(next.frame) ?? '', next.frame.text)).toEqual(next.frame);
    expect(answer.lead).toBe(
      '40 statements by Kevin Brandt on the record, latest first. The first 24 are listed; page 2 has the next; a topic or a period narrows them.',
    );
  });

  it('gives its last part to who asks for one beyond the end', async () => {
    const answer = await ask(await crowded(60, 7), 'quotes about harbour, page 9', moment);
    expect([answer.frame.skip, answer.items.length]).toEqual([48, 12]);
  });
});

describe('the summary of a crowded period', () => {
  it('counts by day and speaker on one page, and opens up by days, then by speakers', async () => {
    const workspace = await crowded(70, 7);
    const week = await ask(workspace, 'summary since 1 February 2022', moment);
    expect(week.total).toBe(70);
    expect(week.groups.map(({ label, count }) => [label, count])).toEqual(
      Array.from({ length: 7 }, (_, i) => [`${i + 1} February 2022`, 10]),
    );
    expect(answerText(week).split('\n').slice(0, 3)).toEqual([
      'The record since 1 February 2022. It has 70 statements, counted here.',
      '1 February 2022: 10 statements',
      '- Kevin Brandt 6, Lou Terry 4',
    ]);
    const { blocks } = answerMessage(week, { again: () => '{}', page: 0, ephemeral: true });
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(week.choices.map(({ label }) => label)).toEqual(week.groups.map(({ label }) => label));
    expect(week.choices[0]?.frame.period).toMatchObject({ from: '2022-02-01', to: '2022-02-01' });
  });

  it('counts in a timeline too, whose choices open a day', async () => {
    const workspace = await crowded(70, 7);
    const line = await ask(workspace, 'timeline since 1 February 2022', moment);
    expect([line.total, line.groups.length, line.choices.length]).toEqual([70, 7, 7]);
    expect(line.items.some(({ kind }) => kind === 'statement')).toBe(false);
    expect(line.lead).toContain('It has 70 statements, counted here.');
  });

  it('lists what is not crowded', async () => {
    const answer = await ask(await crowded(20, 7), 'summary since 1 February 2022', moment);
    expect(answer.groups).toEqual([]);
    expect(answer.items.length).toBe(20);
  });
});

const holder = (ref: string, name: string, from: string, to: string | null): Actor => ({
  ref,
  kind: 'person',
  name,
  anonymous: false,
  aliases: [],
  roles: [{ title: 'President', wordings: ['the US president', 'US president'], represents: null, from, to }],
  represents: null,
  wikidata: null,
});

describe('an office that several held', () => {
  const index = indexActors([
    holder('A-1', 'Ann Older', '2017-01-20', '2021-01-20'),
    holder('A-2', 'Ben Newer', '2021-01-20', null),
  ]);
  it.each([
    ['what did the US president say about trade in 2022', ['A-2']],
    ['what did the US president say about trade in 2018', ['A-1']],
    ['what did the US president say about trade in 2020-06/2021-06', ['A-1', 'A-2']],
    ['what did the US president say about trade since 2018', ['A-1', 'A-2']],
    ['what did the US president say about trade', ['A-1', 'A-2']],
    ['what did Ann Older say about trade in 2022', ['A-1']],
  ])('%s', (text, actors) => {
    const { speakers } = readFrame(text, { index, ...moment });
    expect(speakers.flatMap((one) => one.actors).sort()).toEqual(actors);
  });
});
