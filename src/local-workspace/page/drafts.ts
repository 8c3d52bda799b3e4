/** What somebody has begun to write somewhere; kept in this tab, also over a restart of the workspace. */
export interface KeptDraft {
  read(): string | null;
  write(text: string): void;
}

/** By names, which a restart does not change. */
export function keptDraft(who: string, where: string, thread: string | null): KeptDraft {
  const key = ['draft', who, where, thread ?? ''].join(' ');
  return {
    read: () => sessionStorage.getItem(key),
    write: (text) => (text === '' ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, text)),
  };
}
