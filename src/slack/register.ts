import type { App } from '@slack/bolt';
import { actorOptions } from './actions/actor-options.ts';
import { pageButtons, shareButton } from './actions/answer-buttons.ts';
import { digestButtons, showAllButton } from './actions/digest-buttons.ts';
import { exportButtons } from './actions/export-buttons.ts';
import { feedbackButton } from './actions/feedback.ts';
import { reviewButtons } from './actions/review-buttons.ts';
import { watchButtons } from './actions/watch-buttons.ts';
import { slashCommand } from './commands/slash.ts';
import { homeOpened } from './events/home-opened.ts';
import { directMessage, mentioned } from './events/questions.ts';
import type { Context } from './platform/context.ts';
import { addMessageShortcut, addShortcut } from './shortcuts/add.ts';
import { actorSubmitted } from './views/actor-submission.ts';
import { atOnceSubmitted } from './views/at-once-form.ts';
import { digestOptions, digestSetting } from './views/digest-setting.ts';
import { importSubmitted } from './views/import-form.ts';
import { sourceSubmitted } from './views/source-form.ts';
import { articleSubmitted, entrySubmitted, retractSubmitted } from './views/submissions.ts';

/** Everything that Slack can call the app for, one line each; `manifest.yml` declares the same. */
export function register(app: App, context: Context): void {
  slashCommand(app, context);
  mentioned(app, context);
  directMessage(app, context);
  homeOpened(app, context);
  pageButtons(app, context);
  shareButton(app, context);
  addShortcut(app, context);
  addMessageShortcut(app, context);
  articleSubmitted(app, context);
  feedbackButton(app, context);
  reviewButtons(app, context);
  atOnceSubmitted(app, context);
  entrySubmitted(app, context);
  actorSubmitted(app, context);
  sourceSubmitted(app, context);
  actorOptions(app, context);
  retractSubmitted(app, context);
  exportButtons(app, context);
  importSubmitted(app, context);
  digestButtons(app, context);
  showAllButton(app, context);
  watchButtons(app, context);
  digestSetting(app, context);
  digestOptions(app, context);
}
