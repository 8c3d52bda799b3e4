import type { EventType } from '../../record/plover.ts';

/** What an event that is the subject does when it takes place. */
export const OCCUR = new Set(
  `take_place happen begin start open end conclude finish close break_up collapse resume restart continue go_on last
  get_under_way kick_off convene come_to_an_end break_down fail fall_apart go_ahead wind_up wrap_up run proceed reconvene
  start_up break_off follow adjourn`.split(/\s+/),
);
/** What a truce, a deal or a measure does when it begins to hold. */
export const TAKE_EFFECT = new Set(
  'take_effect come_into_force enter_into_force go_into_effect come_into_effect enter_force take_hold go_into_force'.split(
    ' ',
  ),
);
/** What is done to what will not take place as planned. */
export const CALL_OFF = new Set(
  `cancel call_off postpone put_off delay scrap shelve drop axe defer abandon put_back push_back put_on_hold put_on_ice ditch
  scrub scratch nix`.split(/\s+/),
);
/** What is done to what is taken out of plans: *struck from the programme*. */
export const FROM_PLANS = new Set('strike remove take delete cross drop cut'.split(' '));
/** Of these, those that an event does of itself. */
export const FALL_THROUGH = new Set('fall_through fall_victim slip'.split(' '));
/** What is said of an event that has its day. */
export const APPOINTED = new Set(
  'due set schedule plan foresee slate expect pencil_in pencil arrange fix book time reschedule'.split(' '),
);
/** What is done to an event that is *for* a day. */
export const CALLED = new Set('call convene convoke announce agree confirm'.split(' '));
/** What is done to what gets another day. */
export const MOVED = new Set('move reschedule bring_forward switch shift'.split(' '));
/** Verbs of planning with an infinitive: *plans to visit*. */
export const PLANNING = new Set('plan intend'.split(' '));
/** Verbs by which sides bind themselves to what they will do together: *have undertaken to meet*. */
export const BINDING = new Set('agree undertake arrange decide promise pledge'.split(' '));
/** Verbs after which another only begins, goes on or ends. */
export const ASPECT = new Set('begin start continue finish stop resume keep manage'.split(' '));
/** Verbs of decision: what bodies decide to do to others is done. */
export const DECIDING = new Set('decide vote move'.split(' '));
/** Types that a body's decision brings about. */
export const DECIDED: ReadonlySet<EventType> = new Set<EventType>(['SANCTION', 'AID', 'AGREE', 'SUPPORT']);
