import type { Act } from '../../src/slack/platform/rights.ts';
import type { Surface } from '../../src/slack/platform/surfaces.ts';
import { MONDAY } from './monday.ts';

type Json = Record<string, unknown>;

/** A use of a surface, and the right that it takes. */
export interface Use {
  kind: Surface['kind'];
  id: string;
  act: Act;
  text?: string;
  value?: Json;
  metadata?: unknown;
  fields?: Json;
}

export const command = (text: string, act: Act): Use => ({
  kind: 'command',
  id: '/ukraine-talks',
  act,
  text,
});
export const button = (id: string, act: Act, value: Json = {}): Use => ({ kind: 'button', id, act, value });
/** The words of a command in a mention. */
const mention = (text: string, act: Act): Use => ({ kind: 'event', id: 'app_mention', act, text });
/** A shortcut of a message with these words. */
const shortcut = (id: string, text: string, act: Act): Use => ({ kind: 'message_action', id, act, text });
/** The words of a command on a button. */
const run = (text: string, act: Act): Use => ({ kind: 'button', id: 'command_run:0', act, text });
const form = (id: string, act: Act, metadata: unknown, fields: Json): Use => ({
  kind: 'form',
  id,
  act,
  metadata,
  fields,
});

const AGAIN = { how: 'ask', text: 'what next', page: 0, at: MONDAY.toISOString(), zone: 'UTC' };
const chosen = (value: string) => ({ selected_option: { text: { type: 'plain_text', text: value }, value } });
const ENTRY = {
  speaker: chosen('A-4'),
  kind: chosen('direct'),
  polarity: chosen('said'),
  event_type: chosen('REJECT'),
  headline: { value: 'A refusal' },
};

/** Action ids of the inputs that have their own. */
export const ACTIONS: Record<string, string> = {
  time: 'time',
  days: 'days',
  zone: 'digest_zone',
  silence: 'silence',
  actors: 'digest_actors',
  topics: 'digest_topics',
  types: 'types',
};

