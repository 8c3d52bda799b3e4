import type { Role } from '../../record/actor.ts';
import { type Day, Edtf } from '../../record/edtf.ts';
import type { ActorRef } from '../../record/refs.ts';
import { dateProblem, dateShown, dateTyped } from '../kit/dates.ts';

/** Who is meant by a ref or a name that was typed: a ref, or nobody or several as a sentence. */
export type WhoIs = (typed: string) => { ref: ActorRef } | { problem: string };

/** What stands under the field for offices. */
export const OFFICE_HINT =
  'One a line, such as: President; for United States; from 20 Jan 2021; to January 2025; also US leader | head of the White House. Leave out what is not known.';

/** An office as a line to edit, with only what is known of it. */
export function officeLine(
  { title, represents, from, to, wordings }: Role,
  nameOf: (ref: string) => string,
): string {
  return [
    title,
    ...(represents === null ? [] : [`for ${nameOf(represents)}`]),
    ...(from === null ? [] : [`from ${dateShown(from)}`]),
    ...(to === null ? [] : [`to ${dateShown(to)}`]),
    ...(wordings.length === 0 ? [] : [`also ${wordings.join(' | ')}`]),
  ].join('; ');
}

/** A part of a line behind its title: what it tells, and its words. */
const PART = /^(for|from|since|to|until|also)\s+(.+)$/is;

const TELLS = { for: 'for', from: 'from', since: 'from', to: 'to', until: 'to', also: 'also' } as const;
type Told = (typeof TELLS)[keyof typeof TELLS];

/** The offices of lines that were typed on the day `today`, or what is wrong with the first that cannot be read. */
export function readOffices(
  lines: readonly string[],
  whoIs: WhoIs,
  today: Day,
): { roles: Role[] } | { problem: string } {
  const roles: Role[] = [];
  for (const line of lines) {
    const read = readOffice(line, whoIs, today);
    if ('problem' in read) return read;
    roles.push(read.role);
  }
  return { roles };
}

function readOffice(line: string, whoIs: WhoIs, today: Day): { role: Role } | { problem: string } {
  const [title = '', ...parts] = line
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (title === '' || PART.test(title))
    return { problem: `Begin “${line}” with the office, such as President.` };
  const told = new Map<Told, string>();
  for (const part of parts) {
    const [, word = '', words = ''] = PART.exec(part) ?? [];
    const tells = TELLS[word.toLowerCase() as keyof typeof TELLS];
    if (tells === undefined)
      return { problem: `Begin “${part}” with for, from, to or also, so that it is clear what it tells.` };
    if (told.has(tells)) return { problem: `“${line}” tells ${word} twice.` };
    told.set(tells, words.trim());
  }
  return roleOf(title, told, whoIs, today);
}

function roleOf(
  title: string,
  told: ReadonlyMap<Told, string>,
  whoIs: WhoIs,
  today: Day,
): { role: Role } | { problem: string } {
  const whom = told.get('for');
  const who = whom === undefined ? { ref: null } : whoIs(whom);
  if ('problem' in who) return who;
  const dates: Record<'from' | 'to', Edtf | null> = { from: null, to: null };
  for (const bound of ['from', 'to'] as const) {
    const typed = told.get(bound) ?? '';
    if (typed === '') continue;
    const isEdtf = Edtf.safeParse(typed).success;
    const problem = isEdtf ? null : dateProblem(typed, today);
    if (problem !== null) return { problem };
    dates[bound] = isEdtf ? typed : dateTyped(typed, today);
  }
  const wordings = (told.get('also') ?? '')
    .split('|')
    .map((wording) => wording.trim())
    .filter((wording) => wording !== '');
  return { role: { title, wordings, represents: who.ref, ...dates } };
}
