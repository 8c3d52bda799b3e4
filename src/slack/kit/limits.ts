/**
 * Slack's maxima, all in one place. docs.slack.dev/reference/block-kit/blocks; the total of a message's blocks is
 * not documented (github.com/slackapi/bolt-js issue 2509 met `msg_blocks_too_long` near 13,200 characters).
 */
export const LIMITS = {
  messageBlocks: 50,
  homeBlocks: 100,
  messageCharacters: 12_000,
  sectionText: 3_000,
  contextElements: 10,
  contextText: 2_000,
  headerText: 150,
  buttonText: 75,
  buttonValue: 2_000,
  /** `text` of a message: advised 4,000, cut at 40,000. */
  fallbackText: 4_000,
  /** Of a list, as it is read out. */
  spokenList: 400,
} as const;
