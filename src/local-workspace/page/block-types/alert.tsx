import type { Snapshot } from '../api.ts';
import type { BlockJson, Text } from '../block-kit.ts';
import { SlackText } from '../slack-text.tsx';

/** An `alert` block, in the colour of its level. */
export function Alert({ snapshot, block }: { snapshot: Snapshot; block: BlockJson }) {
  const level = String(block.level ?? 'default');
  return (
    <div className={`alert ${level}`} role="note">
      <SlackText snapshot={snapshot} text={block.text as Text} />
    </div>
  );
}
