import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What this app reads of its manifest; docs.slack.dev/reference/app-manifest. */
const Manifest = z.object({
  display_information: z.object({ name: z.string().max(35), description: z.string().max(140) }),
  features: z.object({
    /** Where it is an agent. */
    agent_view: z.object({ agent_description: z.string().max(300) }).optional(),
    slash_commands: z
      .array(z.object({ command: z.string(), description: z.string(), usage_hint: z.string() }))
      .min(1),
    shortcuts: z
      .array(
        z.object({
          name: z.string().max(24),
          type: z.enum(['global', 'message']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .default([]),
  }),
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()).default([]) }),
  }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});
export type Manifest = z.infer<typeof Manifest>;

/** Reads a manifest that stands beside `package.json`. */
export async function readManifest(name = 'manifest.yml'): Promise<Manifest> {
  const file = path.join(import.meta.dirname, '..', name);
  return Manifest.parse(parse(await readFile(file, 'utf8')));
}

/** The scopes that the app cannot do without; those that are optional stand in `bot` too, as Slack's reference asks. */
export const neededScopes = ({ oauth_config: { scopes } }: Manifest): string[] =>
  scopes.bot.filter((scope) => !scopes.bot_optional.includes(scope));

/** The slash command that it declares. */
export const commandOf = (manifest: Manifest): string => manifest.features.slash_commands[0]?.command ?? '';
