/** What stands where the workspace cannot be reached. */
export const GONE =
  'The workspace is not answering. Is it still running? A restart clears its messages, but keeps the record and what you are writing.';

/** Says that nothing will answer: the workspace is gone, or the app is not connected to it. */
export function OfflineNote({ offline, name }: { offline: boolean; name: string }) {
  return (
    <p className="offline" role="status">
      {offline ? GONE : `${name} is not connected to this workspace, so nothing will answer.`}
    </p>
  );
}
