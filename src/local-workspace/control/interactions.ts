import type { AckOutcome, AppDelivery } from '../delivery/delivery.ts';
import type { Events } from '../delivery/events.ts';
import type { ResponseUrls } from '../response-url.ts';
import type { WorkspaceState } from '../state/state.ts';
import type { Values } from '../state/values.ts';
import { openTab } from './app-tabs.ts';
import { actOnElement, type ElementUse, suggestOptions } from './element-use.ts';
import { closeModal, submitModal } from './modal-use.ts';
import type { TellApp } from './payload.ts';
import { runShortcut } from './shortcuts.ts';
import type { Problems } from './submission.ts';

/** What people do with buttons, selects, modals, shortcuts and the Home tab. */
export interface Interactions {
  /** Rejects with a RangeError when what is used is not there. */
  act(use: ElementUse): Promise<AckOutcome>;
  /** Options of an external select for what was typed. */
  suggest(use: ElementUse): Promise<unknown>;
  /** Sends a modal off; what Slack or the app finds wrong with it comes back by block id. */
  submit(user: string, view: string, values: Values): Promise<Problems>;
  close(user: string, view: string): Promise<void>;
  openHome(user: string): Promise<void>;
  /** The Messages tab: the direct message with the app. */
  openMessages(user: string): Promise<void>;
  /** A global shortcut, or, on a message, a message shortcut. */
  shortcut(user: string, callbackId: string, message?: string): Promise<AckOutcome>;
}

/** Tells the app of each by an interaction payload or an event. */
export function makeInteractions(
  state: WorkspaceState,
  delivery: AppDelivery,
  events: Events,
  responses: ResponseUrls,
): Interactions {
  const tell: TellApp = (payload) => delivery.send('interactive', payload, null);
  return {
    act: (use) => actOnElement(state, tell, responses, use),
    suggest: (use) => suggestOptions(state, tell, responses, use),
    submit: (user, view, values) => submitModal(state, tell, user, view, values),
    close: (user, view) => closeModal(state, tell, user, view),
    openHome: (user) => openTab(state, events, user, 'home'),
    openMessages: (user) => openTab(state, events, user, 'messages'),
    shortcut: (user, callbackId, message) => runShortcut(state, tell, responses, user, callbackId, message),
  };
}
