import { expect, it } from 'vitest';
import { articleInMessage } from '../../../src/slack/articles/from-message.ts';

const PAGE = 'https://example.org/talks?a=1';
const LONG = 'The delegations met in the morning and parted at noon. '.repeat(6).trim();
const PDF = { id: 'F1', name: 'talks.pdf', mimetype: 'application/pdf' };
const PICTURE = { id: 'F2', name: 'map.png', mimetype: 'image/png' };

it.each([
  ['a link', { text: `<${PAGE}>` }, { url: PAGE }],
  ['a link with a few words', { text: `worth a look: <${PAGE}|talks> :eyes:` }, { url: PAGE }],
  [
    'an escaped link',
    { text: '<https://example.org/?a=1&amp;b=2>' },
    { url: 'https://example.org/?a=1&b=2' },
  ],
  ['an address that Slack made no link of', { text: PAGE }, { url: PAGE }],
  ['a text of its own', { text: `${LONG} (<${PAGE}|more>) &amp; so on` }, { text: `${LONG} (more) & so on` }],
  ['a document', { text: `see <${PAGE}>`, files: [PDF] }, { file: { id: 'F1', name: 'talks.pdf' } }],
  ['a document behind a picture', { files: [PICTURE, PDF] }, { file: { id: 'F1', name: 'talks.pdf' } }],
  ['a link with a picture', { text: `<${PAGE}>`, files: [PICTURE] }, { url: PAGE }],
  ['a picture alone', { files: [PICTURE] }, { file: { id: 'F2', name: 'map.png' } }],
  [
    'a forwarded message with a text',
    {
      text: '',
      attachments: [{ is_share: true, from_url: 'https://x.slack.com/archives/C1/p1', text: LONG }],
    },
    { text: LONG },
  ],
  [
    'a forwarded message with a link',
    {
      text: 'look',
      attachments: [
        { is_msg_unfurl: true, from_url: 'https://x.slack.com/archives/C1/p1', text: `<${PAGE}>` },
      ],
    },
    { url: PAGE },
  ],
  [
    'a forwarded message with a document',
    { text: '', attachments: [{ is_share: true, text: '', files: [PDF] }] },
    { file: { id: 'F1', name: 'talks.pdf' } },
  ],
  [
    'what a subscription posts',
    { text: '', attachments: [{ title: 'Talks', title_link: PAGE, text: LONG, fallback: 'Talks' }] },
    { url: PAGE },
  ],
  [
    'what an app posts as blocks',
    { text: '', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `*Talks* <${PAGE}|read>` } }] },
    { url: PAGE },
  ],
  [
    'an attachment that leads nowhere',
    { text: '', attachments: [{ fallback: 'They met.' }] },
    { text: 'They met.' },
  ],
  ['nothing', { text: '' }, { file: null }],
  ['no message at all', null, { file: null }],
])('%s', (_, message, fields) => {
  expect(articleInMessage(message)).toEqual(fields);
});
