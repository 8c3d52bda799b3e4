import { useEffect, useState } from 'react';
import type { Snapshot } from '../control/snapshot.ts';

export type { ShownMessage, Snapshot } from '../control/snapshot.ts';
export type ShownChannel = Snapshot['channels'][number];

/** Does something in the workspace as a person; resolves with what the control API answers. */
export async function post<Answer = unknown>(act: string, body: object): Promise<Answer> {
  const response = await fetch(`/control/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** Uploads a file as a person; resolves with its id. */
export async function upload(user: string, file: File): Promise<string> {
  const query = new URLSearchParams({ user, name: file.name });
  const response = await fetch(`/control/upload?${query}`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: file,
  });
  const { id } = (await response.json()) as { id: string };
  return id;
}

/** The workspace as `user` sees it, kept up to date; `offline` while the server does not answer. */
export function useSnapshot(user: string | null): { snapshot: Snapshot | null; offline: boolean } {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    let current = true;
    const load = async () => {
      try {
        const response = await fetch(`/control/state${user === null ? '' : `?user=${user}`}`);
        const loaded: Snapshot = await response.json();
        if (current) {
          setSnapshot(loaded);
          setOffline(false);
        }
      } catch {
        if (current) setOffline(true);
      }
    };
    const changes = new EventSource('/control/changes');
    changes.onmessage = () => void load();
    changes.onerror = () => setOffline(true);
    return () => {
      current = false;
      changes.close();
    };
  }, [user]);
  return { snapshot, offline };
}
