import type { Kysely, Selectable } from 'kysely';
import { refNumber, type SourceRef } from '../record/refs.ts';
import type { Write } from './patience.ts';
import type { PeopleTables } from './people-tables.ts';
import type { Tables } from './tables.ts';

/** What is remembered of somebody who uses the app. Instants are ISO 8601 in UTC. */
export interface Person {
  /** When they were told what the app does. */
  welcomedAt: string | null;
  /** When they last looked at Home, and the last revision then. */
  lookedAt: string | null;
  lookedRevision: number | null;
  /** What is new to them came after this instant and revision. */
  sinceAt: string | null;
  sinceRevision: number | null;
  /** Whether they want to hear when articles come in. */
  nudges: boolean;
}

/** Who uses the app in a workspace. */
export interface PeopleKeeping {
  /** Of somebody who was never met, nothing. */
  person(user: string): Promise<Person>;
  putPerson(user: string, change: Partial<Person>): Promise<void>;
  /** Those who want to hear when articles come in, by their ids. */
  nudged(): Promise<string[]>;
  /** True the first time that a channel is met. */
  meetChannel(channel: string, at: string): Promise<boolean>;
  /** The message in which whoever handed in an article hears what became of it; null before the first. */
  handInNotice(source: SourceRef): Promise<PostedMessage | null>;
  putHandInNotice(source: SourceRef, message: PostedMessage): Promise<void>;
}

/** A message, by its channel and ts. */
interface PostedMessage {
  channel: string;
  ts: string;
}

const UNMET: Person = {
  welcomedAt: null,
  lookedAt: null,
  lookedRevision: null,
  sinceAt: null,
  sinceRevision: null,
  nudges: false,
};

const toPerson = (row: Selectable<PeopleTables['people']>): Person => ({
  welcomedAt: row.welcomed_at,
  lookedAt: row.looked_at,
  lookedRevision: row.looked_revision,
  sinceAt: row.since_at,
  sinceRevision: row.since_revision,
  nudges: row.nudges === 1,
});

const toRow = (person: Person): Omit<PeopleTables['people'], 'workspace_id' | 'user_id'> => ({
  welcomed_at: person.welcomedAt,
  looked_at: person.lookedAt,
  looked_revision: person.lookedRevision,
  since_at: person.sinceAt,
  since_revision: person.sinceRevision,
  nudges: Number(person.nudges),
});

const handInNotices = (
  db: Kysely<Tables>,
  write: Write,
  id: number,
): Pick<PeopleKeeping, 'handInNotice' | 'putHandInNotice'> => ({
  async handInNotice(source) {
    const row = await db
      .selectFrom('hand_in_notices')
      .select(['channel', 'ts'])
      .where('workspace_id', '=', id)
      .where('source', '=', refNumber(source))
      .executeTakeFirst();
    return row ?? null;
  },
  async putHandInNotice(source, message) {
    await write((one) =>
      one
        .insertInto('hand_in_notices')
        .values({ workspace_id: id, source: refNumber(source), ...message })
        .onConflict((conflict) => conflict.columns(['workspace_id', 'source']).doUpdateSet(message))
        .execute(),
    );
  },
});

/** How the people of the workspace `id` are kept. */
export function peopleKeeping(db: Kysely<Tables>, write: Write, id: number): PeopleKeeping {
  const all = () => db.selectFrom('people').selectAll().where('workspace_id', '=', id);
  const person = async (user: string): Promise<Person> => {
    const row = await all().where('user_id', '=', user).executeTakeFirst();
    return row === undefined ? UNMET : toPerson(row);
  };
  return {
    person,
    async putPerson(user, change) {
      const row = toRow({ ...(await person(user)), ...change });
      await write((one) =>
        one
          .insertInto('people')
          .values({ workspace_id: id, user_id: user, ...row })
          .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(row))
          .execute(),
      );
    },
    async nudged() {
      const rows = await all().where('nudges', '=', 1).orderBy('user_id').execute();
      return rows.map(({ user_id }) => user_id);
    },
    async meetChannel(channel, at) {
      const met = await write((one) =>
        one
          .insertInto('met_channels')
          .values({ workspace_id: id, channel, at })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst(),
      );
      return met.numInsertedOrUpdatedRows === 1n;
    },
    ...handInNotices(db, write, id),
  };
}
