import { openDesk } from '../../recall/desk.ts';
import type { StatementItem } from '../../recall/items.ts';
import type { WorkspaceStore } from '../../store/store.ts';

/** Statements that examples are taken from. */
const NEWEST = 200;

/** Of what examples may be given, from what is newest on the record. */
export interface Examples {
  /** Names of people, who spoke last first. */
  people: string[];
  /** Names of parties, whoever has most statements first. */
  parties: string[];
  /** Statements of somebody named, those with several wordings first. */
  statements: StatementItem[];
}

/** What the record can be asked about, so that no example leads to nothing. */
export async function examplesOf(store: WorkspaceStore): Promise<Examples> {
  const desk = await openDesk(store);
  const newest = await desk.statementItems(await store.listStatements({ limit: NEWEST }));
  const named = newest.filter(({ speaker }) => !speaker.anonymous);
  const parties = new Map<string, number>();
  for (const { speaker, represents } of named) {
    const party = represents ?? (speaker.kind === 'person' ? null : speaker);
    if (party !== null) parties.set(party.name, (parties.get(party.name) ?? 0) + 1);
  }
  return {
    people: [...new Set(named.flatMap(({ speaker }) => (speaker.kind === 'person' ? [speaker.name] : [])))],
    parties: [...parties].sort(([, a], [, b]) => b - a).map(([name]) => name),
    statements: [...named].sort((a, b) => wordingsOf(b) - wordingsOf(a)),
  };
}

const wordingsOf = ({ statement: { citations } }: StatementItem): number => citations.length;
