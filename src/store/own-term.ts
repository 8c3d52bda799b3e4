/** A term as the shared index has it: with the workspace's id before it, no search can leave its workspace. */
export const ownTerm = (workspaceId: number, term: string): string => `${workspaceId}:${term}`;

/** What the index takes for one token; a term with anything else in it stands in no entry. */
export const TOKEN = /^[a-z0-9@.:_-]+$/;
