/** What can go wrong, by name; `wording/errors` says each to a person. */
export type ErrorCode =
  | 'store_locked'
  | 'store_read_only'
  | 'store_newer'
  | 'store_older'
  | 'store_missing'
  | 'store_removed'
  | 'store_not_made'
  | 'store_full'
  | 'store_damaged'
  | 'store_unreadable'
  | 'store_unreachable'
  | 'store_refused'
  | 'store_unfit'
  | 'store_too_slow'
  | 'backup_damaged'
  | 'backup_elsewhere'
  | 'copy_refused'
  | 'copy_differs'
  | 'transfer_stopped'
  | 'token_refused'
  | 'token_key_missing'
  | 'token_unreadable'
  | 'file_full'
  | 'store_url_unknown'
  | 'local_workspace_missing'
  | 'ref_unknown'
  | 'ref_malformed'
  | 'decision_not_possible'
  | 'names_too_many'
  | 'speaker_missing'
  | 'reason_missing'
  | 'not_a_curator'
  | 'not_a_member'
  | 'caller_unknown'
  | 'workspace_unknown'
  | 'slack_failing'
  | 'form_too_late'
  | 'button_stale'
  | 'form_stale'
  | 'words_not_in_source'
  | 'nothing_found'
  | 'nothing_to_undo'
  | 'archive_malformed'
  | 'not_json'
  | 'setting_unknown'
  | 'digest_unread'
  | 'digest_not_on'
  | 'brief_not_on'
  | 'canvas_gone'
  | 'digest_unknown'
  | 'watch_unread'
  | 'watches_too_many'
  | 'digest_just_sent'
  | 'bot_not_in_channel'
  | 'channel_refuses'
  | 'file_not_text'
  | 'upload_unreadable'
  | 'publisher_missing'
  | 'date_ahead'
  | 'day_ahead'
  | 'file_too_large'
  | 'file_unreachable'
  | 'file_too_slow'
  | 'file_too_heavy'
  | 'language_not_read'
  | 'article_too_slow'
  | 'article_too_heavy'
  | 'reading_stopped'
  | 'check_too_slow'
  | 'check_too_heavy'
  | 'draft_empty'
  | 'draft_too_long'
  | 'report_gone'
  | 'published_ambiguous'
  | 'article_empty'
  | 'article_too_long'
  | 'url_malformed'
  | 'url_not_allowed'
  | 'fetch_failed'
  | 'fetch_timeout'
  | 'fetch_too_large'
  | 'fetch_wrong_type'
  | 'page_closed'
  | 'page_missing'
  | 'page_failing'
  | 'page_not_readable'
  | 'feed_not_read'
  | 'feed_none_found'
  | 'feed_several'
  | 'feed_known'
  | 'feed_unknown'
  | 'feed_gone'
  | 'feed_unreachable'
  | 'feed_disallowed'
  | 'feeds_too_many'
  | 'not_an_approver'
  | 'weights_unreadable'
  | 'weights_of_other_features'
  | 'encoder_unavailable'
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
  'names_too_many',
  'speaker_missing',
  'reason_missing',
  'not_a_curator',
  'not_a_member',
  'workspace_unknown',
  'form_too_late',
  'button_stale',
  'form_stale',
  'words_not_in_source',
  'nothing_found',
  'nothing_to_undo',
  'archive_malformed',
  'not_json',
  'setting_unknown',
  'digest_unread',
  'digest_not_on',
  'brief_not_on',
  'canvas_gone',
  'digest_unknown',
  'watch_unread',
  'watches_too_many',
  'digest_just_sent',
  'bot_not_in_channel',
  'channel_refuses',
  'file_not_text',
  'upload_unreadable',
  'publisher_missing',
  'date_ahead',
  'day_ahead',
  'file_too_large',
  'file_unreachable',
  'file_too_slow',
  'file_too_heavy',
  'language_not_read',
  'check_too_slow',
  'check_too_heavy',
  'draft_empty',
  'draft_too_long',
  'report_gone',
  'published_ambiguous',
  'article_empty',
  'article_too_long',
  'url_malformed',
  'url_not_allowed',
  'fetch_failed',
  'fetch_timeout',
  'fetch_too_large',
  'fetch_wrong_type',
  'page_closed',
  'page_missing',
  'page_failing',
  'page_not_readable',
  'feed_not_read',
  'feed_none_found',
  'feed_several',
  'feed_known',
  'feed_unknown',
  'feed_gone',
  'feed_unreachable',
  'feed_disallowed',
  'feeds_too_many',
  'not_an_approver',
]);

const PASSING: ReadonlySet<ErrorCode> = new Set([
  'slack_failing',
  'store_locked',
  'store_unreachable',
  'store_too_slow',
]);

/** Whether it may be over a moment later. */
export const isPassing = (error: unknown): boolean => error instanceof CodedError && PASSING.has(error.code);

/** Whether the asker can mend it: no trouble of the app's, and nothing for its log to warn of. */
export const isMistake = (error: unknown): boolean => error instanceof CodedError && MISTAKES.has(error.code);
