import type { Snapshot } from './api.ts';
import { type BlockJson, type ElementJson, type ElementPlace, isInput, type Text } from './block-kit.ts';
import { Alert } from './block-types/alert.tsx';
import { CardBlock, Carousel } from './block-types/card.tsx';
import { ChartBlock } from './block-types/chart.tsx';
import { DataTable } from './block-types/data-table.tsx';
import { addressOf, ImageBlock } from './block-types/image.tsx';
import { PlainTable } from './block-types/plain-table.tsx';
import { Element } from './elements/element.tsx';
import { ElementRow } from './elements/element-row.tsx';
import { LooseField } from './loose-field.tsx';
import { Drawn, SlackText } from './slack-text.tsx';

interface Props {
  snapshot: Snapshot;
  blocks: readonly BlockJson[];
  at: ElementPlace;
}

/** Block Kit blocks: what is used is ours, what is only read is drawn by slack-blocks-to-jsx. */
export function Blocks({ blocks, ...rest }: Props) {
  return (
    <div className="blocks">
      {blocks.map((block, place) => (
        <BlockView key={keyOf(block, place)} block={block} {...rest} />
      ))}
    </div>
  );
}

/**
 * A block that holds nothing of its own stays itself by its place when a message is made anew: so do its buttons, with
 * the focus.
 */
const keyOf = (block: BlockJson, place: number): string =>
  /input|select|picker|checkboxes|radio/.test(JSON.stringify(block)) || block.type === 'data_table'
    ? block.block_id
    : `${place} ${block.type}`;

interface One extends Omit<Props, 'blocks'> {
  block: BlockJson;
}

function BlockView(props: One) {
  const { snapshot, block, at } = props;
  switch (block.type) {
    case 'divider':
      return <hr />;
    case 'header':
      return (
        <h3 className="block-header">
          <SlackText snapshot={snapshot} text={block.text as Text} />
        </h3>
      );
    case 'section':
      return <Section {...props} />;
    case 'context':
      return (
        <div className="context">
          {(block.elements as (Text & ElementJson)[]).map((one) =>
            one.type === 'image' ? (
              <img key={addressOf(one)} src={addressOf(one)} alt={one.alt_text} />
            ) : (
              <SlackText key={one.text} snapshot={snapshot} text={one} />
            ),
          )}
        </div>
      );
    case 'image':
      return <ImageBlock block={block} />;
    case 'table':
      return <PlainTable snapshot={snapshot} block={block} />;
    case 'data_table':
      return <DataTable snapshot={snapshot} block={block} />;
    case 'data_visualization':
      return <ChartBlock block={block} />;
    case 'card':
      return <CardBlock {...props} />;
    case 'carousel':
      return <Carousel {...props} />;
    case 'alert':
      return <Alert snapshot={snapshot} block={block} />;
    case 'actions':
    case 'context_actions':
      return (
        <ElementRow
          snapshot={snapshot}
          elements={block.elements as ElementJson[]}
          at={at}
          blockId={block.block_id}
        />
      );
    case 'input':
      return isInput(block) ? <LooseField snapshot={snapshot} block={block} at={at} /> : null;
    default:
      return <Drawn snapshot={snapshot} blocks={[block]} />;
  }
}

function Section({ snapshot, block, at }: One) {
  const text = block.text as Text | undefined;
  const fields = (block.fields ?? []) as Text[];
  const accessory = block.accessory as ElementJson | undefined;
  return (
    <div className="section">
      <div>
        {text !== undefined && <SlackText snapshot={snapshot} text={text} />}
        {fields.length > 0 && (
          <div className="fields">
            {fields.map((field) => (
              <SlackText key={field.text} snapshot={snapshot} text={field} />
            ))}
          </div>
        )}
      </div>
      {accessory !== undefined && (
        <div className="beside">
          <Element snapshot={snapshot} element={accessory} at={at} blockId={block.block_id} />
        </div>
      )}
    </div>
  );
}
