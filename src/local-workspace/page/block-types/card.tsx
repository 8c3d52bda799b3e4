import type { Snapshot } from '../api.ts';
import type { BlockJson, ElementJson, ElementPlace, ImageJson, Text } from '../block-kit.ts';
import { ElementRow } from '../elements/element-row.tsx';
import { SlackText } from '../slack-text.tsx';
import { addressOf } from './image.tsx';

interface Props {
  snapshot: Snapshot;
  block: BlockJson;
  at: ElementPlace;
}

/** A `card` block. */
export function CardBlock({ snapshot, block, at }: Props) {
  const { hero_image, icon } = block as { hero_image?: ImageJson; icon?: ImageJson };
  const { title, subtitle, body } = block as { title?: Text; subtitle?: Text; body?: Text };
  const actions = (block.actions ?? []) as ElementJson[];
  return (
    <div className="card">
      {hero_image !== undefined && (
        <img className="hero" src={addressOf(hero_image)} alt={hero_image.alt_text} />
      )}
      <div className="card-head">
        {icon !== undefined && <img src={addressOf(icon)} alt={icon.alt_text} />}
        <div>
          {title !== undefined && (
            <div className="card-title">
              <SlackText snapshot={snapshot} text={title} />
            </div>
          )}
          {subtitle !== undefined && (
            <div className="card-subtitle">
              <SlackText snapshot={snapshot} text={subtitle} />
            </div>
          )}
        </div>
      </div>
      {body !== undefined && <SlackText snapshot={snapshot} text={body} />}
      {actions.length > 0 && (
        <ElementRow snapshot={snapshot} elements={actions} at={at} blockId={block.block_id} />
      )}
    </div>
  );
}

/** A `carousel` block: cards side by side. */
export function Carousel({ block, ...rest }: Props) {
  return (
    <ul className="carousel" aria-label="Cards">
      {(block.elements as BlockJson[]).map((card) => (
        <li key={card.block_id}>
          {/* The app finds what is used by the block that it sent. */}
          <CardBlock {...rest} block={{ ...card, block_id: block.block_id }} />
        </li>
      ))}
    </ul>
  );
}