/** Every use of the app that takes a right. */
export const uses = (versions: Record<'S-3' | 'N-1' | 'A-4', number>, words: string): Use[] => [
  command('add https://example.org/a', 'add'),
  command('review', 'decide'),
  command('edit S-3', 'edit'),
  command('edit A-4', 'edit'),
  command('edit N-1', 'edit'),
  command('actors add Anna Lee', 'edit'),
  command('merge A-9 A-4', 'edit'),
  command('retract S-3 it was wrong', 'retract'),
  command('undo', 'undo'),
  command('import', 'import'),
  command('feeds', 'see_feeds'),
  command('feeds add https://example.org/feed', 'set_feeds'),
  command('feeds pause 1', 'set_feeds'),
  button('feed:add', 'set_feeds'),
  button('feed:change', 'set_feeds'),
  button('feed:pause', 'set_feeds'),
  button('feed:resume', 'set_feeds'),
  button('feed:remove', 'set_feeds'),
  button('feed:page:on', 'see_feeds'),
  form('feed_form', 'set_feeds', { number: 1 }, { name: { value: 'Harbour' } }),
  command('export json', 'export_record'),
  command('export csv', 'export_published'),
  command('curators add U024BE7LH', 'appoint'),
  command('check https://example.org/a', 'check'),
  command('brief edit', 'sign_state'),
  command('brief setting', 'see_digest'),
  command('brief on 9am', 'set_digest'),
  command('brief off', 'stop_digest'),
  command('settings AP', 'change_settings'),
  command('digest', 'see_digest'),
  command('digest preview', 'see_digest'),
  command('digest on 9am', 'set_digest'),
  command('digest change', 'set_digest'),
  command('digest send now', 'send_digest'),
  command('digest again', 'send_digest'),
  command('digest pause', 'stop_digest'),
  command('digest off', 'stop_digest'),
  command('watch Blinken', 'watch_in_channel'),
  command('watch Blinken for me', 'watch_for_oneself'),
  command('unwatch sanctions', 'end_watches'),
  mention('digest off', 'stop_digest'),
  mention('digest pause', 'stop_digest'),
  mention('digest on 9am', 'set_digest'),
  mention('digest again', 'send_digest'),
  mention('watch Blinken', 'watch_in_channel'),
  mention('watch Blinken for me', 'watch_for_oneself'),
  mention('unwatch sanctions', 'end_watches'),
  mention('brief on 9am', 'set_digest'),
  mention('check https://example.org/a', 'check'),
  mention('what next', 'ask'),
  shortcut('check_message', '“It is totally ruled out,” Riabkov said.', 'check'),
  run('digest off', 'stop_digest'),
  run('unwatch sanctions', 'end_watches'),
  run('retract S-3 it was wrong', 'retract'),
  run('review', 'decide'),
  run('undo', 'undo'),
  run('settings AP', 'change_settings'),
  button('answer_page:on', 'ask', AGAIN),
  button('answer_share', 'ask', AGAIN),
  button('answer_not_right', 'say_not_right', AGAIN),
  button('answer_wrong:day', 'say_not_right', { ref: 'F-1', wrong: 'day' }),
  button('settings_citation:AP', 'change_settings'),
  button('review:publish', 'decide', { ref: 'C-1', seen: 1 }),
  button('review:all', 'decide', { source: null }),
  button('review:open', 'decide', { source: 'N-1' }),
  button('merge:do', 'edit', { from: 'A-9', into: 'A-4' }),
  button('undo_change', 'undo', { change: 1 }),
  button('export:csv', 'export_published'),
  button('export:ics', 'export_published'),
  button('export:json', 'export_record'),
  button('digest_on', 'set_digest'),
  button('digest_change', 'set_digest'),
  button('digest_preview', 'see_digest'),
  button('digest_send', 'send_digest'),
  button('digest_week', 'see_digest'),
  button('digest_send_week', 'send_digest'),
  button('digest_pause', 'stop_digest'),
  button('digest_all', 'ask', { kind: 'digest', channel: 'C1', after: 0, to: 1, at: AGAIN.at, page: 0 }),
  button('watch_stop:1', 'end_watches'),
  button('home_review:all', 'decide'),
  button('home_nudges', 'decide'),
  button('home_retry', 'decide'),
  button('home_unwatch', 'end_watches'),
  button('home_digest:change', 'set_digest'),
  button('added_introduce', 'set_digest'),
  form('article_form', 'add', { file: null }, { url: { value: 'https://example.org/a' } }),
  form('article_notice', 'decide', { source: 'N-1', responseUrl: '' }, {}),
  button('check_page:on', 'check', { report: 'r', part: 'fine', page: 0 }),
  button('check_share', 'check', { report: 'r', part: 'fine', page: 0 }),
  button('brief_edit', 'sign_state'),
  button('brief_keep', 'keep_brief', { text: '', at: AGAIN.at, zone: 'UTC' }),
  button('brief_kept:update', 'keep_brief', { text: '', at: AGAIN.at, zone: 'UTC', canvas: null, page: 0 }),
  form('state_form', 'sign_state', '', { text: { value: 'It is quiet.' } }),
  form('check_form', 'check', { responseUrl: '' }, { text: { value: 'a' } }),
  form(
    'at_once_form',
    'decide',
    { seen: 99_999, source: null, published: null, back: { responseUrl: '' } },
    {},
  ),
  form(
    'entry_form',
    'edit',
    { ref: 'S-3', seen: versions['S-3'], of: 'statement', today: '2022-01-10' },
    { ...ENTRY, words: { value: words } },
  ),
  form(
    'source_form',
    'edit',
    { ref: 'N-1', seen: versions['N-1'] },
    {
      publisher: { value: 'TASS' },
      title: { value: 'Another' },
    },
  ),
  form(
    'actor_form',
    'edit',
    { ref: 'A-4', seen: versions['A-4'] },
    { name: { value: 'Another' }, kind: chosen('person') },
  ),
  form(
    'one_day_form',
    'edit',
    { source: 'N-2', published: '2022-01-09', back: { responseUrl: '' } },
    { day: { value: '2022-01-09' } },
  ),
  form('retract_form', 'retract', 'S-3', { reason: { value: 'it was wrong' } }),
  form('import_form', 'import', '', { file: { files: [{ id: 'F1', name: 'a.csv' }] } }),
  form(
    'digest_setting',
    'set_digest',
    { channel: 'C1', responseUrl: '' },
    {
      time: { selected_time: '07:15' },
      days: { selected_options: [chosen('1').selected_option] },
      zone: chosen('Asia/Tokyo'),
      silence: chosen('5'),
      actors: { selected_options: [] },
      topics: { selected_options: [] },
      types: { selected_options: [] },
    },
  ),
];
