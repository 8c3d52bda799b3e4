/** Methods that take the scope of the kind of conversation that they are about. */
const BY_KIND: Record<string, string> = {
  'conversations.info': 'read',
  'conversations.history': 'history',
  'conversations.replies': 'history',
};

const SCOPE_OF: Record<string, string> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.unfurl': 'links:write',
  'canvases.create': 'canvases:write',
  'canvases.edit': 'canvases:write',
  'canvases.delete': 'canvases:write',
  'conversations.open': 'im:write',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'team.info': 'team:read',
  'bots.info': 'users:read',
  'files.info': 'files:read',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'reactions.add': 'reactions:write',
  'assistant.threads.setStatus': 'chat:write',
  'assistant.threads.setTitle': 'assistant:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'agents.sessions.rename': 'chat:write',
  'agents.sessions.setStatus': 'chat:write',
};

/** The bot scope that a call needs, or null. docs.slack.dev/reference/methods */
export function scopeOf(method: string, channel: string | null): string | null {
  const kind = BY_KIND[method];
  if (kind === undefined) return SCOPE_OF[method] ?? null;
  return `${channel?.startsWith('D') ? 'im' : 'channels'}:${kind}`;
}
