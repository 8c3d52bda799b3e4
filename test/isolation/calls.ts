import type { Store, WorkspaceStore, Writer } from '../../src/store/store.ts';
import type { SubscriptionSlot } from '../../src/store/subscriptions.ts';
import {
  AT,
  actor,
  CHANNEL,
  candidate,
  development,
  feed,
  feedback,
  item,
  job,
  LATER,
  setting,
  source,
  statement,
} from './filled.ts';

type Call<On> = (on: On) => Promise<unknown>;
/** A row for each of the methods of `On`, but those of `Else`. */
type Calls<On, Else extends keyof On = never> = Record<Exclude<keyof On, Else>, Call<On>>;
/** The same for a part of the store. */
type PartCalls<Part, Else extends keyof Part = never> = Record<Exclude<keyof Part, Else>, Call<Store>>;

/** What changes a workspace. */
type Change =
  | 'write'
  | 'setSubscription'
  | 'stopSubscription'
  | 'claim'
  | 'begin'
  | 'postpone'
  | 'settle'
  | 'release'
  | 'takeNotice'
  | 'giveNotice'
  | 'addWatch'
  | 'removeWatch'
  | 'putSetting'
  | 'signStateOfPlay'
  | 'putPerson'
  | 'putProfile'
  | 'renewProfile'
  | 'meetChannel'
  | 'putHandInNotice'
  | 'addNewsFeed'
  | 'setNewsFeed'
  | 'setNewsFeedState'
  | 'settleNewsFeed'
  | 'addNewsItems'
  | 'putNewsItem'
  | 'forgetNewsItems'
  | 'closeGoneWords'
  | 'tellNews'
  | 'firstSight'
  | 'remember'
  | 'forgetBefore';

