import type { Manifest } from './manifest.ts';
import { CodedError } from './record/errors.ts';

/** The local workspace as the app joins it: a Slack of its own on loopback. */
export interface LocalSlack {
  /** Its page, for people. */
  url: string;
  apiUrl: string;
  botToken: string;
  appToken: string;
  stop(): Promise<void>;
}

/** Built apart from the app, and not in a production install. */
const LOCAL = './local.js';

/** Starts the local workspace. Throws `local_workspace_missing` where the install has none. */
export async function openLocal(manifest: Manifest, port: number): Promise<LocalSlack> {
  const { startLocal } = await load();
  return startLocal(manifest, port);
}

async function load(): Promise<{ startLocal(manifest: Manifest, port: number): Promise<LocalSlack> }> {
  try {
    return await import(LOCAL);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CodedError('local_workspace_missing', '', { cause: error });
  }
}
