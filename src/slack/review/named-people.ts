import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { fold, nameKey } from '../../words/fold.ts';

/** Somebody of the workspace, by the names that Slack shows. */
export interface Colleague {
  id: string;
  /** What is typed behind `@`. */
  handle: string;
  /** In full, as profiles have it. */
  name: string;
}

/** Whom words name: one person or several that fit, nobody where none does. */
export interface NamedPerson {
  words: string;
  fitting: Colleague[];
}

/** A user as `users.list` gives one; docs.slack.dev/reference/objects/user-object. */
const Member = z.object({
  id: z.string(),
  name: z.string().catch(''),
  deleted: z.boolean().catch(false),
  is_bot: z.boolean().catch(false),
  real_name: z.string().optional().catch(undefined),
  profile: z
    .object({ real_name: z.string().catch(''), display_name: z.string().catch('') })
    .partial()
    .optional()
    .catch(undefined),
});
type Member = z.infer<typeof Member>;

const Page = z.object({ members: z.array(z.unknown()).default([]) });

/** Slack asks for pages of a few hundred; docs.slack.dev/reference/methods/users.list */
const PAGE = 500;

/** A mention as commands bring it, or a member's id as profiles show it. */
const ID = /^(?:<@([UW][A-Z0-9]+)(?:\|[^>]*)?>|([UW][A-Z0-9]{5,}))$/;

/**
 * Whom `typed` names: mentions, member ids, handles, and names of people, with commas or *and* between them. People
 * are looked up once, and only where a name or a handle is among them; `isMeant` leaves out whom it cannot be about.
 */
export async function namedPeople(
  client: WebClient,
  typed: string,
  isMeant: (id: string) => boolean,
): Promise<NamedPerson[]> {
  const all = typed.split(/\s*(?:,|\band\b)\s*/i).flatMap(asNamed);
  if (all.every((words) => ID.test(words))) return all.map((words) => ({ words, fitting: [byId(words)] }));
  const members = (await membersOf(client)).filter(({ id }) => isMeant(id));
  return all.flatMap((words) =>
    ID.test(words) ? [{ words, fitting: [byId(words)] }] : found(words, members),
  );
}

/** Ids and handles name one person each; other words together are one name. */
function asNamed(words: string): string[] {
  const each = words.split(/\s+/).filter((word) => word !== '');
  const alone = each.every((word) => ID.test(word) || word.startsWith('@'));
  return alone ? each : [each.join(' ')];
}

function byId(words: string): Colleague {
  const [, mentioned, typed] = ID.exec(words) ?? [];
  return { id: mentioned ?? typed ?? '', handle: '', name: '' };
}

/** Who is called so; words that are no name together may be the handles of several. */
function found(words: string, members: readonly Member[]): NamedPerson[] {
  const name = words.replace(/^@/, '');
  const byHandle = words.startsWith('@') ? withHandle(name, members) : [];
  if (byHandle.length > 0) return [{ words, fitting: byHandle }];
  const together = fitting(name, members);
  if (together.length > 0 || !/\s/.test(name)) return [{ words, fitting: together }];
  const each = name.split(/\s+/).map((word) => ({ words: word, fitting: withHandle(word, members) }));
  return each.every((one) => one.fitting.length > 0) ? each : [{ words, fitting: [] }];
}

/**
 * Whose whole name it is, where that has several words; else in whose name all its words begin one, or whose handle it
 * is: a first name alone is nobody's more than another's.
 */
function fitting(name: string, members: readonly Member[]): Colleague[] {
  const parts = wordsOf(name);
  const isWhole = (one: string): boolean => fold(one) === fold(name);
  const whole = parts.length < 2 ? [] : members.filter((member) => namesOf(member).some(isWhole));
  const isPartly = (member: Member): boolean =>
    member.name === name.toLowerCase() ||
    (parts.length > 0 && namesOf(member).some((one) => beginsAll(parts, wordsOf(one))));
  return (whole.length > 0 ? whole : members.filter(isPartly)).map(colleague);
}

const withHandle = (word: string, members: readonly Member[]): Colleague[] =>
  members.filter(({ name }) => name === word.replace(/^@/, '').toLowerCase()).map(colleague);

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^a-z0-9'`]+/)
    .map(nameKey)
    .filter((word) => word !== '');

const beginsAll = (parts: readonly string[], words: readonly string[]): boolean =>
  parts.every((part) => words.some((word) => word.startsWith(part)));

const namesOf = ({ real_name, profile }: Member): string[] =>
  [profile?.display_name, profile?.real_name, real_name].flatMap((name) => name || []);

const colleague = (member: Member): Colleague => ({
  id: member.id,
  handle: member.name,
  name: member.profile?.real_name || member.real_name || member.profile?.display_name || member.name,
});

/** All people of the workspace who are there still. */
async function membersOf(client: WebClient): Promise<Member[]> {
  const members: Member[] = [];
  for await (const page of client.paginate('users.list', { limit: PAGE }))
    members.push(...Page.parse(page).members.flatMap((one) => Member.safeParse(one).data ?? []));
  return members.filter(({ id, deleted, is_bot }) => !deleted && !is_bot && id !== 'USLACKBOT');
}
