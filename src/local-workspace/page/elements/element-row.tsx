import type { Snapshot } from '../api.ts';
import type { ElementJson, ElementPlace } from '../block-kit.ts';
import { Element } from './element.tsx';

interface Props {
  snapshot: Snapshot;
  elements: readonly ElementJson[];
  at: ElementPlace;
  blockId: string;
}

/** Interactive elements side by side. */
export function ElementRow({ elements, ...rest }: Props) {
  return (
    <div className="actions">
      {elements.map((element) => (
        <Element key={element.action_id} element={element} {...rest} />
      ))}
    </div>
  );
}
