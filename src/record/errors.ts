/** What can go wrong, by name. {@link sentenceFor} says each to a person. */
export type ErrorCode =
  | 'store_locked'
  | 'store_read_only'
  | 'store_newer'
  | 'store_unreadable'
  | 'store_url_unknown'
  | 'ref_unknown'
  | 'ref_malformed'
  | 'decision_not_possible'
  | 'not_json'
  | 'digest_unread'
  | 'digest_not_on'
  | 'digest_unknown'
  | 'watch_unread'
  | 'bot_not_in_channel'
  | 'unexpected';

/** An error with a code; `detail` may be shown to a person, `cause` is for the log alone. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;

  constructor(code: ErrorCode, detail = '', options?: { cause?: unknown }) {
    super(detail === '' ? code : `${code}: ${detail}`, options);
    this.name = 'CodedError';
    this.code = code;
    this.detail = detail;
  }
}

const MISTAKES: ReadonlySet<ErrorCode> = new Set([
  'ref_unknown',
  'ref_malformed',
  'decision_not_possible',
  'not_json',
  'digest_unread',
  'digest_not_on',
  'digest_unknown',
  'watch_unread',
  'bot_not_in_channel',
]);

/** Whether the asker can mend it: no trouble of the app's, and nothing for its log to warn of. */
export const isMistake = (error: unknown): boolean => error instanceof CodedError && MISTAKES.has(error.code);

const SENTENCES: Record<ErrorCode, (detail: string) => string> = {
  store_locked: () =>
    'The record is busy with another writer. Nothing was lost; please try again in a moment.',
  store_read_only: () =>
    'The record cannot be written to just now. Nothing was changed; ask whoever runs the app to check the database file’s permissions.',
  store_newer: (detail) =>
    `The database was made by a newer version of ukraine-talks (${detail}). Update the app, or point DATABASE_URL at another file.`,
  store_unreadable: () =>
    'The record cannot be read just now. Ask whoever runs the app to look at its log and to run its doctor command.',
  store_url_unknown: (detail) =>
    `DATABASE_URL ${detail} is not understood. Use sqlite:./data/ukraine-talks.db or another file path.`,
  ref_unknown: (detail) =>
    `There is no ${detail} on the record. Try a summary, or ask a question to find what you mean.`,
  ref_malformed: () =>
    'Name one entry, such as S-3 for a statement, D-2 for a development, A-1 for an actor or N-1 for a source.',
  decision_not_possible: (detail) => `That is not possible: ${detail}. Look at its present state first.`,
  not_json: (detail) => `Each line must be a JSON object with a "q": ${detail}.`,
  digest_unread: (detail) =>
    `I cannot read “${detail}” as days, a time and a zone. Try: digest on 08:30 Europe/Kyiv weekdays, or digest mon,wed,fri 18:00, or digest off.`,
  digest_not_on: (detail) => `There is no digest on in this channel. Turn it on with ${detail} digest on.`,
  digest_unknown: (detail) =>
    `No digest was ever turned on in ${detail}. Name another channel by its id, or its workspace with --team.`,
  watch_unread: (detail) =>
    detail === ''
      ? 'Tell me what to watch for: a name, words or an event type, such as watch Blinken, watch sanctions or watch REJECT Russia.'
      : `There is nothing in “${detail}” that I can watch for. Name somebody, something or an event type, such as watch Blinken, watch sanctions or watch REJECT Russia.`,
  bot_not_in_channel: (detail) =>
    `I am not in this channel, so I cannot post here. Invite me first: send /invite @${detail} here, then try again.`,
  unexpected: () =>
    'Something went wrong here, and it has been logged. Please try again; if it happens again, tell whoever runs the app.',
};

/** The sentence that a person reads for an error: what it means and what to do. Never a stack trace. */
export function sentenceFor(error: unknown): string {
  return error instanceof CodedError ? SENTENCES[error.code](error.detail) : SENTENCES.unexpected('');
}
