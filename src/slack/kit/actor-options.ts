import type { PlainTextOption } from '@slack/types';
import type { Party } from '../../record/candidate.ts';
import { option } from './inputs.ts';
/** The action id of inputs whose options are actors. */
export const ACTOR_OPTIONS = 'actor_options';

/** The value of the option that proposes a new actor; the name stands behind it. */
export const NEW = 'new:';

/** An option that stands for a party; a new one's name is its value, cut at what Slack takes. */
export const partyOption = ({ ref, name }: Pick<Party, 'ref' | 'name'>): PlainTextOption =>
  ref === null ? option(`New: ${name}`, `${NEW}${name.slice(0, 140)}`) : option(name, ref);
