import { sayDate } from '../../recall/say-date.ts';
import { type Actor, type Role, roleOn } from '../../record/actor.ts';
import { dayRange, type Edtf } from '../../record/edtf.ts';

/** Somebody's present or latest office with the years of its term, or what kind of actor it is. */
export function whoHolds(actor: Actor): string {
  const role = roleOn(actor, null);
  if (role === null) return actor.anonymous ? 'unnamed source' : actor.kind;
  const term = sayTerm(role);
  return term === '' ? role.title : `${role.title}, ${term}`;
}

/** *2004 to 2013*, *since 2019*, *in 2021*; empty where nothing is known of it. */
function sayTerm({ from, to }: Role): string {
  const [first, last] = [from, to].map((date) => (date === null ? null : yearOf(date)));
  if (first != null && last != null) return first === last ? `in ${first}` : `${first} to ${last}`;
  if (first != null) return `since ${first}`;
  return last == null ? '' : `until ${last}`;
}

/** The year in which a date begins, or the date in words where that is not known. */
const yearOf = (date: Edtf): string => dayRange(date).earliest?.slice(0, 4) ?? sayDate(date);
