import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The built app with its local workspace, as `npm start` runs it. */
export interface BuiltApp {
  /** Where its page is. */
  url: string;
  stop(): Promise<void>;
}

/** Starts it on the database that `databaseUrl` names. */
export async function startBuiltApp(databaseUrl: string): Promise<BuiltApp> {
  const app = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(app.stdout, 'data');
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(said)) ?? [];
  if (url === undefined) throw new Error(`no address in: ${said}`);
  return {
    url,
    async stop() {
      app.kill('SIGTERM');
      await once(app, 'exit');
    },
  };
}
