import type { Nominal } from './nominal.ts';

/**
 * *Ukraine’s energy minister, German Pavlenko*, *Ukraine’s German Pavlenko*: a word for one state in front of a surname,
 * beside an office or behind the possessor (`others`) of another, is the first name.
 */
export function withFirstName(nominal: Nominal, others: readonly (Nominal | undefined)[]): Nominal {
  const { kind, name, bodies, from } = nominal;
  if (kind !== 'person' || name === null || bodies?.naming !== 'demonym' || nominal.office !== null)
    return nominal;
  if (name.to - name.from > 1 || from === name.from) return nominal;
  const own = statesOf(nominal);
  const other = others.find((one) => one !== undefined && isOfState(one));
  if (other === undefined || statesOf(other).some((state) => own.includes(state))) return nominal;
  return { ...nominal, name: { from, to: name.to }, bodies: other.office === null ? other.bodies : null };
}

const statesOf = ({ bodies }: Nominal): string[] => bodies?.bodies.map(({ name }) => name) ?? [];

/** Whether somebody's office, or a state by its name. */
const isOfState = ({ office, bodies }: Nominal): boolean =>
  office !== null || (bodies !== null && bodies.naming !== 'demonym');
