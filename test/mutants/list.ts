/** One line of the source, broken, and the tests that must see it. */
export interface Mutant {
  file: string;
  /** As it stands in the file, once. */
  right: string;
  wrong: string;
  tests: string[];
}

const SURFACES = ['test/slack/surfaces.test.ts'];
const CURATORSHIP = ['test/slack/standings.test.ts', 'test/slack/curatorship.test.ts', ...SURFACES];
const QUESTIONS = ['test/slack/app.test.ts', 'test/slack/caller.test.ts', 'test/slack/questions.test.ts'];
const UPLOADS = ['test/slack/uploads.test.ts'];

/** Lines that once could be broken without a test of their rooms noticing. */
export const MUTANTS: readonly Mutant[] = [
  ...[
    'submissions.ts|retract',
    'source-form.ts|edit',
    'entry-submission.ts|edit',
    'at-once-form.ts|decide',
    'actor-submission.ts|edit',
    'import-form.ts|import',
  ].map((one): Mutant => {
    const [file = '', act = ''] = one.split('|');
    return {
      file: `src/slack/views/${file}`,
      right: `    act: '${act}',`,
      wrong: "    act: 'ask',",
      tests: SURFACES,
    };
  }),
  {
    file: 'src/slack/actions/feedback.ts',
    right: "act: 'say_not_right'",
    wrong: "act: 'ask'",
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
    file: 'src/slack/events/questions.ts',
    right: 'event.bot_id !== undefined || event.user === botUserId',
    wrong: 'event.user === botUserId',
    tests: QUESTIONS,
  },
  {
    file: 'src/slack/events/questions.ts',
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
    file: 'src/slack/blocks/mrkdwn.ts',
    right: ".replace(/\\|/g, '%7C')",
    wrong: '',
    tests: ['test/slack/blocks.test.ts', 'test/slack/mrkdwn.test.ts'],
  },
  {
    file: 'src/slack/blocks/mrkdwn.ts',
    right: "'$&\\u200b'",
    wrong: "'$&'",
    tests: ['test/slack/blocks.test.ts', 'test/slack/mrkdwn.test.ts'],
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
    tests: ['test/slack/connection.test.ts'],
  },
  {
    file: 'src/digest/plan.ts',
    right: 'if (feed.lastSlot > slot)',
    wrong: "if (feed.lastSlot > '9')",
    tests: ['test/digest/deliver.test.ts'],
  },
  {
    file: 'src/store/sqlite-copy.ts',
    right: '    requireWhole(part);\n',
    wrong: '',
    tests: ['test/cli/backup.test.ts'],
  },
];
