/** One line of the source, broken, and the tests that must see it. */
export interface Mutant {
  file: string;
  /** As it stands in the file, once. */
  right: string;
  wrong: string;
  tests: string[];
}

const SURFACES = ['test/slack/surfaces.test.ts'];
const CURATORSHIP = ['test/slack/platform/standings.test.ts'];
const DIGEST = ['test/slack/digests/digest.test.ts'];
const HIDDEN = ['test/slack/platform/hidden.test.ts'];
const ACK = ['test/slack/platform/ack.test.ts'];
const QUESTIONS = ['test/slack/hearing.test.ts'];
const UPLOADS = ['test/slack/platform/uploads.test.ts'];

/** Lines that once could be broken without a test of their rooms noticing. */
export const MUTANTS: readonly Mutant[] = [
  ...[
    'review/retract-submission.ts|retract',
    'articles/source-form.ts|edit',
    'review/entry-submission.ts|edit',
    'review/at-once-submission.ts|decide',
    'actors/actor-submission.ts|edit',
    'transfer/import-form.ts|import',
  ].map((one): Mutant => {
    const [file = '', act = ''] = one.split('|');
    return {
      file: `src/slack/${file}`,
      right: `    act: '${act}',`,
      wrong: "    act: 'ask',",
      tests: SURFACES,
    };
  }),
  {
    file: 'src/slack/answers/feedback.ts',
    right: "{ id: NOT_RIGHT, act: 'say_not_right' }",
    wrong: "{ id: NOT_RIGHT, act: 'ask' }",
    tests: SURFACES,
  },
  {
    file: 'src/slack/platform/standings.ts',
    right: 'user.is_restricted || user.is_ultra_restricted',
    wrong: 'user.is_restricted',
    tests: CURATORSHIP,
  },
  {
    file: 'src/slack/platform/standings.ts',
    right: 'user.deleted || user.is_bot ||',
    wrong: 'user.deleted ||',
    tests: CURATORSHIP,
  },
  {
    file: 'src/slack/mentions.ts',
    right: 'event.user === undefined || event.bot_id !== undefined',
    wrong: 'event.user === undefined',
    tests: QUESTIONS,
  },
  {
    file: 'src/slack/mentions.ts',
    right: "if ('bot_id' in event && event.bot_id !== undefined) return null;",
    wrong: '',
    tests: QUESTIONS,
  },
  {
    file: 'src/slack/platform/uploads.ts',
    right: 'const SLACK = /(?:^|\\.)slack\\.com$/;',
    wrong: 'const SLACK = /slack\\.com$/;',
    tests: UPLOADS,
  },
  {
    file: 'src/slack/platform/uploads.ts',
    right: "url.protocol === 'https:' && url.port === '' && domain.test(url.hostname)",
    wrong: 'true',
    tests: UPLOADS,
  },
  {
    file: 'src/slack/kit/mrkdwn.ts',
    right: ".replace(/\\|/g, '%7C')",
    wrong: '',
    tests: ['test/slack/answers/blocks.test.ts', 'test/slack/kit/mrkdwn.test.ts'],
  },
  {
    file: 'src/slack/kit/mrkdwn.ts',
    right: "'$&\\u200b'",
    wrong: "'$&'",
    tests: ['test/slack/answers/blocks.test.ts', 'test/slack/kit/mrkdwn.test.ts'],
  },
  {
    file: 'src/intake/fetch/connect.ts',
    right: "if (allow(socket.remoteAddress ?? '')) return",
    wrong: 'if (socket !== null) return',
    tests: ['test/intake/fetch.test.ts'],
  },
  {
    file: 'src/curate/at-once.ts',
    right: 'change > seen && by !== own',
    wrong: 'change >= seen && by !== own',
    tests: ['test/curate/at-once.test.ts'],
  },
  {
    file: 'src/curate/at-once.ts',
    right: 'change > seen && by !== own',
    wrong: 'by !== own',
    tests: ['test/curate/at-once.test.ts'],
  },
  {
    file: 'src/ask/find/rank.ts',
    right: 'b.score - a.score',
    wrong: 'b.score - a.score || -1',
    tests: ['test/ask/rank.test.ts'],
  },
  {
    file: 'src/digest/posting-errors.ts',
    right: 'const operator = later(5 * MINUTE);',
    wrong: 'const operator = later(5 * SECOND);',
    tests: ['test/digest/posting-errors.test.ts'],
  },
  {
    file: 'src/slack/platform/tokens.ts',
    right: 'const ASKED_MS = 30_000;',
    wrong: 'const ASKED_MS = 30_000_000;',
    tests: ['test/slack/platform/connection.test.ts'],
  },
  {
    file: 'src/digest/due.ts',
    right: 'if (subscription.lastSlot > slot)',
    wrong: "if (subscription.lastSlot > '9')",
    tests: ['test/digest/deliver.test.ts'],
  },
  {
    file: 'src/store/sqlite-copy.ts',
    right: '    requireWhole(part);\n',
    wrong: '',
    tests: ['test/cli/backup.test.ts'],
  },
  {
    file: 'src/slack/mentions.ts',
    right: 'if (!isSpoken(event)) return null;',
    wrong: '',
    tests: QUESTIONS,
  },
  {
    file: 'src/slack/mentions.ts',
    right: "if (event.channel_type !== 'im') return null;",
    wrong: '',
    tests: QUESTIONS,
  },
  {
    file: 'src/slack/mentions.ts',
    right: '[`event ',
    wrong: '[ts + `event ',
    tests: QUESTIONS,
  },
  {
    file: 'src/slack/mentions.ts',
    right: ', `message ',
    wrong: ', eventId + `message ',
    tests: QUESTIONS,
  },
  {
    file: 'src/slack/platform/forms.ts',
    right: '    await handling.need(form.act);\n',
    wrong: '',
    tests: SURFACES,
  },
  {
    file: 'src/slack/platform/handling.ts',
    right: '      await handling.need(act);\n',
    wrong: '',
    tests: SURFACES,
  },
  {
    file: 'src/slack/digests/watch-command.ts',
    right: "await need('end_watches');",
    wrong: 'undefined;',
    tests: SURFACES,
  },
  {
    file: 'src/slack/platform/standings.ts',
    right: "person.home !== store.teamId) return 'stranger';",
    wrong: "person.home === '') return 'stranger';",
    tests: CURATORSHIP,
  },
  {
    file: 'src/slack/platform/standings.ts',
    right: '!(ours || colleague)',
    wrong: '!ours',
    tests: CURATORSHIP,
  },
  {
    file: 'src/slack/platform/standings.ts',
    right: '!(ours || colleague)',
    wrong: 'false',
    tests: CURATORSHIP,
  },
  {
    file: 'src/slack/platform/installations.ts',
    right: "if (ours === undefined) throw new CodedError('workspace_unknown');",
    wrong: 'if (ours === undefined) return caller;',
    tests: ['test/slack/platform/caller.test.ts'],
  },
  {
    file: 'src/slack/review/history-message.ts',
    right: 'isCurator ? changeText(',
    wrong: 'true ? changeText(',
    tests: HIDDEN,
  },
  {
    file: 'src/slack/review/history-command.ts',
    right: "  if (hidden) await need('read_unpublished');\n",
    wrong: '',
    tests: HIDDEN,
  },
  {
    file: 'src/slack/digests/digests.ts',
    right: "how !== 'now' && left > 0",
    wrong: 'left > Number.MAX_VALUE',
    tests: DIGEST,
  },
  {
    file: 'src/digest/watches.ts',
    right: '>= MOST_WATCHES',
    wrong: '< 0',
    tests: DIGEST,
  },
  {
    file: 'src/slack/platform/unmet.ts',
    right: "    await event.ack(type === 'block_suggestion' ? { options: [] } : undefined);\n",
    wrong: '',
    tests: ACK,
  },
  {
    file: 'src/slack/platform/clients.ts',
    right: 'const ONCE = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true } as const;',
    wrong: 'const ONCE = {};',
    tests: ACK,
  },
  {
    file: 'src/slack/platform/handling.ts',
    right: '{ replace_original: false, ...inThread(caller), ...message }',
    wrong: '{ replace_original: false, ...message }',
    tests: ['test/slack/commands/typing.test.ts'],
  },
  {
    file: 'src/slack/kit/typed-words.ts',
    right: ".replace(/&amp;/g, '&')",
    wrong: '',
    tests: ['test/slack/kit/typed-words.test.ts'],
  },
  {
    file: 'src/slack/platform/uploads.ts',
    right: "      if (!isFileHost(url, apiUrl)) return refuse('not on a host of Slack');\n",
    wrong: '',
    tests: UPLOADS,
  },
  {
    file: 'src/slack/digests/digest-parts.ts',
    right: '? `by ',
    wrong: '? entry.statement.headline + `by ',
    tests: ['test/slack/digests/digest-blocks.test.ts'],
  },
  {
    file: 'src/digest/posting-errors.ts',
    right: 'account_inactive: operator',
    wrong: 'account_inactive: refused',
    tests: ['test/digest/posting-errors.test.ts'],
  },
  {
    file: 'src/curate/transfer/import-statements.ts',
    right: 'isCurrent ? ahead',
    wrong: 'true ? ahead',
    tests: ['test/curate/import-ahead.test.ts'],
  },
  {
    file: 'src/curate/transfer/import-archive.ts',
    right: 'isCurrent ? ahead',
    wrong: 'true ? ahead',
    tests: ['test/curate/import-ahead.test.ts'],
  },
  {
    file: 'src/curate/find-words.ts',
    right: 'if (isWhole(text, span)) spans',
    wrong: 'if (span.end > 0) spans',
    tests: ['test/curate/find-words.test.ts'],
  },
  {
    file: 'src/store/patience.ts',
    right: 'patiently(() => withoutWaiting(db, (one) => one.transaction().execute(work)))',
    wrong: 'db.transaction().execute(work)',
    tests: ['test/store/sqlite.test.ts'],
  },
  {
    file: 'src/slack/bolt-app.ts',
    right: '      convoStore: false,\n',
    wrong: '      convoStore: false,\n      ignoreSelf: false,\n',
    tests: QUESTIONS,
  },
  {
    file: 'src/slack/mentions.ts',
    right: "  if (delivery.givenUp) throw new CodedError('unexpected');\n",
    wrong: '',
    tests: ['test/slack/platform/inbox.test.ts'],
  },
  {
    file: 'src/jobs/hold.ts',
    right: 'if (left !== null) await jobs.enqueue(',
    wrong: "if (left === '') await jobs.enqueue(",
    tests: ['test/jobs/hold.test.ts'],
  },
  {
    file: 'src/jobs/do-job.ts',
    right: 'if (attempts <= kind.tries) return',
    wrong: 'if (attempts > 0) return',
    tests: ['test/jobs/runner.test.ts'],
  },
  {
    file: 'src/slack/platform/patient-fetch.ts',
    right: 'status === 429',
    wrong: 'status === 0',
    tests: ['test/slack/platform/respond.test.ts'],
  },
  {
    file: 'src/store/vector-keeping.ts',
    right: 'transact(async (tx)',
    wrong: 'db.transaction().execute(async (tx)',
    tests: ['test/store/sqlite.test.ts'],
  },
  {
    file: 'src/slack/platform/unmet.ts',
    right: '          triedAgain: isPassing,\n',
    wrong: '',
    tests: ['test/slack/platform/inbox.test.ts'],
  },
];
