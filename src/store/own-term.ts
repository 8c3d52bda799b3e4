/** A term as the shared index has it: with the workspace's id before it, no search can leave its workspace. */
export const ownTerm = (workspaceId: number, term: string): string => `${workspaceId}:${term}`;
