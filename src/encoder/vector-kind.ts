import type { DerivedKind } from '../store/derived/derived-kind.ts';
import type { Store } from '../store/store.ts';
import type { DueEntry } from '../store/vectors.ts';
import type { Sense } from './sense.ts';
import { senseText } from './sense-text.ts';
import type { Senses } from './senses.ts';

/** The vectors of published entries, as data that the record's changes and the encoder's version make anew. */
export const vectorKind = ({ vectors }: Pick<Store, 'vectors'>, senses: Senses): DerivedKind => ({
  name: 'vectors of entries',
  version: senses.version,
  outdated: () => vectors.outdated(senses.version),
  async rebuild(limit) {
    const due = await vectors.due(senses.version, limit);
    const made: { entry: DueEntry; sense: Sense | null }[] = [];
    for (const entry of due)
      made.push({ entry, sense: entry.published ? await senses.encode(senseText(entry)) : null });
    await vectors.put(senses.version, made);
    return due.length;
  },
});
