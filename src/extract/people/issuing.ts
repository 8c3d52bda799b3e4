import type { Token } from '../text/tokens.ts';

const ISSUES = /^(?:issued|released|published|signed|adopted|posted|circulated|issue|release|publish)$/;
const STATEMENT = /^(?:statement|communiqu[eé]|declaration)$/;

/** Whether token `i` is a verb for making a statement public, with the statement behind it. */
export const issuesStatement = (tokens: readonly Token[], i: number): boolean =>
  ISSUES.test(tokens[i]?.lower ?? '') &&
  tokens.slice(i + 1, i + 5).some(({ lower }) => STATEMENT.test(lower));
