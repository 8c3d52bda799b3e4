import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { openIntake } from '../../src/intake/index.ts';
import { commandOf, neededScopes, readManifest } from '../../src/manifest.ts';
import { makePoster } from '../../src/slack/digests/poster.ts';
import { makeContext } from '../../src/slack/platform/context.ts';
import type { SurfaceKind } from '../../src/slack/platform/surfaces.ts';
import { register } from '../../src/slack/register.ts';
import { STARTER } from '../../src/starter/index.ts';
import { collectingLog } from '../support/app.ts';
import { SUBMITTED_HERE } from '../support/extractor.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

/** What Slack can call the app for. */
async function registered() {
  const manifest = await readManifest();
  const { store } = await starterRecord();
  const context = makeContext(
    {
      store,
      starter: STARTER,
      clock: () => MONDAY,
      log: collectingLog().log,
      defaultTimeZone: 'UTC',
      intake: openIntake(),
      submissions: SUBMITTED_HERE,
      firstCurators: [],
      command: commandOf(manifest),
    },
    { botToken: 'xoxb-1', apiUrl: null },
    makePoster,
  );
  register(context);
  const named = (...kinds: SurfaceKind[]) =>
    context.surfaces.all.flatMap(({ kind, id }) => (kinds.includes(kind) ? [String(id)] : []));
  return {
    manifest,
    commands: named('command'),
    shortcuts: named('shortcut', 'message_action'),
    events: named('event'),
  };
}

it('declares exactly the commands, shortcuts and events that are registered', async () => {
  const { manifest, commands, events, shortcuts } = await registered();
  expect(manifest.features.shortcuts.map(({ callback_id }) => callback_id)).toEqual(shortcuts);
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(commands);
  const declared = manifest.settings.event_subscriptions.bot_events.map((name) => name.split('.')[0] ?? '');
  expect([...new Set(declared)].sort()).toEqual([...new Set(events)].sort());
});

it('asks for no more scopes than these surfaces need', async () => {
  const { manifest } = await registered();
  // docs.slack.dev: commands for slash commands, chat:write for answers, one scope for each subscribed event.
  // im:write opens the direct messages that a person's own watches are posted to; users:read tells who is an admin
  // or a guest.
  // Files are read where articles come in, and written where the record goes out.
  const needed = [
    'app_mentions:read',
    'chat:write',
    'commands',
    'files:read',
    'files:write',
    'im:history',
    'im:write',
    'users:read',
  ];
  expect(neededScopes(manifest)).toEqual(needed);
  // Canvases, to keep briefs in.
  // The histories, to look for a digest that may have been posted; the others, to hear of being added to a channel.
  const optional = ['canvases:write', 'channels:history', 'channels:read', 'groups:history', 'groups:read'];
  expect(manifest.oauth_config.scopes.bot_optional).toEqual(optional);
  // docs.slack.dev/reference/app-manifest: what is optional stands among all scopes too.
  expect(manifest.oauth_config.scopes.bot).toEqual([...needed, ...optional].sort());
});

const yaml = async (file: string) =>
  parse(await readFile(path.join(import.meta.dirname, '..', '..', file), 'utf8'));

it('for HTTP declares what it declares for Socket Mode, and one address four times', async () => {
  const [socket, http] = await Promise.all([yaml('manifest.yml'), yaml('manifest.http.yml')]);
  const { url, ...command } = http.features.slash_commands[0];
  const { request_url: eventsUrl, ...events } = http.settings.event_subscriptions;
  const {
    request_url: pressesUrl,
    message_menu_options_url: optionsUrl,
    ...interactivity
  } = http.settings.interactivity;
  expect(new Set([url, eventsUrl, pressesUrl, optionsUrl]).size).toBe(1);
  expect(url).toMatch(/^https:\/\/.*\/slack\/events$/);
  expect({
    ...http,
    features: { ...http.features, slash_commands: [command] },
    settings: { ...http.settings, event_subscriptions: events, interactivity, socket_mode_enabled: true },
  }).toEqual(socket);
});

it('of an agent declares the same, and what agents have', async () => {
  const [plain, agent] = await Promise.all([yaml('manifest.yml'), yaml('manifest.agent.yml')]);
  const { agent_view: view, ...features } = agent.features;
  const { scopes } = agent.oauth_config;
  expect(view.agent_description.length).toBeLessThanOrEqual(300);
  expect(view.suggested_prompts.length).toBeLessThanOrEqual(4);
  expect(scopes.bot).toContain('assistant:write');
  const bot = scopes.bot.filter((scope: string) => scope !== 'assistant:write');
  expect({ ...agent, features, oauth_config: { scopes: { ...scopes, bot } } }).toEqual(plain);
});
