import { onTestFinished } from 'vitest';
import { type Running, type RunOptions, startApp } from './start-app.ts';

export { collectingLog, type Running } from './start-app.ts';

/** The real app on a local workspace, over Socket Mode; stopped when the test ends. */
export async function runApp(options: RunOptions = {}): Promise<Running> {
  const { stop, ...running } = await startApp(options);
  onTestFinished(stop);
  return running;
}