/** A call of each method that reads; every one of them finds something in either workspace, and not the same. */
export const READS: Calls<WorkspaceStore, Change | 'teamId'> = {
  actors: (own) => own.actors(),
  mergedActors: (own) => own.mergedActors(),
  actorsNamed: (own) => own.actorsNamed('The Envoy'),
  presentActor: async (own) => [await own.presentActor('A-2'), await own.presentActor('A-3')],
  sources: (own) => own.sources(),
  sourcesCited: (own) => own.sourcesCited(['N-1', 'N-2']),
  source: (own) => own.source('N-1'),
  latestSources: (own) => own.latestSources(10),
  sourcesMarked: (own) => own.sourcesMarked(['m1', 'Alpha', 'Omega'], 10),
  statements: (own) => own.statements(['S-1', 'S-2']),
  developments: (own) => own.developments(['D-1', 'D-2']),
  listStatements: (own) => own.listStatements({ limit: 10 }),
  listDevelopments: (own) => own.listDevelopments({ limit: 10 }),
  refsNaming: (own) => own.refsNaming('A-1'),
  counts: (own) => own.counts(),
  latestActivity: async (own) => [own.teamId, await own.latestActivity('2022-01-10')],
  version: async (own) => [own.teamId, await own.version()],
  candidates: (own) => own.candidates(['C-1', 'C-2']),
  allCandidates: (own) => own.allCandidates(),
  queue: (own) => own.queue({ limit: 10 }),
  queuedSources: (own) => own.queuedSources(10),
  waiting: (own) => own.waiting(null),
  progress: async (own) => [await own.progress('N-1'), await own.progress('N-2')],
  openFeedback: (own) => own.openFeedback(10),
  allFeedback: (own) => own.allFeedback(),
  curators: (own) => own.curators(),
  revisions: (own) => own.revisions('S-1'),
  allRevisions: (own) => own.allRevisions(),
  revisionsOf: async (own) => Promise.all([0, 1, 2].map((change) => own.revisionsOf(change))),
  lastChangeBy: async (own) => [own.teamId, await own.lastChangeBy('U1')],
  frequencies: (own) => own.frequencies('statement', ['harbour', 'alpha', 'omega']),
  terms: (own) => own.terms('statement'),
  termsLike: (own) => own.termsLike('statement', '', 1, 20),
  find: (own) => own.find('statement', [['harbour']], 10),
  dated: (own) => own.dated('development', {}),
  saidByDay: (own) => own.saidByDay({}),
  saidTo: async (own) => [own.teamId, await own.saidTo(['A-1'], {})],
  near: (own) => own.near('harbours', 5),
  snapshot: (own) => own.snapshot((reading) => reading.statements(['S-1', 'S-2'])),
  hasSeen: async (own) => [await own.hasSeen(['seen by T1']), await own.hasSeen(['seen by T2'])],
  recall: (own) => own.recall('C1', '1.0'),
  subscription: (own) => own.subscription(CHANNEL),
  subscriptions: (own) => own.subscriptions(),
  slots: async (own) => [own.teamId, await own.slots(CHANNEL, 5)],
  changesBetween: (own) => own.changesBetween(0, 1_000),
  versionsBefore: async (own) => [own.teamId, await own.versionsBefore(0, 1_000)],
  head: (own) => own.head(),
  headAt: (own) => own.headAt('9999-01-01T00:00:00.000Z'),
  lastPublishedAt: async (own) => [own.teamId, await own.lastPublishedAt()],
  lastSourceAt: async (own) => [own.teamId, await own.lastSourceAt()],
  watches: (own) => own.watches('C1'),
  vectorsAfter: (own) => own.vectorsAfter(0, 'v1', 100),
  entriesOfVectors: (own) =>
    own.entriesOfVectors(
      Array.from({ length: 30 }, (_, n) => n + 1),
      'v1',
    ),
  vectorCount: (own) => own.vectorCount('v1'),
  setting: (own) => own.setting('citation'),
  stateOfPlay: (own) => own.stateOfPlay(),
  person: (own) => own.person('U1'),
  profile: (own) => own.profile('U1'),
  nudged: (own) => own.nudged(),
  handInNotice: (own) => own.handInNotice('N-1'),
  newsFeeds: (own) => own.newsFeeds(),
  newsFeed: (own) => own.newsFeed(1),
  newsItems: (own) => own.newsItems(1, [{ idKey: 'id 1', urlKey: null, textKey: null }]),
  dueNewsItems: (own) => own.dueNewsItems(1, LATER, 10),
  failedNewsItems: async (own) => [own.teamId, await own.failedNewsItems(1), await own.failedNewsItems(2)],
  feedsOf: (own) => own.feedsOf(['N-1', 'N-2']),
  versionOfSource: async (own) => [await own.versionOfSource('N-2'), await own.versionOfSource('N-3')],
  latestVersion: (own) => own.latestVersion('N-1'),
  entriesCiting: async (own) => [await own.entriesCiting('N-1'), await own.entriesCiting('N-2')],
  candidatesOf: async (own) => [await own.candidatesOf('N-1'), await own.candidatesOf('N-2')],
  goneWords: (own) => own.goneWords(10),
  untoldNews: (own) => own.untoldNews('all', 0.5),
  newsToldAt: (own) => own.newsToldAt(),
};

const lease = { owner: 'p1', now: AT, until: LATER, early: false };
const slot: SubscriptionSlot = {
  ...{ slot: AT, state: 'claimed', outcome: null, claimedAt: AT, fromRevision: 0, toRevision: 1 },
  ...{ attempts: 1, ts: null },
};

