import Papa from 'papaparse';
import { z } from 'zod';
import type { WorkspaceStore } from '../../src/store/store.ts';

const Row = z.object({
  speaker: z.string(),
  words: z.string(),
  publisher: z.string(),
  title: z.string(),
  said_on: z.string(),
});

/** Fills an empty workspace with the statements of a table of plain rows. */
export async function tableRecord(workspace: WorkspaceStore, csv: string): Promise<void> {
  const rows = z.array(Row).parse(Papa.parse(csv, { header: true, skipEmptyLines: true }).data);
  await workspace.write(async (writer) => {
    const actors = new Map<string, string>();
    for (const row of rows) {
      const speaker = actors.get(row.speaker) ?? (await writer.addActor(person(row.speaker)));
      actors.set(row.speaker, speaker);
      const source = await writer.addSource({
        publisher: row.publisher,
        title: row.title,
        url: null,
        place: null,
        published: row.said_on,
        language: 'en',
        text: row.words,
      });
      await writer.addStatements(
        [{ ...statement(row.words), speaker, saidOn: row.said_on, citations: [cited(source, row.words)] }],
        'published',
      );
    }
  });
}

const person = (name: string) => ({
  kind: 'person' as const,
  name,
  anonymous: false,
  aliases: [],
  roles: [],
  represents: null,
  wikidata: null,
});

const statement = (words: string) => ({
  kind: 'direct' as const,
  polarity: 'said' as const,
  addressees: [],
  saidBasis: 'stated' as const,
  eventType: null,
  headline: words,
  topics: [],
});

const cited = (source: string, words: string) => ({
  source,
  content: [{ start: 0, end: words.length, text: words }],
  attributedTo: null,
  cue: null,
  via: null,
  prefix: '',
  suffix: '',
});
