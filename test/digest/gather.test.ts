import { describe, expect, it, onTestFinished } from 'vitest';
import { mergeActors } from '../../src/curate/actors.ts';
import { plant } from '../../src/curate/plant.ts';
import { undo } from '../../src/curate/undo.ts';
import { type Changed, refOf } from '../../src/digest/content.ts';
import { gatherDigest } from '../../src/digest/gather.ts';
import { type Filter, isFiltered } from '../../src/digest/settings.ts';
import { STARTER } from '../../src/starter/index.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { emptyStore } from '../support/stores.ts';
import { changeEntry, publishDevelopment, publishStatement } from './support.ts';

const AT = '2022-01-10T12:00:00Z';
const EVERYTHING: Filter = { actors: [], topics: [], eventTypes: [] };
const RYABKOV = 'A-7';

/** A record with a digest that starts after what came with it. */
async function scene() {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, AT);
  const start = await workspace.head();
  let after = start;
  const gather = async (filter: Partial<Filter> = {}, zone = 'UTC', now = AT) => {
    const scope = { start, after, to: await workspace.head() };
    const setting = { zone, filter: { ...EVERYTHING, ...filter } };
    return gatherDigest(workspace, scope, setting, { now: new Date(now), since: null });
  };
  return {
    workspace,
    gather,
    /** What a digest tells of, by refs. */
    told: async (filter: Partial<Filter> = {}) => {
      const { developments, statements, corrections, retractions } = await gather(filter);
      return {
        new: [...developments.flatMap(({ items }) => items), ...statements].map(refOf),
        corrected: corrections.map(({ entry }) => refOf(entry)),
        retracted: retractions.map(({ entry }) => refOf(entry)),
      };
    },
    /** A digest is posted here. */
    posted: async () => {
      after = await workspace.head();
    },
  };
}

const NOTHING = { new: [], corrected: [], retracted: [] };

type Change = (workspace: WorkspaceStore, ref: string) => Promise<unknown>;

const edit =
  (change: Parameters<typeof changeEntry>[5], reason: string | null = null): Change =>
  (workspace, ref) =>
    changeEntry(workspace, ref, 'edit', AT, reason, change);
const retract: Change = (workspace, ref) => changeEntry(workspace, ref, 'retract', AT, 'misattributed');
const takeBack: Change = (workspace) => undo(workspace, { by: 'U1', at: AT });

describe('of a statement that an earlier digest told of, a digest tells', () => {
  const rows: [string, Change[], (ref: string) => object][] = [
    ['nothing when nothing happened', [], () => NOTHING],
    ['its correction', [edit({ saidOn: '2022-01-09' })], (ref) => ({ ...NOTHING, corrected: [ref] })],
    ['its retraction', [retract], (ref) => ({ ...NOTHING, retracted: [ref] })],
    [
      'its retraction alone when it was corrected first',
      [edit({ saidOn: null }), retract],
      (ref) => ({ ...NOTHING, retracted: [ref] }),
    ],
    ['nothing when only what no digest shows was edited', [edit({ topics: ['gas'] })], () => NOTHING],
    ['nothing when the correction was taken back', [edit({ saidOn: null }), takeBack], () => NOTHING],
    ['nothing when the retraction was taken back', [retract, takeBack], () => NOTHING],
  ];
  it.each(rows)('%s', async (_, changes, expected) => {
    const { workspace, told, posted } = await scene();
    const ref = await publishStatement(workspace, 'Some words', AT);
    expect(await told()).toEqual({ ...NOTHING, new: [ref] });
    await posted();
    for (const change of changes) await change(workspace, ref);
    expect(await told()).toEqual(expected(ref));
  });

  it('that it is on the record again, when a digest has told of its retraction', async () => {
    const { workspace, told, posted } = await scene();
    const ref = await publishStatement(workspace, 'Some words', AT);
    await posted();
    await retract(workspace, ref);
    await posted();
    await takeBack(workspace, ref);
    expect(await told()).toEqual({ ...NOTHING, new: [ref] });
  });
});

it.each([
  ['corrected', edit({ saidOn: null })],
  ['retracted', retract],
])('what no digest has told of and is %s is not told of so', async (_, change) => {
  const { workspace, told } = await scene();
  const short = await publishStatement(workspace, 'Some words', AT);
  await change(workspace, short);
  await change(workspace, 'S-3');
  const { corrected, retracted, new: fresh } = await told();
  expect([corrected, retracted]).toEqual([[], []]);
  expect(fresh).not.toContain('S-3');
});

describe('a correction', () => {
  const first = ({ corrections: [one] }: { corrections: Changed[] }) => one;

  it('says what was otherwise, and why', async () => {
    const { workspace, gather, posted } = await scene();
    const said = await publishStatement(workspace, 'Some words', AT);
    await posted();
    await edit({ speaker: RYABKOV, saidOn: '2022-01-09', topics: ['gas'] }, 'wrong man')(workspace, said);
    expect(first(await gather())).toMatchObject({
      reason: 'wrong man',
      different: [
        { field: 'speaker', before: 'Antony Blinken' },
        { field: 'day', before: '2022-01-10' },
      ],
    });
  });

  it('of a development names its place and headline', async () => {
    const { workspace, gather, posted } = await scene();
    const met = await publishDevelopment(workspace, 'They met', AT, { place: 'Vienna' });
    await posted();
    await edit({ headline: 'They parted', place: 'Geneva', phase: 'scheduled' })(workspace, met);
    expect(first(await gather())?.different).toEqual([
      { field: 'headline', before: 'They met' },
      { field: 'place', before: 'Vienna' },
      { field: 'phase', before: 'occurred' },
    ]);
  });

  it('reaches a channel whose filter would keep the corrected entry out', async () => {
    const { workspace, told, posted } = await scene();
    const ref = await publishStatement(workspace, 'Some words', AT);
    await posted();
    await edit({ speaker: RYABKOV })(workspace, ref);
    expect(await told({ actors: ['A-8'] })).toEqual({ ...NOTHING, corrected: [ref] });
    expect(await told({ actors: [RYABKOV] }), 'new to a channel that it was kept from').toEqual({
      ...NOTHING,
      new: [ref],
    });
    expect(await told({ actors: ['A-4'] })).toEqual(NOTHING);
  });
});

