/** The tables of installations as every dialect has them. */
export interface InstallationTables {
  installations: {
    key: string;
    team_id: string | null;
    enterprise_id: string | null;
    whole: number;
    name: string;
    installed_by: string;
    state: string;
    sealed: string | null;
    installed_at: string;
    removed_at: string | null;
  };
  enterprise_teams: { team_id: string; enterprise_id: string };
}
