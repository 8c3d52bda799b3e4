/** What somebody is to the workspace whose record it is, from the outermost inwards; who is more may do what who is less may. */
export const STANDINGS = ['stranger', 'guest', 'member', 'curator'] as const;
export type Standing = (typeof STANDINGS)[number];

interface Right {
  /** The least that somebody has to be. */
  from: Standing;
  /** What it is a right to, as an infinitive. */
  to: string;
}

/** Who may do what. Every surface names its act, and nothing else decides. `docs/rights.md` prints it. */
export const RIGHTS = {
  ask: { from: 'stranger', to: 'ask what is on the record, and share the answer' },
  read_unpublished: { from: 'curator', to: 'read what is not published, was edited away or was retracted' },
  check: { from: 'guest', to: 'check a draft against the record' },
  watch_for_oneself: { from: 'guest', to: 'watch the record in direct messages' },
  see_digest: { from: 'guest', to: 'see the setting and a preview of a channel’s digest' },
  watch_in_channel: { from: 'member', to: 'watch the record in a channel' },
  end_watches: { from: 'member', to: 'end watches that others set' },
  set_digest: { from: 'member', to: 'turn on or change a channel’s digest' },
  keep_brief: { from: 'member', to: 'keep a brief up to date in a channel' },
  send_digest: { from: 'member', to: 'send a channel’s digest now or again' },
  stop_digest: { from: 'member', to: 'pause or end a channel’s digest' },
  add: { from: 'member', to: 'hand in articles' },
  say_not_right: { from: 'member', to: 'tell the curators that an answer is not right' },
  see_feeds: { from: 'member', to: 'see which feeds are read' },
  set_feeds: { from: 'curator', to: 'add, change, pause and remove feeds' },
  export_published: { from: 'member', to: 'export what is published' },
  export_record: { from: 'curator', to: 'export the whole record' },
  decide: { from: 'curator', to: 'publish or reject candidates' },
  edit: { from: 'curator', to: 'edit entries, actors and sources' },
  retract: { from: 'curator', to: 'retract entries' },
  sign_state: { from: 'curator', to: 'sign the state of play at the head of a brief' },
  undo: { from: 'curator', to: 'take back decisions' },
  import: { from: 'curator', to: 'import into the record' },
  change_settings: { from: 'curator', to: 'change what is chosen for the whole workspace' },
  appoint: { from: 'curator', to: 'appoint and dismiss curators' },
} as const satisfies Record<string, Right>;

/** Something that a right is needed for. */
export type Act = keyof typeof RIGHTS;

/** Whether somebody of that standing may. */
export const mayDo = (standing: Standing, act: Act): boolean =>
  STANDINGS.indexOf(standing) >= STANDINGS.indexOf(RIGHTS[act].from);

/** Why somebody of that standing may not: the sentence says which right is missing. */
export function refusal(standing: Standing, act: Act): string {
  const { from, to } = RIGHTS[act];
  if (standing === 'member') return `Only curators decide what is on the record, and only they may ${to}.`;
  const needed = from === 'curator' ? 'a curator' : from === 'member' ? 'a member' : 'somebody';
  return `Guests and people from other workspaces cannot ${to}: that takes ${needed} of this workspace.`;
}

/** The table as Markdown. */
export function rightsTable(): string {
  const rows = Object.values(RIGHTS).map(({ from, to }) => [
    to,
    ...STANDINGS.map((standing) => (STANDINGS.indexOf(standing) >= STANDINGS.indexOf(from) ? '✓' : '')),
  ]);
  const head = ['may', 'a stranger', 'a guest', 'a member', 'a curator'];
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
