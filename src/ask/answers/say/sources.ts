/** Who reported an entry. */
export const reportedBy = (publishers: readonly string[]): string =>
  publishers.length === 0
    ? 'No source is kept with it.'
    : `Reported by ${publishers.join(', ')}${publishers.length === 1 ? ', and by no other source on the record' : ''}.`;

/** Whether a second source has an entry. */
export const elsewhere = (publishers: readonly string[]): string =>
  publishers.length > 1
    ? `Yes, by ${publishers.length} sources: ${publishers.join(', ')}.`
    : `Only one source on the record has it: ${publishers[0] ?? 'none is kept'}.`;
