import { Message as SlackBlocks } from 'slack-blocks-to-jsx';
import type { Snapshot } from './api.ts';
import type { Text } from './block-kit.ts';
import { richTextOf } from './mrkdwn.ts';

interface Props {
  snapshot: Snapshot;
  text: Text;
}

/** A text object: mrkdwn with its formatting and mentions, plain text as it stands but for emoji. */
export function SlackText({ snapshot, text: { type, text } }: Props) {
  if (type === 'mrkdwn') return <Drawn snapshot={snapshot} blocks={[richTextOf(text)]} />;
  if (!EMOJI.test(text)) return <span className="plain">{text}</span>;
  return <Drawn snapshot={snapshot} blocks={[plainWithEmoji(text)]} />;
}

/** Blocks as slack-blocks-to-jsx draws them. */
export function Drawn({ snapshot, blocks }: { snapshot: Snapshot; blocks: object[] }) {
  return (
    <SlackBlocks
      withoutWrapper
      logo=""
      name=""
      blocks={blocks as never}
      data={{
        users: snapshot.users.map(({ id, name }) => ({ id, name })),
        channels: snapshot.channels.map(({ id, name }) => ({ id, name })),
      }}
      hooks={{
        // An emoji that does not exist comes back as its bare name.
        emoji: (emoji, draw) => (draw(emoji) === emoji.name ? `:${emoji.name}:` : draw(emoji)),
      }}
    />
  );
}

const EMOJI = /:([a-z][a-z0-9_+-]*|[+-]1):/;

/** Plain text as rich text, in which nothing but emoji means anything. */
const plainWithEmoji = (text: string): object => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: text
        .split(EMOJI)
        .map((part, at) => (at % 2 === 1 ? { type: 'emoji', name: part } : { type: 'text', text: part }))
        .filter((part) => part.text !== ''),
    },
  ],
});
