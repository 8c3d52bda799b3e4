import { useState } from 'react';
import { post, type Snapshot } from './api.ts';
import type { At, ElementJson } from './block-kit.ts';

interface Props {
  snapshot: Snapshot;
  element: ElementJson;
  at: At;
}

/** An interactive element outside a form: using it tells the app at once. */
export function Element({ snapshot, element, at }: Props) {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const [asked, setAsked] = useState(false);
  const act = async (value?: string) => {
    setAsked(false);
    setState('busy');
    const outcome = (await post('act', { user: snapshot.me, ...at, actionId: element.action_id, value })) as {
      ok: boolean;
    };
    setState(outcome.ok ? 'ready' : 'failed');
  };
  if (element.type === 'static_select' || element.type === 'overflow') {
    return (
      <select
        aria-label={element.placeholder?.text ?? 'Choose'}
        defaultValue={element.initial_option?.value ?? ''}
        onChange={(event) => void act(event.target.value)}
      >
        <option value="" disabled>
          {element.placeholder?.text ?? 'Choose'}
        </option>
        {(element.options ?? []).map((option) => (
          <option key={option.value} value={option.value}>
            {option.text.text}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <button
        type="button"
        className={`block-button ${element.style ?? ''}`}
        aria-label={element.accessibility_label}
        disabled={state === 'busy'}
        onClick={() => (element.confirm === undefined ? void act() : setAsked(true))}
      >
        {element.text?.text ?? ''}
      </button>
      {state === 'failed' && (
        <span className="failed" role="alert">
          The app did not answer.
        </span>
      )}
      {asked && element.confirm !== undefined && (
        <div className="scrim">
          <div className="dialog" role="alertdialog" aria-label={element.confirm.title.text}>
            <h2>{element.confirm.title.text}</h2>
            <p>{element.confirm.text.text}</p>
            <div className="actions">
              <button type="button" className="block-button" onClick={() => setAsked(false)}>
                {element.confirm.deny.text}
              </button>
              <button type="button" className="block-button primary" onClick={() => void act()}>
                {element.confirm.confirm.text}
              </button>
            </div>
          </div>
        </div>
      )}
    </>
  );
}
