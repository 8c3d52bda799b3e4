import { Message as SlackBlocks } from 'slack-blocks-to-jsx';
import type { Snapshot } from './api.ts';
import type { At, BlockJson, ElementJson } from './block-kit.ts';
import { Element } from './elements.tsx';

interface Props {
  snapshot: Snapshot;
  blocks: readonly BlockJson[];
  at: At;
}

/** Block Kit blocks: slack-blocks-to-jsx draws what is only looked at, our elements what is used. */
export function Blocks({ snapshot, blocks, at }: Props) {
  return (
    <div className="blocks">
      {runs(blocks).map((run) => {
        const [first] = run;
        const key = String(first?.block_id ?? JSON.stringify(first));
        return first?.type === 'actions' ? (
          <div className="actions" key={key}>
            {elementsOf(first).map((element) => (
              <Element key={element.action_id} snapshot={snapshot} element={element} at={at} />
            ))}
          </div>
        ) : (
          <SlackBlocks
            key={key}
            withoutWrapper
            logo=""
            name=""
            blocks={run as never}
            data={{
              users: snapshot.users.map(({ id, name }) => ({ id, name })),
              channels: snapshot.channels.map(({ id, name }) => ({ id, name })),
            }}
          />
        );
      })}
    </div>
  );
}

/** Neighbours that are drawn together; every block of actions stands alone. */
function runs(blocks: readonly BlockJson[]): BlockJson[][] {
  const all: BlockJson[][] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (block.type === 'actions' || last === undefined || last[0]?.type === 'actions') all.push([block]);
    else last.push(block);
  }
  return all;
}

const elementsOf = (block: BlockJson): ElementJson[] => (Array.isArray(block.elements) ? block.elements : []);
