import { CodedError, type ErrorCode } from '../record/errors.ts';

const PASTE = 'Please paste the article’s text instead.';

const SENTENCES: Record<ErrorCode, (detail: string) => string> = {
  store_locked: () =>
    'The record is busy with another writer. Nothing was lost; please try again in a moment.',
  store_read_only: () =>
    'The record cannot be written to just now. Nothing was changed; ask whoever runs the app to check the database file’s permissions.',
  store_newer: (detail) =>
    `The database was made by a newer version of ukraine-talks (${detail}). Update the app, or point DATABASE_URL at another file.`,
  store_older: () =>
    'The database was made by an older version of ukraine-talks. Start the app once: it brings the database up to date.',
  store_missing: (detail) =>
    `There is no database at ${detail} yet. Starting the app makes it; if there should be one, correct DATABASE_URL.`,
  store_removed: (detail) =>
    `The database file ${detail} was removed or replaced while the app has it open: what is written now is lost. Stop the app, put the file back or restore the last backup, and start it again.`,
  store_not_made: (detail) =>
    `The database cannot be opened or made at ${detail}. Correct DATABASE_URL, or let this user write to that folder.`,
  store_full: () =>
    'The disk with the record is full, so nothing was changed. Ask whoever runs the app to make room on it, then try again.',
  store_damaged: () =>
    'The record’s file is damaged, or is not a ukraine-talks database. Ask whoever runs the app to run its doctor command and to restore the last backup.',
  store_unreadable: () =>
    'The record cannot be read just now. Ask whoever runs the app to look at its log and to run its doctor command.',
  store_unreachable: () =>
    'The database with the record cannot be reached just now. Please try again in a moment. If this goes on, ask whoever runs the app to check the database server and DATABASE_URL.',
  store_refused: (detail) =>
    `The database server refuses the app: ${detail}. Ask whoever runs the app to correct DATABASE_URL, or the rights of its user there.`,
  store_unfit: (detail) => `The app cannot run on this database: ${detail}.`,
  store_too_slow: () =>
    'The database took too long to answer, so this was stopped; nothing was changed. Please try again in a moment.',
  store_url_unknown: (detail) =>
    `DATABASE_URL ${detail} is not understood. Use sqlite:./data/ukraine-talks.db or another file path, or postgres://user:password@host/database.`,
  local_workspace_missing: () =>
    'This install has no local workspace. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to run in Slack, or run npm ci in a checkout to try the app without Slack.',
  ref_unknown: (detail) =>
    `There is no ${detail} on the record. Try a summary, or ask a question to find what you mean.`,
  ref_malformed: () =>
    'Name one entry, such as S-3 for a statement, D-2 for a development, A-1 for an actor or N-1 for a source.',
  decision_not_possible: (detail) =>
    `That is not possible: ${detail}. The history command shows what was done to it.`,
  names_too_many: (detail) =>
    `Together, ${detail} have more names or offices than one actor may have. Remove some from one of them with the edit command, then merge.`,
  speaker_missing: (detail) =>
    `Nobody is named as the speaker of ${detail} yet. Edit it, say who said it, and publish then.`,
  reason_missing: (detail) =>
    `Say why ${detail} is retracted: anyone who asks for it later is told the reason.`,
  not_a_curator: (detail) => `${detail} Ask one of the curators; the curators command lists them.`,
  not_a_member: (detail) => detail,
  caller_unknown: () =>
    'Slack did not say who asked this, or from which workspace. Nothing was done; please try again.',
  workspace_unknown: () =>
    'I answer for another workspace, and have no record of this one. Ask whoever runs the app to install it here.',
  slack_failing: () =>
    'Slack is having trouble and did not accept all of this. Please try again in a moment.',
  form_too_late: () =>
    'Slack did not leave me enough time to open the form. Nothing was lost; please try again.',
  form_stale: () =>
    'This form is from an older version of the app. Copy what you typed, close it, and open it again.',
  button_stale: () => 'This button is from an older version of the app. Please ask again.',
  words_not_in_source: () =>
    'These words are not in the source. You can shorten a quotation or correct it against its source, but not rewrite it.',
  nothing_found: () =>
    'No statement and no development was found in that text, so nothing was added. Check that the whole article was given.',
  nothing_to_undo: (detail) => `There is nothing to undo${detail === '' ? '' : `: ${detail}`}.`,
  archive_malformed: (detail) => `Nothing was imported. ${detail}`,
  not_json: (detail) => `Each line must be a JSON object with a "q": ${detail}.`,
  setting_unknown: (detail) =>
    `There is no setting “${detail}”. Citations are copied as plain, AP or Chicago: try settings AP.`,
  digest_unread: (detail) =>
    `I cannot read “${detail}” as days, a time and a zone. Try: digest on 08:30 Europe/Kyiv weekdays, or digest mon,wed,fri 18:00, or digest off.`,
  digest_not_on: (detail) =>
    `The digest is not turned on in this channel. Turn it on with ${detail} digest on.`,
  brief_not_on: (detail) =>
    `The brief is not turned on in this channel. Turn it on with ${detail} brief on 08:30 weekdays.`,
  canvas_gone: () => 'The canvas is gone. Ask for a brief, and press Keep it here again.',
  digest_unknown: (detail) =>
    `No digest was ever turned on in ${detail}. Name another channel by its id, or another workspace with --team.`,
  watches_too_many: (detail) =>
    `There are already ${detail} watches here, the most a channel can have. End one with unwatch first; watches lists them.`,
  digest_just_sent: (detail) =>
    `The digest was sent just now. So that nobody gets it over and over, it can be sent again in ${detail}.`,
  watch_unread: (detail) =>
    detail === ''
      ? 'Tell me what to watch for: a name, words or an event type, such as watch Blinken, watch sanctions or watch REJECT Russia.'
      : `There is nothing in “${detail}” that I can watch for. Name somebody, something or an event type, such as watch Blinken, watch sanctions or watch REJECT Russia.`,
  bot_not_in_channel: (detail) =>
    `I am not in this channel, so I cannot post here. Invite me first: send /invite @${detail} here, then try again.`,
  channel_refuses: (detail) => `I cannot post in this channel: ${detail}`,
  file_not_text: (detail) =>
    `I cannot read an article from this: it is ${detail}. Use a .txt, .docx, .html or .pdf file that holds text. ${PASTE}`,
  upload_unreadable: (detail) =>
    `Slack did not give me the file ${detail}. Add it in the form of the add command, or ask an admin whether this app may read files. ${PASTE}`,
  publisher_missing: () =>
    'The article does not say who published it. Name its publisher, such as AFP or Reuters.',
  date_ahead: (detail) => `The article is dated ${detail}, which is in the future. Correct the day.`,
  day_ahead: (detail) => `${detail} is dated in the future. Edit it, correct the date, and publish then.`,
  file_too_large: (detail) => `This file is larger than ${detail}, too large to read. ${PASTE}`,
  file_unreachable: (detail) => `${detail}. Check the path and its permissions.`,
  file_full: (detail) =>
    `The disk is too full for ${detail}, so it was not written. Make room, or name a file on another disk.`,
  token_key_missing: (detail) =>
    `A token was sealed with the key ${detail}, which TOKEN_KEYS does not have. Put that key back behind the others; they may stay together for good.`,
  token_unreadable: (detail) =>
    `A token that was sealed with the key ${detail} cannot be opened: the key is another one under the same id, or the row was changed. Have the workspace install the app again.`,
  token_refused: (detail) => `Slack refuses ${detail}`,
  transfer_stopped: () =>
    'That took too long or used too much memory, so it was stopped; nothing was changed. Whoever runs the app can do it in a terminal, with its import or export command.',
  copy_refused: (detail) =>
    `Nothing was copied: ${detail}. Name another database with --to, or empty that one.`,
  copy_differs: (detail) =>
    `The copy is not the same: ${detail}. Do not use it: stop the app, empty the database that --to names, and copy again.`,
  backup_elsewhere: () =>
    'The record is in PostgreSQL, which copies itself: run pg_dump --format=custom --file=ukraine-talks.dump "$DATABASE_URL", also while the app runs, and put it back with pg_restore.',
  backup_damaged: (detail) =>
    `The copy would be damaged (${detail}), so it was thrown away; an earlier copy is as it was. Run the doctor command on the database.`,
  file_too_slow: () => `Reading this took too long, so it was stopped. ${PASTE}`,
  file_too_heavy: () => `Reading this file took too much memory, so it was stopped. ${PASTE}`,
  language_not_read: (detail) =>
    `This article is in ${detail}. I look for statements only in English articles, so I did not look in this one.`,
  article_too_slow: () =>
    'Looking for statements in this article took too long, so it was stopped. Add the part that matters as a separate article.',
  article_too_heavy: () =>
    'Looking for statements in this article took too much memory, so it was stopped. Add the part that matters as a separate article.',
  reading_stopped: () =>
    'Something went wrong while this article was being read for statements. It has been logged.',
  check_too_slow: () => 'Checking this draft took too long, so it was stopped. Check it in parts.',
  check_too_heavy: () => 'Checking this draft took too much memory, so it was stopped. Check it in parts.',
  draft_empty: () => 'There is no draft here: no text, no link and no file with text in it.',
  draft_too_long: (detail) =>
    `A draft may have at most ${detail} characters, and this has more. Check it in parts.`,
  report_gone: () =>
    'This page of the report is gone, because drafts are not kept. The whole report is the file in our direct messages; or check the draft again.',
  published_ambiguous: (detail) =>
    `The article’s date can mean ${detail}. Give the day it came out under Published.`,
  article_empty: () => `There is no text here; a scanned page is only a picture of it. ${PASTE}`,
  article_too_long: (detail) =>
    `An article may have at most ${detail} characters, and this has more. Please paste only the part that matters.`,
  url_malformed: () =>
    `That is not a web address such as https://www.example.org/news/talks. Check it and try again. ${PASTE}`,
  url_not_allowed: (detail) => `That address may not be opened from here: ${detail}. ${PASTE}`,
  fetch_failed: (detail) => `The page could not be fetched: ${detail}. ${PASTE}`,
  fetch_timeout: (detail) => `${detail} took too long to answer. ${PASTE}`,
  fetch_too_large: (detail) => `The page is larger than ${detail}, too large to read. ${PASTE}`,
  fetch_wrong_type: (detail) => `The address leads to ${detail}, which is not an article’s page. ${PASTE}`,
  page_closed: (detail) =>
    `${detail}: the site does not let this app read the page, perhaps because it wants a subscription. ${PASTE}`,
  page_missing: (detail) => `${detail}: the site has no such page. Check the address. ${PASTE}`,
  page_failing: (detail) => `${detail}: the site is having trouble. Try again later. ${PASTE}`,
  page_not_readable: () => `No article was found on the page. ${PASTE}`,
  feed_not_read: () =>
    'There is no feed at that address that I can read: it is not RSS, Atom or JSON Feed. Give the address of a feed, or of a page that links to one.',
  feed_none_found: (detail) =>
    `${detail} does not link to a feed. Look for its RSS or Atom address on the site, and give me that.`,
  feed_several: (detail) => `That page links to several feeds. Say which: ${detail}.`,
  feed_known: (detail) => `That feed is already being read, as ${detail}.`,
  feed_unknown: (detail) =>
    detail === ''
      ? 'Say which feed, by its number in the list that feeds shows.'
      : `There is no feed ${detail} here. The feeds command lists them.`,
  feed_unreachable: (detail) =>
    `I could not read a feed there: ${detail}. Check the address, or try again later.`,
  feed_gone: (detail) =>
    `${detail} says that this feed is gone for good. Look for its new address on the site.`,
  feed_disallowed: (detail) =>
    `${detail} asks programs not to read that (robots.txt), so I do not. Articles can still be handed in one by one.`,
  feeds_too_many: (detail) =>
    `${detail} feeds are already being read here, which is the most there can be. Remove one first.`,
  not_an_approver: (detail) => `${detail} Ask one of them, or have the feed changed with the feeds command.`,
  weights_unreadable: () =>
    'The trained part that reads articles is missing or broken, so no article can be read right now. Ask whoever runs the app to install it again.',
  weights_of_other_features: (detail) =>
    `The part that reads articles (${detail}) does not fit this version of the app. Ask whoever runs the app to install it again, or to train it again with npm run train.`,
  encoder_unavailable: () =>
    'Search by meaning is not available right now; search by words still works. Ask whoever runs the app to run its doctor command.',
  unexpected: () =>
    'Something went wrong here, and it has been logged. Please try again; if it happens again, tell whoever runs the app.',
};

/** The sentence that a person reads for an error: what it means and what to do. Never a stack trace. */
export function sentenceFor(error: unknown): string {
  return error instanceof CodedError ? SENTENCES[error.code](error.detail) : SENTENCES.unexpected('');
}
