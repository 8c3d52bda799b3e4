import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

interface OldAlias {
  text: string;
  kind: string;
}

/**
 * Descriptions of a named person are wordings of the office that the person holds, and end with its term. Who has no
 * office on the record keeps them as they are.
 */
export const officeWordings = () => ({
  async up(db: Kysely<Tables>): Promise<void> {
    const people = await db
      .selectFrom('actors')
      .select(['workspace_id', 'number', 'aliases', 'roles'])
      .where('kind', '=', 'person')
      .where('anonymous', '=', 0)
      .execute();
    for (const person of people) {
      const roles = JSON.parse(person.roles) as { wordings?: string[] }[];
      const aliases = JSON.parse(person.aliases) as OldAlias[];
      const office = roles.at(-1);
      const described = aliases.filter(({ kind }) => kind === 'description').map(({ text }) => text);
      if (office === undefined || described.length === 0) continue;
      office.wordings = [...(office.wordings ?? []), ...described].slice(0, 50);
      await db
        .updateTable('actors')
        .set({
          roles: JSON.stringify(roles),
          aliases: JSON.stringify(aliases.filter(({ kind }) => kind !== 'description')),
        })
        .where('workspace_id', '=', person.workspace_id)
        .where('number', '=', person.number)
        .execute();
    }
  },
});
