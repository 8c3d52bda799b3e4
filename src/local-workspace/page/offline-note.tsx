/** What stands where the workspace cannot be reached. */
export const GONE =
  'The workspace does not answer. Is it still running? Its messages do not outlive a restart; the record does, and so does what you are writing.';

/** Says that nothing will answer: the workspace is gone, or the app is not connected to it. */
export function OfflineNote({ offline, name }: { offline: boolean; name: string }) {
  return (
    <p className="offline" role="status">
      {offline ? GONE : `${name} is not connected to this workspace: nothing will answer.`}
    </p>
  );
}
