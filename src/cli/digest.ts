import { digestState, previewPost } from '../digest/manage.ts';
import { sayInstant } from '../digest/posting-wording.ts';
import { dueAt } from '../digest/run.ts';
import { nextSlot } from '../digest/schedule.ts';
import { CodedError } from '../record/errors.ts';
import { contentMessage, contentText } from '../slack/digests/digest-message.ts';
import type { Store } from '../store/store.ts';
import { type Define, EXIT, type Io, Misused } from './io.ts';
import { instant, TEAM } from './options.ts';
import { reading } from './record.ts';

interface Options {
  channel?: string;
  dryRun?: true;
  due?: true;
  team?: string;
  now?: Date;
  json?: boolean;
}

/** After every instant that a subscription can be due at. */
const EVER = new Date('9998-01-01T00:00:00Z');

/** Prints what a channel's digest would post, or which subscriptions are due; posts and changes nothing. */
export const defineDigest: Define = (program, io, exit) => {
  program
    .command('digest')
    .summary('show what a channel’s digest would post (--channel C… --dry-run), or what is due (--due)')
    .description(
      'Prints what a channel’s digest would post, or which digests are due; posts and changes nothing.',
    )
    .option('--channel <id>', 'the channel, such as C024BE91L')
    .option('--dry-run', 'print what would be posted there')
    .option('--due', 'print which digests and watches are due')
    .option('--team <id>', TEAM)
    .option('--now <instant>', 'as if it were that moment, such as 2022-01-10T12:00:00Z', instant)
    .option('--json', 'print JSON')
    .action(async ({ channel, dryRun, due, team, now = io.now(), json = false }: Options) => {
      await reading(io, async (store) => {
        if (due === true) await printDue(io, store, now, json);
        else if (channel !== undefined && dryRun === true)
          await printDigest(io, store, { channel, team }, now, json);
        else throw new Misused('Say --channel C… --dry-run, or --due.');
      });
      exit(EXIT.done);
    });
};

async function printDue(io: Io, store: Store, now: Date, json: boolean): Promise<void> {
  const all = await dueAt(store, now, null);
  if (all.length === 0) io.err('No digest or watch is due.\n');
  for (const due of all)
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
  if (!(await store.teams()).includes(teamId)) throw new CodedError('digest_unknown', channel);
  const workspace = await store.workspace(teamId);
  const state = await digestState(workspace, channel, 'UTC');
  if (state.subscription === null) throw new CodedError('digest_unknown', channel);
  const post = await previewPost(workspace, state, now);
  const next = nextSlot(state.setting, now);
  if (json) {
    const message = post === null ? null : contentMessage(post, () => '');
    io.out(
      `${JSON.stringify({ team: teamId, channel, state: state.subscription.state, next: next.toISOString(), message })}\n`,
    );
    return;
  }
  io.out(post === null ? 'Nothing is new: no post.\n' : `${contentText(post)}\n`);
  io.err(
    `${channel} in ${teamId}: ${state.subscription.state}, next ${sayInstant(next, state.setting.zone)} (${state.setting.zone})\n`,
  );
}

/** The workspace in which a channel has a digest on. */
async function teamOf(store: Store, channel: string): Promise<string> {
  const subscriptions = await store.due(EVER.toISOString(), { teams: null, published: '', limit: 1_000_000 });
  const found = subscriptions.find(
    (subscription) => subscription.channel === channel && subscription.kind === 'digest',
  );
  if (found === undefined) throw new CodedError('digest_unknown', channel);
  return found.teamId;
}