describe('a filter for somebody who became another', () => {
  it('goes on, and tells nothing anew that was told before', async () => {
    const { workspace, told, posted } = await scene();
    const before = await publishStatement(workspace, 'Some words', AT);
    const [statement] = await workspace.statements([before]);
    if (statement === undefined) throw new Error('nothing was published');
    const filter = { actors: [statement.speaker] };
    expect((await told(filter)).new).toEqual([before]);
    await posted();
    const into = 'A-12';
    expect(statement.speaker).not.toBe(into);
    await mergeActors(workspace, statement.speaker, into, { by: 'U1', at: AT });
    expect((await told(filter)).new).toEqual([]);
    const [moved] = await workspace.statements([before]);
    expect(moved?.speaker).toBe(into);
    await posted();
    const after = await publishStatement(workspace, 'Other words', AT, { speaker: into });
    expect((await told(filter)).new).toEqual([after]);
  });
});

describe('a filter', () => {
  const filters: [string, Partial<Filter>, string[]][] = [
    ['none', {}, ['blinken', 'ryabkov', 'gas', 'refusal']],
    ['an actor', { actors: ['A-8'] }, ['blinken', 'gas']],
    ['two actors', { actors: ['A-8', RYABKOV] }, ['blinken', 'ryabkov', 'gas', 'refusal']],
    ['a topic', { topics: ['gas supplies'] }, ['gas']],
    ['an event type', { eventTypes: ['REJECT'] }, ['refusal']],
    ['a topic or an event type', { topics: ['gas supplies'], eventTypes: ['REJECT'] }, ['gas', 'refusal']],
    ['what nobody said', { topics: ['fisheries'] }, []],
  ];
  it.each(filters)('for %s', async (_, filter, expected) => {
    const { workspace, told } = await scene();
    const refs = new Map([
      [await publishStatement(workspace, 'Words of his', AT), 'blinken'],
      [await publishStatement(workspace, 'Other words', AT, { speaker: RYABKOV }), 'ryabkov'],
      [await publishStatement(workspace, 'It flows', AT, { topics: ['gas supplies'] }), 'gas'],
      [
        await publishStatement(workspace, 'We will not', AT, { speaker: RYABKOV, eventType: 'REJECT' }),
        'refusal',
      ],
    ]);
    const names = (await told(filter)).new.map((ref) => refs.get(ref));
    expect(names.sort()).toEqual([...expected].sort());
    expect(isFiltered({ ...EVERYTHING, ...filter })).toBe(Object.keys(filter).length > 0);
  });
});

describe('what is scheduled', () => {
  it.each([
    ['2022-01-10', true],
    ['2022-01-09', false],
    ['2022-01-17', true],
    ['2022-01-18', false],
    ['2022-01', true],
    ['2022-01-16/2022-01-20', true],
  ])('for %s is in the next seven days of 10 January: %s', async (date, expected) => {
    const { workspace, gather } = await scene();
    const ref = await publishDevelopment(workspace, 'Talks', AT, { phase: 'scheduled', date });
    const { scheduled, developments } = await gather();
    expect(scheduled.some(({ item, isNew }) => refOf(item) === ref && isNew)).toBe(expected);
    const told = developments.flatMap(({ items }) => items).map(refOf);
    expect(told, 'nothing is told twice, and nothing is left out').toEqual(expected ? [] : [ref]);
  });

  it('counts days of the channel’s zone', async () => {
    const { workspace, gather } = await scene();
    await publishDevelopment(workspace, 'Talks', AT, { phase: 'scheduled', date: '2022-01-18' });
    const late = '2022-01-10T23:00:00Z';
    expect((await gather({}, 'UTC', late)).scheduled.map(({ item }) => item.development.date)).not.toContain(
      '2022-01-18',
    );
    expect(
      (await gather({}, 'Europe/Kyiv', late)).scheduled.map(({ item }) => item.development.date),
    ).toContain('2022-01-18');
  });
});

it('tells of developments by the day they occurred, of statements the weightiest first', async () => {
  const { workspace, gather } = await scene();
  const happened = (headline: string, date: string | null, draft = {}) =>
    publishDevelopment(workspace, headline, AT, { date, ...draft });
  await happened('no day', null);
  await happened('old', '2022-01-08');
  await happened('view', '2022-01-09', { phase: 'position' });
  await happened('deed', '2022-01-09', { eventType: 'SANCTION' });
  await publishStatement(workspace, 'in passing', AT, { kind: 'indirect' });
  await publishStatement(workspace, 'in full', AT, { kind: 'direct', eventType: 'REJECT' });
  const { developments, statements } = await gather();
  expect(
    developments.map(({ date, items }) => [date, items.map((item) => item.development.headline)]),
  ).toEqual([
    ['2022-01-09', ['deed', 'view']],
    ['2022-01-08', ['old']],
    [null, ['no day']],
  ]);
  expect(statements.map(({ statement }) => statement.headline)).toEqual(['in full', 'in passing']);
});
