import type { Trouble } from './poster.ts';

/** What one of Slack's answers means for a message that was to be posted. */
interface Meaning {
  kind: Trouble['kind'];
  /** For `later`: how long to wait at least, in milliseconds. */
  ms?: number;
  /** For `gone`: why nothing can be posted, as part of a sentence, and what a person does about it. */
  why?: string;
  remedy?: string;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const refused: Meaning = { kind: 'refused' };
/** Slack's own trouble, with which a message may have been posted or not. */
const unknown: Meaning = { kind: 'unknown' };
const later = (ms: number): Meaning => ({ kind: 'later', ms });
/** Whoever runs the app mends that, and no channel is to blame. */
const operator = later(5 * MINUTE);
const gone = (why: string, remedy: string): Meaning => ({ kind: 'gone', why, remedy });

const INVITE = 'Invite me there (`/invite`)';
const ADMIN = 'Ask an admin of the channel or workspace to let this app post there';

/** Every error of docs.slack.dev/reference/methods/chat.postMessage#errors, and those of direct messages. */
export const POSTING_ERRORS: Readonly<Record<string, Meaning>> = {
  rate_limited: later(30 * SECOND),
  ratelimited: later(30 * SECOND),
  message_limit_exceeded: later(15 * MINUTE),
  team_added_to_org: later(5 * MINUTE),
  accesslimited: operator,
  // Of a token: its workspace or its bot is gone (docs.slack.dev/reference/methods/chat.postMessage#errors).
  account_inactive: operator,
  team_disabled: operator,
  user_removed_from_team: operator,
  invalid_auth: operator,
  not_allowed_token_type: operator,
  not_authed: operator,
  org_login_required: operator,
  token_expired: operator,
  token_revoked: operator,
  two_factor_setup_required: operator,

  fatal_error: unknown,
  internal_error: unknown,
  request_timeout: unknown,
  service_unavailable: unknown,

  channel_not_found: gone(
    'I cannot see that channel: it is gone, or it is private and I am not in it',
    INVITE,
  ),
  not_in_channel: gone('I am not in that channel', INVITE),
  is_archived: gone('the channel is archived', 'Open the channel again'),
  restricted_action: gone('an admin does not let me post there', ADMIN),
  restricted_action_read_only_channel: gone('the channel is read-only for me', ADMIN),
  restricted_action_thread_only_channel: gone('only replies in threads are let into that channel', ADMIN),
  restricted_action_non_threadable_channel: gone('the channel takes no threads', ADMIN),
  restricted_action_thread_locked: gone('an admin has locked that thread', ADMIN),
  access_denied: gone('Slack denies me that channel', ADMIN),
  app_access_restricted: gone('admins of the organisation restrict this app', ADMIN),
  ekm_access_denied: gone('admins have suspended posting', ADMIN),
  enterprise_is_restricted: gone('the organisation does not let apps post there', ADMIN),
  team_access_not_granted: gone('this app is not installed in that channel’s workspace', ADMIN),
  team_not_found: gone('that channel’s workspace is gone', ADMIN),
  user_not_found: gone('I cannot see that person', ADMIN),
  user_disabled: gone('that person’s account is not active', ADMIN),
  cannot_dm_bot: gone('that account is a bot', ADMIN),
  messages_tab_disabled: gone('direct messages of this app are turned off', ADMIN),

  agent_prompt_display_not_allowed: refused,
  as_user_not_supported: refused,
  attachment_payload_limit_exceeded: refused,
  cannot_reply_to_message: refused,
  deprecated_endpoint: refused,
  draft_already_deleted: refused,
  draft_already_sent: refused,
  draft_has_conflict: refused,
  draft_not_found: refused,
  duplicate_channel_not_found: refused,
  duplicate_message_not_found: refused,
  invalid_arg_name: refused,
  invalid_arguments: refused,
  invalid_array_arg: refused,
  invalid_blocks: refused,
  invalid_blocks_format: refused,
  invalid_charset: refused,
  invalid_form_data: refused,
  invalid_json: refused,
  invalid_metadata_format: refused,
  invalid_metadata_schema: refused,
  invalid_post_type: refused,
  json_not_object: refused,
  markdown_text_conflict: refused,
  metadata_must_be_sent_from_app: refused,
  metadata_too_large: refused,
  method_deprecated: refused,
  missing_file_data: refused,
  missing_post_type: refused,
  missing_scope: refused,
  msg_blocks_too_long: refused,
  msg_too_long: refused,
  no_permission: refused,
  no_text: refused,
  send_on_behalf_not_allowed: refused,
  slack_connect_canvas_sharing_blocked: refused,
  slack_connect_file_link_sharing_blocked: refused,
  slack_connect_lists_sharing_blocked: refused,
  too_many_attachments: refused,
  too_many_contact_cards: refused,
};

/** What a code of Slack's means for a message; one that nobody has documented is a refusal. */
export function troubleOfCode(code: string): Trouble {
  const { kind, ms = 0 } = POSTING_ERRORS[code] ?? refused;
  return kind === 'later' ? { kind, code, ms } : { kind, code };
}
