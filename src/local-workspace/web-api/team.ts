import type { Method } from './call.ts';

export const team: Record<string, Method> = {
  'auth.test': ({ state }) => ({
    url: 'https://local.slack.com/',
    team: 'Local workspace',
    team_id: state.teamId,
    user: state.bot.name,
    user_id: state.bot.id,
    bot_id: state.botId,
    ...(state.enterpriseId !== null && { enterprise_id: state.enterpriseId }),
    is_enterprise_install: false,
  }),
  'team.info': ({ state }) => ({ team: { id: state.teamId, name: 'Local workspace', domain: 'local' } }),
  'bots.info': ({ state }) => ({
    bot: {
      id: state.botId,
      deleted: false,
      name: state.bot.name,
      app_id: state.appId,
      user_id: state.bot.id,
    },
  }),
};
