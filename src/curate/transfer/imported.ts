/** What an import brought. */
export interface Imported {
  statements: number;
  developments: number;
  candidates: number;
  sources: number;
  actors: number;
  /** Entries of the record that the file gave another source. */
  joined: number;
  /** Entries of the file that the record had already. */
  already: number;
  /** Entries of the file that were retracted on the record, and stay so. */
  retracted: number;
  /** Entries that came retracted, with the reason. */
  withdrawn: number;
}

/** Before anything was brought. */
export const NOTHING: Imported = {
  statements: 0,
  developments: 0,
  candidates: 0,
  sources: 0,
  actors: 0,
  joined: 0,
  already: 0,
  retracted: 0,
  withdrawn: 0,
};

/** What became of an import. `warnings` are for whoever asked for it; nothing stands against it. */
export type Importing =
  | { ok: true; imported: Imported; warnings?: string[] }
  | {
      ok: false;
      problems: string[];
      /** A day of the table that may be meant in two ways: it can be brought once the order is said. */
      twofold?: string;
    };

const BROUGHT = ['statements', 'developments', 'candidates', 'sources', 'actors'] as const;

/** What an import brought, and what is to be looked at, in sentences. */
export const sayImport = ({ imported, warnings = [] }: Extract<Importing, { ok: true }>): string =>
  [sayImported(imported), ...warnings].join(' ');

function sayImported({ joined, already, retracted, withdrawn, ...brought }: Imported): string {
  const parts = BROUGHT.flatMap((what) => {
    const n = brought[what];
    return n === 0 ? [] : [`${n} ${n === 1 ? what.slice(0, -1) : what}`];
  });
  const are = (n: number): string => `${n} of its entries ${n === 1 ? 'was' : 'were'}`;
  return [
    parts.length > 0
      ? `Imported ${parts.join(', ')}.`
      : joined > 0
        ? 'Only sources in the file were new.'
        : 'Nothing in the file was new.',
    ...(joined === 0
      ? []
      : [`${are(joined)} already on the record and now ${joined === 1 ? 'has' : 'have'} another source.`]),
    ...(already === 0 ? [] : [`${are(already)} already here.`]),
    ...(withdrawn === 0
      ? []
      : [
          `${are(withdrawn)} retracted there and ${withdrawn === 1 ? 'is' : 'are'} kept here with the reason.`,
        ]),
    ...(retracted === 0
      ? []
      : [`${are(retracted)} retracted here before and ${retracted === 1 ? 'stays' : 'stay'} retracted.`]),
  ].join(' ');
}
