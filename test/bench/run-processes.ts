import { availableParallelism } from 'node:os';
import { benchDigests, benchMentions } from './processes.ts';

const MENTIONS = Number(process.env.MENTIONS ?? 1_000);
const DIGESTS = Number(process.env.DIGESTS ?? 10_000);

const say = (text: string): void => void process.stdout.write(`${text}\n`);

say(`On ${availableParallelism()} cores, which PostgreSQL, the processes and what plays Slack share:`);
for (const processes of [1, 2, 4]) {
  const { rate, app, slack } = await benchMentions(processes, MENTIONS);
  say(
    `  ${processes} ${processes === 1 ? 'process  ' : 'processes'} ${rate.toFixed(0).padStart(6)} mentions answered a second; for each ${app.toFixed(1)} ms of a core in the app and ${slack.toFixed(1)} ms in what plays Slack`,
  );
}
const seconds = await benchDigests(2, DIGESTS);
say(
  `  2 processes ${seconds.toFixed(1).padStart(6)} s until ${DIGESTS.toLocaleString('en')} digests of one minute are posted, each once (goal: 20 s)`,
);
