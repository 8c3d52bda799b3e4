import { useState } from 'react';
import { post, type Snapshot } from '../api.ts';
import type { ElementJson, ElementPlace } from '../block-kit.ts';
import { addressOf } from '../block-types/image.tsx';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { FeedbackButtons } from './feedback.tsx';
import { InputElement } from './input-element.tsx';

interface Props {
  snapshot: Snapshot;
  element: ElementJson;
  at: ElementPlace;
  blockId: string;
}

/** An interactive element outside a form: using it tells the app at once, or after a confirmation. */
export function Element({ snapshot, element, at, blockId }: Props) {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const [asked, setAsked] = useState<{ value: unknown } | null>(null);
  const busy = state === 'busy';
  const act = async (value: unknown) => {
    setAsked(null);
    if (busy) return;
    setState('busy');
    const body = { user: snapshot.me, ...at, actionId: element.action_id, blockId, value };
    const { ok } = await post<{ ok: boolean }>('act', body).catch(() => ({ ok: false }));
    setState(ok ? 'ready' : 'failed');
  };
  const use = (value?: unknown) => (element.confirm === undefined ? void act(value) : setAsked({ value }));
  if (element.type === 'image')
    return <img className="accessory" src={addressOf(element)} alt={element.alt_text} />;
  return (
    <>
      {element.type === 'button' || element.type === 'icon_button' ? (
        <Button element={element} busy={busy} onPress={() => use()} />
      ) : element.type === 'feedback_buttons' ? (
        <FeedbackButtons element={element} busy={busy} onPress={use} />
      ) : (
        <InputElement snapshot={snapshot} element={element} at={at} blockId={blockId} onValue={use} />
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
