import type { Snapshot } from './api.ts';
import { Blocks } from './blocks.tsx';

/** The app's Home tab as it has published it for this person. */
export function HomePane({ snapshot }: { snapshot: Snapshot }) {
  const blocks = snapshot.home?.content.blocks;
  return (
    <section className="pane" aria-label="Home">
      <header>
        <h2>{snapshot.app.name}</h2>
      </header>
      <div className="messages home">
        {snapshot.home === null || !Array.isArray(blocks) ? (
          <p className="empty">The app has not published its Home tab yet.</p>
        ) : (
          <Blocks snapshot={snapshot} blocks={blocks} at={{ view: snapshot.home.id }} />
        )}
      </div>
    </section>
  );
}
