import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Holds for rows whose `column` is of another version; two ranges, so that an index finds them. */
export const isOutdated = (
  column: 'terms_version' | 'names_version' | 'vector_version' | 'marks_version',
  version: string,
): RawBuilder<SqlBool> => sql<SqlBool>`(${sql.ref(column)} < ${version} or ${sql.ref(column)} > ${version})`;
