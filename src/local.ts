import { type LocalWorkspace, startLocalWorkspace } from './local-workspace/index.ts';
import type { Manifest } from './manifest.ts';

/** Starts the local workspace for the app that `manifest` declares; `pageDir` is where its built page is. */
export function startLocal(manifest: Manifest, port: number, pageDir?: string): Promise<LocalWorkspace> {
  const { display_information: info, features, oauth_config: oauth, settings } = manifest;
  return startLocalWorkspace({
    port,
    ...(pageDir !== undefined && { pageDir }),
    app: {
      name: info.name,
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
      text: 'The bot in this channel answers from a curated record: the original words, who said them, when, and the source. It starts with one AFP story of January 2022. Try one of these, or type a question of your own.',
      tries: [
        { label: 'What happened?', send: '/ukraine-talks summary' },
        { label: 'Who said it?', send: '@ukraine-talks who said that Russia has a gun to Ukraine’s head?' },
        { label: 'What exactly did he say?', send: '@ukraine-talks what did Ryabkov say about concessions?' },
      ],
    },
  });
}
