import type { ActorDraft } from '../../record/actor.ts';
import type { DevelopmentDraft } from '../../record/development.ts';
import { DAYS_VERSION } from '../../record/edtf.ts';
import { keyOfName, NAMES_VERSION, nameKeysOf } from '../../record/name-keys.ts';
import { developmentTerms, statementTerms, TERMS_VERSION } from '../../record/search-terms.ts';
import type { StatementDraft } from '../../record/statement.ts';
import { WORDS_VERSION } from '../../words/version.ts';

/** What a store computes from the record and keeps, each with the version of its output. */
export interface Computed {
  /** The terms under which entries are searched; their version is that of the days too by which they are listed. */
  terms: {
    version: string;
    statement(statement: StatementDraft): string[];
    development(development: DevelopmentDraft): string[];
  };
  /** The keys under which actors are found by name. */
  names: {
    version: string;
    keysOf(actor: Pick<ActorDraft, 'name' | 'aliases' | 'kind' | 'anonymous'>): string[];
    keyOf(name: string): string;
  };
}

/** As this version of the program computes it. */
export const COMPUTED: Computed = {
  terms: {
    version: `${WORDS_VERSION}.${TERMS_VERSION}.${DAYS_VERSION}`,
    statement: statementTerms,
    development: developmentTerms,
  },
  names: { version: `${WORDS_VERSION}.${NAMES_VERSION}`, keysOf: nameKeysOf, keyOf: keyOfName },
};
