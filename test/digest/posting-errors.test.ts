import { describe, expect, it } from 'vitest';
import { POSTING_ERRORS, troubleOfCode } from '../../src/digest/posting-errors.ts';
import { sayPaused } from '../../src/digest/posting-wording.ts';
import { TOKEN_REFUSALS } from '../../src/slack/platform/tokens.ts';

/** The errors of docs.slack.dev/reference/methods/chat.postMessage in November 2026. */
const DOCUMENTED =
  'access_denied accesslimited account_inactive agent_prompt_display_not_allowed app_access_restricted as_user_not_supported attachment_payload_limit_exceeded cannot_reply_to_message channel_not_found deprecated_endpoint draft_already_deleted draft_already_sent draft_has_conflict draft_not_found duplicate_channel_not_found duplicate_message_not_found ekm_access_denied enterprise_is_restricted fatal_error internal_error invalid_arg_name invalid_arguments invalid_array_arg invalid_auth invalid_blocks invalid_blocks_format invalid_charset invalid_form_data invalid_metadata_format invalid_metadata_schema invalid_post_type is_archived markdown_text_conflict message_limit_exceeded messages_tab_disabled metadata_must_be_sent_from_app metadata_too_large method_deprecated missing_file_data missing_post_type missing_scope msg_blocks_too_long msg_too_long no_permission no_text not_allowed_token_type not_authed not_in_channel org_login_required rate_limited ratelimited request_timeout restricted_action restricted_action_non_threadable_channel restricted_action_read_only_channel restricted_action_thread_locked restricted_action_thread_only_channel send_on_behalf_not_allowed service_unavailable slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked slack_connect_lists_sharing_blocked team_access_not_granted team_added_to_org team_not_found token_expired token_revoked too_many_attachments too_many_contact_cards two_factor_setup_required'.split(
    ' ',
  );

describe('errors of posting', () => {
  it('all have a row', () => {
    expect(DOCUMENTED.filter((code) => !(code in POSTING_ERRORS))).toEqual([]);
  });

  it.each([
    ['rate_limited', { kind: 'later', ms: 30_000 }],
    ['ratelimited', { kind: 'later', ms: 30_000 }],
    ['team_added_to_org', { kind: 'later', ms: 300_000 }],
    ['token_revoked', { kind: 'later', ms: 300_000 }],
    ['account_inactive', { kind: 'later', ms: 300_000 }],
    ['user_disabled', { kind: 'gone' }],
    ['internal_error', { kind: 'unknown' }],
    ['restricted_action_read_only_channel', { kind: 'gone' }],
    ['is_archived', { kind: 'gone' }],
    ['invalid_blocks', { kind: 'refused' }],
    ['something_new', { kind: 'refused' }],
  ])('%s means %j', (code, meaning) => {
    expect(troubleOfCode(code)).toEqual({ code, ...meaning });
  });

  it.each(Object.entries(POSTING_ERRORS))(
    '%s: what is gone has why and what to do, what comes later a time',
    (_, row) => {
      expect(row.kind === 'gone').toBe(row.why !== undefined && row.remedy !== undefined);
      expect(row.kind === 'later').toBe((row.ms ?? 0) > 0);
    },
  );

  it('that refuse a token blame no channel: what was to be posted comes once the token is good', () => {
    const blaming = [...TOKEN_REFUSALS].filter((code) => troubleOfCode(code).kind !== 'later');
    expect(blaming).toEqual([]);
  });

  it('are told in words to whoever set the digest', () => {
    expect(sayPaused('digest', 'C1', 'restricted_action_thread_only_channel')).toContain(
      'is paused: only replies in threads are let into that channel. Ask an admin',
    );
  });
});
