import type { Config } from '../config.ts';
import { loadTrained } from '../extract/model/load.ts';
import { readManifest } from '../manifest.ts';
import { noLocal } from '../open-local.ts';
import { sentenceFor } from '../wording/errors.ts';
import { checkDatabase } from './doctor/database.ts';
import { checkEncoder } from './doctor/encoder.ts';
import type { Finding } from './doctor/finding.ts';
import { checkSlack } from './doctor/slack.ts';
import { type Define, EXIT } from './io.ts';
import { configOf } from './record.ts';
import { NO_STYLE } from './style.ts';

/** Checks what the app stands on, and says what to do about each; exit code 1 when anything is wrong. */
export const defineDoctor: Define = (program, io, exit) => {
  program
    .command('doctor')
    .summary('check configuration, database, weights, tokens, scopes and clock')
    .description(
      'Checks the configuration, the whole database with every record in it, the weights that articles are read with, tokens, scopes and clock; changes nothing.',
    )
    .action(async () => {
      const config = configOf(io);
      const findings = [
        await configuration(config),
        ...(await checkDatabase(config.databaseUrl, io.now().toISOString())),
        extractor(),
        await checkEncoder(config.encoder),
        ...(await checkSlack(config, await readManifest(), io.now)),
      ];
      const { style = NO_STYLE } = io;
      for (const { what, ok, say } of findings)
        io.out(`${ok ? style('green', 'ok  ') : style('red', 'FAIL')} ${what}: ${say}\n`);
      exit(findings.every((finding) => finding.ok) ? EXIT.done : EXIT.failed);
    });
};

async function configuration({ run }: Config): Promise<Finding> {
  const what = 'configuration';
  if (run.kind !== 'local') return { what, ok: true, say: describeRun(run) };
  const missing = await noLocal();
  if (missing !== null) return { what, ok: false, say: sentenceFor(missing) };
  return { what, ok: true, say: 'no Slack tokens, so npm start opens the local workspace' };
}

function describeRun(run: Exclude<Config['run'], { kind: 'local' }>): string {
  const how = run.delivery.mode === 'socket' ? 'Slack by Socket Mode' : 'Slack by signed HTTP';
  return run.oauth === null ? how : `${how}, installed by OAuth`;
}

function extractor(): Finding {
  try {
    loadTrained();
    return { what: 'reading of articles', ok: true, say: 'its weights fit this version' };
  } catch (error) {
    return { what: 'reading of articles', ok: false, say: sentenceFor(error) };
  }
}
