/**
 * Slack's maxima, by docs.slack.dev/reference/block-kit and docs.slack.dev/reference/views. The total for a message
 * is not documented; github.com/slackapi/bolt-js issue 2509 met `msg_blocks_too_long` near 13,200 characters.
 */
export const LIMITS = {
  blocks: { message: 50, modal: 100, home: 100 },
  messageCharacters: 13_200,
  id: 255,
  text: 3_000,
  url: 3_000,
  sectionField: 2_000,
  sectionFields: 10,
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  contextActions: 5,
  imageAlt: 2_000,
  imageTitle: 2_000,
  inputLabel: 2_000,
  /** Of all markdown blocks of a message together. */
  markdown: 12_000,
  tableRows: 100,
  tableColumns: 20,
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  placeholder: 150,
  options: { select: 100, choice: 10, overflow: 5 },
  optionText: 75,
  optionValue: 150,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  viewTitle: 24,
  privateMetadata: 3_000,
  viewBytes: 250_000,
} as const;
