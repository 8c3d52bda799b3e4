import type { Snapshot } from './api.ts';
import { type BlockJson, type ElementPlace, type InputBlock, isInput, type Text } from './block-kit.ts';
import { Blocks } from './blocks.tsx';
import { Field } from './field.tsx';

export function ModalHeader({ title, onClose }: { title: Text | undefined; onClose: () => void }) {
  return (
    <header>
      <h2>{title?.text}</h2>
      <button type="button" className="close" aria-label="Close" onClick={onClose}>
        ×
      </button>
    </header>
  );
}

interface BodyProps {
  snapshot: Snapshot;
  blocks: BlockJson[];
  at: ElementPlace;
  errors: Record<string, string>;
  onValue: (block: InputBlock, value: unknown) => void;
}

/** The blocks of a modal: its inputs with what is wrong with them, and what stands between. */
export function ModalBody({ snapshot, blocks, at, errors, onValue }: BodyProps) {
  return (
    <div className="dialog-body">
      {blocks.map((block) =>
        isInput(block) ? (
          <Field
            key={block.block_id}
            snapshot={snapshot}
            block={block}
            at={at}
            error={errors[block.block_id] ?? null}
            onValue={(value) => onValue(block, value)}
          />
        ) : (
          <Blocks key={block.block_id} snapshot={snapshot} blocks={[block]} at={at} />
        ),
      )}
    </div>
  );
}

interface ButtonsProps {
  submit: Text | undefined;
  close: Text | undefined;
  busy: boolean;
  onClose: () => void;
}

export function ModalButtons({ submit, close, busy, onClose }: ButtonsProps) {
  return (
    <div className="actions">
      <button type="button" className="block-button" onClick={onClose}>
        {close?.text ?? 'Cancel'}
      </button>
      {submit !== undefined && (
        <button type="submit" className="block-button primary" aria-disabled={busy}>
          {submit.text}
        </button>
      )}
    </div>
  );
}
