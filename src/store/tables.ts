import type { Generated } from 'kysely';
import type { InstallationTables } from './installation-tables.ts';
import type { JobTables } from './job-tables.ts';
import type { NewsTables } from './news-tables.ts';
import type { PeopleTables } from './people-tables.ts';
import type { SubscriptionTables } from './subscription-tables.ts';

/** The tables as every dialect has them. JSON columns hold what the record's schemas describe. */
export interface Tables extends SubscriptionTables, JobTables, InstallationTables, NewsTables, PeopleTables {
  workspaces: { id: Generated<number>; team_id: string; version: number };
  sources: {
    workspace_id: number;
    number: number;
    publisher: string;
    title: string;
    url: string | null;
    place: string | null;
    published: string | null;
    language: string;
    text: string;
    cited: number;
    marks_version: string;
  };
  actors: {
    workspace_id: number;
    number: number;
    kind: string;
    name: string;
    anonymous: number;
    represents: number | null;
    wikidata: string | null;
    aliases: string;
    roles: string;
    merged_into: number | null;
    names_version: string;
  };
  actor_names: { workspace_id: number; key: string; actor: number };
  statements: {
    id: Generated<number>;
    workspace_id: number;
    number: number;
    status: string;
    kind: string;
    polarity: string;
    speaker: number;
    addressees: string;
    said_on: string | null;
    said_from: string | null;
    said_to: string | null;
    said_basis: string | null;
    event_type: string | null;
    headline: string;
    topics: string;
    citations: string;
    terms_version: string;
    vector_version: string;
  };
  developments: {
    id: Generated<number>;
    workspace_id: number;
    number: number;
    status: string;
    phase: string;
    event_type: string | null;
    date: string | null;
    date_from: string | null;
    date_to: string | null;
    place: string | null;
    headline: string;
    topics: string;
    citations: string;
    terms_version: string;
    vector_version: string;
  };
  development_parties: {
    workspace_id: number;
    development: number;
    position: number;
    actor: number;
    role: string;
  };
  revisions: {
    id: Generated<number>;
    workspace_id: number;
    subject: string;
    at: string;
    by: string;
    action: string;
    reason: string | null;
    after: string;
    change: number;
    undoes: number | null;
  };
  candidates: {
    workspace_id: number;
    number: number;
    status: string;
    source: number;
    confidence: number | null;
    attitude: string;
    entry: string | null;
    proposal: string;
  };
  feedback: {
    workspace_id: number;
    number: number;
    open: number;
    question: string;
    answer: string;
    by: string;
    at: string;
    about: string | null;
    wrong: string | null;
  };
  curators: { workspace_id: number; user_id: string };
  source_marks: { workspace_id: number; mark: string; source: number };
  vectors: {
    id: Generated<number>;
    workspace_id: number;
    kind: string;
    number: number;
    version: string;
    vector: Uint8Array;
    pieces: Uint8Array | null;
  };
  state_of_play: { workspace_id: number; text: string; by: string; at: string; expires_at: string };
  settings: { workspace_id: number; name: string; value: string; by: string; at: string };
  access_tokens: { id: Generated<number>; team_id: string; label: string; hash: string; made_at: string };
  terms: { workspace_id: number; kind: string; term: string; entries: number };
  seen: { workspace_id: number; key: string; at: string };
  conversations: { workspace_id: number; channel: string; thread: string; state: string; at: string };
}
