import { Message as SlackBlocks } from 'slack-blocks-to-jsx';
import type { Snapshot } from './api.ts';
import type { Text } from './block-kit.ts';

interface Props {
  snapshot: Snapshot;
  text: Text;
}

/** A text object: mrkdwn with its formatting and mentions, plain text as it stands, both with emoji. */
export function SlackText({ snapshot, text }: Props) {
  if (text.type === 'plain_text' && !EMOJI.test(text.text)) return <span className="plain">{text.text}</span>;
  const block =
    text.type === 'plain_text'
      ? richText(text.text)
      : { type: 'section', text: { ...text, text: inert(text.text) } };
  return <Drawn snapshot={snapshot} blocks={[block]} />;
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
    />
  );
}

const EMOJI = /:([a-z0-9_+-]+):/;

/** Plain text as rich text, in which nothing but emoji means anything. */
const richText = (text: string): object => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: text
        .split(/(:[a-z0-9_+-]+:)/)
        .filter((part) => part !== '')
        .map((part) => {
          const name = EMOJI.exec(part)?.[1];
          return name === undefined ? { type: 'text', text: part } : { type: 'emoji', name };
        }),
    },
  ],
});

/**
 * slack-blocks-to-jsx 1.1.1 decodes `&lt;` before it looks for mentions, and so shows `&lt;!channel&gt;` as a ping,
 * where Slack shows the words. An invisible word joiner after the bracket keeps it from that.
 */
const inert = (text: string): string => text.replaceAll('&lt;', '<\u2060');
