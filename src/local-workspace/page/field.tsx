import { useId } from 'react';
import type { Snapshot } from './api.ts';
import type { ElementPlace, InputBlock } from './block-kit.ts';
import { InputElement } from './elements/input-element.tsx';

interface Props {
  snapshot: Snapshot;
  block: InputBlock;
  at: ElementPlace;
  error: string | null;
  /** Receives what `heldAfter` takes. */
  onValue: (value: unknown) => void;
}

/** One input of a modal, with its label, hint and error. */
export function Field({ snapshot, block, at, error, onValue }: Props) {
  const id = useId();
  const { label, hint, element, optional } = block;
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const described = [hint === undefined ? '' : hintId, error === null ? '' : errorId].join(' ').trim();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label.text}
        {optional === true && <span className="note"> (optional)</span>}
      </label>
      <InputElement
        snapshot={snapshot}
        element={element}
        at={at}
        blockId={block.block_id}
        id={id}
        label={label.text}
        described={described === '' ? undefined : described}
        invalid={error !== null}
        onValue={onValue}
      />
      {hint !== undefined && (
        <p id={hintId} className="note">
          {hint.text}
        </p>
      )}
      {error !== null && (
        <p id={errorId} className="failed" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
