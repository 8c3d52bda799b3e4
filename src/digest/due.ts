import type { Subscription } from '../store/subscriptions.ts';
import { lastSlot, nextSlot } from './schedule.ts';
import { decodeSetting } from './settings.ts';
import { CLOCKS_DIFFER_MS, LATEST_MS } from './timing.ts';

/** What is to be done about a subscription now. */
export type Due =
  | { kind: 'post'; slot: string; early: boolean }
  | { kind: 'wait'; lastSlot: string; dueAt: string };

/** Due again at once: for watches, whose hour is that of what is published. */
const AT_ONCE = '';
/** Never by itself: for a setting that this version cannot read. */
const NEVER = '9999';

/** The slot that is due, or when to look again. Slots that were missed collapse into the latest. */
export function dueOf(subscription: Subscription, now: Date, early: boolean): Due {
  const slot = now.toISOString();
  if (early || subscription.kind === 'watch') return { kind: 'post', slot, early };
  const setting = decodeSetting(subscription.setting);
  if (setting === null) return { kind: 'wait', lastSlot: subscription.lastSlot, dueAt: NEVER };
  const latest = lastSlot(setting, now).toISOString();
  const dueAt = nextSlot(setting, now).toISOString();
  // Dealt with by a clock that was ahead: what was due until now is taken for told.
  if (subscription.lastSlot > slot) return { kind: 'wait', lastSlot: slot, dueAt };
  if (latest <= subscription.lastSlot) return { kind: 'wait', lastSlot: subscription.lastSlot, dueAt };
  if (isLate(latest, now)) return { kind: 'wait', lastSlot: latest, dueAt };
  return { kind: 'post', slot: latest, early };
}

/** When a subscription is due again after `slot` has been dealt with: at once when a later one has come meanwhile. */
export function nextDue(
  subscription: Pick<Subscription, 'kind' | 'setting'>,
  slot: string,
  now: Date,
): string {
  if (subscription.kind === 'watch') return AT_ONCE;
  const setting = decodeSetting(subscription.setting);
  if (setting === null) return NEVER;
  return lastSlot(setting, now).toISOString() > slot ? AT_ONCE : nextSlot(setting, now).toISOString();
}

/** Whether a posting that was begun is still worth making: not too late, no later one due, its hour not to come yet. */
export function isCurrent(subscription: Subscription, slot: string, now: Date): boolean {
  if (isLate(slot, now) || Date.parse(slot) - now.getTime() > CLOCKS_DIFFER_MS) return false;
  const setting = decodeSetting(subscription.setting);
  return subscription.kind === 'watch' || setting === null || lastSlot(setting, now).toISOString() <= slot;
}

const isLate = (slot: string, now: Date): boolean => now.getTime() - Date.parse(slot) >= LATEST_MS;
