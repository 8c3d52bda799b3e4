import {
  type LocalWorkspace,
  type LocalWorkspaceOptions,
  startLocalWorkspace,
} from './local-workspace/index.ts';
import type { Manifest } from './manifest.ts';

/** Starts the local workspace for the app that `manifest` declares. */
export function startLocal(
  manifest: Manifest,
  port: number,
  options: Pick<LocalWorkspaceOptions, 'pageDir' | 'clock'> = {},
): Promise<LocalWorkspace> {
  const { display_information: info, features, oauth_config: oauth, settings } = manifest;
  return startLocalWorkspace({
    port,
    ...options,
    app: {
      name: info.name,
      agent: features.agent_view !== undefined,
      commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
        command,
        description,
        usageHint: usage_hint,
      })),
      shortcuts: features.shortcuts.map(({ name, type, callback_id }) => ({
        name,
        type,
        callbackId: callback_id,
      })),
      scopes: oauth.scopes.bot,
      events: settings.event_subscriptions.bot_events,
    },
    welcome: {
      channel: info.name,
      title: 'Ask the record of the Ukraine talks',
      text: 'The bot in this channel answers from a curated record: the original words, who said them, when, and the source. It starts with one AFP story from January 2022. Try one of these, or type a question of your own.',
      tries: [
        { label: 'What happened?', send: '/ukraine-talks summary' },
        { label: 'Who said it?', send: '@ukraine-talks who said that Russia has a gun to Ukraine’s head?' },
        { label: 'What exactly did he say?', send: '@ukraine-talks what did Ryabkov say about concessions?' },
      ],
    },
  });
}
