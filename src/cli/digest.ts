import { parseArgs } from 'node:util';
import { describeProblems, readConfig } from '../config.ts';
import { digestState, previewPost } from '../digest/manage.ts';
import { dueAt } from '../digest/run.ts';
import { sayInstant } from '../digest/say.ts';
import { nextSlot } from '../digest/schedule.ts';
import { CodedError } from '../record/errors.ts';
import { contentMessage, contentText } from '../slack/blocks/digest.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { EXIT, type Io, type Subcommand } from './io.ts';

const USAGE = `usage: digest --channel C… --dry-run [--team T…] [--now INSTANT] [--json]
       digest --due [--now INSTANT] [--json]
`;

/** After every instant that a feed can be due at. */
const EVER = new Date('9998-01-01T00:00:00Z');

/** Prints what a channel's digest would post, or which feeds are due; posts and changes nothing. */
export const digestCommand: Subcommand = async (io) => {
  const { values } = parseArgs({
    args: [...io.args],
    options: {
      channel: { type: 'string' },
      'dry-run': { type: 'boolean' },
      due: { type: 'boolean' },
      team: { type: 'string' },
      now: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const now = values.now === undefined ? io.now() : new Date(values.now);
  const asked = values.due === true || (values.channel !== undefined && values['dry-run'] === true);
  if (!asked || Number.isNaN(now.getTime())) {
    io.err(USAGE);
    return EXIT.usage;
  }
  const read = readConfig(io.environment);
  if (!read.ok) {
    io.err(`${describeProblems(read.problems)}\n`);
    return EXIT.usage;
  }
  const store = await openStore(read.config.databaseUrl);
  try {
    const json = values.json === true;
    if (values.channel === undefined || values.due === true) await printDue(io, store, now, json);
    else await printDigest(io, store, { channel: values.channel, team: values.team }, now, json);
    return EXIT.done;
  } finally {
    await store.close();
  }
};

async function printDue(io: Io, store: Store, now: Date, json: boolean): Promise<void> {
  for (const due of await dueAt(store, now, null))
    io.out(
      json
        ? `${JSON.stringify(due)}\n`
        : `${due.teamId} ${due.channel} ${due.kind}${due.dueAt === '' ? '' : ` due ${due.dueAt}`}${due.notice === null ? '' : ' notice'}\n`,
    );
}

async function printDigest(
  io: Io,
  store: Store,
  { channel, team }: { channel: string; team: string | undefined },
  now: Date,
  json: boolean,
): Promise<void> {
  const teamId = team ?? (await teamOf(store, channel));
  const workspace = await store.workspace(teamId);
  const state = await digestState(workspace, channel, 'UTC');
  if (state.feed === null) throw new CodedError('digest_unknown', channel);
  const post = await previewPost(workspace, state, now);
  const next = nextSlot(state.setting, now);
  if (json) {
    const message = post === null ? null : contentMessage(post, () => '');
    io.out(
      `${JSON.stringify({ team: teamId, channel, state: state.feed.state, next: next.toISOString(), message })}\n`,
    );
    return;
  }
  io.out(post === null ? 'Nothing is new: no post.\n' : `${contentText(post)}\n`);
  io.err(
    `${channel} in ${teamId}: ${state.feed.state}, next ${sayInstant(next, state.setting.zone)} (${state.setting.zone})\n`,
  );
}

/** The workspace in which a channel has a digest on. */
async function teamOf(store: Store, channel: string): Promise<string> {
  const feeds = await store.due(EVER.toISOString(), { teams: null, published: '', limit: 1_000_000 });
  const found = feeds.find((feed) => feed.channel === channel && feed.kind === 'digest');
  if (found === undefined) throw new CodedError('digest_unknown', channel);
  return found.teamId;
}
