import type { Snapshot } from '../api.ts';
import type { ConfirmJson } from '../block-kit.ts';
import { SlackText } from '../slack-text.tsx';
import { useDialog } from '../use-dialog.ts';

interface Props {
  snapshot: Snapshot;
  confirm: ConfirmJson;
  onConfirm: () => void;
  onDeny: () => void;
}

/** "Are you sure?", in the app's words. */
export function ConfirmDialog({ snapshot, confirm, onConfirm, onDeny }: Props) {
  const dialog = useDialog();
  const title = confirm.title?.text ?? 'Are you sure?';
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onDeny();
      }}
    >
      <h2>{title}</h2>
      <SlackText snapshot={snapshot} text={confirm.text} />
      <div className="actions">
        <button type="button" className="block-button" onClick={onDeny}>
          {confirm.deny?.text ?? 'Cancel'}
        </button>
        <button type="button" className={`block-button ${confirm.style ?? 'primary'}`} onClick={onConfirm}>
          {confirm.confirm?.text ?? 'Yes'}
        </button>
      </div>
    </dialog>
  );
}
