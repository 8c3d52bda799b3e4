import { soak } from './soak.ts';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const scene = {
  hours: number('HOURS', 24),
  speed: number('SPEED', 240),
  workspaces: number('WORKSPACES', 50),
  feeds: number('FEEDS', 200),
  processes: number('PROCESSES', 3),
};
const say = (text: string): void => void process.stdout.write(`${text}\n`);

say(
  `${scene.hours} hours, ${scene.speed} times as fast: ${scene.workspaces} workspaces, ${scene.feeds} feeds, ${scene.processes} processes on one PostgreSQL; 5 % of the calls of Slack fail`,
);
const { digests, watches, mentions, articles, dead, memory, errors } = await soak(scene, say);
say(`  digests   ${digests.posted} of ${digests.due} posted, ${digests.twice} of them more than once`);
say(`  watches   ${watches.posted} of ${watches.due} posted once`);
say(
  `  mentions  ${mentions.answered} of ${mentions.asked} answered, ${mentions.told} told that Slack refused the answer, ${mentions.twice} answered more than once`,
);
say(
  `  articles  ${articles.taken} of ${articles.published} taken from feeds, ${articles.waiting} to be read again, ${articles.failed} given up, ${articles.twice} taken more than once`,
);
say(`  jobs      ${dead} given up`);
for (const [hour, sizes] of memory.entries())
  if ((hour + 1) % 4 === 0)
    say(`  memory    ${sizes.map((one) => one.toFixed(0)).join(', ')} MB after ${hour + 1} hours`);
if (errors.length > 0)
  say(`  ${errors.length} lines of errors in the logs, the first:\n${errors.slice(0, 3).join('')}`);
const lost =
  digests.posted < digests.due ||
  digests.twice > 0 ||
  mentions.answered + mentions.told < mentions.asked ||
  mentions.twice > 0 ||
  articles.taken + articles.waiting < articles.published ||
  articles.twice > 0;
process.exitCode = lost ? 1 : 0;
