import type { Generated } from 'kysely';

/** The table of jobs as every dialect has it. */
export interface JobTables {
  jobs: {
    id: Generated<number>;
    team_id: string;
    kind: string;
    key: string;
    payload: string;
    state: string;
    run_after: string;
    owner: string | null;
    lease_until: string | null;
    attempts: number;
    last_error: string | null;
    made_at: string;
    changed_at: string;
  };
}
