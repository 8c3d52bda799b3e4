import { useState } from 'react';
import { post, type Snapshot } from '../api.ts';
import type { At, ElementJson } from '../block-kit.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Control } from './control.tsx';

interface Props {
  snapshot: Snapshot;
  element: ElementJson;
  at: At;
  blockId: string;
}

/** An interactive element outside a form: using it tells the app at once, or after a confirmation. */
export function Element({ snapshot, element, at, blockId }: Props) {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const [asked, setAsked] = useState<{ value: unknown } | null>(null);
  const act = async (value: unknown) => {
    setAsked(null);
    setState('busy');
    const body = { user: snapshot.me, ...at, actionId: element.action_id, blockId, value };
    const outcome = (await post('act', body)) as { ok: boolean };
    setState(outcome.ok ? 'ready' : 'failed');
  };
  const use = (value?: unknown) => (element.confirm === undefined ? void act(value) : setAsked({ value }));
  if (element.type === 'image')
    return <img className="accessory" src={element.image_url} alt={element.alt_text} />;
  return (
    <>
      {element.type !== 'button' ? (
        <Control snapshot={snapshot} element={element} at={at} blockId={blockId} onValue={use} />
      ) : element.url === undefined ? (
        <button
          type="button"
          className={`block-button ${element.style ?? ''}`}
          aria-label={element.accessibility_label}
          disabled={state === 'busy'}
          onClick={() => use()}
        >
          {element.text?.text}
        </button>
      ) : (
        <a className="block-button" href={element.url} target="_blank" rel="noreferrer" onClick={() => use()}>
          {element.text?.text}
        </a>
      )}
      {state === 'failed' && (
        <span className="failed" role="alert">
          The app did not answer.
        </span>
      )}
      {asked !== null && element.confirm !== undefined && (
        <ConfirmDialog
          snapshot={snapshot}
          confirm={element.confirm}
          onConfirm={() => void act(asked.value)}
          onDeny={() => setAsked(null)}
        />
      )}
    </>
  );
}
