import type { Nominal } from './nominal.ts';

/**
 * *Ukraine’s energy minister, German Pavlenko*: a word for one state in front of a surname, beside an office of another,
 * is the first name.
 */
export function withFirstName(nominal: Nominal, office: Nominal | undefined): Nominal {
  const { kind, name, bodies, from } = nominal;
  if (kind !== 'person' || name === null || bodies?.naming !== 'demonym' || nominal.office !== null)
    return nominal;
  if (name.to - name.from > 1 || from === name.from || office?.office == null) return nominal;
  const states = (one: Nominal): string[] => one.bodies?.bodies.map((body) => body.name) ?? [];
  return states(nominal).some((state) => states(office).includes(state))
    ? nominal
    : { ...nominal, name: { from, to: name.to }, bodies: null };
}
