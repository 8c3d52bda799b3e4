import type { Snapshot } from './api.ts';
import { Blocks } from './blocks.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
  snapshot: Snapshot;
  onMessages: () => void;
}

/** The app's Home tab as it has published it for this person. */
export function HomePane({ snapshot, onMessages }: Props) {
  const { home, app } = snapshot;
  const blocks = home?.content.blocks;
  const pane = useKeptFocus<HTMLElement>(blocks);
  return (
    <section className="pane" aria-label="Home">
      <header>
        <h2>{app.name}</h2>
        <p className="tabs">
          <span aria-current="page">Home</span>
          <button type="button" className="link" onClick={onMessages}>
            Messages
          </button>
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section ref={pane} className="messages home" aria-label={`Home of ${app.name}`} tabIndex={0}>
        {home === null || !Array.isArray(blocks) ? (
          <p className="empty">{app.name} has not published its Home tab yet.</p>
        ) : (
          <Blocks snapshot={snapshot} blocks={blocks} at={{ view: home.id }} />
        )}
      </section>
    </section>
  );
}
