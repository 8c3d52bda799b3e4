import { defineConfig } from 'vitest/config';

/** What only a PostgreSQL server can show. */
const ON_POSTGRES_ALONE = ['test/store/postgres*.test.ts', 'test/processes/**/*.test.ts'];

/** What must hold on either database. */
const ON_BOTH = [
  'test/ask/**/*.test.ts',
  'test/curate/**/*.test.ts',
  'test/digest/**/*.test.ts',
  'test/feeds/**/*.test.ts',
  'test/isolation/**/*.test.ts',
  'test/jobs/**/*.test.ts',
];

/** Hundreds of processes that are killed: what they show of leases, the contract shows on PostgreSQL. Or no store at all. */
const ON_SQLITE_ALONE = ['test/digest/crash.test.ts', 'test/digest/schedule.test.ts'];

/** A slow machine gets more time; what a test expects is the same on every one. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    testTimeout: 20_000,
    expect: { poll: { timeout: 12_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: ON_POSTGRES_ALONE,
          provide: { postgres: null },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...ON_POSTGRES_ALONE, ...ON_BOTH],
          exclude: ON_SQLITE_ALONE,
          globalSetup: ['test/support/postgres-server.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
