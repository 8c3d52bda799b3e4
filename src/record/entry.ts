/** Whether an entry is a statement; else it is a development. */
export const isStatement = <Entry extends object>(
  entry: Entry,
): entry is Extract<Entry, { speaker: unknown }> => 'speaker' in entry;
