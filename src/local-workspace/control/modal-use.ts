import { viewJson } from '../state/json.ts';
import type { WorkspaceState } from '../state/state.ts';
import type { Values } from '../state/values.ts';
import { currentValues, hold, openView, payloadBase, type TellApp } from './payload.ts';
import { answerSubmission, type Problems, problemsOf, TROUBLE } from './submission.ts';

/** Sends a modal off, unless Slack itself finds something wrong with it. */
export async function submitModal(
  state: WorkspaceState,
  tell: TellApp,
  user: string,
  id: string,
  given: Values,
): Promise<Problems> {
  const view = state.modals.get(user)?.find((one) => one.id === id);
  if (view === undefined) return {};
  hold(state, user, view, given);
  const values = currentValues(state, user, view);
  const problems = problemsOf(view, values);
  if (Object.keys(problems).length > 0) return problems;
  const outcome = await tell({
    ...payloadBase(state, 'view_submission', user),
    view: viewJson(state, view, values),
    response_urls: [],
  });
  return outcome.ok ? answerSubmission(state, user, view, outcome.body) : TROUBLE;
}

/** Closes a modal, and those below it where it says so; the app is told where it wants to be. */
export async function closeModal(
  state: WorkspaceState,
  tell: TellApp,
  user: string,
  id: string,
): Promise<void> {
  const view = openView(state, user, id);
  const stack = state.modals.get(user) ?? [];
  const all = view?.content.clear_on_close === true;
  state.modals.set(user, all ? [] : stack.filter((one) => one.id !== id));
  state.changed();
  if (view?.content.notify_on_close === true)
    await tell({
      ...payloadBase(state, 'view_closed', user),
      view: viewJson(state, view, currentValues(state, user, view)),
      is_cleared: all,
    });
}
