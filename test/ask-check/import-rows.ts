import type { WorkspaceStore } from '../../src/store/store.ts';
import type { Row } from './large-record/large-record.mjs';

const QUOTATION_MARKS = /[“”"„‟«»]/g;

/** Puts rows of a large record into an empty workspace, as an import of their table does. */
export async function importRows(workspace: WorkspaceStore, rows: readonly Row[]): Promise<void> {
  await workspace.write(async (writer) => {
    const actors = new Map<string, string>();
    const sources = new Map<string, string>();
    const drafts = [];
    for (const row of rows) {
      const speaker =
        actors.get(row.speaker) ??
        (await writer.addActor({
          kind: 'person',
          name: row.speaker,
          anonymous: false,
          aliases: [],
          roles: [],
          represents: null,
          wikidata: null,
        }));
      actors.set(row.speaker, speaker);
      const key = `${row.publisher} ${row.title}`;
      const source =
        sources.get(key) ??
        (await writer.addSource({
          publisher: row.publisher,
          title: row.title,
          url: null,
          place: null,
          published: row.published,
          language: 'en',
          text: row.words,
        }));
      sources.set(key, source);
      drafts.push({
        kind: row.kind,
        speaker,
        addressees: [],
        polarity: 'said' as const,
        saidOn: row.saidOn,
        saidBasis: 'stated' as const,
        eventType: null,
        headline: row.words.replace(QUOTATION_MARKS, '').slice(0, 200),
        topics: [],
        citations: [
          {
            source,
            content: [{ start: 0, end: row.words.length, text: row.words }],
            attributedTo: null,
            cue: null,
            via: null,
            prefix: row.prefix.slice(-120),
            suffix: row.suffix.slice(0, 120),
          },
        ],
      });
    }
    await writer.addStatements(drafts, 'published');
  });
}
