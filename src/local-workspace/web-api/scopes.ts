/** The bot scopes that methods need; a method that is not named needs none. docs.slack.dev/reference/methods */
export const SCOPE_OF: Record<string, string> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'conversations.info': 'channels:read',
  'conversations.history': 'channels:history',
  'conversations.replies': 'channels:history',
  'conversations.open': 'im:write',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'team.info': 'team:read',
  'bots.info': 'users:read',
};