/** A call of each method that changes a workspace, in an order in which each finds something to change. */
export const CHANGES: Record<Change, Call<WorkspaceStore>> = {
  write: (own) => own.write((writer) => writer.addCurator('UNEW')),
  setSubscription: (own) =>
    own.setSubscription(CHANNEL, { setting: 'New', setBy: 'U9', dueAt: AT, lastSlot: '', restart: true }),
  claim: (own) => own.claim(CHANNEL, lease),
  begin: (own) => own.begin(CHANNEL, 'p1', slot),
  postpone: (own) => own.postpone(CHANNEL, 'p1', { slot: AT, state: 'waiting' }, AT),
  settle: async (own) => {
    const { version } = (await own.claim(CHANNEL, lease))?.subscription ?? { version: 0 };
    await own.settle(
      CHANNEL,
      { owner: 'p1', version },
      {
        ...{ slot: AT, outcome: 'posted', ts: '1.1', at: AT, watermark: 1, silentSlots: 0, dueAt: AT },
        notice: 'Told.',
      },
    );
  },
  takeNotice: (own) => own.takeNotice(CHANNEL, 'Told.'),
  giveNotice: (own) => own.giveNotice(CHANNEL, 'Told.'),
  release: async (own) => {
    const { version } = (await own.claim(CHANNEL, lease))?.subscription ?? { version: 0 };
    await own.release(CHANNEL, { owner: 'p1', version }, LATER, LATER);
  },
  stopSubscription: (own) => own.stopSubscription(CHANNEL, 'off', null, null),
  addWatch: (own) => own.addWatch({ channel: 'C1', text: 'new', setBy: 'U9' }),
  removeWatch: async (own) => own.removeWatch((await own.watches('C1'))[0]?.id ?? 0),
  putSetting: (own) => own.putSetting('citation', { value: 'New', by: 'U9', at: LATER }),
  signStateOfPlay: (own) => own.signStateOfPlay({ text: 'New', by: 'U9', at: LATER, expiresAt: LATER }),
  putProfile: (own) => own.putProfile('U1', { timeZone: 'Asia/Tokyo', version: 1e9, toldAt: LATER }),
  renewProfile: (own) => own.renewProfile('U1', { timeZone: 'Asia/Tokyo', version: 2e9, toldAt: LATER }),
  putPerson: (own) => own.putPerson('U1', { welcomedAt: LATER }),
  putHandInNotice: (own) => own.putHandInNotice('N-1', { channel: 'C1', ts: 'New' }),
  meetChannel: (own) => own.meetChannel('CNEW', AT),
  addNewsFeed: (own) => own.addNewsFeed(feed('New', 70)),
  setNewsFeed: (own) => own.setNewsFeed(1, setting('New')),
  setNewsFeedState: (own) => own.setNewsFeedState(1, 'on', LATER),
  settleNewsFeed: async (own) => {
    const known = await own.newsFeed(1);
    if (known !== null) await own.settleNewsFeed(1, { ...known, begun: true }, { cameIn: 5, handedOn: 5 });
  },
  addNewsItems: (own) => own.addNewsItems(1, [item('New', 99)]),
  putNewsItem: async (own) => {
    const [known] = await own.newsItems(1, [{ idKey: 'id 1', urlKey: null, textKey: null }]);
    if (known !== undefined) await own.putNewsItem({ ...known, print: 'New' });
  },
  forgetNewsItems: (own) => own.forgetNewsItems(1, LATER),
  closeGoneWords: (own) => own.closeGoneWords('S-1'),
  tellNews: (own) => own.tellNews('2022-02-01T00:00:00.000Z', 1),
  firstSight: (own) => own.firstSight('new', AT),
  remember: (own) => own.remember({ channel: 'C1', thread: '1.0', state: 'New' }, AT),
  forgetBefore: (own) => own.forgetBefore(LATER),
};

/** A call of each method of a change. */
export const WRITER: Calls<Writer, 'read'> = {
  addSource: (own) => own.addSource(source('New', 3), { marks: { version: '1', marks: ['m1'] } }),
  putSource: async (own) => {
    const [known] = await own.read.sourcesCited(['N-1']);
    if (known !== undefined)
      await own.putSource({ ...known, title: 'New' }, { version: '1', marks: ['m1', 'new'] });
  },
  setCited: (own) => own.setCited('N-2'),
  refreshCited: (own) => own.refreshCited(['N-2']),
  addActor: (own) => own.addActor(actor('New', 3)),
  putActor: async (own) => {
    const [known] = await own.read.actors();
    if (known !== undefined) await own.putActor({ ...known, name: 'New' });
  },
  setMerged: (own) => own.setMerged('A-2', null),
  addStatements: (own) => own.addStatements([statement('New', 1)], 'published'),
  addDevelopments: (own) => own.addDevelopments([development('New', 1)], 'published'),
  putEntry: async (own) => {
    const [known] = await own.read.statements(['S-1']);
    if (known !== undefined) await own.putEntry({ ...known, status: 'retracted' });
  },
  addCandidates: (own) => own.addCandidates([candidate('New', 1)]),
  putCandidate: async (own) => {
    const [known] = await own.read.candidates(['C-1']);
    if (known !== undefined) await own.putCandidate({ ...known, status: 'rejected' });
  },
  addFeedback: (own) => own.addFeedback(feedback('New')),
  putFeedback: async (own) => {
    const [known] = await own.read.allFeedback();
    if (known !== undefined) await own.putFeedback({ ...known, open: false });
  },
  addCurator: (own) => own.addCurator('UNEWER'),
  removeCurator: (own) => own.removeCurator('UNEWER'),
  enqueue: (own) => own.enqueue({ kind: 'read', key: 'k2', payload: null, runAfter: AT }, AT),
  addRevisions: (own) =>
    own.addRevisions([{ subject: 'S-1', at: AT, by: 'U9', action: 'edit', reason: null, after: {} }]),
  restoreRevisions: (own) =>
    own.restoreRevisions([
      { subject: 'S-1', at: AT, by: 'U9', action: 'edit', reason: null, after: {}, change: 1, undoes: null },
    ]),
  addVersion: (own) =>
    own.addVersion({ source: 'N-1', corrects: 'N-2', changes: { gone: [], added: [] }, at: AT }),
  addGoneWords: (own) => own.addGoneWords({ entry: 'S-9', source: 'N-1', at: AT }),
};

