import { startLocal } from '../../src/local.ts';
import { readManifest } from '../../src/manifest.ts';

// A local workspace in a process of its own, so that the memory of the one that posts is its own. The first argument
// is how many channels it has, the second how many calls, here and there, are answered with 429 and Retry-After: 1.
const [channels = 0, refused = 0] = process.argv.slice(2).map(Number);
const local = await startLocal(await readManifest(), 0);
const { control } = local;
const bot = control.state.bot.id;
const ids = Array.from({ length: channels }, (_, n) => control.addChannel(`channel-${n}`, [bot]).id);
control.limitMessages(true);
const AT_ONCE = 20;
let left = refused;
const refusing = setInterval(() => {
  const times = Math.min(AT_ONCE, left);
  left -= times;
  if (times > 0) control.fault({ method: 'chat.postMessage', times, kind: 'rate-limit', retryAfter: 1 });
  else clearInterval(refusing);
}, 100);

/** What the bench asks for, by a message: how many were posted, to how many channels, and what was refused. */
process.on('message', () => {
  const posted = control.state.messages.filter(({ metadata }) => metadata !== null);
  process.send?.({
    posted: posted.length,
    reached: new Set(posted.map(({ channel }) => channel)).size,
  });
});
process.send?.({ apiUrl: local.apiUrl, botToken: local.botToken, teamId: local.teamId, ids });
