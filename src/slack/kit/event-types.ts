import type { EventType } from '../../record/plover.ts';

/** What each event type is called to a person; the codes of PLOVER are for those who ask for them. */
export const EVENT_TYPE: Record<EventType, string> = {
  AGREE: 'agreement',
  CONSULT: 'talks or visit',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'withdrawal or release',
  REQUEST: 'request or demand',
  ACCUSE: 'accusation',
  REJECT: 'refusal',
  THREATEN: 'threat or warning',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilisation',
  COERCE: 'coercion',
  ASSAULT: 'attack',
};

/** The same of a code that something else gives; one that PLOVER does not have stays as it is. */
export const sayEventType = (code: string): string => EVENT_TYPE[code as EventType] ?? code;