const hold = { owner: 'p1', now: AT, until: LATER };
const NEXT = { owner: 'p2', now: LATER, until: '2022-01-10T14:00:00.000Z' };

/** The number of the job of a workspace. */
const numberOf = async ({ jobs }: Store, key: string): Promise<number> =>
  (await jobs.list({ teamId: 'T2', limit: 20 })).find((one) => one.key === key)?.id ?? 0;

/** A call of each method of jobs that names one job or a workspace, for `T2`. */
export const JOBS: PartCalls<Store['jobs'], 'listen' | 'forgetDone' | 'claim'> = {
  enqueue: ({ jobs }) => jobs.enqueue({ ...job('T2'), key: 'k3' }, AT),
  enqueueHeld: ({ jobs }) => jobs.enqueueHeld({ ...job('T2'), key: 'held' }, hold),
  renew: async (store) => store.jobs.renew({ id: await numberOf(store, 'held'), owner: 'p1' }, NEXT.until),
  failed: async (store) =>
    store.jobs.failed(
      { id: await numberOf(store, 'held'), owner: 'p1' },
      { error: 'closed', at: AT, retryAfter: null },
    ),
  retry: async (store) => store.jobs.retry(await numberOf(store, 'held'), LATER),
  hasten: ({ jobs }) => jobs.hasten({ teamId: 'T2', kind: 'read', key: 'held' }, AT),
  cancel: ({ jobs }) => jobs.cancel(job('T2')),
  release: async ({ jobs }) => {
    const id = await jobs.enqueueHeld({ ...job('T2'), key: 'k4' }, hold);
    await jobs.release({ id: id ?? 0, owner: 'p1' });
  },
  done: async ({ jobs }) => {
    const id = await jobs.enqueueHeld({ ...job('T2'), key: 'k5' }, hold);
    await jobs.done({ id: id ?? 0, owner: 'p1' }, AT);
  },
  list: ({ jobs }) => jobs.list({ teamId: 'T2', limit: 20 }),
  count: ({ jobs }) => jobs.count('T2'),
};

const INSTALLATION = {
  ...{ key: 'T2', team: 'T2', enterprise: null, whole: false, name: 'Omega', installedBy: 'U1' },
  ...{ sealed: 'sealed', installedAt: AT },
};

/** A call of each method of installations that names one, for `T2`. */
export const INSTALLATIONS: PartCalls<Store['installations'], 'list' | 'activeTeams'> = {
  put: ({ installations }) => installations.put(INSTALLATION),
  get: ({ installations }) => installations.get('T2'),
  of: ({ installations }) => installations.of('T2', null),
  reseal: ({ installations }) => installations.reseal('T2', 'sealed anew', 'sealed'),
  noteTeam: ({ installations }) => installations.noteTeam('T2', 'E2'),
  teamsOf: ({ installations }) => installations.teamsOf('E2'),
  remove: ({ installations }) => installations.remove('T2', LATER),
  drop: ({ installations }) => installations.drop('T2'),
};
