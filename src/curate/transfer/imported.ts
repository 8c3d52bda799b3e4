/** What an import brought. */
export interface Imported {
  statements: number;
  developments: number;
  candidates: number;
  sources: number;
  actors: number;
  /** Entries of the file that the record had already. */
  already: number;
}

export type Importing = { ok: true; imported: Imported } | { ok: false; problems: string[] };

const BROUGHT = ['statements', 'developments', 'candidates', 'sources', 'actors'] as const;

/** What an import brought, as a sentence. */
export function sayImported({ already, ...brought }: Imported): string {
  const parts = BROUGHT.flatMap((what) => {
    const n = brought[what];
    return n === 0 ? [] : [`${n} ${n === 1 ? what.slice(0, -1) : what}`];
  });
  const had =
    already === 0 ? '' : ` ${already} of its entries ${already === 1 ? 'was' : 'were'} there already.`;
  return parts.length === 0 ? `Nothing new was in the file.${had}` : `Imported ${parts.join(', ')}.${had}`;
}
