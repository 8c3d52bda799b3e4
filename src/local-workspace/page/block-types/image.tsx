import type { BlockJson, ImageJson, Text } from '../block-kit.ts';

/** Where an image is: anywhere, or among the files of the workspace. */
export function addressOf({ image_url, slack_file }: ImageJson): string | undefined {
  const id = slack_file?.id ?? /\/files\/(F\w+)/.exec(slack_file?.url ?? '')?.[1];
  return image_url ?? `/control/files/${id}`;
}

/** An `image` block: its title above it, and the picture as large as there is room. */
export function ImageBlock({ block }: { block: BlockJson & ImageJson }) {
  const title = block.title as Text | undefined;
  return (
    <figure className="picture">
      {title !== undefined && <figcaption>{title.text}</figcaption>}
      <a href={addressOf(block)} target="_blank" rel="noreferrer">
        <img src={addressOf(block)} alt={block.alt_text} />
      </a>
    </figure>
  );
}
