import type { Development, DevelopmentDraft } from '../../src/record/development.ts';
import type { Revision } from '../../src/record/revision.ts';
import type { Statement, StatementDraft } from '../../src/record/statement.ts';
import type { WorkspaceStore, Writer } from '../../src/store/store.ts';

const citing = (words: string) => [
  {
    source: 'N-1',
    content: [{ start: 0, end: words.length, text: words }],
    attributedTo: null,
    cue: null,
    via: null,
    prefix: '',
    suffix: '',
  },
];

/** Antony Blinken in the starter record. */
const BLINKEN = 'A-8';

const revision = (
  after: Statement | Development,
  action: Revision['action'],
  at: string,
  reason: string | null = null,
) => ({ subject: after.ref, at, by: 'U1', action, reason, after });

async function entryOf({ read }: Writer, ref: string): Promise<Statement | Development> {
  const [entry] = ref.startsWith('S') ? await read.statements([ref]) : await read.developments([ref]);
  if (entry === undefined) throw new Error(`there is no ${ref}`);
  return entry;
}

/** Publishes a statement of these words, as a curator's decision would, and gives its ref. */
export const publishStatement = (
  store: WorkspaceStore,
  words: string,
  at: string,
  draft: Partial<StatementDraft> = {},
): Promise<string> =>
  store.write(async (writer) => {
    const [ref = ''] = await writer.addStatements(
      [
        {
          kind: 'direct',
          polarity: 'said',
          speaker: BLINKEN,
          addressees: [],
          saidOn: at.slice(0, 10),
          saidBasis: 'stated',
          eventType: null,
          headline: words.slice(0, 200),
          topics: [],
          citations: citing(words),
          ...draft,
        },
      ],
      'published',
    );
    await writer.addRevisions([revision(await entryOf(writer, ref), 'publish', at)]);
    return ref;
  });

/** The same for a development. */
export const publishDevelopment = (
  store: WorkspaceStore,
  headline: string,
  at: string,
  draft: Partial<DevelopmentDraft> = {},
): Promise<string> =>
  store.write(async (writer) => {
    const [ref = ''] = await writer.addDevelopments(
      [
        {
          phase: 'occurred',
          eventType: null,
          date: at.slice(0, 10),
          place: null,
          actors: [],
          recipients: [],
          headline,
          topics: [],
          citations: citing(headline),
          ...draft,
        },
      ],
      'published',
    );
    await writer.addRevisions([revision(await entryOf(writer, ref), 'publish', at)]);
    return ref;
  });

/** Retracts what is published, or edits it. */
export const changeEntry = (
  store: WorkspaceStore,
  ref: string,
  action: 'retract' | 'edit',
  at: string,
  reason: string | null,
  change: Partial<StatementDraft> | Partial<DevelopmentDraft> = {},
): Promise<void> =>
  store.write(async (writer) => {
    const status = action === 'retract' ? 'retracted' : 'published';
    const entry = { ...(await entryOf(writer, ref)), ...change, status } as Statement | Development;
    await writer.putEntry(entry);
    await writer.addRevisions([revision(entry, action, at, reason)]);
  });
